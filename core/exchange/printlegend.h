#pragma once

#include "core/diagram/diagram.h"
#include "core/render/diagrampainter.h"

class QPainter;

namespace archdeck {

/// What the colours, lines and numbers of a drawing mean: the families, kinds of call and boundaries that it uses, and
/// its request paths by number. Set in 8 pt lines.
class PrintLegend
{
public:
    enum class Paths {
        Numbered, ///< the numbers at connections stand for paths
        Hidden,   ///< they stand for the steps of one path, or there are none
    };
    PrintLegend(const Diagram &diagram, const DiagramPainter &painter, Paths paths);

    /// Points, for lines of `width` points.
    double height(double width) const;
    void draw(QPainter &painter, const QRectF &area) const;

private:
    enum class Sign { Family, Sync, Async, Stream, Batch, Boundary, TrustBoundary, Number };
    struct Entry
    {
        Sign sign = Sign::Family;
        QString text;
        QColor line = {};
        QColor fill = {};
        QString number = {};
    };
    double widthOf(const Entry &entry) const;
    /// The left end and the line of each entry.
    QList<QPointF> places(double width) const;
    static void drawSign(QPainter &painter, const Entry &entry, const QPointF &baseline);

    QList<Entry> m_entries;
};

} // namespace archdeck
