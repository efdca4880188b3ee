#pragma once

#include "core/cards/fact.h"

namespace archdeck {

/// A named set of facts; one Markdown file (docs/formats/deck.md).
struct Deck
{
    DeckId id;
    QString key;      ///< kebab case; the base name of the deck's file
    QString language; ///< BCP 47, for example "en"
    QString title;
    QString description;

    bool operator==(const Deck &) const = default;
};

/// The same on every device and for every language: "deck/<key>".
DeckId shippedDeckId(const QString &deckKey);

/// Kebab case: lower-case ASCII letters and digits in groups joined by single hyphens, at most 100 characters.
bool isKebabCase(QStringView text);

} // namespace archdeck
