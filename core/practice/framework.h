#pragma once

#include "core/practice/keyedmarkdown.h"

#include <array>

namespace archdeck {

/// One step of an interview.
struct InterviewPhase
{
    QString key; ///< one of phaseKeys()
    QString name;
    int minutes45 = 0; ///< in an interview of 45 minutes
    int minutes60 = 0; ///< in an interview of 60 minutes
    QString say;       ///< the sentence that opens the phase
    QString goal;      ///< what stands on the board at its end

    bool operator==(const InterviewPhase &) const = default;
};

/// One line of the rubric, scored from 0 to 4. 0 means that it was not shown.
struct RubricCriterion
{
    QString key; ///< one of criterionKeys()
    QString name;
    QString judges; ///< what it is about, in one sentence
    int weight = 0; ///< percent; all weights sum to 100
    std::array<QString, 4> anchors; ///< what the levels 1 to 4 look like

    bool operator==(const RubricCriterion &) const = default;
};

inline constexpr int maxRubricLevel = 4;

/// The phases with their minutes and the rubric: the same for every question. A value; safe in any thread.
struct Framework
{
    QString language;
    QString title;
    QList<InterviewPhase> phases;    ///< in the order of phaseKeys()
    QList<RubricCriterion> criteria; ///< in the order of criterionKeys()

    const InterviewPhase *phase(QStringView key) const;
    const RubricCriterion *criterion(QStringView key) const;

    /// The minutes of one phase when the whole interview takes `total` minutes: as given for 45 and 60, else in
    /// proportion to the nearer of the two. 0 for a phase that is not there.
    double minutesOf(QStringView key, int total) const;

    /// The weighted score in percent of the levels (criterion key to 0..4); a criterion without a level doesn't count.
    /// Nothing when no criterion has one.
    std::optional<double> score(const QHash<QString, int> &levels) const;

    bool operator==(const Framework &) const = default;
};

/// The framework as read: what is sound, and what was wrong with the rest.
struct FrameworkReading
{
    Framework framework;
    QList<ContentProblem> problems;
};

/// Reads `framework.md` or `framework.<language>.md` (docs/formats/question.md). Pure and thread-safe; never fails on
/// the content.
FrameworkReading readFramework(const QByteArray &content, const QString &fileName);

/// Reads the framework of a folder (a resource folder, too) in `language`; in English when the translation is missing
/// or incomplete. Blocking; safe in any thread.
FrameworkReading loadFramework(const QString &folder, const QString &language);

} // namespace archdeck
