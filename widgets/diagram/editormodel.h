#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/arrange.h"
#include "core/diagram/connecting.h"
#include "core/diagram/diagramdocument.h"
#include "core/diagram/grouping.h"
#include "core/diagram/locking.h"
#include "core/diagram/styling.h"
#include "core/render/diagrammarks.h"

#include <QtCore/qobject.h>

#include <memory>

namespace archdeck {

/// What the user is working on: the open document, what is selected in it, and every command on them. Views show it and
/// call it; it knows no view. A command that fails changes nothing and emits `failed`. User interface thread.
class EditorModel : public QObject
{
    Q_OBJECT
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Takes the document; `catalog` is shared with the painter. With ReadOnly every command fails with an offer to
    /// copy the design.
    EditorModel(std::unique_ptr<DiagramDocument> document, std::shared_ptr<const Catalog> catalog, Access access,
                QObject *parent = nullptr);

    const Diagram &diagram() const { return m_document->diagram(); }
    DiagramDocument &document() { return *m_document; }
    const DiagramDocument &document() const { return *m_document; }
    const Catalog &catalog() const { return *m_catalog; }
    const std::shared_ptr<const Catalog> &sharedCatalog() const { return m_catalog; }
    bool isReadOnly() const { return m_access == Access::ReadOnly; }

    const Selection &selection() const { return m_selection; }
    /// The one selected element; nothing when none or several are selected.
    std::optional<ElementRef> selectedOne() const;
    void select(const Selection &selection);
    void toggle(const ElementRef &element);
    /// Everything that is shown and within reach.
    void selectAll();
    /// As `select`, without what is hidden or out of reach, and with collapsed groups in place of what lies in them.
    void selectShown(const Selection &selection);
    /// Several elements that a command on the selection finds, worked out by a function of core/diagram/selecting.h.
    using Finder = Selection (*)(const Diagram &, const Selection &);
    void selectBy(Finder find) { selectShown(find(diagram(), m_selection)); }
    /// The way between the two selected components. False when the selection is not two components, or they are not
    /// joined, which `failed` says.
    bool selectWay();

    /// The group that is being worked in; null for none. Elements outside are out of reach while there is one. It is
    /// no part of the document.
    GroupId enteredGroup() const { return m_enteredGroup; }
    /// Null leaves. A collapsed group is not entered.
    void enterGroup(GroupId group);
    /// Leaves for the group round it, with the group that was left selected. False when no group is entered.
    bool leaveGroup();
    /// True for what lies in the entered group, and for everything while there is none.
    bool isInReach(const ElementRef &element) const;

    PathId highlightedPath() const { return m_highlightedPath; }
    void highlightPath(PathId path);

    // Commands: one undoable step each. They return false when the step was refused or had nothing to do. Commands on
    // the selection leave what is locked; when all of it is, they fail and say so.
    bool addComponent(const QString &kindId, const QPointF &centre);
    /// Turns a ghost of `marks` into what it stands for: a component of its kind, label and properties at its place with
    /// its connections to components, or a connection between two components. Selects it. False too when the ghost isn't
    /// there, or when it is a connection with an end that is still a ghost.
    bool fillGhost(const DiagramMarks &marks, const QString &key);
    /// A new component beside the selected one, connected with it.
    bool addConnected(const QString &kindId, Direction direction);
    /// A new component there, connected with `from`; its name is wanted.
    bool addConnectedAt(const QString &kindId, NodeId from, const QPointF &centre);
    bool addNote(const QPointF &topLeft);
    bool connectNodes(NodeId from, NodeId to);
    bool moveSelection(const QPointF &delta);
    bool rename(const ElementRef &element, const QString &text);
    bool resize(const ElementRef &element, const QRectF &rect);
    bool removeSelection();
    bool duplicateSelection();
    bool groupSelection();
    bool ungroupSelection();
    bool paste(const Diagram &fragment, const QPointF &offset);
    /// The piece with its middle at `centre`, on the grid.
    bool pasteAt(const Diagram &fragment, const QPointF &centre);
    bool changeKind(NodeId node, const QString &kindId);

    bool align(Alignment alignment);
    bool distribute(Qt::Orientation orientation);
    bool matchSize(Dimension dimension);
    bool restack(ZStep step);
    /// On locked elements too, of course.
    bool lockSelection(Lock lock);

    bool foldSelection(Folding folding);
    bool fold(GroupId group, Folding folding);
    /// Into `group` as members; the group grows round them. Null for out of all groups.
    bool moveSelectionInto(GroupId group);
    /// One group further out.
    bool takeSelectionOut();

    /// The id of the new layer, null when it was refused.
    LayerId addLayer(const QString &name);
    bool putLayer(const Layer &layer);
    bool removeLayer(LayerId layer);
    bool moveLayer(LayerId layer, qsizetype place);
    /// Null for the base layer.
    bool moveSelectionToLayer(LayerId layer);

    bool reverseSelection();
    bool setLineShape(LineShape shape);
    bool setArrows(Arrows arrows);
    bool clearWaypoints();
    /// Lets both ends of the selected connections choose their side again.
    bool floatEnds();
    bool setLabelPlace(EdgeId edge, std::optional<double> place);

    /// Of the one selected element; it lasts as long as the model. False when not one element is selected.
    bool copyStyle();
    bool hasCopiedStyle() const { return m_copiedLook.has_value(); }
    bool pasteStyle();
    /// A colour by hand; empty for the colouring of the design.
    bool setColour(StylePart part, const QString &colour);
    /// Without colours by hand.
    bool clearStyle();

    /// A copy of the one selected component beside it, connected with it and then selected.
    bool cloneAndConnect(Direction direction);
    bool setProperty(NodeId node, const QString &key, const QString &value);
    /// At least 1. Words after the number ("16 per cell") stay.
    bool setReplicas(NodeId node, int replicas);
    /// Adds `by` replicas to each selected component, not below 1. False when none is selected.
    bool changeReplicas(int by);
    bool setEdge(const Edge &edge);
    /// One property of a connection, of a request path or of the design; an empty value removes it.
    bool setEdgeProperty(EdgeId edge, const QString &key, const QString &value);
    bool setPathProperty(PathId path, const QString &key, const QString &value);
    bool setDesignProperty(const QString &key, const QString &value);
    bool setGroupKind(GroupId group, const QString &kind);
    bool setNoteTarget(NoteId note, const std::optional<ElementRef> &target);
    bool setInfo(const DesignInfo &info);
    bool putTradeOff(const TradeOff &tradeOff);
    bool removeTradeOff(TradeOffId id);
    bool putSection(const Section &section);
    bool removeSection(SectionId id);
    bool putPath(const RequestPath &path);
    bool removePath(PathId id);
    /// Any other step, towards `after`: automatic layout, import.
    bool become(const QString &label, const Diagram &after);
    bool undo();
    bool redo();

    /// `diagram` with fresh orthogonal routes for those connections of `edges` that have none stored.
    static Diagram rerouted(const Diagram &diagram, const QList<EdgeId> &edges);
    /// How many replicas a component has: the number that its property begins with, else its kind's default, else 1.
    int replicasOf(const Node &node) const;

Q_SIGNALS:
    void changed(const archdeck::ChangeSet &changes);
    void selectionChanged();
    void highlightChanged();
    void enteredGroupChanged();
    void failed(const archdeck::Error &error);
    /// A fresh element whose name the user will want to type.
    void nameWanted(const archdeck::ElementRef &element);

private:
    bool step(const QString &label, const Diagram &after);
    /// `selection` without what is locked; nothing when that leaves nothing, which `failed` then says.
    std::optional<Selection> unlockedOf(const Selection &selection);
    /// A step that `change` makes of the unlocked part of the selection.
    using Change = std::function<Diagram(const Selection &)>;
    bool stepOnSelection(const QString &label, const Change &change);
    QList<ElementRef> selectedOf(ElementType type) const;
    /// A component of that kind with its name and size, nowhere yet.
    Node fresh(const QString &kindId) const;
    bool addConnectedNode(Node node, const Node &origin);
    bool put(const Diagram &piece, const QPointF &offset, const QString &label);
    /// With the component as large as its texts need, its connections routed anew when that changed its box.
    /// One that was sized by hand only grows.
    Diagram fitted(const Diagram &after, NodeId node) const;
    bool finished(const Result<void> &result);
    void dropVanished();

    std::unique_ptr<DiagramDocument> m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Access m_access;
    Selection m_selection;
    PathId m_highlightedPath;
    GroupId m_enteredGroup;
    std::optional<Look> m_copiedLook;
};

} // namespace archdeck
