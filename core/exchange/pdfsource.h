#pragma once

#include <QtCore/qbytearray.h>

namespace archdeck {

// PDF files that carry a draw.io file. Both throw what libqpdf throws (std::exception) for bytes that are no PDF.

/// The same PDF with the attachment "diagram.xml", as draw.io writes it. Depends on nothing but its input.
QByteArray pdfWithSource(const QByteArray &pdf, const QByteArray &drawio);

/// That attachment, or the subject that draw.io writes for a single page; empty for none.
QByteArray sourceOfPdf(const QByteArray &pdf);

} // namespace archdeck
