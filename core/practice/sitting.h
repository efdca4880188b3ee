#pragma once

#include "core/base/id.h"

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

#include <optional>

namespace archdeck {

using SittingId = Id<struct SittingTag>;

enum class SittingState {
    Running,
    Paused,    ///< by the user, or because the program ended in the middle
    Finished,  ///< the clock is over or the user said so; scores and actions may still change
    Abandoned, ///< given up; kept, but it doesn't count
};

/// What a step to take after a sitting is about.
struct SittingAction
{
    QUuid id;
    QString text;
    bool isDone = false;

    bool operator==(const SittingAction &) const = default;
};

/// How well a criterion of the rubric was met, in the user's own opinion.
struct SittingScore
{
    int points = 0; ///< 0 to 4
    QString comment;

    bool operator==(const SittingScore &) const = default;
};

/// One timed interview on one question: what was asked, drawn, said and thought of it. Everything is stored as it is
/// made. Times are milliseconds; `elapsedMs` counts only while it runs, so that a pause or a crash costs nothing.
struct Sitting
{
    SittingId id;
    QString question; ///< id of the question
    DesignId design;   ///< the user's drawing
    int minutes = 45;
    SittingState state = SittingState::Running;
    qint64 startedMs = 0;  ///< since 1970-01-01 UTC
    qint64 finishedMs = 0; ///< 0 until then
    qint64 elapsedMs = 0;
    QString phase;                     ///< key of the phase that the user is in
    QMap<QString, qint64> phaseMs;     ///< time spent per phase
    QMap<QString, QString> notes;      ///< Markdown, per phase
    QMap<QString, double> answers;     ///< the user's numbers, per estimate of the question
    QString change;                    ///< key of the requirement change that came up; empty until then
    qint64 changeAtMs = 0;             ///< of `elapsedMs`
    QMap<QString, SittingScore> scores; ///< per criterion
    QList<SittingAction> actions;

    bool operator==(const Sitting &) const = default;
    bool isOpen() const { return state == SittingState::Running || state == SittingState::Paused; }
};

/// "running", "paused", "finished", "abandoned": the words in the library.
QString toWord(SittingState state);
std::optional<SittingState> sittingStateFromWord(QStringView word);

} // namespace archdeck
