#include "widgets/diagram/editormodel.h"

#include "core/render/componentmetrics.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

QPointF snapped(const QPointF &point)
{
    return {std::round(point.x() / metrics::grid) * metrics::grid,
            std::round(point.y() / metrics::grid) * metrics::grid};
}

} // namespace

EditorModel::EditorModel(std::unique_ptr<DiagramDocument> document, std::shared_ptr<const Catalog> catalog,
                         Access access, QObject *parent)
    : QObject(parent), m_document(std::move(document)), m_catalog(std::move(catalog)), m_access(access)
{
    connect(m_document.get(), &DiagramDocument::changed, this, [this](const ChangeSet &changes) {
        dropVanished();
        Q_EMIT changed(changes);
    });
}

bool EditorModel::finished(const Result<void> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

bool EditorModel::step(const QString &label, const Diagram &after)
{
    if (isReadOnly()) {
        return finished(failure(
            ErrorCode::ReadOnly,
            tr("\"%1\" is a reference design and stays as it is. Edit a copy of it.").arg(diagram().info.title)));
    }
    return finished(m_document->become(label, after));
}

std::optional<Selection> EditorModel::unlockedOf(const Selection &selection)
{
    const Selection free = unlocked(diagram(), selection);
    if (!free.isEmpty() || selection.isEmpty() || isReadOnly())
        return free;
    finished(failure(ErrorCode::InvalidInput,
                     tr("%n element(s) are locked and stay as they are. Unlock them or their layer first.", nullptr,
                        int(selection.size()))));
    return {};
}

bool EditorModel::stepOnSelection(const QString &label, const Change &change)
{
    const auto free = unlockedOf(m_selection);
    if (!free || free->isEmpty())
        return false;
    const Diagram after = change(*free);
    if (after == diagram())
        return false;
    return step(label, rerouted(after, edgesTouching(after, m_selection)));
}

QList<ElementRef> EditorModel::selectedOf(ElementType type) const
{
    QList<ElementRef> found;
    for (const ElementRef &element : m_selection) {
        if (element.type == type)
            found.append(element);
    }
    std::ranges::sort(found);
    return found;
}

void EditorModel::dropVanished()
{
    Selection kept = m_selection;
    kept.removeIf([this](const ElementRef &element) { return !diagram().contains(element); });
    if (!m_highlightedPath.isNull() && !diagram().paths.contains(m_highlightedPath))
        highlightPath({});
    // What a layer or a group has just swallowed can't stay selected: nobody would see it.
    const bool hidesSome = std::ranges::any_of(diagram().layers, [](const Layer &layer) { return !layer.isVisible; })
        || std::ranges::any_of(diagram().groups, &Group::isCollapsed);
    if (hidesSome)
        selectShown(kept);
    else if (kept.size() != m_selection.size())
        select(kept);
    const Group entered = diagram().groups.value(m_enteredGroup);
    if (!m_enteredGroup.isNull() && (entered.id.isNull() || entered.isCollapsed))
        enterGroup(entered.parent);
}

std::optional<ElementRef> EditorModel::selectedOne() const
{
    return m_selection.size() == 1 ? std::optional(*m_selection.constBegin()) : std::nullopt;
}

void EditorModel::select(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}

void EditorModel::toggle(const ElementRef &element)
{
    Selection next = m_selection;
    if (!next.remove(element))
        next.insert(element);
    select(next);
}

void EditorModel::highlightPath(PathId path)
{
    if (path == m_highlightedPath)
        return;
    m_highlightedPath = path;
    Q_EMIT highlightChanged();
}

bool EditorModel::addComponent(const QString &kindId, const QPointF &centre)
{
    Node node = fresh(kindId);
    node.rect.moveTopLeft(snapped(centre - node.rect.center()));
    // Right on top of another one it would look as if nothing had happened, or as if the other one were gone.
    const auto isTaken = [this, &node] {
        return std::ranges::any_of(diagram().nodes, [&node](const Node &other) {
            return (other.rect.topLeft() - node.rect.topLeft()).manhattanLength() < metrics::grid;
        });
    };
    while (isTaken())
        node.rect.translate(3 * metrics::grid, 3 * metrics::grid);
    node.group = groupAt(diagram(), node.rect.center());
    Diagram after = diagram();
    after.nodes.insert(node.id, node);
    if (!step(tr("Add %1").arg(node.label), grown(after, {ElementRef(node.id)})))
        return false;
    select({ElementRef(node.id)});
    return true;
}

bool EditorModel::addConnected(const QString &kindId, Direction direction)
{
    const auto from = selectedOne();
    if (!from || from->type != ElementType::Node)
        return false;
    const Node origin = diagram().nodes.value(NodeId(from->id));
    Node node = fresh(kindId);
    node.group = origin.group;
    node.rect = freePlaceBeside(diagram(), origin.rect, node.rect.size(), direction, metrics::grid);
    return addConnectedNode(node, origin);
}

bool EditorModel::addConnectedAt(const QString &kindId, NodeId from, const QPointF &centre)
{
    Node node = fresh(kindId);
    node.rect.moveTopLeft(snapped(centre - node.rect.center()));
    node.group = groupAt(diagram(), node.rect.center());
    return addConnectedNode(node, diagram().nodes.value(from));
}

Node EditorModel::fresh(const QString &kindId) const
{
    Node node;
    node.id = NodeId::create();
    node.kind = kindId;
    node.label = catalog().nameOf(kindId);
    node.order = diagram().nextOrder();
    node.rect.setSize(componentSize(node));
    return node;
}

bool EditorModel::addConnectedNode(Node node, const Node &origin)
{
    node.layer = origin.layer;
    Diagram after = diagram();
    after.nodes.insert(node.id, node);
    const EdgeId edge = EdgeId::create();
    after = grown(connected(after, edge, origin.id, node.id), {ElementRef(node.id)});
    if (!step(tr("Add connected %1").arg(node.label), rerouted(after, {edge})))
        return false;
    select({ElementRef(node.id)});
    Q_EMIT nameWanted(ElementRef(node.id));
    return true;
}

bool EditorModel::addNote(const QPointF &topLeft)
{
    Note note;
    note.id = NoteId::create();
    note.text = tr("Note");
    note.rect = QRectF(snapped(topLeft), QSizeF(metrics::noteWidth, 64));
    note.order = diagram().nextOrder();
    if (const auto one = selectedOne(); one && one->type != ElementType::Note) {
        note.explains = *one;
        const QRectF box = diagram().rectOf(*one);
        note.rect.moveTopLeft(snapped(QPointF(box.left(), box.bottom() + 40)));
    }
    Diagram after = diagram();
    after.notes.insert(note.id, note);
    if (!step(tr("Add note"), after))
        return false;
    select({ElementRef(note.id)});
    Q_EMIT nameWanted(ElementRef(note.id));
    return true;
}

bool EditorModel::connectNodes(NodeId from, NodeId to)
{
    if (!diagram().nodes.contains(from) || !diagram().nodes.contains(to)) {
        return finished(failure(ErrorCode::InvalidInput,
                                tr("A collapsed group can't be connected. Expand it and connect a component in it.")));
    }
    const EdgeId edge = EdgeId::create();
    if (!step(tr("Connect"), rerouted(connected(diagram(), edge, from, to), {edge})))
        return false;
    select({ElementRef(edge)});
    return true;
}

bool EditorModel::moveSelection(const QPointF &delta)
{
    if (delta.isNull())
        return false;
    return stepOnSelection(tr("Move %n element(s)", nullptr, int(m_selection.size())), [&](const Selection &free) {
        const Diagram after = regrouped(moved(diagram(), free, delta), free);
        return grown(after, free);
    });
}

Diagram EditorModel::fitted(const Diagram &after, NodeId node) const
{
    const Node fittedNode = after.nodes.value(node);
    const Node before = diagram().nodes.value(node);
    QRectF rect = fittedNode.rect;
    QSizeF needed = componentSize(fittedNode);
    if (before.rect.size() != componentSize(before))
        needed = needed.expandedTo(rect.size()); // sized by hand
    if (rect.size() == needed)
        return after;
    rect.setSize(needed);
    rect.moveCenter(fittedNode.rect.center());
    return rerouted(resized(after, ElementRef(node), rect), after.edgesAt(node));
}

bool EditorModel::rename(const ElementRef &element, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() && element.type != ElementType::Edge)
        return false;
    Diagram after = renamed(diagram(), element, trimmed);
    if (element.type == ElementType::Node) {
        after = fitted(after, NodeId(element.id));
    } else if (element.type == ElementType::Note) {
        const NoteId id(element.id);
        after.notes[id].rect.setHeight(std::max(noteSize(after.notes.value(id)).height(), 48.0));
    }
    return step(tr("Rename"), after);
}

bool EditorModel::resize(const ElementRef &element, const QRectF &rect)
{
    const auto free = unlockedOf({element});
    if (!free)
        return false;
    const Diagram after = resized(diagram(), element, rect);
    return step(tr("Resize"), rerouted(after, edgesTouching(after, {element})));
}

bool EditorModel::removeSelection()
{
    return stepOnSelection(tr("Delete %n element(s)", nullptr, int(m_selection.size())),
                           [this](const Selection &free) { return removed(diagram(), removable(diagram(), free)); });
}

bool EditorModel::duplicateSelection()
{
    return put(fragment(diagram(), m_selection), QPointF(32, 32),
               tr("Duplicate %n element(s)", nullptr, int(m_selection.size())));
}

bool EditorModel::pasteAt(const Diagram &piece, const QPointF &centre)
{
    return paste(piece, snapped(centre - piece.bounds().center()));
}

bool EditorModel::paste(const Diagram &piece, const QPointF &offset)
{
    const auto count = int(piece.nodes.size() + piece.edges.size() + piece.groups.size() + piece.notes.size());
    return put(piece, offset, tr("Paste %n element(s)", nullptr, count));
}

bool EditorModel::put(const Diagram &piece, const QPointF &offset, const QString &label)
{
    const Pasted result = pasted(diagram(), piece, offset);
    if (result.selection.isEmpty() || !step(label, result.diagram))
        return false;
    selectShown(result.selection);
    return true;
}

bool EditorModel::changeKind(NodeId node, const QString &kindId)
{
    Diagram after = diagram();
    Node &changedNode = after.nodes[node];
    // A name that the kind gave follows the kind; one that the user gave stays.
    if (changedNode.label == catalog().nameOf(changedNode.kind))
        changedNode.label = catalog().nameOf(kindId);
    changedNode.kind = kindId;
    return step(tr("Change kind"), fitted(after, node));
}

bool EditorModel::setProperty(NodeId node, const QString &key, const QString &value)
{
    Diagram after = diagram();
    Properties &properties = after.nodes[node].properties;
    if (value.isEmpty())
        properties.remove(key);
    else
        properties.insert(key, value);
    return step(tr("Change %1").arg(key), fitted(after, node));
}

bool EditorModel::setEdge(const Edge &edge)
{
    Diagram after = diagram();
    after.edges.insert(edge.id, edge);
    return step(tr("Change connection"), after);
}

bool EditorModel::setGroupKind(GroupId group, const QString &kind)
{
    Diagram after = diagram();
    after.groups[group].kind = kind;
    return step(tr("Change group"), after);
}

bool EditorModel::setNoteTarget(NoteId note, const std::optional<ElementRef> &target)
{
    Diagram after = diagram();
    after.notes[note].explains = target;
    return step(tr("Change note"), after);
}

bool EditorModel::setInfo(const DesignInfo &info)
{
    Diagram after = diagram();
    after.info = info;
    return step(tr("Change design"), after);
}

bool EditorModel::putTradeOff(const TradeOff &tradeOff)
{
    Diagram after = diagram();
    after.tradeOffs.insert(tradeOff.id, tradeOff);
    return step(diagram().tradeOffs.contains(tradeOff.id) ? tr("Change trade-off") : tr("Add trade-off"), after);
}

bool EditorModel::removeTradeOff(TradeOffId id)
{
    Diagram after = diagram();
    after.tradeOffs.remove(id);
    return step(tr("Delete trade-off"), after);
}

bool EditorModel::putSection(const Section &section)
{
    Diagram after = diagram();
    after.sections.insert(section.id, section);
    return step(tr("Change notes"), after);
}

bool EditorModel::removeSection(SectionId id)
{
    Diagram after = diagram();
    after.sections.remove(id);
    return step(tr("Delete section"), after);
}

bool EditorModel::putPath(const RequestPath &path)
{
    Diagram after = diagram();
    after.paths.insert(path.id, path);
    return step(tr("Change request path"), after);
}

bool EditorModel::removePath(PathId id)
{
    return step(tr("Delete request path"), removed(diagram(), {ElementRef(id)}));
}

bool EditorModel::become(const QString &label, const Diagram &after)
{
    return step(label, after);
}

bool EditorModel::undo()
{
    return finished(m_document->undo());
}

bool EditorModel::redo()
{
    return finished(m_document->redo());
}

} // namespace archdeck
