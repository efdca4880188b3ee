#include "core/estimate/estimate.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

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
        return Text::tr("%1 µs").arg(shortNumber(seconds * 1e6));
    if (seconds < 1)
        return Text::tr("%1 ms").arg(shortNumber(seconds * 1e3));
    if (seconds < 120)
        return Text::tr("%1 s").arg(shortNumber(seconds));
    return Text::tr("%1 min").arg(shortNumber(seconds / 60));
}

QString percentText(double ratio)
{
    // Availability needs its nines: 99.95 must not become 100.
    const double percent = ratio * 100;
    const int decimals = percent > 99 && percent < 100 ? 2 : percent < 1 && percent > 0 ? 1 : 0;
    return Text::tr("%1 %").arg(QLocale().toString(percent, 'f', decimals));
}

QString moneyText(double dollars)
{
    const double size = std::abs(dollars);
    if (size >= 1e6)
        return Text::tr("$%1M").arg(shortNumber(dollars / 1e6));
    if (size >= 1e4)
        return Text::tr("$%1k").arg(shortNumber(dollars / 1e3));
    return Text::tr("$%1").arg(shortNumber(dollars));
}

} // namespace archdeck
