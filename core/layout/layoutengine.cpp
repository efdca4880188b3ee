#include "core/layout/layoutengine.h"

#include "core/layout/graphvizlayout.h"
#include "core/layout/layoutcost.h"
#include "core/layout/levellayout.h"
#include "core/layout/noteplacement.h"
#include "core/layout/routegeometry.h"
#include "core/layout/router.h"
#include "core/layout/scopedlayout.h"
#include "core/layout/settle.h"
#include "core/layout/simplelayout.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr qsizetype mostEdgesToCompare = 150;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Layout)
};

/// Corners that the user pinned move along with both ends; between ends that moved apart they mean nothing any more.
void followEnds(Edge &edge, const Diagram &before, const Diagram &after)
{
    const auto way = [&](NodeId node) {
        return after.nodes.value(node).rect.center() - before.nodes.value(node).rect.center();
    };
    if (way(edge.from) != way(edge.to))
        edge.waypoints.clear();
    for (QPointF &corner : edge.waypoints)
        corner += way(edge.from);
}

QPointF snapped(const QPointF &point)
{
    return {std::round(point.x()), std::round(point.y())};
}

QRectF snapped(const QRectF &rect)
{
    return {snapped(rect.topLeft()), rect.size()};
}

/// Groups also get whole sizes: both corners are snapped outwards.
QRectF snappedOutwards(const QRectF &rect)
{
    return {QPointF(std::floor(rect.left()), std::floor(rect.top())),
            QPointF(std::ceil(rect.right()), std::ceil(rect.bottom()))};
}

void snapToUnits(LayoutResult &layout)
{
    for (QRectF &rect : layout.nodes)
        rect = snapped(rect);
    for (QRectF &rect : layout.groups)
        rect = snappedOutwards(rect);
}

/// Graphviz only places the boxes: routes and labels are our router's. What did not move keeps its route while that is
/// free of boxes.
void routeConnections(const Diagram &diagram, const LayoutOptions &options, bool keepsNotes, LayoutResult &layout)
{
    Diagram placed = applied(diagram, layout);
    if (!keepsNotes)
        placed.notes.clear(); // they look for places off the lines later
    const auto isMoved = [&diagram, &placed](NodeId node) {
        return diagram.nodes.value(node).rect != placed.nodes.value(node).rect;
    };
    QList<EdgeId> open;
    for (Edge &edge : placed.edges) {
        const Route &stored = diagram.edges[edge.id].route;
        if (keepsNotes && stored.shape != RouteShape::Automatic && !isMoved(edge.from) && !isMoved(edge.to)
            && !runsThroughBox(placed, edge.id, stored)) {
            edge.route = stored;
            layout.routes.insert(edge.id, stored);
        } else {
            edge.route = Route();
            open.append(edge.id);
        }
    }
    RouteOptions routing;
    routing.textSize = [&options](const QString &text) {
        Edge edge;
        edge.label = text;
        return labelSizeOf(edge, options);
    };
    const auto routes = routeEdges(placed, open, routing);
    for (auto it = routes.begin(); it != routes.end(); ++it)
        layout.routes.insert(it.key(), *it);
}

void moveBy(LayoutResult &layout, const QPointF &by)
{
    for (QRectF &rect : layout.nodes)
        rect.translate(by);
    for (QRectF &rect : layout.groups)
        rect.translate(by);
    for (QRectF &rect : layout.notes)
        rect.translate(by);
    for (Route &route : layout.routes) {
        for (QPointF &point : route.points)
            point += by;
        if (route.labelCentre)
            *route.labelCentre += by;
    }
}

/// Moves everything so that the top left corner of the drawing is (0, 0).
void moveToOrigin(const Diagram &diagram, LayoutResult &layout)
{
    const QPointF corner = applied(diagram, layout).bounds().topLeft();
    moveBy(layout, QPointF(-std::floor(corner.x()), -std::floor(corner.y())));
}

/// The better looking of the two rankings, where trying both takes no time worth mentioning.
Result<LayoutResult> bestRanking(const Diagram &diagram, const LayoutOptions &options, LayoutMethod method,
                                 const StopToken &stop)
{
    auto result = graphvizLayout(diagram, options, method, Ranking::WithinGroups, stop);
    if (!result || diagram.groups.isEmpty() || diagram.edges.size() > mostEdgesToCompare)
        return result;
    auto other = graphvizLayout(diagram, options, method, Ranking::Global, stop);
    if (!other)
        return other.error().code == ErrorCode::Cancelled ? other : result;
    return layoutCost(diagram, *other) < layoutCost(diagram, *result) ? other : result;
}

LayoutResult simpleInstead(const Diagram &diagram, const LayoutOptions &options, const QString &reason)
{
    LayoutResult simple = simpleLayout(diagram, options);
    simple.notice = Text::tr("Graphviz could not lay this design out, so a simple layout was used. %1").arg(reason);
    return simple;
}

/// The first attempt with dot that works. Errors: Cancelled.
Result<LayoutResult> attemptDot(const Diagram &diagram, const LayoutOptions &options, LayoutMethod first,
                                const StopToken &stop)
{
    QString reason;
    for (const LayoutMethod method : {LayoutMethod::Full, LayoutMethod::WithoutLabels, LayoutMethod::Cheap}) {
        if (method < first)
            continue;
        auto result = bestRanking(diagram, options, method, stop);
        if (result) {
            if (method == LayoutMethod::Cheap)
                result->notice = Text::tr(
                    "The design is large: it was laid out with fewer iterations and straight connections.");
            return result;
        }
        if (result.error().code == ErrorCode::Cancelled)
            return result;
        reason = toLine(result.error());
        if (result.error().code == ErrorCode::NotFound)
            break;
    }
    return simpleInstead(diagram, options, reason);
}

Result<LayoutResult> attemptLevels(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop)
{
    auto result = levelLayout(diagram, options, stop);
    if (result || result.error().code == ErrorCode::Cancelled)
        return result;
    return simpleInstead(diagram, options, toLine(result.error()));
}

/// With the chosen engine, or what takes its place. Errors: Cancelled.
Result<LayoutResult> attempt(const Diagram &diagram, LayoutOptions options, const StopToken &stop)
{
    const LayoutChoice choice = chooseLayout(options.engine, diagram.nodes.size());
    options.engine = choice.engine;
    options.wall = options.wall.value_or(choice.wall);
    Result<LayoutResult> result;
    switch (choice.engine) {
    case LayoutEngine::Dot:
        result = attemptDot(diagram, options, choice.beginsCheap ? LayoutMethod::WithoutLabels : LayoutMethod::Full,
                            stop);
        break;
    case LayoutEngine::Tidy:
        result = layoutOf(tidied(diagram, options));
        result->method = LayoutMethod::Tidy;
        break;
    default: result = attemptLevels(diagram, options, stop);
    }
    if (result) {
        result->engine = choice.engine;
        if (!choice.notice.isEmpty())
            result->notice = choice.notice;
    }
    return result;
}

/// The layout with the pinned elements back where they were, and room made round them.
LayoutResult keepPins(const Diagram &diagram, const LayoutResult &layout, const Selection &pinned,
                      const LayoutOptions &options)
{
    QPointF sum;
    int count = 0;
    for (const Node &node : diagram.nodes) { // in the order of ids, so that sums are the same every time
        if (!pinned.contains(ElementRef(node.id)))
            continue;
        sum += node.rect.center() - layout.nodes.value(node.id).center();
        ++count;
    }
    LayoutResult shifted = layout;
    moveBy(shifted, count > 0 ? snapped(sum / count) : QPointF());
    Diagram placed = applied(diagram, shifted);
    for (const ElementRef &element : pinned) {
        if (element.type == ElementType::Node)
            placed.nodes[NodeId(element.id)].rect = diagram.rectOf(element);
        else if (element.type == ElementType::Group)
            placed.groups[GroupId(element.id)].rect = diagram.rectOf(element);
        else if (element.type == ElementType::Note)
            placed.notes[NoteId(element.id)].rect = diagram.rectOf(element);
    }
    LayoutResult settledLayout = layoutOf(settled(placed, pinned, options));
    settledLayout.method = layout.method;
    settledLayout.engine = layout.engine;
    settledLayout.notice = layout.notice;
    return settledLayout;
}

} // namespace

Result<LayoutResult> layOut(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop)
{
    const bool isPart = !options.scope.isEmpty();
    auto layout = isPart ? layOutScope(diagram, options, stop) : attempt(diagram, options, stop);
    if (!layout)
        return layout;
    const Selection pinned = pinnedElements(diagram);
    const bool keepsPlace = isPart || options.engine == LayoutEngine::Tidy || !pinned.isEmpty();
    snapToUnits(*layout);
    if (!isPart && !pinned.isEmpty())
        *layout = keepPins(diagram, *layout, pinned, options);
    routeConnections(diagram, options, keepsPlace, *layout);
    if (!keepsPlace) {
        placeNotes(diagram, options, *layout);
        moveToOrigin(diagram, *layout);
    }
    if (stop.stopRequested())
        return failure(ErrorCode::Cancelled, Text::tr("Cancelled."));
    return layout;
}

Diagram applied(const Diagram &diagram, const LayoutResult &layout)
{
    Diagram placed = diagram;
    for (auto it = layout.nodes.begin(); it != layout.nodes.end(); ++it)
        placed.nodes[it.key()].rect = *it;
    for (auto it = layout.groups.begin(); it != layout.groups.end(); ++it)
        placed.groups[it.key()].rect = *it;
    for (auto it = layout.notes.begin(); it != layout.notes.end(); ++it)
        placed.notes[it.key()].rect = *it;
    for (auto it = layout.routes.begin(); it != layout.routes.end(); ++it)
        placed.edges[it.key()].route = *it;
    for (Edge &edge : placed.edges) {
        if (!edge.waypoints.isEmpty())
            followEnds(edge, diagram, placed);
    }
    return placed;
}

} // namespace archdeck
