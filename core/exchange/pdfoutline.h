#pragma once

#include "core/base/result.h"
#include "core/exchange/printpage.h"

#include <QtCore/qbytearray.h>

namespace archdeck {

/// Adds to a PDF what QPdfWriter can't write: outline, internal links, title, subject, author, language, and the right
/// characters for quotation marks in copied text. The result depends on nothing but its input. Errors: Internal.
Result<QByteArray> completePdf(const QByteArray &pdf, const PrintPlan &plan);

} // namespace archdeck
