#include "widgets/diagram/canvashit.h"

#include "core/diagram/locking.h"
#include "core/diagram/visiblepart.h"
#include "core/render/edgegeometry.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/ports.h"

#include <QtCore/qline.h>
#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

// All in pixels on screen.
constexpr double handleReach = 8;
constexpr double sideReach = 5;
constexpr double shortestPiece = 44; ///< of a line that gets a handle in its middle

double pixelsBetween(const DiagramView &view, const QPointF &a, const QPointF &b)
{
    return QLineF(a, b).length() * view.zoom();
}

bool hasHandles(const DiagramView &view, const ElementRef &element)
{
    const EditorModel &model = view.model();
    return !model.isReadOnly() && !isLocked(model.diagram(), element);
}

std::optional<EdgeId> selectedEdge(const DiagramView &view)
{
    const auto one = view.model().selectedOne();
    if (!one || one->type != ElementType::Edge || !hasHandles(view, *one)
        || !view.diagramScene().diagram().contains(*one))
        return std::nullopt;
    return EdgeId(one->id);
}

/// A box that can be resized: the one selected component, group or note, unless it is locked or collapsed.
std::optional<ElementRef> resizable(const DiagramView &view)
{
    const auto one = view.model().selectedOne();
    if (!one || one->type == ElementType::Edge || !hasHandles(view, *one)
        || !view.diagramScene().diagram().contains(*one))
        return std::nullopt;
    return one;
}

std::optional<CanvasHit> portHit(const DiagramView &view, const QPointF &position)
{
    // Ports are offered on the component that the pointer is on, or was on a moment ago.
    DiagramScene &scene = view.diagramScene();
    QList<NodeId> candidates;
    if (const auto &hovered = scene.hovered(); hovered && hovered->type == ElementType::Node)
        candidates.append(NodeId(hovered->id));
    if (const auto under = scene.elementAt(position); under && under->type == ElementType::Node)
        candidates.append(NodeId(under->id));
    for (const NodeId &id : std::as_const(candidates)) {
        if (!view.model().diagram().nodes.contains(id))
            continue; // stands for a collapsed group
        for (const QPointF &port : portsOf(scene.diagram().nodes.value(id).rect)) {
            if (pixelsBetween(view, port, position) <= portReach)
                return CanvasHit{.kind = CanvasHit::Kind::Port, .element = ElementRef(id), .place = port};
        }
    }
    return std::nullopt;
}

std::optional<CanvasHit> resizeHit(const DiagramView &view, const QPointF &position)
{
    const auto element = resizable(view);
    if (!element)
        return std::nullopt;
    const QRectF rect = view.diagramScene().diagram().rectOf(*element);
    // Components move when they are dragged by a side: there they have only corners.
    const bool isNode = element->type == ElementType::Node;
    const double reach = (isNode ? handleReach : sideReach) / view.zoom();
    if (!rect.adjusted(-reach, -reach, reach, reach).contains(position))
        return std::nullopt;
    const ResizeHandle handle{std::abs(position.x() - rect.left()) < reach, std::abs(position.y() - rect.top()) < reach,
                              std::abs(position.x() - rect.right()) < reach,
                              std::abs(position.y() - rect.bottom()) < reach};
    const bool isCorner = (handle.left || handle.right) && (handle.top || handle.bottom);
    if (isNode ? !isCorner : !handle.any())
        return std::nullopt;
    return CanvasHit{.kind = CanvasHit::Kind::Resize, .element = *element, .place = position, .handle = handle};
}

/// Everything to hold the selected connection by.
QList<CanvasHit> lineHandles(const DiagramView &view, EdgeId id)
{
    const Diagram &drawn = view.diagramScene().diagram();
    const Edge edge = drawn.edges.value(id);
    const QList<QPointF> chain = chainOf(drawn, edge);
    const ElementRef element(id);
    QList<CanvasHit> handles{
        {.kind = CanvasHit::Kind::End, .element = element, .place = chain.constFirst(), .end = EdgeEnd::From},
        {.kind = CanvasHit::Kind::End, .element = element, .place = chain.constLast(), .end = EdgeEnd::To}};
    for (qsizetype i = 0; i < edge.waypoints.size(); ++i)
        handles.append({.kind = CanvasHit::Kind::Corner, .element = element, .place = edge.waypoints[i], .corner = i});
    const QRectF label = edgeGeometry(drawn, edge).label;
    const auto isFree = [&](const QPointF &place) {
        return !label.contains(place) && std::ranges::none_of(handles, [&](const CanvasHit &other) {
            return pixelsBetween(view, other.place, place) < 14;
        });
    };
    const auto offer = [&](const QPointF &place) {
        if (isFree(place))
            handles.append({.kind = CanvasHit::Kind::Segment, .element = element, .place = place});
    };
    if (edge.route.shape == RouteShape::Curve) {
        offer(chain[chain.size() / 2]); // its pieces are too many and too short
        return handles;
    }
    for (qsizetype i = 1; i < chain.size(); ++i) {
        if (pixelsBetween(view, chain[i - 1], chain[i]) >= shortestPiece)
            offer((chain[i - 1] + chain[i]) / 2);
    }
    return handles;
}

std::optional<CanvasHit> lineHandleHit(const DiagramView &view, const QPointF &position)
{
    const auto edge = selectedEdge(view);
    if (!edge)
        return std::nullopt;
    for (const CanvasHit &handle : lineHandles(view, *edge)) {
        if (pixelsBetween(view, handle.place, position) <= handleReach)
            return handle;
    }
    return std::nullopt;
}

CanvasHit elementHit(const DiagramView &view, const QPointF &position)
{
    DiagramScene &scene = view.diagramScene();
    const auto shown = scene.elementAt(position);
    if (!shown)
        return {};
    const ElementRef element = realElement(view.model().diagram(), *shown);
    CanvasHit hit{.kind = CanvasHit::Kind::Element, .element = element, .place = position};
    if (element.type != ElementType::Edge || !hasHandles(view, element))
        return hit;
    const Edge edge = scene.diagram().edges.value(EdgeId(element.id));
    const bool isOnLabel = edgeGeometry(scene.diagram(), edge).label.contains(position);
    hit.kind = isOnLabel ? CanvasHit::Kind::Label : CanvasHit::Kind::Segment;
    return hit;
}

void paintDot(QPainter &painter, const QPointF &place, double radius, const QColor &fill, const QColor &line,
              double zoom)
{
    painter.setPen(QPen(line, 1.5 / zoom));
    painter.setBrush(fill);
    painter.drawEllipse(place, radius / zoom, radius / zoom);
}

void paintLineHandles(QPainter &painter, const DiagramView &view, EdgeId edge)
{
    const Theme &theme = view.diagramScene().painter().theme();
    const auto handles = lineHandles(view, edge);
    for (const CanvasHit &handle : handles) {
        switch (handle.kind) {
        case CanvasHit::Kind::End:
            paintDot(painter, handle.place, 5.5, theme.surface, theme.accent, view.zoom());
            break;
        case CanvasHit::Kind::Corner:
            paintDot(painter, handle.place, 4.5, theme.accent, theme.surface, view.zoom());
            break;
        default: {
            const double side = 7 / view.zoom();
            QRectF box(0, 0, side, side);
            box.moveCenter(handle.place);
            painter.setPen(QPen(theme.accent, 1.25 / view.zoom()));
            painter.setBrush(theme.surface);
            painter.drawRoundedRect(box, 1.5 / view.zoom(), 1.5 / view.zoom());
        }
        }
    }
}

void paintCorners(QPainter &painter, const DiagramView &view, const QRectF &box)
{
    const Theme &theme = view.diagramScene().painter().theme();
    const double zoom = view.zoom();
    if (std::min(box.width(), box.height()) * zoom < 24)
        return; // they would hide the box
    painter.setPen(QPen(theme.accent, 1.5 / zoom));
    painter.setBrush(theme.surface);
    const QRectF ring = box.adjusted(-3, -3, 3, 3);
    for (const QPointF &corner : {ring.topLeft(), ring.topRight(), ring.bottomLeft(), ring.bottomRight()}) {
        QRectF square(0, 0, 7 / zoom, 7 / zoom);
        square.moveCenter(corner);
        painter.drawRoundedRect(square, 1.5 / zoom, 1.5 / zoom);
    }
}

} // namespace

CanvasHit hitAt(const DiagramView &view, const QPointF &position)
{
    if (view.model().isReadOnly()) {
        const CanvasHit hit = elementHit(view, position);
        return {.kind = hit.kind == CanvasHit::Kind::Nothing ? hit.kind : CanvasHit::Kind::Element,
                .element = hit.element,
                .place = position};
    }
    if (const auto handle = lineHandleHit(view, position))
        return *handle;
    if (const auto corner = resizeHit(view, position))
        return *corner;
    if (const auto port = portHit(view, position))
        return *port;
    return elementHit(view, position);
}

QList<ElementRef> elementsBelow(const DiagramView &view, const QPointF &position)
{
    const double reach = 1 / view.zoom();
    const Diagram &drawn = view.diagramScene().diagram();
    const Selection found = view.diagramScene().elementsIn(
        QRectF(position - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
    QList<ElementRef> elements(found.begin(), found.end());
    const auto level = [&drawn](const ElementRef &element) {
        switch (element.type) {
        case ElementType::Note: return std::pair(4, drawn.notes.value(NoteId(element.id)).order);
        case ElementType::Node: return std::pair(3, drawn.nodes.value(NodeId(element.id)).order);
        case ElementType::Edge: return std::pair(2, drawn.edges.value(EdgeId(element.id)).order);
        default: return std::pair(1, drawn.depthOf(GroupId(element.id)));
        }
    };
    std::ranges::sort(elements, [&level](const ElementRef &a, const ElementRef &b) {
        const auto first = level(a);
        const auto second = level(b);
        return first != second ? first > second : a < b;
    });
    // Groups are hit by their border elsewhere; here each one round the place counts.
    for (GroupId group = groupAt(drawn, position); !group.isNull(); group = drawn.groups.value(group).parent) {
        if (!elements.contains(ElementRef(group)))
            elements.append(ElementRef(group));
    }
    for (ElementRef &element : elements)
        element = realElement(view.model().diagram(), element);
    return elements;
}

void paintHandles(QPainter &painter, const DiagramView &view)
{
    const DiagramScene &scene = view.diagramScene();
    if (const auto edge = selectedEdge(view))
        paintLineHandles(painter, view, *edge);
    if (const auto box = resizable(view))
        paintCorners(painter, view, scene.diagram().rectOf(*box));
    const auto &hovered = scene.hovered();
    if (!hovered || hovered->type != ElementType::Node || view.model().isReadOnly()
        || !view.model().diagram().contains(*hovered) || !scene.diagram().contains(*hovered))
        return;
    const Theme &theme = scene.painter().theme();
    for (const QPointF &port : portsOf(scene.diagram().rectOf(*hovered)))
        paintDot(painter, port, portRadius, theme.surface, theme.accent, view.zoom());
}

} // namespace archdeck
