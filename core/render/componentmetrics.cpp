#include "core/render/componentmetrics.h"

#include "core/render/theme.h"

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
    const QString technology = node.properties.value(QStringLiteral("technology"));
    const QString replicas = node.properties.value(QStringLiteral("replicas"));
    QStringList parts;
    if (!technology.isEmpty())
        parts.append(technology);
    if (!replicas.isEmpty() && replicas != u"1")
        parts.append(u"× " + replicas);
    return parts.join(QStringLiteral("  "));
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
    const QFont labelFont = diagramFont(metrics::labelSize, FontWeight::SemiBold);
    const QFontMetricsF subtitleMetrics(diagramFont(metrics::smallSize));
    const double chrome = 3 * metrics::padding + metrics::tileSize;
    double width = metrics::componentWidth;
    while (width < metrics::componentMaximumWidth
           && (wrapped(node.label, labelFont, width - chrome, 99).size() > 2
               || subtitleMetrics.horizontalAdvance(subtitleOf(node)) > width - chrome))
        width += metrics::grid;
    return {width, metrics::componentHeight};
}

QSizeF noteSize(const Note &note)
{
    const QFont font = diagramFont(metrics::smallSize);
    const qsizetype lines = wrapped(note.text, font, metrics::noteWidth - 2 * metrics::padding, 999).size();
    const double height = double(lines) * QFontMetricsF(font).lineSpacing() + 2 * metrics::padding;
    return {metrics::noteWidth, roundedUp(height, metrics::grid)};
}

QSizeF edgeLabelSize(const QString &label)
{
    if (label.isEmpty())
        return {};
    const QFontMetricsF font(diagramFont(metrics::smallSize));
    return {std::ceil(font.horizontalAdvance(label)) + 12, std::ceil(font.height()) + 4};
}

} // namespace archdeck
