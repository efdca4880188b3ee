#include "core/practice/sittingresults.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::SittingResults)
};

constexpr qsizetype maxSuggestions = 6;
constexpr qsizetype maxWeakCriteria = 3;
constexpr int weakLevel = 2;
constexpr qsizetype maxNames = 3;

QStringList fromScores(const Sitting &sitting, const Framework &framework)
{
    QList<const RubricCriterion *> weak;
    for (const RubricCriterion &criterion : framework.criteria) {
        const auto score = sitting.scores.constFind(criterion.key);
        if (score != sitting.scores.cend() && score->points <= weakLevel)
            weak.append(&criterion);
    }
    std::ranges::stable_sort(
        weak, {}, [&sitting](const RubricCriterion *criterion) { return sitting.scores.value(criterion->key).points; });
    QStringList lines;
    for (const RubricCriterion *criterion : std::as_const(weak).first(std::min(weak.size(), maxWeakCriteria))) {
        const int points = sitting.scores.value(criterion->key).points;
        lines.append(Text::tr("%1, level %2: %3")
                         .arg(criterion->name)
                         .arg(points + 1)
                         .arg(criterion->anchors[size_t(std::clamp(points, 0, maxRubricLevel - 1))]));
    }
    return lines;
}

QStringList fromGaps(const DesignDiff &diff, const Diagram &reference)
{
    QStringList names;
    for (const Difference &difference : diff.differences) {
        if (difference.kind == DifferenceKind::ComponentMissing && !difference.isDismissed && difference.theirs)
            names.append(reference.nameOf(*difference.theirs));
    }
    if (names.isEmpty())
        return {};
    return {Text::tr("Draw it again with what was missing: %1")
                .arg(names.first(std::min(names.size(), maxNames)).join(QStringLiteral(", ")))};
}

} // namespace

std::optional<double> scoreOf(const Sitting &sitting, const Framework &framework)
{
    QHash<QString, int> levels;
    for (auto score = sitting.scores.cbegin(); score != sitting.scores.cend(); ++score)
        levels.insert(score.key(), score->points);
    return framework.score(levels);
}

QList<MissedEstimate> missedEstimates(const Question &question, const Sitting &sitting)
{
    QList<MissedEstimate> missed;
    for (const QuestionEstimate &estimate : question.estimates) {
        const auto given = sitting.answers.constFind(estimate.key);
        if (given != sitting.answers.cend() && !estimate.accepts(*given))
            missed.append({estimate.key, estimate.prompt, estimate.unit, estimate.worked, *given, estimate.answer});
    }
    return missed;
}

std::optional<double> factorOff(double value, double answer)
{
    if (!(value > 0) || !(answer > 0))
        return std::nullopt;
    return std::max(value / answer, answer / value);
}

QStringList suggestedActions(const Sitting &sitting, const Question &question, const Framework &framework,
                             const std::optional<DesignDiff> &diff, const Diagram &reference)
{
    QStringList lines = fromScores(sitting, framework);
    if (diff)
        lines += fromGaps(*diff, reference);
    for (const MissedEstimate &missed : missedEstimates(question, sitting))
        lines.append(Text::tr("Work out again: %1").arg(missed.prompt));
    lines.removeIf(
        [&sitting](const QString &line) { return std::ranges::contains(sitting.actions, line, &SittingAction::text); });
    return lines.first(std::min(lines.size(), maxSuggestions));
}

} // namespace archdeck
