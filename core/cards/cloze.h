#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace archdeck {

// Cloze texts hold {{c1::hidden}} or {{c1::hidden::hint}}; each number, 1 to 99, makes one card. A deletion closes at
// the next "}}" (at the last two of a longer run of braces) and stays within its paragraph. In fenced code nothing is a
// deletion; in a code span it is, without the bold face that can't be had there.

enum class ClozeSide { Question, Answer };

/// The numbers in `text`, ascending, each once.
QList<int> clozeNumbers(const QString &text);

/// Markdown for the card with number `ordinal`. On the question side its deletions read **[…]** or **[hint]**, on the
/// answer side they are in bold; the other deletions show their text plainly on both sides.
QString renderCloze(const QString &text, int ordinal, ClozeSide side);

struct ClozeProblem
{
    int line = 1; ///< within the text, counted from 1
    QString message;
};

/// What is wrong with the cloze deletions, if anything: not closed, nothing hidden, a number outside 1 to 99.
std::optional<ClozeProblem> checkCloze(const QString &text);

} // namespace archdeck
