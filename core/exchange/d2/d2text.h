#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// A text in double quotes, as D2 reads it back: line ends, quotes, backslashes and `$` escaped.
QString quotedD2(const QString &text);

/// One part of a key: as it is where that is a plain word, else quoted.
QString d2Name(const QString &name);

/// True for the words that D2 gives a meaning as keys ("label", "style", …), in any case.
bool isD2Keyword(const QString &name);

/// Text between the bars of a block: common indentation and blank lines at both ends removed.
QString blockText(const QString &text);

/// `|md … |` with bars enough that the text can't end it.
QString d2Block(const QString &tag, const QString &text, const QString &indent);

} // namespace archdeck
