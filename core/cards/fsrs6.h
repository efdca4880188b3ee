#pragma once

#include "core/base/result.h"
#include "core/cards/card.h"

#include <QtCore/qlist.h>

#include <array>

namespace archdeck {

/// Whether reviews on the same day change the memory by the short-term formula.
enum class ShortTerm { On, Off };

/// What the ranges of the weights depend on.
struct FsrsLimits
{
    int relearningSteps = 1;
    ShortTerm shortTerm = ShortTerm::On;
    /// Least value of the cap on w17 and w18 that holds with more than one relearning step: 0.1 in fsrs-rs, 0.01 in
    /// ts-fsrs.
    double shortTermCapFloor = 0.1;
};

/// The 21 weights of FSRS-6, each within its range.
/// Source of ranges and upgrades: fsrs-rs 6.6 src/parameter_clipper.rs, src/inference.rs; ts-fsrs 5.4.2 agrees.
class FsrsParameters
{
public:
    static constexpr int count = 21;

    /// The published defaults.
    FsrsParameters();

    /// Takes 21 weights, 19 (FSRS-5) or 17 (FSRS-4.5) and clips each to its range. With more than one relearning step,
    /// w17 and w18 are capped so that a lapse followed by that many Goods can't exceed the old stability.
    /// Errors: InvalidInput for another count or a value that is not finite.
    static Result<FsrsParameters> create(const QList<double> &weights, const FsrsLimits &limits = {});

    double operator[](int index) const { return m_weights[size_t(index)]; }

    bool operator==(const FsrsParameters &) const = default;

private:
    std::array<double, count> m_weights;
};

/// Where implementations of FSRS-6 differ. The default is fsrs-rs in double precision.
struct FsrsRules
{
    enum class Rounding {
        None,
        EightDecimals, ///< of every intermediate result, as ts-fsrs does
    };
    /// What a review on the day of the last one does to stability.
    enum class SameDay {
        ShortTermFormula,
        KeepStability, ///< fsrs-rs with short term off (w17 = w18 = w19 = 0)
        LongTermFormula, ///< ts-fsrs with short term off
    };
    Rounding rounding = Rounding::None;
    SameDay sameDay = SameDay::ShortTermFormula;
    double initialStabilityFloor = 0.001; ///< days
};

/// The memory model FSRS-6: pure functions of parameters and rules. Stability and intervals are in days,
/// retrievability is a probability. Thread-safe.
/// Source of the formulas: fsrs-rs 6.6 src/model.rs. Where they say "clamped", stability stays in [0.001, 36500] and
/// difficulty in [1, 10].
class Fsrs6
{
public:
    static constexpr double minStability = 0.001;
    static constexpr double maxStability = 36500;

    explicit Fsrs6(const FsrsParameters &parameters = {}, const FsrsRules &rules = {});

    const FsrsParameters &parameters() const { return m_parameters; }
    /// -w20.
    double decay() const { return m_decay; }
    /// 0.9^(1/decay) - 1, so that R(S, S) = 0.9.
    double factor() const { return m_factor; }

    /// R(t, S) = (1 + factor t/S)^decay. `elapsedDays` >= 0, may be a fraction.
    double retrievability(double elapsedDays, double stability) const;
    /// I(S, r)/S = (r^(1/decay) - 1)/factor for a desired retention r in (0, 1].
    double intervalModifier(double desiredRetention) const;

    /// The memory after the first answer: S0(G) = w[G-1], D0(G) clamped.
    MemoryState initialState(Rating rating) const;
    /// The memory after a later answer, `elapsedDays` whole days after the one before.
    MemoryState nextState(const MemoryState &memory, int elapsedDays, Rating rating) const;

    /// D0(G) = w4 - exp(w5 (G-1)) + 1, not clamped.
    double initialDifficulty(Rating rating) const;
    /// Linear damping and mean reversion to the unclamped D0(Easy), clamped.
    double difficultyAfter(double difficulty, Rating rating) const;
    /// Stability after Hard, Good or Easy on a later day, clamped.
    double stabilityAfterRecall(const MemoryState &memory, double retrievability, Rating rating) const;
    /// Stability after Again on a later day, clamped, before the cap of stabilityCapAfterLapse().
    double stabilityAfterLapse(const MemoryState &memory, double retrievability) const;
    /// S/exp(w17 w18), or S when short term is off.
    double stabilityCapAfterLapse(double stability) const;
    /// Stability after an answer on the same day: S' = S inc, inc = exp(w17 (G-3+w18)) S^-w19, at least 1 but for Again.
    double stabilityOnSameDay(double stability, Rating rating) const;

private:
    double rounded(double value) const;
    double clampedStability(double value) const;

    FsrsParameters m_parameters;
    FsrsRules m_rules;
    double m_decay;
    double m_factor;
};

} // namespace archdeck
