#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace archdeck {

/// One line of a deck's file, without its end.
struct DeckLine
{
    QString text;
    qsizetype bytes = 0;  ///< in the file, with the line's end
    bool readable = true; ///< valid UTF-8 without zero bytes
};

/// The lines of a file; a byte order mark and carriage returns are left out.
QList<DeckLine> splitLines(const QByteArray &content);

/// The lines of one card: from its heading to before `end`.
struct CardBlock
{
    qsizetype first = 0;
    qsizetype end = 0;
    qsizetype openFence = -1; ///< index of the line that opens a fence which nothing closes, or -1
};

/// Whether the line starts a card, with a well-formed id or not.
bool isCardStart(QStringView line);

/// The card whose heading is line `first`. A fence that nothing closes would swallow the cards below it: it ends at the
/// next heading of a card. So does one inside which, below such a heading, another fence with a language opens, as that
/// can't be part of the code.
CardBlock cardBlockAt(const QList<DeckLine> &lines, qsizetype first);

} // namespace archdeck
