#include "core/richtext/legible.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double ratio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float x, float y) { return float(x * (1 - share) + y * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

} // namespace

QColor legible(const QColor &colour, const QColor &text, const QColor &background)
{
    for (double share = 0; share < 1; share += 0.1) {
        const QColor candidate = mixed(colour, text, share);
        if (ratio(candidate, background) >= 4.5)
            return candidate;
    }
    return text;
}

} // namespace archdeck
