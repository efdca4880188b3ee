#include "core/estimate/estimate.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Estimate)
};

/// Two or three significant digits, as an estimate deserves, without an exponent.
QString shortNumber(double value)
{
    const double size = std::abs(value);
    if (size >= 1e15)
        return QLocale().toString(value, 'e', 1);
    const int decimals = size >= 10 || size == 0 ? 0 : size >= 1 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString rateText(double perSecond)
{
    return Text::tr("%1 rps").arg(shortNumber(perSecond));
}

QString secondsText(double seconds)
{
    if (seconds < 1e-3)
        return Text::tr("%1 µs").arg(seconds < 5e-8 ? QLocale().toString(0) : shortNumber(seconds * 1e6));
    if (seconds < 1)
        return Text::tr("%1 ms").arg(shortNumber(seconds * 1e3));
    if (seconds < 120)
        return Text::tr("%1 s").arg(shortNumber(seconds));
    return Text::tr("%1 min").arg(shortNumber(seconds / 60));
}

QString percentText(double ratio)
{
    double percent = ratio * 100;
    int decimals = percent < 1 && percent > 0 ? 1 : 0;
    if (percent > 99 && percent < 100) {
        // Availability needs its nines: neither 99.95 nor 99.9996 may become 100.
        decimals = percent < 99.99 ? 2 : 3;
        const double steps = std::pow(10, decimals);
        percent = std::floor(percent * steps + 1e-6) / steps;
    }
    if (std::abs(percent) >= 1e15)
        return Text::tr("%1 %").arg(QLocale().toString(percent, 'e', 1));
    return Text::tr("%1 %").arg(QLocale().toString(percent, 'f', decimals));
}

QString moneyText(double dollars)
{
    const double size = std::abs(dollars);
    if (size >= 1e6)
        return Text::tr("$%1M").arg(shortNumber(dollars / 1e6));
    if (size >= 1e4)
        return Text::tr("$%1k").arg(shortNumber(dollars / 1e3));
    if (size >= 100 || size == 0)
        return Text::tr("$%1").arg(shortNumber(dollars));
    // Cents, and below them two significant digits: prices of single requests are that small.
    constexpr int mostDecimals = 8;
    const int decimals = size >= 0.1 ? 2 : std::min(mostDecimals, 1 - int(std::floor(std::log10(size))));
    return Text::tr("$%1").arg(QLocale().toString(dollars, 'f', decimals));
}

} // namespace archdeck
