#pragma once

#include "core/render/elementcolours.h"

#include <QtGui/qtextdocument.h>

#include <memory>

class QPainter;

namespace archdeck {

/// The Markdown of a note, wrapped at `width` units. Text that is too complex to lay out is shown as it is written.
std::unique_ptr<QTextDocument> noteDocument(const QString &text, double width, const ElementColours &colours,
                                            const Theme &theme);

/// Draws the lines that fit into `note`, the whole box of the note. Doesn't clip, for vector files.
void drawNoteText(QPainter &painter, const QTextDocument &document, const QRectF &note);

} // namespace archdeck
