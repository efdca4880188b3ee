#pragma once

#include "core/estimate/estimate.h"

namespace archdeck {

// The sentences in which numbers of an estimate are told.

/// "LLM server saturates first at 379 rps (3.1 x)": how far the load is beyond, or how much of it is used.
QString bottleneckPhrase(const Estimate &estimate, const QString &name);
/// The same in full sentences, with what it means.
QString bottleneckSentence(const Estimate &estimate, const QString &name);

/// "$58k a month, $0.58 per 1,000".
QString costPhrase(const Estimate &estimate);

/// "p95 9.4 s (approximate)"; an ellipsis while it is being sampled; nothing without a path.
QString percentilePhrase(const Estimate &estimate, bool hasPercentiles);

/// "2 numbers to mend"; nothing without problems.
QString problemsPhrase(const Estimate &estimate);

} // namespace archdeck
