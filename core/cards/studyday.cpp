#include "core/cards/studyday.h"

#include <QtCore/qdatetime.h>

namespace archdeck {

qint64 StudyDay::dayOf(qint64 ms) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, zone);
    const qint64 date = local.date().toJulianDay();
    return local.time().hour() < rolloverHour ? date - 1 : date;
}

qint64 StudyDay::startMs(qint64 day) const
{
    // By the offset before a change of the clocks, a skipped hour begins where the gap ends, and of a repeated hour the
    // first pass counts.
    const QDateTime start(QDate::fromJulianDay(day), QTime(rolloverHour, 0), zone,
                          QDateTime::TransitionResolution::RelativeToBefore);
    return start.toMSecsSinceEpoch();
}

} // namespace archdeck
