#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace archdeck {

/// Something in a file that could not be taken as it is, while the rest was read. `message` is a sentence in the user's
/// language; `line` counts from 1 and is 0 where no line is to blame.
struct ReadProblem
{
    QString file;
    int line = 0;
    QString message;

    bool operator==(const ReadProblem &) const = default;
};

using ReadProblems = QList<ReadProblem>;

/// "design.gv:12: message"
QString toLine(const ReadProblem &problem);

} // namespace archdeck
