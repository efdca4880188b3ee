#pragma once

#include "core/richtext/richtextstyle.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace archdeck {

/// A run of code in one colour.
struct CodeRun
{
    qsizetype start = 0; ///< in UTF-16 units from the beginning of the code
    qsizetype length = 0;
    QColor colour; ///< invalid for plain text
    bool isBold = false;
    bool isItalic = false;
};

/// The coloured runs of `code`, in order; none for a language that is not known. `language` is what stands after a
/// fence ("python", "cpp", "sql"). Thread-safe: the definitions are shared under a lock.
QList<CodeRun> highlightedRuns(const QString &code, const QString &language, CodeScheme scheme);

} // namespace archdeck
