#pragma once

#include "core/storage/cardstore.h"

#include <QtCore/qdatetime.h>

namespace archdeck {

/// What was really done, for counters, the study plan and the cheat sheet. Days end at 4 o'clock of the clock's zone.
struct PracticeRecord
{
    struct Day
    {
        int reviews = 0;       ///< answers, first ones included
        int newCards = 0;      ///< cards answered for the first time
        QStringList questions; ///< of the sittings that were finished; one entry each

        bool operator==(const Day &) const = default;
    };

    /// A drawing of the user's own with at least `designSize` components.
    struct OwnDesign
    {
        DesignId id;
        QString title;
        QString question; ///< empty when it answers none
        DesignId basedOn; ///< null when it was not copied
        int components = 0;
        QDate day; ///< on which it was made
    };

    struct OpenedDeck
    {
        DeckId id;
        QString key;
        QDate day;
    };

    struct WeakCard
    {
        CardWithFact card;
        QString deckTitle;
        double retrievability = 0; ///< chance that the answer is still known, 0 to 1
    };

    QDate today;
    QMap<QDate, Day> days; ///< those on which something was done
    QList<OwnDesign> designs; ///< oldest first
    QList<OpenedDeck> decks;
    QList<WeakCard> weakest; ///< the weakest first

    static constexpr int designSize = 5;
};

} // namespace archdeck
