#pragma once

#include "core/base/result.h"
#include "core/cards/deck.h"

namespace archdeck {

/// Something in a deck's file that is not as docs/formats/deck.md says.
struct DeckProblem
{
    int line = 1; ///< counted from 1
    QString message;

    bool operator==(const DeckProblem &) const = default;
};

/// A deck as read: the sound facts, in the order of the file, and what was wrong with the rest.
struct ParsedDeck
{
    Deck deck;
    QList<Fact> facts;
    QList<DeckProblem> problems;
};

inline constexpr qint64 maxDeckBytes = 8 * 1024 * 1024;
inline constexpr qint64 maxFactBytes = 64 * 1024;

/// Reads the content of a deck file. Pure; never fails on the content: whatever is sound is kept and every problem is
/// listed with its line. Ids are the shipped ones of `expectedKey`, the base name of the file; a different `id` in the
/// front matter is a problem. A file over `maxDeckBytes` gives that one problem and no facts.
ParsedDeck parseDeck(const QByteArray &content, const QString &expectedKey);

/// Reads a deck file. Errors as of readFile(), among them LimitExceeded over `maxDeckBytes`.
Result<ParsedDeck> readDeck(const QString &path);

/// "file.md:12: message": a problem on one line, for logs and the command line.
QString toLine(const QString &path, const DeckProblem &problem);

/// The file for `deck` and `facts`, which parses back to the same (apart from lines and ids of other decks).
QByteArray writeDeck(const Deck &deck, const QList<Fact> &facts);

} // namespace archdeck
