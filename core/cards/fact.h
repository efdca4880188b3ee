#pragma once

#include "core/base/id.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace archdeck {

using FactId = Id<struct FactTag>;
using CardId = Id<struct CardTag>;

enum class FactType {
    QuestionAnswer, ///< one card: `question` before, `answer` after
    Cloze,          ///< one card per cloze number in `question`; `answer` is empty
};

/// One thing to know, as a deck's author wrote it: what other programs call a note. It makes one card, or one per cloze
/// number. Texts are Markdown with `\n` line ends, without blank lines at either end.
struct Fact
{
    FactId id;
    QString key; ///< kebab case, unique in its deck, stable for ever
    FactType type = FactType::QuestionAnswer;
    QString question;
    QString answer;
    QString source; ///< where it comes from; empty when the deck doesn't say
    QStringList tags;
    QByteArray contentHash; ///< see contentHashOf()
    int line = 0; ///< of the heading in the deck's file, counted from 1; 0 when not read from a file
    int order = 0; ///< position in the deck, counted from 0

    bool operator==(const Fact &) const = default;
};

/// "qa" and "cloze": the words in files and in the database.
QString toWord(FactType type);
std::optional<FactType> factTypeFromWord(QStringView word);

/// SHA-256 over everything that the learner sees (type, texts, source, tags), so that a changed fact is found without
/// comparing texts. Position and line don't count. 32 bytes.
QByteArray contentHashOf(const Fact &fact);

/// The ordinals of the fact's cards, ascending: {0} for question and answer, the cloze numbers for a cloze.
QList<int> cardOrdinals(const Fact &fact);

// Shipped facts and cards have the same ids on every device: UUIDv5 of deck and key.
FactId shippedFactId(const QString &deckKey, const QString &factKey);
CardId shippedCardId(const QString &deckKey, const QString &factKey, int ordinal);

/// The id of a card of a fact that the user made: fixed by the fact's id and the ordinal, so that two devices agree.
CardId cardIdOf(FactId fact, int ordinal);

} // namespace archdeck
