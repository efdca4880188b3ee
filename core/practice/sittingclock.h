#pragma once

#include "core/practice/framework.h"
#include "core/practice/question.h"
#include "core/practice/sitting.h"

namespace archdeck {

/// A sitting while it is held: its time, its phases and what comes up on the way. It changes nothing but its own copy of
/// the sitting, and takes the time of day (milliseconds since 1970-01-01 UTC) as an argument; whoever owns it stores the
/// sitting. A value; any thread.
///
/// Time counts while the sitting runs, to the sitting and to its phase. When more than `longestGapMs` pass between two
/// calls the machine slept, and nothing of that time counts; neither does a clock that was set back.
class SittingClock
{
public:
    static constexpr qint64 longestGapMs = 120'000;
    /// So much time can be lost by a crash.
    static constexpr qint64 storeEveryMs = 15'000;
    /// The share of the planned time after which the interviewer changes a requirement.
    static constexpr double changeShare = 0.55;

    SittingClock(Sitting sitting, Question question, Framework framework, qint64 nowMs);

    const Sitting &sitting() const { return m_sitting; }
    const Question &question() const { return m_question; }
    const Framework &framework() const { return m_framework; }

    /// Counts the time. True when the sitting has to be stored now: every `storeEveryMs`, and when a change came up.
    bool advance(qint64 nowMs);

    // Each counts the time first; the sitting has to be stored afterwards. Nothing happens to one that is over.
    void pause(qint64 nowMs);
    void resume(qint64 nowMs);
    /// A key of the framework; others are ignored.
    void enterPhase(const QString &phase, qint64 nowMs);
    void setNotes(const QString &phase, const QString &markdown, qint64 nowMs);
    /// Nothing takes the answer back.
    void setAnswer(const QString &estimate, std::optional<double> value, qint64 nowMs);
    void finish(qint64 nowMs);
    void giveUp(qint64 nowMs);

    bool isRunning() const { return m_sitting.state == SittingState::Running; }
    qint64 plannedMs() const;
    /// The whole planned time has passed; the sitting goes on until the user finishes it.
    bool isOver() const { return m_sitting.elapsedMs >= plannedMs(); }
    /// Of a phase in this sitting.
    qint64 phasePlannedMs(const QString &phase) const;
    /// What is left of the present phase; negative when it took longer than planned.
    qint64 phaseLeftMs() const;
    /// The phase after the present one; empty at the last.
    QString nextPhase() const;
    /// The phase in which the plan is by now, when it is a later one than the user's; else empty.
    QString suggestedPhase() const;
    /// The change that came up; null until then.
    const RequirementChange *change() const { return m_question.change(m_sitting.change); }

private:
    void count(qint64 nowMs);
    bool bringChange();
    qsizetype indexOf(const QString &phase) const;

    Sitting m_sitting;
    Question m_question;
    Framework m_framework;
    qint64 m_lastMs;
    qint64 m_storedMs; ///< of `elapsedMs`, when `advance` last asked to store it
};

/// The change of requirement for a sitting: always the same for the same id. Null for a question without one.
const RequirementChange *changeFor(const Question &question, SittingId sitting);

} // namespace archdeck
