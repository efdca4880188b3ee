#pragma once

#include "core/render/diagrampainter.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qgraphicsscene.h>

class QVariantAnimation;

namespace archdeck {

class ElementItem;
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

    /// The uppermost element at `point`; components before connections before groups.
    std::optional<ElementRef> elementAt(const QPointF &point) const;

    /// Slides the boxes from where they were to where they are now. Without animations nothing happens.
    void animateFrom(const Diagram &before);

private:
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
};

} // namespace archdeck
