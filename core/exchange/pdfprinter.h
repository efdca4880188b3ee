#pragma once

#include "core/base/jobrunner.h"
#include "core/exchange/printpage.h"

namespace archdeck {

/// Draws every page of a plan, with its furniture, into one PDF. Progress counts pages. Errors: Cancelled, Internal.
Result<QByteArray> printPlan(const PrintPlan &plan, const JobContext &context);

} // namespace archdeck
