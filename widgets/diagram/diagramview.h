#pragma once

#include "widgets/diagram/gesture.h"

#include <QtWidgets/qgraphicsview.h>

#include <memory>

class QHelpEvent;

namespace archdeck {

class DiagramScene;
class EditorModel;
class InlineEditor;

/// The canvas. Scrolling pans, Ctrl with the wheel or a pinch zooms to the pointer, Space or the middle button drags the
/// sheet; a press on a component selects and moves it, on a port connects, on empty canvas draws a rubber band.
class DiagramView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit DiagramView(DiagramScene &scene, QWidget *parent = nullptr);
    ~DiagramView() override;

    DiagramScene &diagramScene() const { return m_scene; }

    double zoom() const { return transform().m11(); }
    /// Clamped to 5 % to 800 %; keeps the point under `anchor` (viewport pixels) where it is.
    void zoomTo(double zoom, const QPointF &anchor);
    void zoomBy(double factor);
    void fit();
    void fitSelection();
    /// Brings an element or a ghost into sight.
    void reveal(const QRectF &box);
    bool isGridShown() const { return m_gridShown; }
    void showGrid(bool shown);

    /// Opens the name of `element` for typing, in place.
    void editName(const ElementRef &element);
    /// Starts the choice of a kind for a new component; at the pointer's place or in the middle.
    QPointF insertionPoint() const;

    /// Where a dragged kind of component is dropped (palette).
    static QString kindMimeType();

Q_SIGNALS:
    void zoomChanged(double zoom);
    void kindWanted();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void pressOn(const ElementRef &element, const QPointF &position, Qt::KeyboardModifiers modifiers);
    void follow(const QPointF &position);
    void showToolTip(const QHelpEvent &event);
    bool pressKeyOnGhost(const QKeyEvent &event);
    void drawEmptyHint(QPainter &painter);
    std::optional<QPointF> portAt(const QPointF &position, NodeId &node) const;
    ResizeHandle handleAt(const QPointF &position, ElementRef &element) const;
    bool nudge(QKeyEvent *event);
    void setPanning(bool panning);

    DiagramScene &m_scene;
    EditorModel &m_model;
    std::unique_ptr<Gesture> m_gesture;
    InlineEditor *m_editor;
    QPointF m_pressed; ///< in diagram units
    QPoint m_pressedPixel;
    std::optional<ElementRef> m_pending; ///< pressed, not dragged yet
    QString m_pressedGhost;
    bool m_spaceHeld = false;
    bool m_panning = false;
    QPoint m_panFrom;
    bool m_gridShown = true;
    bool m_fitPending = true;
};

} // namespace archdeck
