#include "core/exchange/cheatsheetdiagram.h"

#include "core/exchange/dotreader.h"
#include "core/exchange/drawnbounds.h"
#include "core/exchange/printpage.h"
#include "core/layout/layoutengine.h"
#include "core/render/componentmetrics.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double smallestScale = print::smallest / metrics::labelSize; // labels at 8 pt
constexpr double largestScale = 8.5 / metrics::labelSize;
constexpr double height = 48;        // of a component without a second line, in diagram units
constexpr double narrowest = 112;    // of a component
constexpr double widest = 200;
constexpr double siblingDistance = 16;
constexpr double rankDistance = 26;
constexpr double tallest = 400;      // points

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CheatSheet)
};

/// As narrow as a label in two lines of whole words allows.
QSizeF compactSize(const QString &label)
{
    const QFont font = diagramFont(metrics::labelSize, FontWeight::SemiBold);
    const double chrome = 3 * metrics::padding + metrics::tileSize;
    double word = 0;
    for (const QString &part : label.split(u' '))
        word = std::max(word, QFontMetricsF(font).horizontalAdvance(part));
    double width = std::clamp(std::ceil(word + chrome), narrowest, widest);
    while (width < widest && wrapped(label, font, width - chrome, 99).size() > 2)
        width += 2;
    return {width, height};
}

/// Only what can be read in small: components with a label, connections without.
Diagram simplified(Diagram diagram, const QString &language)
{
    for (Node &node : diagram.nodes) {
        node.label = node.properties.value(u"label_" + language, node.label);
        node.properties.clear();
        node.rect.setSize(compactSize(node.label));
    }
    for (Edge &edge : diagram.edges)
        edge.label.clear();
    diagram.notes.clear();
    return diagram;
}

} // namespace

Result<CheatSheetDiagram> cheatSheetDiagram(const QByteArray &content, const QString &fileName, const QString &language,
                                            double width, const Catalog &catalog, const StopToken &stop)
{
    const auto isKnownKind = [&catalog](const QString &kind) { return catalog.find(kind) != nullptr; };
    // Ids that depend on the name alone, so that the same sheet always has the same bytes.
    const auto read = readDot(content, {fileName, u"cheatsheet/" + fileName, {}, isKnownKind}, stop);
    if (!read)
        return std::unexpected(read.error());
    const Diagram small = simplified(read->diagram, language);
    LayoutOptions options;
    options.nodeDistance = siblingDistance;
    options.rankDistance = rankDistance;
    const auto layout = layOut(small, options, stop);
    if (!layout)
        return std::unexpected(layout.error());
    CheatSheetDiagram result;
    result.diagram = std::make_shared<const Diagram>(applied(small, *layout));
    result.problems = read->problems;
    const QRectF bounds = drawnBounds(*result.diagram);
    result.scale = std::min(largestScale, width / std::max(bounds.width(), 1.0));
    result.size = bounds.size() * result.scale;
    if (result.scale < smallestScale || result.size.height() > tallest)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("%1: the diagram is too large for the cheat sheet; its text would be under 8 pt. Take "
                                "components away.")
                           .arg(fileName));
    return result;
}

void drawCheatSheetDiagram(QPainter &painter, const DiagramPainter &diagramPainter, const CheatSheetDiagram &diagram,
                           const QRectF &area)
{
    const QRectF bounds = drawnBounds(*diagram.diagram);
    painter.save();
    painter.translate(area.center().x() - diagram.size.width() / 2, area.top());
    painter.scale(diagram.scale, diagram.scale);
    painter.translate(-bounds.topLeft());
    PaintOptions options;
    options.detail = DetailLevel::Labels;
    diagramPainter.paint(painter, *diagram.diagram, options);
    painter.restore();
}

} // namespace archdeck
