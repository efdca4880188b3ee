#include "core/cards/fuzz.h"

#include "core/base/rng.h"

#include <QtCore/qendian.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace archdeck {

namespace {

constexpr double leastFuzzedInterval = 2.5;

/// Mash, the hash inside Alea: folds text into a number in [0, 1).
class Mash
{
public:
    double operator()(const QByteArray &data)
    {
        constexpr double twoTo32 = 4294967296.0;
        for (const char c : data) {
            m_n += uchar(c);
            double h = 0.02519603282416938 * m_n;
            m_n = double(quint32(quint64(h)));
            h -= m_n;
            h *= m_n;
            m_n = double(quint32(quint64(h)));
            h -= m_n;
            m_n += h * twoTo32;
        }
        return double(quint32(quint64(m_n))) * 0x1p-32;
    }

private:
    double m_n = 0xefc8249d;
};

/// As JavaScript prints it: the shortest digits that read back to the same number.
QByteArray shortest(double value)
{
    std::array<char, 400> text{};
    const auto [end, error] = std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed);
    Q_ASSERT(error == std::errc());
    return QByteArray(text.data(), end - text.data());
}

} // namespace

int pickDay(FuzzRange range, double factor)
{
    return int(std::floor(range.low + factor * (range.high - range.low + 1)));
}

double fuzzDelta(double intervalDays)
{
    if (intervalDays < leastFuzzedInterval)
        return 0;
    const auto part = [intervalDays](double from, double to) {
        return std::max(std::min(intervalDays, to) - from, 0.0);
    };
    return 1 + 0.15 * part(leastFuzzedInterval, 7) + 0.10 * part(7, 20) + 0.05 * part(20, HUGE_VAL);
}

FuzzRange ankiFuzzRange(double intervalDays, int minimum, int maximum)
{
    minimum = std::min(minimum, maximum);
    const double interval = std::clamp(intervalDays, double(minimum), double(maximum));
    const double delta = fuzzDelta(interval);
    FuzzRange range{.low = std::clamp(int(std::lround(interval - delta)), minimum, maximum),
                    .high = std::clamp(int(std::lround(interval + delta)), minimum, maximum)};
    if (range.high == range.low && range.high > 2 && range.high < maximum)
        range.high = range.low + 1;
    return range;
}

FuzzRange tsFsrsFuzzRange(int intervalDays, int elapsedDays, int maximum)
{
    // Unlike fuzzDelta(), the day that always counts also counts for the shortest intervals.
    const double delta = std::max(fuzzDelta(intervalDays), 1.0);
    const int interval = std::min(intervalDays, maximum);
    FuzzRange range{.low = std::max(2, int(std::lround(interval - delta))),
                    .high = std::min(int(std::lround(interval + delta)), maximum)};
    if (interval > elapsedDays)
        range.low = std::max(range.low, elapsedDays + 1);
    range.low = std::min(range.low, range.high);
    return range;
}

double ankiFuzzFactor(const Card &card)
{
    const QByteArray bytes = card.id.uuid().toRfc4122();
    const auto half = [&bytes](qsizetype offset) { return qFromBigEndian<quint64>(bytes.constData() + offset); };
    return Rng((half(0) ^ half(8)) + quint64(card.reps)).uniform();
}

double tsFsrsFuzzFactor(const Card &card, qint64 nowMs)
{
    const MemoryState memory = card.memory.value_or(MemoryState{});
    return aleaFirst(QByteArray::number(nowMs) + '_' + QByteArray::number(card.reps + 1) + '_'
                     + shortest(memory.difficulty * memory.stability));
}

double aleaFirst(const QByteArray &seed)
{
    Mash mash;
    std::array<double, 3> state{};
    for (double &s : state)
        s = mash(" ");
    for (double &s : state) {
        s -= mash(seed);
        if (s < 0)
            s += 1;
    }
    const double t = 2091639 * state[0] + 0x1p-32; // the carry starts as 1
    return t - std::trunc(t);
}

} // namespace archdeck
