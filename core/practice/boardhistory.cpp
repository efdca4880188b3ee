#include "core/practice/boardhistory.h"

#include <algorithm>
#include <numeric>

namespace archdeck {

namespace {

constexpr qsizetype keptEvery = 50;

} // namespace

BoardHistory::BoardHistory(const Diagram &present, QList<BoardStep> steps)
    : m_steps(std::move(steps)), m_bounds(present.bounds())
{
    Diagram state = present;
    qsizetype first = m_steps.size();
    for (; first > 0; --first) {
        const auto before = applyChanges(state, inverted(m_steps[first - 1].changes));
        if (!before)
            break;
        state = *before;
        m_bounds |= state.bounds();
    }
    m_steps = m_steps.sliced(first);
    m_kept = {state};
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        // Going back and forth are inverse to each other, so this can't fail.
        if (const auto after = applyChanges(state, m_steps[i].changes))
            state = *after;
        if ((i + 1) % keptEvery == 0)
            m_kept.append(state);
    }
}

Diagram BoardHistory::diagramAt(qsizetype state) const
{
    Q_ASSERT(state >= 0 && state < stateCount());
    const qsizetype kept = state / keptEvery;
    Diagram diagram = m_kept[kept];
    for (qsizetype i = kept * keptEvery; i < state; ++i) {
        if (const auto after = applyChanges(diagram, m_steps[i].changes))
            diagram = *after;
    }
    return diagram;
}

qsizetype BoardHistory::stateAt(qint64 ms) const
{
    return std::ranges::upper_bound(m_steps, ms, {}, &BoardStep::atMs) - m_steps.begin();
}

QList<qint64> sittingTimes(const QList<BoardStep> &steps, qint64 startedMs, qint64 endedMs, qint64 elapsedMs)
{
    // The times without a step: before the first, between two, and after the last.
    QList<qint64> gaps;
    qint64 last = startedMs;
    for (const BoardStep &step : steps) {
        const qint64 at = std::clamp(step.atMs, last, std::max(last, endedMs));
        gaps.append(at - last);
        last = at;
    }
    gaps.append(std::max(qint64(0), endedMs - last));
    qint64 paused = std::accumulate(gaps.cbegin(), gaps.cend(), qint64(0)) - elapsedMs;
    QList<qsizetype> byLength(gaps.size());
    std::iota(byLength.begin(), byLength.end(), 0);
    std::ranges::stable_sort(byLength, std::ranges::greater(), [&gaps](qsizetype i) { return gaps[i]; });
    for (const qsizetype longest : std::as_const(byLength)) {
        const qint64 taken = std::clamp(paused, qint64(0), gaps[longest]);
        gaps[longest] -= taken;
        paused -= taken;
    }
    QList<qint64> times;
    qint64 at = 0;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        at += gaps[i];
        times.append(at);
    }
    return times;
}

} // namespace archdeck
