#pragma once

#include <QtCore/qiodevice.h>

namespace archdeck {

/// The command `schedule`: one JSON document a line in, one line out (core/cards/schedulejson.h), each written as soon as
/// it is known; blank lines are skipped. It opens no library.
/// At the first line that is wrong it writes "line 3: what is wrong" to `err` and stops, so that the n-th line out always
/// belongs to the n-th document in; the output so far is kept. A line may have 8 MB.
/// Returns the exit code: 0, 2 for wrong input, 1 when `in` can't be read or `out` not be written.
int runSchedule(QIODevice &in, QIODevice &out, QIODevice &err);

} // namespace archdeck
