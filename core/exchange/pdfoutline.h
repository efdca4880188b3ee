#pragma once

#include "core/exchange/printpage.h"

#include <QtCore/qbytearray.h>

namespace archdeck {

/// Adds to a PDF what QPdfWriter can't write: outline, internal links, title, subject, author, language, and the right
/// characters for quotation marks in copied text. The result depends on nothing but its input. Throws what libqpdf
/// throws, and std::runtime_error when the PDF has not as many pages as the plan; all are std::exception.
QByteArray completedPdf(const QByteArray &pdf, const PrintPlan &plan);

} // namespace archdeck
