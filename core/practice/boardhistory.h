#pragma once

#include "core/diagram/diagramdocument.h"

namespace archdeck {

/// One step of a board as it was stored.
struct BoardStep
{
    qint64 atMs = 0; ///< since 1970-01-01 UTC
    EditKind kind = EditKind::Edit;
    QString label; ///< what the user did
    ChangeSet changes; ///< from the state before to the state after, for undo and redo as well
};

/// All states that a board went through. State 0 is before the first step; state i is after step i - 1. A value; any
/// thread.
class BoardHistory
{
public:
    BoardHistory() = default;
    /// Goes back from the board's present state. Steps that don't fit (a damaged journal) and all before them are left
    /// out; what is left is sound.
    BoardHistory(const Diagram &present, QList<BoardStep> steps);

    const QList<BoardStep> &steps() const { return m_steps; }
    qsizetype stateCount() const { return m_steps.size() + 1; }
    /// `state` is from 0 to stateCount() - 1. Makes at most 50 steps from a kept state.
    Diagram diagramAt(qsizetype state) const;
    /// The state of the board at that time.
    qsizetype stateAt(qint64 ms) const;
    /// Round everything that was ever drawn; null when nothing was.
    QRectF bounds() const { return m_bounds; }

private:
    QList<BoardStep> m_steps;
    QList<Diagram> m_kept = {Diagram()}; ///< states 0, 50, 100, …
    QRectF m_bounds;
};

/// When each step was made on the clock of a sitting that began at `startedMs` and ran for `elapsedMs` until `endedMs`:
/// milliseconds from its start, never falling. Pauses are not recorded one by one; what they must have been in sum is
/// taken from the longest times without a step, and steps that were made afterwards count as made at the end.
QList<qint64> sittingTimes(const QList<BoardStep> &steps, qint64 startedMs, qint64 endedMs, qint64 elapsedMs);

} // namespace archdeck
