#pragma once

#include "core/base/result.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

// A history of answers as JSON, and the schedule that follows from it: the format of the command `schedule`.
//
//   {"params": [21 numbers; 19 and 17 of older versions are upgraded; each is clipped to its range],
//    "config": {"desired_retention": 0.9, "maximum_interval": 36500, "learning_steps": ["1m", "10m"],
//               "relearning_steps": ["10m"], "enable_short_term": true, "enable_fuzz": false},
//    "base_time": "2024-01-01T09:00:00Z", "time_zone": "Europe/Berlin", "rollover_hour": 0,
//    "reviews": [{"t": 0, "rating": 3}]}
//
// `config` and each of its members may be left out; the values above are the defaults. Steps are whole numbers of s, m,
// h or d. `base_time` is ISO 8601; without an offset it is a time of `time_zone`, an IANA name (UTC by default).
// `rollover_hour` (0 by default) is the hour of that zone at which a day begins. `t` is in seconds since base_time, not
// decreasing; `rating` is 1 Again to 4 Easy. Other members are ignored.
//
//   {"reviews": [{"state": "learning", "step": 1, "s": 2.3065, "d": 2.11810397, "scheduled_days": 0, "due": 600}]}
//
// One element for each review, in order: the card after it; `due` again in seconds since base_time.

/// Runs the history through the app's scheduler with the button rules of ts-fsrs. Pure.
/// Errors: InvalidInput, naming the member that is wrong.
Result<QJsonObject> scheduleDocument(const QJsonObject &document);

/// The same for one line of text; returns one line without its end. Errors: also InvalidInput for what is no JSON object.
Result<QByteArray> scheduleLine(const QByteArray &line);

inline constexpr qint64 maxScheduleLineBytes = 8 * 1024 * 1024;

} // namespace archdeck
