#include "core/exchange/drawio/drawiobuild.h"

#include "core/diagram/visiblepart.h"
#include "core/exchange/drawio/drawiokinds.h"
#include "core/exchange/foreign.h"
#include "core/layout/routegeometry.h"
#include "core/layout/router.h"
#include "core/render/theme.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

const QString rootCell = u"0"_s;
const QString baseLayerCell = u"1"_s;

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

Style componentColours(const QString &kind, const Catalog &catalog)
{
    const Theme &theme = Theme::light();
    const ComponentKind *known = catalog.find(kind);
    if (!known)
        return {theme.surface.name(), theme.border.name()};
    return {theme.colours(known->family).tint.name(), theme.colours(known->family).line.name()};
}

/// The corners between the two ends of a route; of a curve, the points that it runs through.
QList<QPointF> cornersOf(const Route &route)
{
    QList<QPointF> points = route.points;
    if (route.shape == RouteShape::Curve) {
        points.clear();
        for (qsizetype i = 0; i < route.points.size(); i += 3)
            points.append(route.points[i]);
    } else {
        points = straightened(points);
    }
    return points.size() > 2 ? points.sliced(1, points.size() - 2) : QList<QPointF>();
}

void setAnchor(DrawioStyle &style, bool isSource, const QPointF &share)
{
    style.set(isSource ? "exitX"_L1 : "entryX"_L1, numberText(share.x()));
    style.set(isSource ? "exitY"_L1 : "entryY"_L1, numberText(share.y()));
    style.set(isSource ? "exitDx"_L1 : "entryDx"_L1, u"0"_s);
    style.set(isSource ? "exitDy"_L1 : "entryDy"_L1, u"0"_s);
}

/// Rounded to a ten-thousandth, so that the text stays short.
QPointF shareIn(const QRectF &rect, const QPointF &point)
{
    const auto share = [](double at, double from, double length) {
        return length > 0 ? std::round(std::clamp((at - from) / length, 0.0, 1.0) * 10000) / 10000 : 0.5;
    };
    return {share(point.x(), rect.x(), rect.width()), share(point.y(), rect.y(), rect.height())};
}

void setCall(DrawioStyle &style, CallKind call)
{
    style.set("dashed"_L1, call == CallKind::Async || call == CallKind::Batch ? u"1"_s : QString());
    style.set("dashPattern"_L1, call == CallKind::Async ? u"6 4"_s : call == CallKind::Batch ? u"1 3"_s : QString());
    style.set("flowAnimation"_L1, call == CallKind::Stream ? u"1"_s : QString());
}

void setArrows(DrawioStyle &style, Arrows arrows)
{
    style.set("startArrow"_L1, arrows == Arrows::Both ? u"block"_s : u"none"_s);
    style.set("startFill"_L1, arrows == Arrows::Both ? u"1"_s : QString());
    style.set("endArrow"_L1, arrows == Arrows::None ? u"none"_s : u"block"_s);
    style.set("endFill"_L1, arrows == Arrows::None ? QString() : u"1"_s);
}

Arrows arrowsOf(const DrawioStyle &style)
{
    const DrawioArrows arrows = drawioArrows(style);
    return arrows.atSource && arrows.atTarget ? Arrows::Both : arrows.atTarget ? Arrows::Forward : Arrows::None;
}

} // namespace

DrawioBuilder::DrawioBuilder(const Diagram &diagram, const Catalog &catalog)
    : m_diagram(diagram), m_catalog(catalog), m_isSketch(diagram.info.properties.value(u"look"_s) == u"sketch")
{
    QList<EdgeId> automatic;
    for (const Edge &edge : diagram.edges) {
        if (edge.route.shape == RouteShape::Automatic)
            automatic.append(edge.id);
    }
    m_routes = routeEdges(diagram, automatic);
    m_taken = {rootCell, baseLayerCell};
    addLayers();
    QList<Group> groups = ordered(diagram.groups);
    std::ranges::stable_sort(groups, {}, [&diagram](const Group &group) { return diagram.depthOf(group.id); });
    for (const Group &group : std::as_const(groups))
        addGroup(group);
    for (const Node &node : ordered(diagram.nodes))
        addNode(node);
    for (const Note &note : ordered(diagram.notes))
        addNote(note);
    for (const Edge &edge : ordered(diagram.edges))
        addEdge(edge);
    for (const Note &note : ordered(diagram.notes))
        addLeader(note);
}

QString DrawioBuilder::takenId(const QString &wanted, const QString &otherwise)
{
    const bool isUsable = !wanted.isEmpty() && wanted.size() <= 200 && !m_taken.contains(wanted)
        && std::ranges::all_of(wanted, [](QChar c) { return c.isPrint() && !c.isSurrogate(); });
    QString id = isUsable ? wanted : otherwise;
    while (m_taken.contains(id))
        id += u'+';
    m_taken.insert(id);
    return id;
}

void DrawioBuilder::addLayers()
{
    m_page.name = m_diagram.info.title;
    DrawioCell root;
    root.id = rootCell;
    DrawioCell base;
    base.id = baseLayerCell;
    base.parent = rootCell;
    m_page.cells = {root, base};
    for (const Layer &layer : ordered(m_diagram.layers)) {
        DrawioCell cell = cellFor(layer);
        cell.parent = rootCell;
        cell.value = layer.name;
        cell.isVisible = layer.isVisible;
        if (layer.isLocked)
            cell.style.set("locked"_L1, u"1"_s);
        m_layers.insert(layer.id, cell.id);
        m_page.cells.append(cell);
    }
}

template<typename T>
DrawioCell DrawioBuilder::cellFor(const T &element)
{
    using AnyId = decltype(element.id);
    DrawioCell cell;
    cell.id = takenId(element.key, element.id.toString());
    const bool isUuid = cell.id == element.id.toString();
    if (!isUuid && element.id != stableId<AnyId>(u"drawio"_s, cell.id)) {
        const QJsonObject rest{{"id"_L1, element.id.toString()}};
        cell.data.insert(QString(drawiodata::rest),
                         QString::fromUtf8(QJsonDocument(rest).toJson(QJsonDocument::Compact)));
    }
    if constexpr (!std::is_same_v<T, Layer>) {
        for (auto property = element.properties.begin(); property != element.properties.end(); ++property) {
            if (property.key() != drawiodata::styleProperty)
                cell.data.insert(drawioAttribute(property.key()), property.value());
        }
    }
    return cell;
}

QString DrawioBuilder::layerCell(LayerId layer) const
{
    return m_layers.value(layer, baseLayerCell);
}

/// In draw.io, what is in a container lies on its layer: on another one, an element stands beside the container.
void DrawioBuilder::setPlace(DrawioCell &cell, GroupId group, LayerId layer, const QRectF &rect)
{
    const auto parent = m_diagram.groups.constFind(group);
    const bool isInside = parent != m_diagram.groups.cend() && parent->layer == layer;
    cell.parent = isInside ? m_cells.value(ElementRef(group)) : layerCell(layer);
    cell.geometry.rect = isInside ? rect.translated(-parent->rect.topLeft()) : rect;
    cell.isVertex = true;
}

template<typename T>
void DrawioBuilder::setStyle(DrawioCell &cell, const T &element, const QString &usual, const Style &colours) const
{
    const QString kept = element.properties.value(QString(drawiodata::styleProperty));
    DrawioStyle &style = cell.style;
    style = DrawioStyle(kept.isEmpty() ? usual : kept);
    const Style &chosen = element.style;
    if (kept.isEmpty()) {
        const QString fill = chosen.fill.isEmpty() ? colours.fill : chosen.fill;
        if (!fill.isEmpty())
            style.set("fillColor"_L1, fill);
        style.set("strokeColor"_L1, chosen.line.isEmpty() ? colours.line : chosen.line);
        style.set(drawiodata::ownStyle, colours.fill + u',' + colours.line);
        if (m_isSketch)
            style.set("sketch"_L1, u"1"_s);
    } else {
        if (!chosen.fill.isEmpty() && chosen.fill != drawioColour(style.value("fillColor"_L1)))
            style.set("fillColor"_L1, chosen.fill);
        const auto line = isDrawioIcon(style) ? "fillColor"_L1 : "strokeColor"_L1;
        if (!chosen.line.isEmpty() && chosen.line != drawioColour(style.value("strokeColor"_L1))
            && chosen.line != drawioColour(style.value(line)))
            style.set(line, chosen.line);
    }
    if (element.isLocked != style.isOn("locked"_L1))
        style.set("locked"_L1, element.isLocked ? u"1"_s : QString());
    if (!style.isOn("html"_L1))
        style.set("html"_L1, u"1"_s);
}

void DrawioBuilder::addGroup(const Group &group)
{
    const Theme &theme = Theme::light();
    DrawioCell cell = cellFor(group);
    m_cells.insert(ElementRef(group.id), cell.id);
    cell.data.insert(QString(drawiodata::type), u"group"_s);
    cell.data.insert(QString(drawiodata::kind), group.kind);
    cell.value = htmlFromPlain(group.label);
    setPlace(cell, group.parent, group.layer, group.rect);
    setStyle(
        cell, group,
        u"rounded=1;arcSize=24;absoluteArcSize=1;whiteSpace=wrap;html=1;container=1;collapsible=1;recursiveResize=0;"
        "verticalAlign=top;align=left;spacingLeft=12;spacingTop=4;fontStyle=1;dashed=1;"_s,
        {theme.surface.name(), theme.border.name()});
    if (group.isCollapsed) {
        cell.isCollapsed = true;
        cell.geometry.alternate = cell.geometry.rect;
        cell.geometry.rect.setSize({standInWidth, standInHeight});
    }
    m_page.cells.append(cell);
}

void DrawioBuilder::addNode(const Node &node)
{
    DrawioCell cell = cellFor(node);
    m_cells.insert(ElementRef(node.id), cell.id);
    cell.data.insert(QString(drawiodata::type), u"node"_s);
    cell.data.insert(QString(drawiodata::kind), node.kind);
    cell.value = htmlFromPlain(node.label);
    setPlace(cell, node.group, node.layer, node.rect);
    const QString usual = node.kind == drawioJunction
        ? u"ellipse;whiteSpace=wrap;html=1;"_s
        : u"rounded=1;arcSize=20;absoluteArcSize=1;whiteSpace=wrap;html=1;"_s;
    setStyle(cell, node, usual, componentColours(node.kind, m_catalog));
    m_page.cells.append(cell);
}

void DrawioBuilder::addNote(const Note &note)
{
    const Theme &theme = Theme::light();
    DrawioCell cell = cellFor(note);
    m_cells.insert(ElementRef(note.id), cell.id);
    cell.data.insert(QString(drawiodata::type), u"note"_s);
    cell.value = htmlFromPlain(note.text);
    setPlace(cell, {}, note.layer, note.rect);
    setStyle(cell, note, u"shape=note;size=12;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=8;"_s,
             {theme.notePaper.name(), theme.noteBorder.name()});
    m_page.cells.append(cell);
}

void DrawioBuilder::addLeader(const Note &note)
{
    const QString to = note.explains ? m_cells.value(*note.explains) : QString();
    if (to.isEmpty() || note.explains->type == ElementType::Edge)
        return;
    DrawioCell cell;
    cell.source = m_cells.value(ElementRef(note.id));
    cell.target = to;
    cell.id = takenId(cell.source + u"/leader"_s, {});
    cell.parent = layerCell(note.layer);
    cell.isEdge = true;
    cell.geometry.isRelative = true;
    cell.style = DrawioStyle(
        u"endArrow=none;html=1;dashed=1;strokeColor=%1;archdeckLeader=1;"_s.arg(Theme::light().noteBorder.name()));
    m_page.cells.append(cell);
}

void DrawioBuilder::setLine(DrawioCell &cell, const Edge &edge) const
{
    DrawioStyle &style = cell.style;
    const Route route = edge.route.shape == RouteShape::Automatic ? m_routes.value(edge.id) : edge.route;
    if (drawioCall(style) != edge.call)
        setCall(style, edge.call);
    const DrawioArrows arrows = drawioArrows(style);
    if (arrowsOf(style) != edge.arrows || (arrows.atSource && !arrows.atTarget) || !style.has("startArrow"_L1))
        setArrows(style, edge.arrows);
    const LineShape drawn = route.shape == RouteShape::Curve ? LineShape::Curved : edge.line;
    if (drawioLine(style) != drawn) {
        style.set("curved"_L1, drawn == LineShape::Curved ? u"1"_s : QString());
        style.set("edgeStyle"_L1, drawn == LineShape::Orthogonal ? u"orthogonalEdgeStyle"_s : u"none"_s);
    }
    const QRectF from = m_diagram.nodes.value(edge.from).rect;
    const QRectF to = m_diagram.nodes.value(edge.to).rect;
    const bool hasEnds = route.points.size() >= 2;
    if (edge.fromAnchor || hasEnds)
        setAnchor(style, true, edge.fromAnchor ? *edge.fromAnchor : shareIn(from, route.points.first()));
    if (edge.toAnchor || hasEnds)
        setAnchor(style, false, edge.toAnchor ? *edge.toAnchor : shareIn(to, route.points.last()));
    cell.geometry.points = hasEnds ? cornersOf(route) : edge.waypoints;
}

void DrawioBuilder::addEdge(const Edge &edge)
{
    DrawioCell cell = cellFor(edge);
    m_cells.insert(ElementRef(edge.id), cell.id);
    if (!edge.protocol.isEmpty())
        cell.data.insert(QString(drawiodata::protocol), edge.protocol);
    cell.value = htmlFromPlain(edge.label);
    cell.parent = layerCell(edge.layer);
    cell.source = m_cells.value(ElementRef(edge.from));
    cell.target = m_cells.value(ElementRef(edge.to));
    cell.isEdge = true;
    cell.geometry.isRelative = true;
    if (edge.labelPlace)
        cell.geometry.rect.moveLeft(*edge.labelPlace * 2 - 1);
    setStyle(cell, edge, u"edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;"_s,
             {QString(), Theme::light().connector.name()});
    setLine(cell, edge);
    m_page.cells.append(cell);
    addEndLabel(cell.id, u"/from"_s, edge.fromLabel, -0.8);
    addEndLabel(cell.id, u"/to"_s, edge.toLabel, 0.8);
}

void DrawioBuilder::addEndLabel(const QString &edge, const QString &end, const QString &text, double place)
{
    if (text.isEmpty())
        return;
    DrawioCell cell;
    cell.id = takenId(edge + end, edge + end);
    cell.parent = edge;
    cell.value = htmlFromPlain(text);
    cell.style = DrawioStyle(u"edgeLabel;html=1;align=center;verticalAlign=middle;resizable=0;points=[];"_s);
    cell.isVertex = true;
    cell.geometry.isRelative = true;
    cell.geometry.rect.moveLeft(place);
    m_page.cells.append(cell);
}

} // namespace archdeck
