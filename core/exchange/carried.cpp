#include "core/exchange/carried.h"

#include "core/diagram/changeset.h"
#include "core/diagram/diagramjson.h"
#include "core/exchange/reading.h"
#include "core/layout/routegeometry.h"

#include <QtCore/qregularexpression.h>
#include <QtGui/qcolor.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace archdeck {

namespace {

constexpr qsizetype mostWaypoints = 200; ///< of one connection

using namespace Qt::StringLiterals;

template<typename Key, typename T>
bool takeTable(const QJsonObject &json, QLatin1StringView name, QMap<Key, T> &table)
{
    bool complete = true;
    const QJsonArray items = json.value(name).toArray();
    for (const QJsonValue &item : items) {
        const auto element = carriedElement<T>(item.toObject());
        if (element && !table.contains(element->id))
            table.insert(element->id, *element);
        else
            complete = false;
    }
    return complete;
}

bool isSane(double value)
{
    return std::isfinite(value) && std::abs(value) <= coordinateLimit;
}

bool isSane(const QPointF &point)
{
    return isSane(point.x()) && isSane(point.y());
}

QPointF bounded(const QPointF &point)
{
    const auto inRange = [](double value) {
        return std::isfinite(value) ? std::clamp(value, -coordinateLimit / 2, coordinateLimit / 2) : 0;
    };
    return isSane(point) ? point : QPointF(inRange(point.x()), inRange(point.y()));
}

QRectF bounded(const QRectF &rect)
{
    if (isSane(rect.topLeft()) && isSane(rect.bottomRight()) && rect.width() >= 0 && rect.height() >= 0)
        return rect;
    const QPointF size = bounded(QPointF(rect.width(), rect.height()));
    return {bounded(rect.topLeft()), QSizeF(std::max(1.0, size.x()), std::max(1.0, size.y()))};
}

template<typename T>
void mendLooks(const Diagram &diagram, T &element)
{
    element.style = {colourName(element.style.fill), colourName(element.style.line)};
    if (!diagram.layers.contains(element.layer))
        element.layer = {};
}

void mendGroups(Diagram &diagram)
{
    for (Group &group : diagram.groups) {
        mendLooks(diagram, group);
        group.rect = bounded(group.rect);
        if (!diagram.groups.contains(group.parent))
            group.parent = {};
        int depth = 0;
        for (GroupId at = group.parent; !at.isNull(); at = diagram.groups.value(at).parent) {
            if (at == group.id || ++depth > readlimits::depth) {
                group.parent = {};
                break;
            }
        }
    }
}

void mendRoute(Edge &edge)
{
    for (QPointF &point : edge.route.points)
        point = bounded(point);
    for (QPointF &point : edge.waypoints)
        point = bounded(point);
    if (edge.route.labelCentre)
        edge.route.labelCentre = bounded(*edge.route.labelCentre);
    const auto isShare = [](double value) { return value >= 0 && value <= 1; };
    for (std::optional<QPointF> *anchor : {&edge.fromAnchor, &edge.toAnchor}) {
        if (*anchor && !(isShare((*anchor)->x()) && isShare((*anchor)->y())))
            anchor->reset();
    }
    if (edge.labelPlace && !isShare(*edge.labelPlace))
        edge.labelPlace.reset();
}

/// The router looks for a way from each pinned corner to the next: thousands of them, as a hostile file may hold, are
/// kept as a line that is drawn and not looked for.
void drawLongLine(const Diagram &diagram, Edge &edge)
{
    if (edge.waypoints.size() <= mostWaypoints)
        return;
    const QRectF from = diagram.nodes.value(edge.from).rect;
    const QRectF to = diagram.nodes.value(edge.to).rect;
    edge.route = {RouteShape::Polyline, std::exchange(edge.waypoints, {}), std::nullopt};
    edge.route.points.prepend(nearestOnBorder(from, edge.route.points.constFirst()));
    edge.route.points.append(nearestOnBorder(to, edge.route.points.constLast()));
}

} // namespace

QJsonObject designData(const Diagram &diagram)
{
    Diagram apart = diagram;
    apart.nodes.clear();
    apart.edges.clear();
    apart.groups.clear();
    apart.notes.clear();
    QJsonObject json = toJson(apart);
    const QStringList names = json.keys();
    for (const QString &name : names) {
        if (json.value(name).isArray() && json.value(name).toArray().isEmpty())
            json.remove(name);
    }
    return json;
}

bool takeDesignData(const QJsonObject &json, Diagram &diagram)
{
    bool complete = true;
    if (json.contains("info"_L1)) {
        JsonReader reader;
        DesignInfo info;
        read(reader, json.value("info"_L1).toObject(), info);
        complete = reader.ok();
        if (complete)
            diagram.info = info;
    }
    complete = takeTable(json, "paths"_L1, diagram.paths) && complete;
    complete = takeTable(json, "tradeOffs"_L1, diagram.tradeOffs) && complete;
    complete = takeTable(json, "sections"_L1, diagram.sections) && complete;
    return takeTable(json, "layers"_L1, diagram.layers) && complete;
}

void mend(Diagram &diagram)
{
    mendGroups(diagram);
    for (Node &node : diagram.nodes) {
        mendLooks(diagram, node);
        node.rect = bounded(node.rect);
        if (!diagram.groups.contains(node.group))
            node.group = {};
    }
    erase_if(diagram.edges, [&diagram](const auto &item) {
        return !diagram.nodes.contains(item->from) || !diagram.nodes.contains(item->to);
    });
    for (Edge &edge : diagram.edges) {
        mendLooks(diagram, edge);
        mendRoute(edge);
        drawLongLine(diagram, edge);
    }
    for (RequestPath &path : diagram.paths)
        path.steps.removeIf([&diagram](const EdgeId &step) { return !diagram.edges.contains(step); });
    for (Note &note : diagram.notes) {
        mendLooks(diagram, note);
        note.rect = bounded(note.rect);
        if (note.explains && !diagram.contains(*note.explains))
            note.explains.reset();
    }
    for (TradeOff &tradeOff : diagram.tradeOffs) {
        tradeOff.elements.removeIf([&diagram](const ElementRef &element) { return !diagram.contains(element); });
        if (tradeOff.decision < -1 || tradeOff.decision >= tradeOff.options.size())
            tradeOff.decision = -1;
    }
}

QString withoutMarks(const QString &label)
{
    static const QRegularExpression marks(u"\\*\\*([^*\\n]+)\\*\\*|\\*([^*\\s][^*\\n]*)\\*|`([^`\\n]+)`"_s);
    return QString(label).replace(marks, u"\\1\\2\\3"_s);
}

QString colourName(const QString &colour)
{
    if (colour.size() > 40)
        return {};
    QString name = colour.trimmed().toLower();
    if (name.startsWith(u'#') && (name.size() == 9 || name.size() == 5)) {
        const int digits = name.size() == 9 ? 2 : 1;
        if (name.last(digits).count(u'0') == digits)
            return {};
        name.chop(digits); // CSS and Excalidraw have the opacity last, QColor first
    }
    const QColor known = QColor::fromString(name);
    return known.isValid() && known.alpha() > 0 ? known.name() : QString();
}

} // namespace archdeck
