#include "core/exchange/drawio/drawiokinds.h"
#include "core/exchange/drawio/drawiopage.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

constexpr double touchDistance = 10;
constexpr double junctionSize = 8;

double shareOf(double value, double from, double length)
{
    return length > 0 ? std::clamp((value - from) / length, 0.0, 1.0) : 0.5;
}

/// The nearest place on the border of the unit square, when it is clear which side is meant.
std::optional<QPointF> onBorder(QPointF share)
{
    share = {std::clamp(share.x(), 0.0, 1.0), std::clamp(share.y(), 0.0, 1.0)};
    const double distances[] = {share.x(), 1 - share.x(), share.y(), 1 - share.y()};
    const auto nearest = std::ranges::min_element(distances) - distances;
    if (distances[nearest] > 0.25) // an anchor in the middle says nothing about the side
        return std::nullopt;
    if (nearest < 2)
        return QPointF(nearest == 0 ? 0 : 1, share.y());
    return QPointF(share.x(), nearest == 2 ? 0 : 1);
}

/// Where the line from the centre of `rect` towards `other` leaves it.
QPointF leaving(const QRectF &rect, const QPointF &other)
{
    const QPointF centre = rect.center();
    const QPointF way = other - centre;
    const double across = std::abs(way.x()) > 0 ? rect.width() / 2 / std::abs(way.x()) : 1e9;
    const double down = std::abs(way.y()) > 0 ? rect.height() / 2 / std::abs(way.y()) : 1e9;
    return centre + way * std::min({across, down, 1.0});
}

} // namespace

std::optional<QPointF> DrawioPageReader::anchorOf(const DrawioStyle &style, bool isSource, const QSizeF &size) const
{
    const auto x = isSource ? "exitX"_L1 : "entryX"_L1;
    const auto y = isSource ? "exitY"_L1 : "entryY"_L1;
    if (!style.has(x) || !style.has(y))
        return std::nullopt;
    const double right = style.number(isSource ? "exitDx"_L1 : "entryDx"_L1, 0) / std::max(size.width(), 1.0);
    const double down = style.number(isSource ? "exitDy"_L1 : "entryDy"_L1, 0) / std::max(size.height(), 1.0);
    return onBorder({style.number(x, 0.5) + right, style.number(y, 0.5) + down});
}

QPointF DrawioPageReader::centreOfEnd(int index, bool isSource) const
{
    const DrawioItem &edge = item(index);
    const int at = m_tree.indexOf(isSource ? edge.cell->source : edge.cell->target);
    if (at >= 0)
        return item(at).rect.center();
    return edge.origin + (isSource ? edge.cell->geometry.source : edge.cell->geometry.target).value_or(QPointF());
}

/// The smallest component whose box lies within `touchDistance` of the point.
NodeId DrawioPageReader::touchedNode(const QPointF &point) const
{
    NodeId nearest;
    double least = 0;
    for (const auto &[id, rect] : m_boxes) {
        const bool touches =
            rect.adjusted(-touchDistance, -touchDistance, touchDistance, touchDistance).contains(point);
        const double area = rect.width() * rect.height();
        if (touches && (nearest.isNull() || area < least)) {
            nearest = id;
            least = area;
        }
    }
    return nearest;
}

DrawioPageReader::End DrawioPageReader::looseEnd(int index, bool isSource, const QPointF &point)
{
    const DrawioCell &cell = *item(index).cell;
    if (const NodeId touched = touchedNode(point); !touched.isNull()) {
        m_losses.add(Text::tr("A connection that ended beside a box was connected to it."), cell.id, cell.line);
        const QRectF rect = m_diagram.nodes.value(touched).rect;
        return {touched,
                onBorder({shareOf(point.x(), rect.x(), rect.width()), shareOf(point.y(), rect.y(), rect.height())})};
    }
    m_losses.add(Text::tr("A connection with an end that is not connected got a point there."), cell.id, cell.line);
    Node junction;
    junction.key = cell.id + (isSource ? u"/source"_s : u"/target"_s);
    junction.id = stableId<NodeId>(u"drawio"_s, junction.key);
    junction.kind = drawioJunction;
    junction.rect = QRectF(point - QPointF(junctionSize, junctionSize) / 2, QSizeF(junctionSize, junctionSize));
    junction.group = groupOf(index);
    junction.order = index;
    junction.layer = layerOf(index);
    // Lines that end at the same place meet in one point.
    const auto [known, isNew] = m_points.try_emplace({point.x(), point.y(), junction.layer}, junction.id);
    if (!isNew)
        return {known->second, std::nullopt};
    m_diagram.nodes.insert(junction.id, junction);
    return {junction.id, std::nullopt};
}

DrawioPageReader::End DrawioPageReader::borderEnd(int index, bool isSource, int group)
{
    const DrawioCell &cell = *item(index).cell;
    const QRectF rect = item(group).rect;
    const auto anchor = anchorOf(cell.style, isSource, rect.size());
    const QPointF point = anchor ? rect.topLeft() + QPointF(anchor->x() * rect.width(), anchor->y() * rect.height())
                                 : leaving(rect, centreOfEnd(index, !isSource));
    m_losses.add(Text::tr("A connection of a group got a point on its border."), drawioLabel(*item(group).cell),
                 cell.line);
    Node junction;
    junction.key = cell.id + (isSource ? u"/source"_s : u"/target"_s);
    junction.id = stableId<NodeId>(u"drawio"_s, junction.key);
    junction.kind = drawioJunction;
    junction.rect = QRectF(point - QPointF(junctionSize, junctionSize) / 2, QSizeF(junctionSize, junctionSize));
    const auto element = m_elements.constFind(group);
    if (element != m_elements.cend() && std::holds_alternative<GroupId>(*element))
        junction.group = std::get<GroupId>(*element);
    junction.order = index;
    junction.layer = layerOf(group);
    m_diagram.nodes.insert(junction.id, junction);
    return {junction.id, std::nullopt};
}

DrawioPageReader::End DrawioPageReader::endOf(int index, bool isSource)
{
    const DrawioItem &edge = item(index);
    const DrawioGeometry &geometry = edge.cell->geometry;
    const int at = m_tree.indexOf(isSource ? edge.cell->source : edge.cell->target);
    if (at < 0) {
        const auto &given = isSource ? geometry.source : geometry.target;
        const QPointF corner = geometry.points.isEmpty() ? centreOfEnd(index, !isSource) - edge.origin
            : isSource                                   ? geometry.points.first()
                                                         : geometry.points.last();
        return looseEnd(index, isSource, edge.origin + given.value_or(corner));
    }
    const DrawioItem &end = item(at);
    // A row of a table: at its height. A table that other boxes lie on may have become a group.
    const AnyElement owner = end.role == DrawioRole::Merged ? m_elements.value(end.into) : AnyElement();
    if (const auto *node = std::get_if<NodeId>(&owner)) {
        const QRectF box = m_diagram.nodes.value(*node).rect;
        const double side = centreOfEnd(index, !isSource).x() < box.center().x() ? 0 : 1;
        return {*node, QPointF(side, shareOf(end.rect.center().y(), box.y(), box.height()))};
    }
    const auto element = m_elements.constFind(at);
    if (element != m_elements.cend() && std::holds_alternative<NodeId>(*element))
        return {std::get<NodeId>(*element), anchorOf(edge.cell->style, isSource, end.rect.size())};
    if (end.role == DrawioRole::Edge) // a connection to a connection: somewhere between its ends
        return looseEnd(index, isSource, (centreOfEnd(at, true) + centreOfEnd(at, false)) / 2);
    return borderEnd(index, isSource, at);
}

void DrawioPageReader::readLabels(int index, Edge &edge)
{
    struct Label
    {
        double place = 0; ///< -1 at the source, 1 at the target
        QString text;
    };
    const DrawioCell &cell = *item(index).cell;
    QList<Label> labels;
    const auto add = [&labels](double place, const QString &text) {
        if (!text.isEmpty())
            labels.append({std::clamp(place, -1.0, 1.0), text});
    };
    add(cell.geometry.rect.x(), drawioLabel(cell));
    for (const DrawioCell *label : labelsOf(index))
        add(label->geometry.isRelative ? label->geometry.rect.x() : 0, drawioLabel(*label));
    const bool isAlone = labels.size() == 1;
    for (const Label &label : std::as_const(labels)) {
        const bool isAtEnd = std::abs(label.place) > 0.4 && !isAlone;
        QString &text = !isAtEnd ? edge.label : label.place < 0 ? edge.fromLabel : edge.toLabel;
        text += (text.isEmpty() ? QString() : u"\n"_s) + label.text;
        if (!isAtEnd && label.place != 0)
            edge.labelPlace = (label.place + 1) / 2;
    }
    for (QString *text : {&edge.label, &edge.fromLabel, &edge.toLabel})
        *text = limitedText(*text, m_losses, cell.id);
}

void DrawioPageReader::readEdge(int index)
{
    const DrawioCell &cell = *item(index).cell;
    Edge edge;
    setCommon(edge, index);
    edge.style.fill.clear();
    const End from = endOf(index, true);
    const End to = endOf(index, false);
    edge.from = from.node;
    edge.to = to.node;
    edge.fromAnchor = from.anchor;
    edge.toAnchor = to.anchor;
    edge.call = drawioCall(cell.style);
    edge.line = drawioLine(cell.style);
    edge.protocol = cell.data.value(QString(drawiodata::protocol));
    for (const QPointF &point : cell.geometry.points)
        edge.waypoints.append(item(index).origin + point);
    readLabels(index, edge);
    const DrawioArrows arrows = drawioArrows(cell.style);
    if (arrows.isOther)
        m_losses.add(Text::tr("An arrowhead of another kind is drawn as an arrow or none."), cell.id, cell.line);
    edge.arrows = arrows.atSource && arrows.atTarget ? Arrows::Both
        : arrows.atSource || arrows.atTarget         ? Arrows::Forward
                                                     : Arrows::None;
    if (arrows.atSource && !arrows.atTarget) { // drawn backwards
        std::swap(edge.from, edge.to);
        std::swap(edge.fromAnchor, edge.toAnchor);
        std::swap(edge.fromLabel, edge.toLabel);
        std::ranges::reverse(edge.waypoints);
        if (edge.labelPlace)
            edge.labelPlace = 1 - *edge.labelPlace;
    }
    m_diagram.edges.insert(edge.id, edge);
}

} // namespace archdeck
