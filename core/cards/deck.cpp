#include "core/cards/deck.h"

#include <algorithm>

namespace archdeck {

DeckId shippedDeckId(const QString &deckKey)
{
    return DeckId::shipped(QStringLiteral("deck/") + deckKey);
}

bool isKebabCase(QStringView text)
{
    constexpr int maxLength = 100;
    if (text.isEmpty() || text.size() > maxLength || text.startsWith(u'-') || text.endsWith(u'-')
        || text.contains(u"--"))
        return false;
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

} // namespace archdeck
