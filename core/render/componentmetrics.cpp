#include "core/render/componentmetrics.h"

#include "core/diagram/visiblepart.h"
#include "core/render/notetext.h"
#include "core/render/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qfontmetrics.h>
#include <QtGui/qtextlayout.h>

#include <cmath>

namespace archdeck {

namespace {

double roundedUp(double value, double step)
{
    return std::ceil(value / step) * step;
}

/// Lines of one paragraph, unlimited.
QStringList wrapParagraph(const QString &text, const QFont &font, double width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

QString subtitleOf(const Node &node)
{
    if (isStandIn(node)) {
        const int inside = node.properties.value(collapsedProperty).toInt();
        return QCoreApplication::translate("archdeck::Diagram", "%n components", nullptr, inside);
    }
    const QString technology = node.properties.value(QStringLiteral("technology"));
    const QString replicas = node.properties.value(QStringLiteral("replicas"));
    QStringList parts;
    if (!technology.isEmpty())
        parts.append(technology);
    if (!replicas.isEmpty() && replicas != u"1")
        parts.append(u"× " + replicas);
    return parts.join(QStringLiteral("  "));
}

LabelStyle componentLabelStyle(double width)
{
    LabelStyle style;
    style.pixelSize = metrics::labelSize;
    style.isStrong = true;
    style.width = width;
    style.maximumLines = 2;
    return style;
}

LabelStyle connectionLabelStyle()
{
    LabelStyle style;
    style.pixelSize = metrics::smallSize;
    style.maximumLines = 4;
    style.alignment = LabelAlignment::Centre;
    return style;
}

QStringList wrapped(const QString &text, const QFont &font, double width, int maximumLines)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n'))
        lines += wrapParagraph(paragraph, font, width);
    if (lines.size() > maximumLines) {
        const QString rest = lines.sliced(maximumLines - 1).join(u' ');
        lines = lines.first(maximumLines - 1);
        lines.append(QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width));
    }
    return lines;
}

QSizeF componentSize(const Node &node)
{
    const QFontMetricsF subtitleMetrics(diagramFont(metrics::smallSize));
    const double chrome = 3 * metrics::padding + metrics::tileSize;
    const double subtitle = subtitleMetrics.horizontalAdvance(plainLabel(subtitleOf(node)));
    double width = metrics::componentWidth;
    while (width < metrics::componentMaximumWidth
           && (layOutLabel(node.label, componentLabelStyle(width - chrome)).isCut || subtitle > width - chrome))
        width += metrics::grid;
    return {width, metrics::componentHeight};
}

QSizeF noteSize(const Note &note)
{
    const double width = metrics::noteWidth - 2 * metrics::padding;
    const auto document = noteDocument(note.text, width, noteColours({}, Theme::light()), Theme::light());
    return {metrics::noteWidth, roundedUp(document->size().height() + 2 * metrics::padding, metrics::grid)};
}

QSizeF edgeLabelSize(const QString &label)
{
    if (label.isEmpty())
        return {};
    const QSizeF size = layOutLabel(label, connectionLabelStyle()).size;
    return {std::ceil(size.width()) + 12, std::ceil(size.height()) + 4};
}

} // namespace archdeck
