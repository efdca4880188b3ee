// The deck parser, and what is made of each fact it keeps, must survive any bytes.
#include "core/cards/cloze.h"
#include "core/deckio/deckparser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace archdeck;
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    const ParsedDeck parsed = parseDeck(content, QStringLiteral("deck"));
    for (const Fact &fact : parsed.facts) {
        const QList<int> ordinals = cardOrdinals(fact);
        if (ordinals.isEmpty())
            std::abort(); // a fact without cards must have been reported instead
        for (const int ordinal : ordinals) {
            (void)renderCloze(fact.question, ordinal, ClozeSide::Question);
            (void)renderCloze(fact.question, ordinal, ClozeSide::Answer);
        }
    }
    return 0;
}
