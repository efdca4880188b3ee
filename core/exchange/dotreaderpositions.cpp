#include "core/exchange/dotreaderpositions.h"

#include "core/diagram/changeset.h"

#include <cmath>

namespace archdeck {

namespace {

std::optional<double> readNumber(QStringView text)
{
    bool valid = false;
    const double number = text.toDouble(&valid);
    if (!valid || !std::isfinite(number) || std::abs(number) > coordinateLimit / 4)
        return std::nullopt;
    return number;
}

std::optional<QRectF> nodeRect(const DotAttributes &attributes)
{
    const auto centre = readDotPoints(attributes.value(u"pos").remove(u'!'));
    const auto width = readNumber(attributes.value(u"width"));
    const auto height = readNumber(attributes.value(u"height"));
    constexpr double largestSide = coordinateLimit / 4 / 72;
    if (!centre || centre->size() != 1 || !width || !height || *width <= 0 || *height <= 0 || *width > largestSide
        || *height > largestSide)
        return std::nullopt;
    // Sizes are in inches, positions in points.
    QRectF rect(0, 0, std::max(1.0, std::round(*width * 72)), std::max(1.0, std::round(*height * 72)));
    rect.moveCenter(centre->constFirst());
    rect.moveTopLeft(QPointF(std::round(rect.left()), std::round(rect.top())));
    return rect;
}

/// The corners of a line that was written as a curve with its control points upon them, as our writer does.
std::optional<QList<QPointF>> cornersOf(const QList<QPointF> &curve)
{
    QList<QPointF> corners{curve.constFirst()};
    for (qsizetype i = 0; i + 3 < curve.size(); i += 3) {
        if (curve[i + 1] != curve[i] || curve[i + 2] != curve[i + 3])
            return std::nullopt;
        corners.append(curve[i + 3]);
    }
    return corners;
}

/// "e,x,y s,x,y x,y x,y …": arrow ends, which belong to the drawn line, then the curve.
std::optional<Route> edgeRoute(const DotAttributes &attributes)
{
    QStringList points = attributes.value(u"pos").section(u';', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
    QString start;
    QString end;
    while (!points.isEmpty() && (points.constFirst().startsWith(u"e,") || points.constFirst().startsWith(u"s,"))) {
        const QString point = points.takeFirst();
        (point.startsWith(u'e') ? end : start) = point.sliced(2);
    }
    auto curve = readDotPoints(points.join(u' '));
    if (!curve || curve->size() < 4 || curve->size() % 3 != 1)
        return std::nullopt;
    const std::optional<QList<QPointF>> corners = cornersOf(*curve);
    if (const auto tip = readDotPoints(start); tip && tip->size() == 1)
        curve->first() = tip->constFirst();
    if (const auto tip = readDotPoints(end); tip && tip->size() == 1)
        curve->last() = tip->constFirst();
    Route route{RouteShape::Curve, *curve, std::nullopt};
    if (corners && start.isEmpty() && end.isEmpty())
        route = {RouteShape::Polyline, *corners, std::nullopt};
    if (const auto label = readDotPoints(attributes.value(u"lp")); label && label->size() == 1)
        route.labelCentre = label->constFirst();
    return route;
}

std::optional<QRectF> groupRect(const DotAttributes &attributes)
{
    const QStringList numbers = attributes.value(u"bb").split(u',');
    if (numbers.size() != 4)
        return std::nullopt;
    const auto corners = readDotPoints(numbers[0] + u',' + numbers[1] + u' ' + numbers[2] + u',' + numbers[3]);
    if (!corners)
        return std::nullopt;
    return QRectF(corners->at(0), corners->at(1)).normalized();
}

} // namespace

std::optional<QList<QPointF>> readDotPoints(const QString &text)
{
    QList<QPointF> points;
    for (const QStringView point : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const auto numbers = point.split(u',');
        if (numbers.size() < 2)
            return std::nullopt;
        const auto x = readNumber(numbers[0]);
        const auto y = readNumber(numbers[1]);
        if (!x || !y)
            return std::nullopt;
        points.append({*x, -*y});
    }
    return points;
}

bool takePositions(const DotGraph &graph, const QList<NodeId> &nodes, const QList<NoteId> &notes,
                   const QList<EdgeId> &edges, const QList<GroupId> &groups, Diagram &diagram)
{
    Diagram placed = diagram;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        const auto rect = nodeRect(graph.nodes[i].attributes);
        if (!rect)
            return false;
        if (!nodes[i].isNull())
            placed.nodes[nodes[i]].rect = *rect;
        else if (!notes[i].isNull())
            placed.notes[notes[i]].rect = *rect;
    }
    for (qsizetype i = 0; i < graph.subgraphs.size(); ++i) {
        if (groups[i].isNull())
            continue;
        const auto rect = groupRect(graph.subgraphs[i].attributes);
        if (!rect)
            return false;
        placed.groups[groups[i]].rect = *rect;
    }
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        if (const auto route = edgeRoute(graph.edges[i].attributes); route && !edges[i].isNull())
            placed.edges[edges[i]].route = *route;
    }
    diagram = placed;
    return !graph.nodes.isEmpty();
}

} // namespace archdeck
