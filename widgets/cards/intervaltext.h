#pragma once

#include <QtCore/qstring.h>

#include <chrono>

namespace archdeck {

/// A time span in its largest fitting unit, as the answer buttons say it: "30 s", "10 min", "5 h", "3 d", "2.4 mo"
/// (of 30 days), "1.1 y" (of 365 days). Months and years have one decimal unless it is 0.
QString intervalText(std::chrono::milliseconds interval);

/// Time spent: "45 s", "6 min", "1 h 5 min". Rounded to the last unit shown.
QString durationText(std::chrono::milliseconds duration);

/// A sentence for the user who has to wait that long: "The next card is due in 8 minutes." Minutes are rounded up.
QString nextDueText(std::chrono::milliseconds wait);

} // namespace archdeck
