#pragma once

#include <QtCore/qtimezone.h>

namespace archdeck {

/// Where one day of study ends and the next begins: at `rolloverHour` o'clock of the zone, so that an evening that runs
/// past midnight counts as one day. A change to or from summer time makes a day shorter or longer, never two.
struct StudyDay
{
    QTimeZone zone = QTimeZone::UTC;
    int rolloverHour = 4; ///< 0 to 23

    /// The number of the day (a Julian day) that the moment belongs to. Milliseconds since 1970-01-01 UTC.
    qint64 dayOf(qint64 ms) const;
    /// The first moment of a day.
    qint64 startMs(qint64 day) const;
};

} // namespace archdeck
