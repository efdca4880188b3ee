#include "core/cards/fsrs6.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Cards)
};

constexpr std::array<double, FsrsParameters::count> defaultWeights{
    0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

struct Range
{
    double low;
    double high;
};

constexpr double shortTermCap = 2;

constexpr std::array<Range, FsrsParameters::count> weightRanges{
    {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100},      {1, 10},           {0.001, 4},    {0.001, 4},
     {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5},      {0.001, 5},        {0.001, 0.25}, {0.001, 0.9},
     {0, 4},        {0, 1},       {1, 6},       {0, shortTermCap}, {0, shortTermCap}, {0.01, 0.8},   {0.1, 0.8}}};

// fsrs-rs src/parameter_clipper.rs: keeps S' after a lapse times n Goods on the same day below the old stability.
double capOfShortTermWeights(const QList<double> &weights, const FsrsLimits &limits)
{
    if (limits.relearningSteps <= 1)
        return shortTermCap;
    const double value = -(std::log(weights[11]) + std::log(std::exp2(weights[13]) - 1) + 0.3 * weights[14])
        / limits.relearningSteps;
    return std::clamp(std::sqrt(std::max(value, 0.0)), limits.shortTermCapFloor, shortTermCap);
}

void clip(QList<double> &weights, const FsrsLimits &limits)
{
    for (qsizetype i = 0; i < weights.size(); ++i)
        weights[i] = std::clamp(weights[i], weightRanges[size_t(i)].low, weightRanges[size_t(i)].high);
    if (weights.size() > 18) {
        const double cap = capOfShortTermWeights(weights, limits);
        weights[17] = std::min(weights[17], cap);
        weights[18] = std::min(weights[18], cap);
    }
}

// Decay was fixed at 0.5 before FSRS-6, and same-day reviews did not depend on stability before it.
void upgrade(QList<double> &weights)
{
    if (weights.size() == 17) {
        weights[4] += 2 * weights[5];
        weights[5] = std::log(3 * weights[5] + 1) / 3;
        weights[6] += 0.5;
        weights += {0, 0};
    }
    if (weights.size() == 19)
        weights += {0, 0.5};
}

} // namespace

FsrsParameters::FsrsParameters() : m_weights(defaultWeights) {}

Result<FsrsParameters> FsrsParameters::create(const QList<double> &weights, const FsrsLimits &limits)
{
    if (weights.size() != 17 && weights.size() != 19 && weights.size() != count) {
        return failure(ErrorCode::InvalidInput,
                       Text::tr("FSRS parameters are 21 numbers, or 19 or 17 of older versions; these are %1.")
                           .arg(weights.size()));
    }
    for (qsizetype i = 0; i < weights.size(); ++i) {
        if (!std::isfinite(weights[i])) {
            return failure(ErrorCode::InvalidInput, Text::tr("FSRS parameter w%1 is not a finite number.").arg(i));
        }
    }
    QList<double> clipped = weights;
    clip(clipped, limits);
    if (clipped.size() < count) {
        upgrade(clipped);
        clip(clipped, limits);
    }
    if (limits.shortTerm == ShortTerm::Off)
        clipped[19] = weights.size() == count ? std::clamp(weights[19], 0.0, weightRanges[19].high) : 0;

    FsrsParameters parameters;
    std::ranges::copy(clipped, parameters.m_weights.begin());
    return parameters;
}

Fsrs6::Fsrs6(const FsrsParameters &parameters, const FsrsRules &rules)
    : m_parameters(parameters), m_rules(rules), m_decay(-parameters[20]), m_factor(0)
{
    m_factor = rounded(std::pow(0.9, 1 / m_decay) - 1);
}

double Fsrs6::rounded(double value) const
{
    if (m_rules.rounding == FsrsRules::Rounding::None)
        return value;
    // JavaScript's Math.round: halves go up, also below zero.
    constexpr double scale = 1e8;
    const double scaled = value * scale;
    const double below = std::floor(scaled);
    return (scaled - below >= 0.5 ? below + 1 : below) / scale;
}

double Fsrs6::clampedStability(double value) const
{
    return rounded(std::clamp(value, minStability, maxStability));
}

double Fsrs6::retrievability(double elapsedDays, double stability) const
{
    return rounded(std::pow(1 + m_factor * elapsedDays / stability, m_decay));
}

double Fsrs6::intervalModifier(double desiredRetention) const
{
    return rounded((std::pow(desiredRetention, 1 / m_decay) - 1) / m_factor);
}

MemoryState Fsrs6::initialState(Rating rating) const
{
    return {.stability = std::max(m_parameters[int(rating) - 1], m_rules.initialStabilityFloor),
            .difficulty = std::clamp(initialDifficulty(rating), 1.0, 10.0)};
}

MemoryState Fsrs6::nextState(const MemoryState &memory, int elapsedDays, Rating rating) const
{
    MemoryState next{.stability = memory.stability, .difficulty = difficultyAfter(memory.difficulty, rating)};
    if (elapsedDays == 0 && m_rules.sameDay == FsrsRules::SameDay::ShortTermFormula) {
        next.stability = stabilityOnSameDay(memory.stability, rating);
    } else if (elapsedDays > 0 || m_rules.sameDay == FsrsRules::SameDay::LongTermFormula) {
        const double recall = retrievability(elapsedDays, memory.stability);
        if (rating == Rating::Again) {
            const double cap = std::max(rounded(stabilityCapAfterLapse(memory.stability)), minStability);
            next.stability = std::min(stabilityAfterLapse(memory, recall), cap);
        } else {
            next.stability = stabilityAfterRecall(memory, recall, rating);
        }
    }
    return next;
}

double Fsrs6::initialDifficulty(Rating rating) const
{
    return rounded(m_parameters[4] - std::exp(m_parameters[5] * (int(rating) - 1)) + 1);
}

double Fsrs6::difficultyAfter(double difficulty, Rating rating) const
{
    const double change = -m_parameters[6] * (int(rating) - 3);
    const double damped = difficulty + rounded(change * (10 - difficulty) / 9);
    const double reverted = m_parameters[7] * initialDifficulty(Rating::Easy) + (1 - m_parameters[7]) * damped;
    return std::clamp(rounded(reverted), 1.0, 10.0);
}

double Fsrs6::stabilityAfterRecall(const MemoryState &memory, double retrievability, Rating rating) const
{
    const FsrsParameters &w = m_parameters;
    const double hardPenalty = rating == Rating::Hard ? w[15] : 1;
    const double easyBonus = rating == Rating::Easy ? w[16] : 1;
    const double growth = std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9])
        * (std::exp((1 - retrievability) * w[10]) - 1) * hardPenalty * easyBonus;
    return clampedStability(memory.stability * (1 + growth));
}

double Fsrs6::stabilityAfterLapse(const MemoryState &memory, double retrievability) const
{
    const FsrsParameters &w = m_parameters;
    return clampedStability(w[11] * std::pow(memory.difficulty, -w[12]) * (std::pow(memory.stability + 1, w[13]) - 1)
                            * std::exp((1 - retrievability) * w[14]));
}

double Fsrs6::stabilityCapAfterLapse(double stability) const
{
    const bool shortTerm = m_rules.sameDay == FsrsRules::SameDay::ShortTermFormula;
    return shortTerm ? stability / std::exp(m_parameters[17] * m_parameters[18]) : stability;
}

double Fsrs6::stabilityOnSameDay(double stability, Rating rating) const
{
    const FsrsParameters &w = m_parameters;
    const double increase = std::pow(stability, -w[19]) * std::exp(w[17] * (int(rating) - 3 + w[18]));
    return clampedStability(stability * (rating == Rating::Again ? increase : std::max(increase, 1.0)));
}

} // namespace archdeck
