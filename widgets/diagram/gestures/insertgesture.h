#pragma once

#include "core/diagram/diagram.h"
#include "widgets/diagram/gestures/gesture.h"
#include "widgets/diagram/gestures/snapping.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

class DiagramView;
class EditorModel;

/// A component of this kind as it is first drawn, with its middle at `centre`; not yet part of the design.
Node newComponent(const EditorModel &model, const QString &kindId, const QPointF &centre);

/// A new component called by `from`; the side that the connection comes to lies at `place`, where it was dropped.
bool addConnectedAt(DiagramView &view, NodeId from, const QString &kindId, const QPointF &place);

/// Carries a new component from the palette over the canvas. Dropped on a line, it is put into that connection.
class InsertGesture final : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::InsertGesture)
public:
    InsertGesture(DiagramView &view, const QString &kindId);
    ~InsertGesture() override;

    void move(const QPointF &position, Qt::KeyboardModifiers modifiers) override;
    void finish(const QPointF &position) override;
    void paint(QPainter &painter) const override;

private:
    DiagramView &m_view;
    Node m_node;
    Snapper m_snapper;
    EdgeId m_second; ///< the other half of a connection that it is put into
    SnapReasons m_reasons;
    Diagram m_after;
};

} // namespace archdeck
