#pragma once

#include "core/render/diagrampainter.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qgraphicsscene.h>

class QVariantAnimation;

namespace archdeck {

class ElementItem;
class GhostItem;
class ThemeController;

/// The items of an open design. It follows the model; while a gesture runs it may show a preview instead.
class DiagramScene : public QGraphicsScene
{
    Q_OBJECT
public:
    DiagramScene(EditorModel &model, const ThemeController &themes, QObject *parent = nullptr);
    ~DiagramScene() override;

    EditorModel &model() { return m_model; }
    /// What is on the canvas: the model's diagram, or the preview.
    const Diagram &diagram() const { return m_shown; }
    const DiagramPainter &painter() const { return *m_painter; }
    const ThemeController *themes() const { return &m_themes; }
    PathId highlightedPath() const { return m_model.highlightedPath(); }

    bool isSelected(const ElementRef &element) const
    {
        return m_model.selection().contains(element) || m_marked.contains(element);
    }
    const std::optional<ElementRef> &hovered() const { return m_hovered; }
    void setHovered(const std::optional<ElementRef> &element);
    /// Elements shown as selected while a rubber band is drawn.
    void setMarked(const Selection &marked);

    /// Shows `preview`, which differs from the model's diagram in `touched` at most, until `endPreview`.
    void showPreview(const Diagram &preview, const Selection &touched);
    void endPreview();

    /// Draws `marks` over the design until others come. Connections of ghosts are routed round the components.
    void setMarks(const DiagramMarks &marks);
    /// Never null.
    const std::shared_ptr<const DiagramMarks> &marks() const { return m_marks; }

    /// Round the design and all ghosts; null when there is nothing.
    QRectF drawnBounds() const;

    /// The ghost with the keyboard focus, or an empty key. It never is together with a selection.
    const QString &focusedGhost() const { return m_focusedGhost; }
    void focusGhost(const QString &key);
    const QString &hoveredGhost() const { return m_hoveredGhost; }
    void setHoveredGhost(const QString &key);
    /// The uppermost ghost at `point`, or an empty key.
    QString ghostAt(const QPointF &point) const;
    QRectF ghostRect(const QString &key) const;
    /// What a screen reader and a tooltip call it: "Missing: Input guard".
    QString ghostName(const QString &key) const;
    QString ghostHint(const QString &key) const;
    void activateGhost(const QString &key);
    /// All ghosts in reading order, connections last.
    QStringList ghostsInOrder() const;

    /// Selects the next element, or focuses the next ghost, in reading order: boxes, then connections; or the one
    /// before. Returns its place.
    QRectF focusNext(int step);

    /// The uppermost element at `point`; components before connections before groups.
    std::optional<ElementRef> elementAt(const QPointF &point) const;
    /// All elements that `rect` touches, in no particular order; a group by its border or title.
    Selection elementsIn(const QRectF &rect) const;

    /// Slides the boxes from where they were to where they are now. Without animations nothing happens.
    void animateFrom(const Diagram &before);

Q_SIGNALS:
    /// The user clicked a ghost, or pressed Enter or Space on it.
    void ghostActivated(const QString &key);
    void marksChanged();

private:
    void renewGhosts();
    void rebuild();
    void follow(const ChangeSet &changes);
    void refresh(const Selection &elements);
    void sync(const ElementRef &element, bool exists);
    void updateSceneRect();

    EditorModel &m_model;
    const ThemeController &m_themes;
    std::unique_ptr<DiagramPainter> m_painter;
    Diagram m_shown;
    Selection m_previewed;
    Selection m_marked;
    QHash<ElementRef, ElementItem *> m_items;
    QHash<ElementRef, ElementItem *> m_labels; ///< of connections
    std::optional<ElementRef> m_hovered;
    QVariantAnimation *m_animation;
    std::shared_ptr<const DiagramMarks> m_marks;
    QList<GhostItem *> m_ghosts;
    QString m_focusedGhost;
    QString m_hoveredGhost;
};

} // namespace archdeck
