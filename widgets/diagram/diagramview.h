#pragma once

#include "core/diagram/connecting.h"
#include "widgets/diagram/canvashit.h"

#include <QtWidgets/qgraphicsview.h>

#include <memory>

class QHelpEvent;

namespace archdeck {

class AutoScroll;
class ContentButton;
class DiagramScene;
class EditorModel;
class Gesture;
class InlineEditor;
class NeighbourField;

/// The canvas. Scrolling pans, Ctrl with the wheel or a pinch zooms to the pointer; Space, the middle or the right button
/// drags the sheet. What a press begins depends on what is there (`CanvasHit`): every drag is a `Gesture` of its own, and
/// the canvas only hands it the pointer.
class DiagramView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit DiagramView(DiagramScene &scene, QWidget *parent = nullptr);
    ~DiagramView() override;

    DiagramScene &diagramScene() const { return m_scene; }
    EditorModel &model() const { return m_model; }

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
    /// How far a dragged thing jumps to where it fits, in diagram units.
    double snapReach() const;

    /// Opens the name of `element` for typing, in place; with `text` instead of its name when there is one.
    void editName(const ElementRef &element, const QString &text = {});
    /// Where something new goes: at the pointer's place or in the middle.
    QPointF insertionPoint() const;
    /// Adds a component beside the selected one while its kind is typed.
    void addNeighbour(Direction side);
    /// Selects the component that a connection leads to in this direction.
    void walk(Direction direction);

    /// Where a dragged kind of component is dropped (palette).
    static QString kindMimeType();

Q_SIGNALS:
    void zoomChanged(double zoom);
    void kindWanted();
    /// A connection from `from` was dropped on empty canvas: a new component is wanted there.
    void connectedKindWanted(archdeck::NodeId from, const QPointF &place);
    /// What was clicked is selected.
    void menuWanted(const QPoint &globalPosition);

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
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// The left button, from press to release.
    struct Press
    {
        QPointF position; ///< in diagram units
        QPoint pixel;
        Qt::KeyboardModifiers modifiers;
        CanvasHit hit;
        QString ghost;
    };
    /// The sheet under a button or under Space.
    struct Pan
    {
        Qt::MouseButton button;
        QPoint start;
        QPoint last;
        bool moved = false;
    };

    void press(QMouseEvent &event);
    std::unique_ptr<Gesture> gestureFor(const Press &press);
    void click(const Press &press);
    void selectBelow(const QPointF &position);
    void moveGesture(const QPoint &pixel, Qt::KeyboardModifiers modifiers);
    bool followModifiers(const QKeyEvent &event);
    /// Drops a running drag without a trace. False when there was none.
    bool cancelGesture();
    void forgetOldDesign();
    void pan(const QPoint &pixel);
    void follow(const QPointF &position);
    void showCursor();
    void enterOrRename(const ElementRef &element, const QPointF &position);
    void unpin(const CanvasHit &corner);
    void showMenu(const QPoint &globalPosition);
    void showToolTip(const QHelpEvent &event);
    bool pressKeyOnGhost(const QKeyEvent &event);
    bool startsTyping(const QKeyEvent &event) const;
    bool overrides(const QKeyEvent &event) const;
    bool nudge(const QKeyEvent &event);
    void escape();
    void drawEmptyHint(QPainter &painter);

    DiagramScene &m_scene;
    EditorModel &m_model;
    InlineEditor *m_editor;
    NeighbourField *m_neighbourField;
    AutoScroll *m_autoScroll;
    ContentButton *m_contentButton;
    std::unique_ptr<Gesture> m_gesture;
    std::optional<Press> m_press;
    std::optional<Pan> m_pan;
    CanvasHit m_hover;
    QPoint m_pointer; ///< where the drag is, in viewport pixels
    Qt::KeyboardModifiers m_modifiers; ///< of the last move of the drag
    bool m_spaceHeld = false;
    bool m_gridShown = true;
    bool m_fitPending = true;
};

} // namespace archdeck
