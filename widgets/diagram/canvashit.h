#pragma once

#include "widgets/diagram/connectionedits.h"
#include "widgets/diagram/gestures/snapping.h"

class QPainter;

namespace archdeck {

class DiagramView;

/// What a press at some place of the canvas is about.
struct CanvasHit
{
    enum class Kind {
        Nothing,
        Element,
        Port,    ///< the middle of a side of a component, to pull a connection from
        Resize,  ///< a side or corner of the selected box
        End,     ///< an end of the selected connection
        Corner,  ///< a pinned corner of the selected connection
        Segment, ///< a straight piece of a connection
        Label,   ///< of a connection
    };

    Kind kind = Kind::Nothing;
    ElementRef element = {}; ///< of the model; a collapsed group for what stands for it
    QPointF place = {}; ///< of the port or handle
    ResizeHandle handle = {};
    EdgeEnd end = EdgeEnd::From;
    qsizetype corner = 0;
};

/// `position` in diagram units. Only elements are hit in a design that can't be changed.
CanvasHit hitAt(const DiagramView &view, const QPointF &position);

/// All elements of the model at `position`, the uppermost first.
QList<ElementRef> elementsBelow(const DiagramView &view, const QPointF &position);

/// Handles of the one selected element, and the ports of the component under the pointer.
void paintHandles(QPainter &painter, const DiagramView &view);

} // namespace archdeck
