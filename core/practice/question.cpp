#include "core/practice/question.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

template<typename T, typename Member>
const T *findBy(const QList<T> &list, Member member, QStringView key)
{
    const auto found = std::ranges::find_if(list, [&](const T &item) { return item.*member == key; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

bool QuestionEstimate::accepts(double value) const
{
    if (!std::isfinite(value) || value <= 0)
        return false;
    // A hair of slack, so that the ends of the range count in spite of rounding.
    return std::max(value / answer, answer / value) <= tolerance * (1 + 1e-9);
}

QString toKey(QuestionLevel level)
{
    switch (level) {
    case QuestionLevel::Mid: return QStringLiteral("mid");
    case QuestionLevel::Senior: return QStringLiteral("senior");
    case QuestionLevel::Staff: return QStringLiteral("staff");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<QuestionLevel> questionLevel(QStringView key)
{
    for (const QuestionLevel level : {QuestionLevel::Mid, QuestionLevel::Senior, QuestionLevel::Staff}) {
        if (toKey(level) == key)
            return level;
    }
    return std::nullopt;
}

QStringList Question::hintsFor(QStringView phase) const
{
    QStringList texts;
    for (const QuestionHint &hint : hints) {
        if (hint.phase == phase)
            texts.append(hint.text);
    }
    return texts;
}

const RequirementChange *Question::change(QStringView key) const
{
    return findBy(changes, &RequirementChange::key, key);
}

const ExpectedComponent *Question::component(QStringView kind) const
{
    return findBy(components, &ExpectedComponent::kind, kind);
}

const CriterionSignals *Question::signalsFor(QStringView criterion) const
{
    return findBy(criteria, &CriterionSignals::criterion, criterion);
}

} // namespace archdeck
