#pragma once

#include "core/layout/liverouter.h"
#include "widgets/diagram/gestures/gesture.h"
#include "widgets/diagram/gestures/snapping.h"

#include <QtCore/qcoreapplication.h>

#include <optional>

namespace archdeck {

class DiagramView;

/// Moves the selection, routes its connections anew with each step, and snaps unless Alt is held. Shift keeps to one axis;
/// Ctrl leaves the selection where it is and moves a copy. A component without connections that is dropped on a line is
/// put into that connection. Locked elements stay.
class MoveGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::MoveGesture)
public:
    MoveGesture(DiagramView &view, const QPointF &start);
    ~MoveGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override;

private:
    /// What is moved: the selection itself, or its copy.
    struct Load
    {
        Diagram start; ///< before the first step
        Selection selection;
        Selection touched; ///< all that a step may change, but for connections that get out of the way
        QRectF box;
        Snapper snapper;
        LiveRouter router;
    };

    static Load loadOf(const Diagram &diagram, const Selection &selection, const Diagram &drawn);
    Load &load(); ///< the copy is made when it is first wanted
    GroupId targetGroup() const;
    Diagram frame();
    void findLine(const Diagram &after);

    DiagramView &m_view;
    QPointF m_start;
    QPointF m_delta;
    Load m_original;
    std::optional<Load> m_copy;
    bool m_copies = false;
    SnapReasons m_reasons;
    NodeId m_loose; ///< the one moved component, when it has no connections yet
    EdgeId m_line; ///< the connection that it would be put into
    EdgeId m_second; ///< its other half
    GroupId m_parent; ///< of what is moved
};

} // namespace archdeck
