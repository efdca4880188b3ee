#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace archdeck {

/// What the candidate should ask, with the answer that an interviewer would give.
struct ClarifyingQuestion
{
    QString key; ///< stable, unique in the question, the same in every language; so are all keys below
    QString question;
    QString answer;

    bool operator==(const ClarifyingQuestion &) const = default;
};

/// What the design must do. With a value it is measurable; without, functional.
struct QuestionRequirement
{
    QString key;
    QString text;
    std::optional<double> value;
    QString unit; ///< as people read it; empty without a value

    bool operator==(const QuestionRequirement &) const = default;
};

/// A number that the candidate works out.
struct QuestionEstimate
{
    QString key;
    QString prompt;
    QString unit;         ///< of `answer`, as people read it
    double answer = 0;    ///< greater than 0
    double tolerance = 2; ///< a factor of 1 or more
    QString worked;       ///< the arithmetic, with its assumptions

    /// Whether `value` lies within answer / tolerance and answer x tolerance, both included. False for what is not a
    /// positive number.
    bool accepts(double value) const;

    bool operator==(const QuestionEstimate &) const = default;
};

/// Shown on request during a phase; several of one phase go from vague to plain.
struct QuestionHint
{
    QString phase; ///< one of phaseKeys()
    QString text;

    bool operator==(const QuestionHint &) const = default;
};

/// A change that the interviewer makes on the way.
struct RequirementChange
{
    QString key; ///< one of requirementChangeKeys()
    QString says; ///< the interviewer's words
    QStringList wants; ///< what a good answer addresses

    bool operator==(const RequirementChange &) const = default;
};

/// A topic to choose for the deep dive.
struct DeepDive
{
    QString key;
    QString topic;
    QStringList points; ///< what a good dive covers

    bool operator==(const DeepDive &) const = default;
};

/// A component that a good drawing has, whatever it is called there.
struct ExpectedComponent
{
    QString kind; ///< templates/components/<kind>.json; each kind once
    QString purpose; ///< what it is for, here
    QString label; ///< its name in this design, or empty: the kind's own name

    bool operator==(const ExpectedComponent &) const = default;
};

/// A connection between two of the expected components.
struct ExpectedConnection
{
    QString from; ///< kinds
    QString to;
    QString why;

    bool operator==(const ExpectedConnection &) const = default;
};

/// How strong and weak answers show, for one criterion.
struct CriterionSignals
{
    QString criterion; ///< one of criterionKeys()
    QStringList strong;
    QStringList weak;

    bool operator==(const CriterionSignals &) const = default;
};

enum class QuestionLevel { Mid, Senior, Staff };

/// "mid", "senior" or "staff", as files and the database hold it.
QString toKey(QuestionLevel level);
std::optional<QuestionLevel> questionLevel(QStringView key);

/// An interview question as the interviewer knows it (docs/formats/question.md). A value; safe in any thread.
/// Texts are Markdown without headings, in `language`; only `ask` has several paragraphs.
struct Question
{
    QString id; ///< kebab case, stable for ever: sittings and schedules hang on it
    QString language; ///< BCP 47, for example "en"
    QString title;
    QString family; ///< a filter, in `language`
    QString summary; ///< one sentence
    QuestionLevel level = QuestionLevel::Senior;
    QString reference; ///< the folder in templates/designs of the design to compare with, or empty
    int minutes = 45;

    QString ask;
    QList<ClarifyingQuestion> clarifying;
    QList<QuestionRequirement> requirements;
    QList<QuestionEstimate> estimates;
    QList<QuestionHint> hints;
    QList<RequirementChange> changes;
    QList<DeepDive> deepDives;
    QList<ExpectedComponent> components;
    QList<ExpectedConnection> connections; ///< both ends are in `components`
    QList<CriterionSignals> criteria;
    QString sources; ///< where the numbers come from; may be empty

    QStringList hintsFor(QStringView phase) const;
    const RequirementChange *change(QStringView key) const;
    const ExpectedComponent *component(QStringView kind) const;
    const CriterionSignals *signalsFor(QStringView criterion) const;

    bool operator==(const Question &) const = default;
};

} // namespace archdeck
