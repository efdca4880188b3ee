#pragma once

#include "core/estimate/estimate.h"

namespace archdeck {

/// A number in large type.
struct PrintTile
{
    QString name;
    QString value;
    QString note; ///< below it: the target, or another unit; may be empty
    bool isAssumed = false; ///< rests on a value that nobody entered

    bool operator==(const PrintTile &) const = default;
};

struct PrintDecision
{
    QString chosen;
    QString over; ///< the other options; may be empty
    QString why;

    bool operator==(const PrintDecision &) const = default;
};

/// What is read of a design in 30 seconds. Whatever isn't known is empty.
struct PrintFacts
{
    QString problem; ///< a sentence or two
    QList<PrintTile> tiles;
    QList<PrintDecision> decisions; ///< at most three, those with numbers first
    QString breaksFirst;
};
PrintFacts printFacts(const Diagram &diagram, const Estimate &estimate);

/// "Chose X over Y": the chosen option and the others. Nothing while undecided.
std::optional<PrintDecision> decisionOf(const TradeOff &tradeOff);

/// What saturates first and at which load; nothing without a loaded component.
QString bottleneckSentence(const Diagram &diagram, const Estimate &estimate);

} // namespace archdeck
