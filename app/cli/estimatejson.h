#pragma once

#include "app/cli/designsource.h"
#include "core/estimate/estimate.h"

namespace archdeck {

/// What `estimate --json` prints (docs/formats/command-line.md).
QJsonObject toJson(const Estimate &estimate, const DesignSource &source, double loadFactor);

/// "compute", "sequences", "kv-cache", as in all JSON.
QString limitWord(LlmLimit limit);

} // namespace archdeck
