#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/exchange/readproblem.h"
#include "core/render/diagrampainter.h"

#include <memory>

namespace archdeck {

/// A small design, laid out for a width on paper.
struct CheatSheetDiagram
{
    std::shared_ptr<const Diagram> diagram;
    double scale = 1;  ///< points per diagram unit; its labels print at 8 pt or more
    QSizeF size;       ///< points
    ReadProblems problems;
};

/// Reads a .gv file, takes its labels in `language` (attribute `label_<language>`, else `label`) and lays it out so that
/// it is at most `width` points wide. Connections have no labels and components only their label: all text is printed
/// at 8 pt or more. Blocking (worker program). Errors: those of `readDot`, Cancelled, and LimitExceeded when the drawing
/// would be wider or too high.
Result<CheatSheetDiagram> cheatSheetDiagram(const QByteArray &content, const QString &fileName, const QString &language,
                                            double width, const Catalog &catalog, const StopToken &stop);

void drawCheatSheetDiagram(QPainter &painter, const DiagramPainter &diagramPainter, const CheatSheetDiagram &diagram,
                           const QRectF &area);

} // namespace archdeck
