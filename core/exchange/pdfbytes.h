#pragma once

#include <QtCore/qbytearray.h>

class QPDF;

namespace archdeck {

/// The finished document as a file whose bytes depend on nothing but its content. Throws what libqpdf throws.
QByteArray pdfBytes(QPDF &document);

} // namespace archdeck
