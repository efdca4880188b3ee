#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagramdocument.h"
#include "core/diagram/edits.h"
#include "core/render/diagrammarks.h"

#include <QtCore/qobject.h>

#include <memory>

namespace archdeck {

enum class Direction { Left, Right, Up, Down };

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
    void selectAll();

    PathId highlightedPath() const { return m_highlightedPath; }
    void highlightPath(PathId path);

    // Commands: one undoable step each. They return false when the step was refused.
    bool addComponent(const QString &kindId, const QPointF &centre);
    /// Turns a ghost of `marks` into what it stands for: a component of its kind, label and properties at its place with
    /// its connections to components, or a connection between two components. Selects it. False too when the ghost isn't
    /// there, or when it is a connection with an end that is still a ghost.
    bool fillGhost(const DiagramMarks &marks, const QString &key);
    /// A new component beside the selected one, connected with it.
    bool addConnected(const QString &kindId, Direction direction);
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
    bool changeKind(NodeId node, const QString &kindId);
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
    void failed(const archdeck::Error &error);
    /// A fresh element whose name the user will want to type.
    void nameWanted(const archdeck::ElementRef &element);

private:
    bool step(const QString &label, const Diagram &after);
    /// With the component as large as its texts need, its connections routed anew when that changed its box.
    static Diagram fitted(const Diagram &diagram, NodeId node);
    bool finished(const Result<void> &result);
    void dropVanished();

    std::unique_ptr<DiagramDocument> m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Access m_access;
    Selection m_selection;
    PathId m_highlightedPath;
};

} // namespace archdeck
