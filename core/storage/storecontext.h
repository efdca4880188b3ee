#pragma once

#include "core/base/hybridclock.h"
#include "core/cards/card.h"
#include "core/practice/sitting.h"
#include "core/sqlite/database.h"

#include <QtCore/qset.h>

namespace archdeck {

/// What a transaction changed, for whoever shows it.
struct Touched
{
    QSet<DesignId> designs;  ///< content or summary
    bool designList = false; ///< designs came, went or were renamed
    QSet<DeckId> decks;
    QSet<CardId> cards;
    QSet<QString> settings;
    QSet<SittingId> sittings;
    QSet<DesignId> comparisons; ///< drawings of which a difference was dismissed or taken back
};

/// One transaction as the stores see it. Lives as long as that, on the database thread.
struct StoreContext
{
    Database &db;
    Stamp stamp;    ///< of every row written
    QString device; ///< UUID of this device
    qint64 nowMs = 0;
    Touched touched;
};

} // namespace archdeck
