#pragma once

#include "core/diagram/elements.h"
#include "widgets/diagram/elementgrid.h"

#include <QtGui/qrgb.h>

#include <array>

namespace archdeck {

/// What lies above what on the canvas, from below. A connection is in two layers: its label lies above all lines.
enum class CanvasLayerId { Groups, Edges, Labels, Nodes, Notes };

/// An element on the canvas, as far as it is needed to find it and to draw it from far away.
struct DrawnElement
{
    ElementRef element;
    QRectF box;       ///< of a component, group or note
    QRectF bounds;    ///< of everything that is ever drawn of it: rings, badges, ports
    double order = 0; ///< within its layer
    QRgb farColour = 0; ///< of the body or the line
    QRgb farFrame = 0;  ///< of a group's border
    QList<QPointF> farLine; ///< of a connection
};

/// The elements on a canvas by layer and place. A few hundred bytes for each, instead of an item of a graphics scene.
class DrawnElements
{
public:
    /// Adds an element or replaces it.
    void put(CanvasLayerId layer, const DrawnElement &element);
    /// From all layers.
    void remove(const ElementRef &element);
    void clear();

    /// Null when it isn't there. Good until the next change.
    const DrawnElement *find(CanvasLayerId layer, const ElementRef &element) const;
    DrawnElement *find(CanvasLayerId layer, const ElementRef &element);
    /// Those of a layer that touch `area`, the lowest first.
    QList<const DrawnElement *> in(CanvasLayerId layer, const QRectF &area) const;
    /// The same in no particular order, which is quicker.
    QList<const DrawnElement *> anywhereIn(CanvasLayerId layer, const QRectF &area) const;
    qsizetype count(CanvasLayerId layer) const { return table(layer).handles.size(); }

private:
    struct Table
    {
        std::vector<DrawnElement> elements;
        std::vector<int> free;
        QHash<QUuid, int> handles;
        ElementGrid grid;
    };
    const Table &table(CanvasLayerId layer) const { return m_tables[size_t(layer)]; }

    std::array<Table, 5> m_tables;
};

} // namespace archdeck
