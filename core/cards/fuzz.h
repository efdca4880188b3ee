#pragma once

#include "core/cards/card.h"

namespace archdeck {

// A little chance in the intervals keeps cards that were learned together from coming back together for ever.

/// The whole days that an interval may become.
struct FuzzRange
{
    int low = 0;
    int high = 0;

    bool operator==(const FuzzRange &) const = default;
};

/// The day that `factor`, in [0, 1), picks: each with the same probability.
int pickDay(FuzzRange range, double factor);

/// By how many days an interval may change: 1 + 15 % of the part from 2.5 to 7 days, 10 % from 7 to 20, 5 % above.
/// 0 below 2.5 days. Source: Anki rslib/src/scheduler/states/fuzz.rs; ts-fsrs 5.4.2 has the same numbers.
double fuzzDelta(double intervalDays);

/// Anki's range around an interval, within [minimum, maximum]; two days wide where only one would be left.
/// Source: Anki rslib/src/scheduler/states/fuzz.rs.
FuzzRange ankiFuzzRange(double intervalDays, int minimum, int maximum);

/// ts-fsrs's range around an interval of whole days: at least 2, longer than the days elapsed when the interval is.
/// Source: ts-fsrs 5.4.2, get_fuzz_range.
FuzzRange tsFsrsFuzzRange(int intervalDays, int elapsedDays, int maximum);

/// The factor for a card's next answer: fixed by its id and its number of answers, so that the previewed interval is
/// the one that is applied.
double ankiFuzzFactor(const Card &card);

/// The factor that ts-fsrs draws: the generator Alea (J. Baagøe, 2010) seeded with time, reps and D times S.
double tsFsrsFuzzFactor(const Card &card, qint64 nowMs);

/// The first number of Alea for a seed.
double aleaFirst(const QByteArray &seed);

} // namespace archdeck
