#pragma once

#include "core/practice/designdiff.h"
#include "core/practice/framework.h"
#include "core/practice/gapcards.h"
#include "core/practice/question.h"
#include "core/practice/sitting.h"

namespace archdeck {

/// The weighted score in percent; nothing while nothing is scored.
std::optional<double> scoreOf(const Sitting &sitting, const Framework &framework);

/// The estimates that were answered beyond their tolerance. What was left out was not stumbled over.
QList<MissedEstimate> missedEstimates(const Question &question, const Sitting &sitting);

/// By what factor `value` is off: 1 is exact, 2 is twice or half. Nothing for what is not positive.
std::optional<double> factorOff(double value, double answer);

/// What to do next, one line each: the next level of the weakest criteria, what the drawing missed, estimates to redo.
/// Lines that are among the sitting's actions already don't come. At most six.
QStringList suggestedActions(const Sitting &sitting, const Question &question, const Framework &framework,
                             const std::optional<DesignDiff> &diff, const Diagram &reference);

} // namespace archdeck
