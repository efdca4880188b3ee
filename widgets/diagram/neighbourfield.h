#pragma once

#include "core/diagram/connecting.h"

#include <QtWidgets/qframe.h>

class QLineEdit;
class QListView;

namespace archdeck {

class DiagramView;
class KindListModel;

/// Adds a component beside the selected one, connected with it, while its kind is being typed: the canvas shows it at its
/// place as the kind that fits best. Enter or Tab takes it, Escape leaves no trace; Ctrl with an arrow takes it and begins
/// the next one of the same component. A name that is no kind makes a service of that name. Child of the canvas.
class NeighbourField : public QFrame
{
    Q_OBJECT
public:
    explicit NeighbourField(DiagramView &view);

    /// Does nothing unless one component is selected that may be changed.
    void start(Direction side);
    /// Stays with its component while the canvas scrolls and zooms.
    void follow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void begin(NodeId origin, Direction side);
    void search(const QString &text);
    void show(const QString &kindId);
    bool pressKey(int key, Qt::KeyboardModifiers modifiers);
    void step(int by);
    bool take();
    void cancel();
    void close();

    DiagramView &m_view;
    QLineEdit *m_edit;
    QListView *m_list;
    KindListModel *m_kinds;
    NodeId m_origin; ///< null while closed
    Direction m_side = Direction::Right;
    Node m_node;
    EdgeId m_edge;
    Diagram m_after;
};

} // namespace archdeck
