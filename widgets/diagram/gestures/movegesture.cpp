#include "widgets/diagram/gestures/movegesture.h"

#include "core/diagram/arrange.h"
#include "core/diagram/grouping.h"
#include "core/diagram/locking.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/gestures/preview.h"
#include "widgets/diagram/gestures/snapmarks.h"

#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

/// The group of the first moved component or group: gaps count among its members.
GroupId parentOf(const Diagram &diagram, const ElementRef &element)
{
    return element.type == ElementType::Group ? diagram.groups.value(GroupId(element.id)).parent
                                              : diagram.nodes.value(NodeId(element.id)).group;
}

} // namespace

MoveGesture::Load MoveGesture::loadOf(const Diagram &diagram, const Selection &selection, const Diagram &drawn)
{
    const Selection moving = movable(diagram, selection);
    Selection touched = moving;
    for (const EdgeId &edge : edgesTouching(diagram, selection))
        touched.insert(ElementRef(edge));
    for (const Note &note : diagram.notes) // leaders follow what they explain
        touched.insert(ElementRef(note.id));
    QRectF box;
    for (const ElementRef &element : selection) {
        if (element.type != ElementType::Edge)
            box |= drawnBox(diagram, element);
    }
    return {diagram,
            selection,
            touched,
            box,
            Snapper(snapBoxes(drawn, moving)),
            LiveRouter(diagram, selection, routeOptions())};
}

MoveGesture::MoveGesture(DiagramView &view, const QPointF &start)
    : m_view(view), m_start(start),
      m_original(loadOf(view.model().diagram(), unlocked(view.model().diagram(), view.model().selection()),
                        view.diagramScene().diagram()))
{
    const Diagram &diagram = m_original.start;
    const Selection &selection = m_original.selection;
    if (selection.size() == 1 && selection.constBegin()->type == ElementType::Node
        && diagram.edgesAt(NodeId(selection.constBegin()->id)).isEmpty()) {
        m_loose = NodeId(selection.constBegin()->id);
        m_second = EdgeId::create();
    }
    for (const ElementRef &element : selection) {
        if (element.type == ElementType::Node || element.type == ElementType::Group)
            m_parent = parentOf(diagram, element);
    }
}

MoveGesture::~MoveGesture()
{
    m_view.diagramScene().setMarked({});
    m_view.diagramScene().endPreview();
}

MoveGesture::Load &MoveGesture::load()
{
    if (!m_copies)
        return m_original;
    if (!m_copy) {
        const Diagram &diagram = m_original.start;
        const Pasted copy = pasted(diagram, fragment(diagram, m_original.selection), {});
        m_copy = loadOf(copy.diagram, copy.selection, diagram);
        m_copy->box = m_original.box;
        m_copy->snapper = Snapper(snapBoxes(m_view.diagramScene().diagram(), {}));
    }
    return *m_copy;
}

GroupId MoveGesture::targetGroup() const
{
    const QRectF box = m_original.box.translated(m_delta);
    return groupAt(m_original.start, box.center(), m_copies ? Selection() : m_original.selection);
}

void MoveGesture::findLine(const Diagram &after)
{
    m_line = {};
    if (m_loose.isNull() || m_copies)
        return;
    m_line = edgeThrough(m_original.start, after.nodes.value(m_loose).rect, m_loose);
}

Diagram MoveGesture::frame()
{
    Load &load = this->load();
    Diagram after = moved(load.start, load.selection, m_delta);
    findLine(after);
    if (!after.groups.isEmpty())
        after = grown(regrouped(after, load.selection), load.selection);
    if (m_line.isNull()) {
        setRoutes(after, load.router.reroute(after));
        return after;
    }
    return EditorModel::rerouted(insertedInto(after, m_line, m_loose, m_second), {m_line, m_second});
}

void MoveGesture::move(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    m_copies = modifiers & Qt::ControlModifier;
    QPointF wanted = position - m_start;
    const bool keepsAxis = modifiers & Qt::ShiftModifier;
    const bool isSideways = std::abs(wanted.x()) > std::abs(wanted.y());
    if (keepsAxis)
        (isSideways ? wanted.ry() : wanted.rx()) = 0;
    m_reasons = {};
    m_delta = wanted;
    Load &load = this->load();
    if (!(modifiers & Qt::AltModifier)) {
        const Snapper::Moved snapped = load.snapper.moved(load.box, wanted, m_parent, m_view.snapReach());
        m_delta = snapped.delta;
        m_reasons = snapped.reasons;
        if (keepsAxis) {
            (isSideways ? m_delta.ry() : m_delta.rx()) = 0;
        }
    }
    const Diagram after = frame();
    Selection touched = load.touched;
    if (!m_line.isNull())
        touched += {ElementRef(m_line), ElementRef(m_second)};
    showFrame(m_view.diagramScene(), load.start, after, touched);
    const GroupId target = targetGroup();
    Selection marked;
    if (!m_line.isNull())
        marked = {ElementRef(m_line), ElementRef(m_second)};
    else if (!target.isNull() && target != m_parent)
        marked = {ElementRef(target)};
    if (m_copies)
        marked += load.selection;
    m_view.diagramScene().setMarked(marked);
}

void MoveGesture::finish(const QPointF &)
{
    if (m_delta.isNull())
        return;
    const Load &load = this->load();
    const Diagram after = frame();
    const auto count = int(load.selection.size());
    EditorModel &model = m_view.model();
    m_view.diagramScene().endPreview();
    if (!m_line.isNull()) {
        const Diagram roomy = withRoomAround(after, after.edges.value(m_line).from, m_loose,
                                             after.edges.value(m_second).to);
        model.become(tr("Insert into the connection"), EditorModel::rerouted(roomy, unrouted(roomy)));
    } else if (!m_copies)
        model.become(tr("Move %n element(s)", nullptr, count), after);
    else if (model.become(tr("Duplicate %n element(s)", nullptr, count), after))
        model.select(load.selection);
}

void MoveGesture::paint(QPainter &painter) const
{
    paintSnapReasons(painter, m_reasons, m_view.diagramScene().painter().theme());
}

Qt::CursorShape MoveGesture::cursor() const
{
    return m_copies ? Qt::DragCopyCursor : Qt::ClosedHandCursor;
}

} // namespace archdeck
