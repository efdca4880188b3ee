#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/render/diagrampainter.h"

#include <QtCore/qhash.h>

namespace archdeck {

/// The numbers that stand at a connection: those of its steps, or of the request paths that it belongs to.
using ConnectionNumbers = QHash<EdgeId, QStringList>;

/// The label of a connection on paper: numbers on dots, then its text.
struct PrintedLabel
{
    QRectF box; ///< diagram units
    QStringList numbers;
    QString text;
};

/// A drawing laid out anew for paper. Its connections carry no labels of their own; `labels` holds them.
struct PrintedDiagram
{
    Diagram diagram;
    QList<PrintedLabel> labels;
    QRectF bounds; ///< round everything drawn, with room for pens and badges; null without anything to draw

    QList<QRectF> textBoxes() const; ///< components, notes and labels: what a cut must not go through
};

/// Which way the drawing runs.
enum class PrintFlow { Across, Down };

/// The largest scale (points per unit) at which a drawing of `size` units fits into `room` points; never above the one
/// of running text.
double printScale(const QSizeF &size, const QSizeF &room);

/// Sizes for paper: every component is wide enough for its whole text, and no wider.
QSizeF printedComponentSize(const Node &node);

/// The drawing laid out by Graphviz, closely. Blocking. Errors: Cancelled.
Result<PrintedDiagram> arranged(const Diagram &diagram, const ConnectionNumbers &numbers, PrintFlow flow,
                                const StopToken &stop);

/// The drawing as the canvas has it; for those that would take too long to lay out.
PrintedDiagram asDrawn(const Diagram &diagram, const ConnectionNumbers &numbers);

/// The components in reading order, `sequence` first, in rows that run to and fro and fit `room` (points) best, without
/// groups and notes. For long paths, which no layered layout gets onto a page.
PrintedDiagram folded(const Diagram &diagram, const QList<NodeId> &sequence, const ConnectionNumbers &numbers,
                      const QSizeF &room);

/// Paints it in diagram units, labels last.
void paintPrinted(QPainter &painter, const DiagramPainter &diagramPainter, const PrintedDiagram &printed,
                  const PaintOptions &options = {});

} // namespace archdeck
