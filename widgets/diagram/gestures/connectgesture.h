#pragma once

#include "core/diagram/diagram.h"
#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/gestures/gesture.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

class DiagramView;

/// The component under the pointer, and where on its border a connection would be fixed.
struct ConnectionTarget
{
    NodeId node; ///< null on anything else
    std::optional<QPointF> anchor;
};

ConnectionTarget targetAt(DiagramView &view, const QPointF &position);

/// A loose end that follows the pointer, and the place where it would be fixed.
void paintLooseEnd(QPainter &painter, const DiagramView &view, const QPointF &from, const QPointF &to);
void paintAnchor(QPainter &painter, const DiagramView &view, const ConnectionTarget &target);

/// Draws a connection from a port to the component under the pointer, with the route that it will have. On empty canvas
/// it asks for the kind of a new component there.
class ConnectGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::ConnectGesture)
public:
    ConnectGesture(DiagramView &view, NodeId from, const QPointF &start);
    ~ConnectGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    DiagramView &m_view;
    NodeId m_from;
    EdgeId m_edge;
    QPointF m_start;
    QPointF m_end;
    bool m_hasLeft = false; ///< the pointer was outside the first component, so that a loop to itself is meant
    ConnectionTarget m_target;
    Diagram m_after;
};

/// Drags one end of a connection to another component. Elsewhere it stays as it was.
class ReconnectGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::ReconnectGesture)
public:
    ReconnectGesture(DiagramView &view, EdgeId edge, EdgeEnd end);
    ~ReconnectGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    DiagramView &m_view;
    EdgeId m_edge;
    EdgeEnd m_side;
    QPointF m_fixed; ///< the end that stays
    QPointF m_end;
    ConnectionTarget m_target;
    Diagram m_after;
};

} // namespace archdeck
