#include "widgets/cards/intervaltext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace archdeck {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double month = 30 * day;
constexpr double year = 365 * day;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Review)
};

QString wholeNumber(double value)
{
    return QLocale().toString(qRound64(value));
}

/// With one decimal, unless that is 0.
QString shortNumber(double value)
{
    const qint64 tenths = qRound64(value * 10);
    return tenths % 10 == 0 ? QLocale().toString(tenths / 10) : QLocale().toString(double(tenths) / 10, 'f', 1);
}

} // namespace

QString intervalText(std::chrono::milliseconds interval)
{
    const double seconds = std::max(0.0, Seconds(interval).count());
    // Each limit is where the rounded number would reach the next unit: 59.6 minutes are an hour.
    if (seconds < minute - 0.5)
        return Text::tr("%1 s").arg(wholeNumber(seconds));
    if (seconds < hour - minute / 2)
        return Text::tr("%1 min").arg(wholeNumber(seconds / minute));
    if (seconds < day - hour / 2)
        return Text::tr("%1 h").arg(wholeNumber(seconds / hour));
    if (seconds < month - day / 2)
        return Text::tr("%1 d").arg(wholeNumber(seconds / day));
    if (seconds < year - month / 20)
        return Text::tr("%1 mo").arg(shortNumber(seconds / month));
    return Text::tr("%1 y").arg(shortNumber(seconds / year));
}

QString durationText(std::chrono::milliseconds duration)
{
    const double seconds = std::max(0.0, Seconds(duration).count());
    if (seconds < minute - 0.5)
        return Text::tr("%1 s").arg(wholeNumber(seconds));
    const qint64 minutes = qRound64(seconds / minute);
    if (minutes < 60)
        return Text::tr("%1 min").arg(wholeNumber(double(minutes)));
    const qint64 hours = minutes / 60;
    if (minutes % 60 == 0)
        return Text::tr("%1 h").arg(wholeNumber(double(hours)));
    return Text::tr("%1 h %2 min").arg(wholeNumber(double(hours)), wholeNumber(double(minutes % 60)));
}

QString nextDueText(std::chrono::milliseconds wait)
{
    const auto minutes = std::max<qint64>(1, std::chrono::ceil<std::chrono::minutes>(wait).count());
    if (minutes == 1)
        return Text::tr("The next card is due in a minute.");
    if (minutes < 60)
        return Text::tr("The next card is due in %n minutes.", nullptr, int(minutes));
    const auto hours = int(minutes / 60);
    const auto rest = int(minutes % 60);
    if (rest == 0)
        return hours == 1 ? Text::tr("The next card is due in an hour.")
                          : Text::tr("The next card is due in %n hours.", nullptr, hours);
    return Text::tr("The next card is due in %1 h %2 min.").arg(hours).arg(rest);
}

} // namespace archdeck
