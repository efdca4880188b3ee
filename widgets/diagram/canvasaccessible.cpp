#include "widgets/diagram/canvasaccessible.h"

#include "core/diagram/visiblepart.h"
#include "core/render/inlinetext.h"
#include "core/richtext/markdown.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"

#include <QtCore/qpointer.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qwindow.h>
#include <QtWidgets/qaccessiblewidget.h>

#include <map>

namespace archdeck {

namespace {

/// What a screen reader says of an element beyond its name. Facts are separated by commas, the most telling first.
class Description
{
public:
    Description(const Diagram &diagram, const Catalog &catalog) : m_diagram(diagram), m_catalog(catalog) {}

    QString of(const ElementRef &element)
    {
        switch (element.type) {
        case ElementType::Node: describe(m_diagram.nodes.value(NodeId(element.id))); break;
        case ElementType::Edge: describe(m_diagram.edges.value(EdgeId(element.id))); break;
        case ElementType::Group: describe(m_diagram.groups.value(GroupId(element.id))); break;
        default: describe(m_diagram.notes.value(NoteId(element.id))); break;
        }
        return m_facts.join(QStringLiteral(", "));
    }

private:
    void describe(const Node &node)
    {
        if (isStandIn(node))
            m_facts.append(DiagramView::tr("collapsed group with %n components", nullptr,
                                           node.properties.value(collapsedProperty).toInt()));
        else
            m_facts.append(m_catalog.nameOf(node.kind));
        add(node.properties.value(QStringLiteral("technology")));
        addGroup(node.group);
        int in = 0;
        int out = 0;
        for (const Edge &edge : m_diagram.edges) {
            in += edge.to == node.id ? 1 : 0;
            out += edge.from == node.id ? 1 : 0;
        }
        m_facts.append(DiagramView::tr("%n connections in", nullptr, in));
        m_facts.append(DiagramView::tr("%n out", "connections of a component", out));
        addState(node);
    }

    void describe(const Edge &edge)
    {
        m_facts.append(DiagramView::tr("connection from %1 to %2").arg(nameOf(edge.from), nameOf(edge.to)));
        switch (edge.call) {
        case CallKind::Sync: break;
        case CallKind::Async: m_facts.append(DiagramView::tr("asynchronous")); break;
        case CallKind::Stream: m_facts.append(DiagramView::tr("stream")); break;
        case CallKind::Batch: m_facts.append(DiagramView::tr("batch")); break;
        }
        if (edge.arrows == Arrows::Both)
            m_facts.append(DiagramView::tr("in both directions"));
        else if (edge.arrows == Arrows::None)
            m_facts.append(DiagramView::tr("without a direction"));
        add(edge.protocol);
        addState(edge);
    }

    void describe(const Group &group)
    {
        int inside = 0;
        for (const Node &node : m_diagram.nodes)
            inside += m_diagram.isInside(node.group, group.id) ? 1 : 0;
        m_facts.append(DiagramView::tr("group with %n components", nullptr, inside));
        addGroup(group.parent);
        addState(group);
    }

    void describe(const Note &note)
    {
        m_facts.append(DiagramView::tr("note"));
        if (note.explains && note.explains->type != ElementType::Design)
            m_facts.append(DiagramView::tr("on %1").arg(plainLabel(m_diagram.nameOf(*note.explains))));
        addState(note);
    }

    QString nameOf(NodeId node) const { return plainLabel(m_diagram.nodes.value(node).label); }

    void add(const QString &fact)
    {
        if (!fact.isEmpty())
            m_facts.append(fact);
    }

    void addGroup(GroupId id)
    {
        const auto group = m_diagram.groups.constFind(id);
        if (group != m_diagram.groups.cend() && !group->label.isEmpty())
            m_facts.append(DiagramView::tr("in group %1").arg(plainLabel(group->label)));
    }

    template<typename T>
    void addState(const T &element)
    {
        const Layer layer = m_diagram.layers.value(element.layer);
        if (element.isLocked || layer.isLocked)
            m_facts.append(DiagramView::tr("locked"));
        if (!layer.name.isEmpty())
            m_facts.append(DiagramView::tr("on layer %1").arg(layer.name));
    }

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    QStringList m_facts;
};

/// One element on the canvas.
class AccessibleElement final : public QAccessibleInterface
{
public:
    AccessibleElement(DiagramView &view, const ElementRef &element) : m_view(&view), m_element(element) {}

    bool isValid() const override { return m_view && m_view->diagramScene().diagram().contains(m_element); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override
    {
        return m_element.type == ElementType::Group ? QAccessible::Grouping : QAccessible::Graphic;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = isValid() && m_view->diagramScene().isSelected(m_element);
        state.focused = state.selected && m_view->hasFocus();
        return state;
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_view->mapFromScene(m_view->diagramScene().diagram().rectOf(m_element)).boundingRect();
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const Diagram &diagram = m_view->diagramScene().diagram();
        if (kind == QAccessible::Name)
            return m_element.type == ElementType::Note ? plainText(diagram.nameOf(m_element))
                                                       : plainLabel(diagram.nameOf(m_element));
        if (kind != QAccessible::Description)
            return {};
        return Description(diagram, m_view->diagramScene().painter().catalog()).of(m_element);
    }

    void setText(QAccessible::Text, const QString &) override {}

private:
    QPointer<DiagramView> m_view;
    ElementRef m_element;
};

/// A ghost on the canvas: it can be pressed.
class AccessibleGhost final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleGhost(DiagramView &view, const QString &key) : m_view(&view), m_key(key) {}

    bool isValid() const override { return m_view && m_view->diagramScene().ghostsInOrder().contains(m_key); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Button; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = isValid() && m_view->hasFocus() && m_view->diagramScene().focusedGhost() == m_key;
        return state;
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_view->mapFromScene(m_view->diagramScene().ghostRect(m_key)).boundingRect();
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        return kind == QAccessible::Name       ? m_view->diagramScene().ghostName(m_key)
            : kind == QAccessible::Description ? m_view->diagramScene().ghostHint(m_key)
                                               : QString();
    }

    void setText(QAccessible::Text, const QString &) override {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && isValid())
            m_view->diagramScene().activateGhost(m_key);
    }

private:
    QPointer<DiagramView> m_view;
    QString m_key;
};

/// The canvas: its children are the elements, in the order in which Tab visits boxes, connections last; then ghosts.
class AccessibleCanvas final : public QAccessibleWidget
{
public:
    explicit AccessibleCanvas(DiagramView &view)
        : QAccessibleWidget(&view, QAccessible::Canvas, view.accessibleName()), m_view(view)
    {
    }

    ~AccessibleCanvas() override
    {
        for (const auto &[element, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
        for (const auto &[ghost, id] : m_ghostIds)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(elements().size() + ghosts().size()); }

    QAccessibleInterface *child(int index) const override
    {
        const QList<ElementRef> all = elements();
        if (index >= 0 && index < all.size())
            return interfaceOf(all[index]);
        const QStringList keys = ghosts();
        const qsizetype ghost = index - all.size();
        return ghost >= 0 && ghost < keys.size() ? interfaceOf(keys[ghost]) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const int count = childCount();
        for (int i = 0; i < count; ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint pixel = m_view.viewport()->mapFromGlobal(QPoint(x, y));
        const QPointF position = m_view.mapToScene(pixel);
        if (const QString ghost = m_view.diagramScene().ghostAt(position); !ghost.isEmpty())
            return interfaceOf(ghost);
        const auto element = m_view.diagramScene().elementAt(position);
        if (!element)
            return nullptr;
        // A collapsed group is on the canvas as the component that stands for it.
        const bool isShown = m_view.diagramScene().diagram().contains(*element);
        return interfaceOf(isShown ? *element : ElementRef(NodeId(element->id)));
    }

private:
    QList<ElementRef> elements() const
    {
        const Diagram &diagram = m_view.diagramScene().diagram();
        QList<ElementRef> all;
        const auto append = [&all](const auto &table) {
            for (const auto &element : ordered(table))
                all.append(ElementRef(element.id));
        };
        append(diagram.nodes);
        append(diagram.groups);
        append(diagram.notes);
        append(diagram.edges);
        return all;
    }

    QStringList ghosts() const { return m_view.diagramScene().ghostsInOrder(); }

    QAccessibleInterface *interfaceOf(const QString &ghost) const
    {
        auto known = m_ghostIds.find(ghost);
        if (known == m_ghostIds.end()) {
            const QAccessible::Id id = QAccessible::registerAccessibleInterface(new AccessibleGhost(m_view, ghost));
            known = m_ghostIds.emplace(ghost, id).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }

    QAccessibleInterface *interfaceOf(const ElementRef &element) const
    {
        auto known = m_ids.find(element);
        if (known == m_ids.end()) {
            const QAccessible::Id id = QAccessible::registerAccessibleInterface(new AccessibleElement(m_view, element));
            known = m_ids.emplace(element, id).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }

    DiagramView &m_view;
    mutable std::map<ElementRef, QAccessible::Id> m_ids;
    mutable std::map<QString, QAccessible::Id> m_ghostIds;
};

QAccessibleInterface *createCanvasInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<DiagramView *>(object);
    return view ? new AccessibleCanvas(*view) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    QAccessible::installFactory(createCanvasInterface);
}

} // namespace archdeck
