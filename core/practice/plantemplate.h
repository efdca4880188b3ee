#pragma once

#include "core/practice/keyedmarkdown.h"
#include "core/practice/question.h"

namespace archdeck {

/// What a step of a study plan asks for.
enum class PlanItemKind {
    Design,    ///< draw a design for a question
    Compare,   ///< compare it with its reference
    Deck,      ///< begin a deck
    Estimate,  ///< work out the numbers of a question
    Sitting,   ///< a timed interview
    Review,    ///< answer the cards that are due that day
    Portfolio, ///< export the portfolio
};

/// "design", "compare", …: the words in plan files.
QString toWord(PlanItemKind kind);
std::optional<PlanItemKind> planItemKindFromWord(QStringView word);

/// How much a step matters when there is less time than the plan takes.
enum class Importance { Must, Should, May };

/// One step of a plan (docs/formats/plan.md).
struct PlanItem
{
    QString id; ///< kebab case, stable for ever, the same in every language
    QString title;
    QString why; ///< one sentence
    int day = 1; ///< of the template, counted from 1
    PlanItemKind kind = PlanItemKind::Review;
    QString target; ///< id of a question, or key of a deck; empty for "any" and where the kind has none
    int minutes = 0;
    Importance importance = Importance::Should;
    bool isEarly = false; ///< moves to the light days before the plan when there are any
    std::optional<QuestionLevel> level; ///< only from this level on

    bool operator==(const PlanItem &) const = default;
};

/// A plan as its author wrote it.
struct PlanTemplate
{
    QString id;
    QString language;
    QString title;
    QString description;
    int days = 0;
    int minutesPerDay = 0; ///< that missed steps may fill a day up to
    QList<PlanItem> items; ///< by day; those of one day in the order of the file
    QList<ContentProblem> problems; ///< what was wrong with the file; the rest is sound

    bool operator==(const PlanTemplate &) const = default;
};

/// Reads a plan file. Pure; never fails on the content: whatever is sound is kept and every problem is listed with its
/// line. `expectedId` is the file's base name without the language.
PlanTemplate parsePlan(const QByteArray &content, const QString &fileName, const QString &expectedId);

/// Reads the plan `id` of a folder (a resource folder, too) in `language`; in English when there is no translation, and
/// without items when there is no file. Blocking; any thread.
PlanTemplate loadPlan(const QString &folder, const QString &id, const QString &language);

} // namespace archdeck
