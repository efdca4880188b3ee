// The deck parser, and what is made of each fact that it keeps, must survive any bytes.
// Seeds: decks
#include "core/cards/cloze.h"
#include "core/deckio/deckparser.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

namespace {

/// Lines differ, and so do the hashes and ids that stay with a fact; what the learner sees may not.
bool sameTexts(const Fact &a, const Fact &b)
{
    return a.id == b.id && a.key == b.key && a.type == b.type && a.contentHash == b.contentHash
        && a.question == b.question && a.answer == b.answer && a.source == b.source && a.tags == b.tags;
}

void checkRoundTrip(const ParsedDeck &parsed)
{
    const ParsedDeck again = parseDeck(writeDeck(parsed.deck, parsed.facts), QStringLiteral("deck"));
    fuzz::require(again.facts.size() == parsed.facts.size(), "a written deck has all its facts");
    for (qsizetype i = 0; i < parsed.facts.size(); ++i)
        fuzz::require(sameTexts(parsed.facts[i], again.facts[i]), "a written fact reads as it was");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ParsedDeck parsed = parseDeck(fuzz::input(data, size), QStringLiteral("deck"));
    for (const Fact &fact : parsed.facts) {
        const QList<int> ordinals = cardOrdinals(fact);
        fuzz::require(!ordinals.isEmpty(), "a fact without cards is reported instead of kept");
        for (const int ordinal : ordinals) {
            (void)renderCloze(fact.question, ordinal, ClozeSide::Question);
            (void)renderCloze(fact.question, ordinal, ClozeSide::Answer);
        }
    }
    checkRoundTrip(parsed);
    return 0;
}
