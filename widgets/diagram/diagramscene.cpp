#include "widgets/diagram/diagramscene.h"

#include "widgets/common/themecontroller.h"
#include "widgets/diagram/elementitem.h"

#include <QtCore/qeasingcurve.h>
#include <QtCore/qvariantanimation.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstyle.h>

namespace archdeck {

namespace {

constexpr double margin = 4000; ///< empty canvas round the design, in diagram units

/// Every element that a change set names, and whether it exists afterwards.
template<typename T>
void collect(const QList<Change<T>> &changes, QList<std::pair<ElementRef, bool>> &into)
{
    for (const Change<T> &change : changes)
        into.append({ElementRef(change.after ? change.after->id : change.before->id), change.after.has_value()});
}

QRectF between(const QRectF &from, const QRectF &to, double progress)
{
    return QRectF(from.topLeft() + (to.topLeft() - from.topLeft()) * progress,
                  from.size() + (to.size() - from.size()) * progress);
}

} // namespace

DiagramScene::DiagramScene(EditorModel &model, const ThemeController &themes, QObject *parent)
    : QGraphicsScene(parent), m_model(model), m_themes(themes), m_animation(new QVariantAnimation(this)),
      m_marks(std::make_shared<const DiagramMarks>())
{
    setItemIndexMethod(BspTreeIndex);
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_model, &EditorModel::changed, this, &DiagramScene::follow);
    connect(&m_model, &EditorModel::selectionChanged, this, [this] {
        if (!m_model.selection().isEmpty())
            m_focusedGhost.clear();
        update();
    });
    connect(&m_model, &EditorModel::highlightChanged, this, [this] { update(); });
    const auto renewPainter = [this] {
        m_painter = std::make_unique<DiagramPainter>(m_model.sharedCatalog(), m_themes.theme());
        update();
    };
    connect(&m_themes, &ThemeController::themeChanged, this, renewPainter);
    renewPainter();
    rebuild();
}

DiagramScene::~DiagramScene() = default;

void DiagramScene::rebuild()
{
    m_shown = m_model.diagram();
    const auto addAll = [this](const auto &table) {
        for (const auto &element : table)
            sync(ElementRef(element.id), true);
    };
    addAll(m_shown.groups);
    addAll(m_shown.edges);
    addAll(m_shown.nodes);
    addAll(m_shown.notes);
    updateSceneRect();
}

void DiagramScene::sync(const ElementRef &element, bool exists)
{
    const auto syncIn = [&](QHash<ElementRef, ElementItem *> &items, ElementItem::Part part) {
        ElementItem *item = items.value(element);
        if (exists && !item) {
            item = new ElementItem(*this, element, part);
            items.insert(element, item);
            addItem(item);
        } else if (exists) {
            item->refresh();
        } else {
            delete items.take(element);
        }
    };
    if (!exists && m_hovered == element)
        m_hovered.reset();
    syncIn(m_items, ElementItem::Part::Whole);
    if (element.type == ElementType::Edge)
        syncIn(m_labels, ElementItem::Part::Label);
}

void DiagramScene::follow(const ChangeSet &changes)
{
    m_animation->stop();
    const Selection stale = std::exchange(m_previewed, {});
    m_shown = m_model.diagram();
    QList<std::pair<ElementRef, bool>> touched;
    collect(changes.groups, touched);
    collect(changes.nodes, touched);
    collect(changes.edges, touched);
    collect(changes.notes, touched);
    for (const auto &[element, exists] : std::as_const(touched))
        sync(element, exists);
    // A connection without a stored route, and a note's leader, follow the boxes that they touch.
    Selection dependents = stale;
    for (const Change<Node> &change : changes.nodes) {
        for (const EdgeId &edge : m_shown.edgesAt(change.after ? change.after->id : change.before->id))
            dependents.insert(ElementRef(edge));
    }
    for (const Note &note : std::as_const(m_shown.notes))
        dependents.insert(ElementRef(note.id));
    refresh(dependents);
    if (!m_ghosts.isEmpty())
        setMarks(*m_marks); // their routes lead round components that may have moved
    updateSceneRect();
    update(); // badges depend on trade-offs, which have no items
}

void DiagramScene::refresh(const Selection &elements)
{
    for (const ElementRef &element : elements) {
        if (m_items.contains(element) && m_shown.contains(element))
            sync(element, true);
    }
}

void DiagramScene::updateSceneRect()
{
    const QRectF bounds = drawnBounds();
    setSceneRect((bounds.isNull() ? QRectF(0, 0, 800, 600) : bounds).adjusted(-margin, -margin, margin, margin));
}

void DiagramScene::showPreview(const Diagram &preview, const Selection &touched)
{
    const Selection stale = m_previewed - touched;
    m_shown = preview;
    m_previewed = touched;
    refresh(stale);
    refresh(touched);
}

void DiagramScene::endPreview()
{
    m_shown = m_model.diagram();
    refresh(std::exchange(m_previewed, {}));
}

void DiagramScene::setHovered(const std::optional<ElementRef> &element)
{
    if (element == m_hovered)
        return;
    m_hovered = element;
    update();
}

void DiagramScene::setMarked(const Selection &marked)
{
    if (marked == m_marked)
        return;
    m_marked = marked;
    update();
}

std::optional<ElementRef> DiagramScene::elementAt(const QPointF &point) const
{
    for (QGraphicsItem *item : items(point, Qt::IntersectsItemShape, Qt::DescendingOrder)) {
        if (const auto *element = qgraphicsitem_cast<ElementItem *>(item))
            return element->element();
    }
    return std::nullopt;
}

Selection DiagramScene::elementsIn(const QRectF &rect) const
{
    Selection found;
    for (QGraphicsItem *item : items(rect, Qt::IntersectsItemShape)) {
        if (const auto *element = qgraphicsitem_cast<ElementItem *>(item))
            found.insert(element->element());
    }
    return found;
}

void DiagramScene::animateFrom(const Diagram &before)
{
    const int duration = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    if (duration <= 0)
        return;
    m_animation->disconnect(this);
    m_animation->setDuration(qBound(120, duration, 200));
    const Diagram after = m_model.diagram();
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this, before, after](const QVariant &value) {
        const double progress = value.toDouble();
        Diagram step = after;
        for (Node &node : step.nodes)
            node.rect = between(before.nodes.value(node.id, node).rect, node.rect, progress);
        for (Group &group : step.groups)
            group.rect = between(before.groups.value(group.id, group).rect, group.rect, progress);
        for (Note &note : step.notes)
            note.rect = between(before.notes.value(note.id, note).rect, note.rect, progress);
        for (Edge &edge : step.edges)
            edge.route = Route(); // straight while the boxes are on their way
        const QList<ElementRef> all = m_items.keys();
        showPreview(step, Selection(all.begin(), all.end()));
    });
    connect(m_animation, &QVariantAnimation::finished, this, [this] { endPreview(); });
    m_animation->start();
}

} // namespace archdeck
