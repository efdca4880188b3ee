#include "core/cards/buttonrules.h"

#include "core/cards/fuzz.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

using std::chrono::seconds;

namespace {

constexpr seconds minute = std::chrono::minutes(1);
constexpr seconds day = std::chrono::days(1);

struct Unit
{
    char16_t letter;
    seconds length;
};

// From the longest to the shortest, the order in which stepToText() tries them.
constexpr std::array units{Unit{u'd', day}, Unit{u'h', std::chrono::hours(1)}, Unit{u'm', minute},
                           Unit{u's', seconds(1)}};

seconds roundedTo(seconds unit, double value)
{
    return unit * qint64(std::floor(value / double(unit.count()) + 0.5));
}

} // namespace

ButtonRules ButtonRules::anki()
{
    return {};
}

ButtonRules ButtonRules::tsFsrs()
{
    return {.hardStep = HardStep::AlwaysBetween,
            .longStep = LongStep::Graduates,
            .graduation = Graduation::Always,
            .easyStep = EasyStep::OwnInterval,
            .reviewOrder = ReviewOrder::Staggered,
            .shortTermOff = ShortTermOff::WithoutSteps,
            .dueTime = DueTime::SameTimeOfDay,
            .fuzzKind = FuzzKind::TsFsrs,
            .rounding = FsrsRules::Rounding::EightDecimals,
            .initialStabilityFloor = 0.1,
            .shortTermCapFloor = 0.01};
}

std::optional<seconds> stepFromText(QStringView text)
{
    constexpr int maxDigits = 6;
    if (text.size() < 2 || text.size() > maxDigits + 1)
        return std::nullopt;
    const auto unit = std::ranges::find(units, text.back().unicode(), &Unit::letter);
    const QStringView digits = text.chopped(1);
    const bool plain = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (unit == units.end() || !plain || digits.toInt() == 0)
        return std::nullopt;
    return unit->length * digits.toInt();
}

QString stepToText(seconds step)
{
    const auto unit = std::ranges::find_if(units, [step](const Unit &u) { return step % u.length == seconds(0); });
    return QString::number(step / unit->length) + QChar(unit->letter);
}

seconds hardDelay(const QList<seconds> &steps, int step, ButtonRules::HardStep rule)
{
    Q_ASSERT(step >= 0 && step < steps.size());
    const double first = double(steps.first().count());
    const bool alone = steps.size() == 1;
    const double between = alone ? first * 1.5 : (first + double(steps[1].count())) / 2;
    if (rule == ButtonRules::HardStep::AlwaysBetween)
        return roundedTo(minute, between);
    if (step > 0)
        return steps[step];
    const double capped = alone ? std::min(between, first + double(day.count())) : between;
    return capped > double(day.count()) ? roundedTo(day, capped) : seconds(qint64(capped));
}

int minimumInterval(double intervalDays, int lastInterval)
{
    if (std::lround(intervalDays) > lastInterval)
        return lastInterval + 1;
    const long highest = std::lround(intervalDays + fuzzDelta(intervalDays));
    return lastInterval <= highest ? lastInterval : 0;
}

} // namespace archdeck
