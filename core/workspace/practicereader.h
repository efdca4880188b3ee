#pragma once

#include "core/cards/studyday.h"
#include "core/practice/practicerecord.h"
#include "core/storage/stores.h"

namespace archdeck {

/// A card that was reviewed and is the likeliest to be forgotten by now.
struct WeakestCard
{
    CardWithFact card;
    QString deckTitle;
    double retrievability = 0; ///< chance that the answer is still known, 0 to 1
};

// What the library knows of what was really done. Part of `Workspace`. Errors: those of `Database`.

Result<PracticeRecord> readPracticeRecord(const Stores &stores, const StudyDay &day, qint64 nowMs);

/// The `count` weakest, the weakest first.
Result<QList<WeakestCard>> readWeakestCards(const Stores &stores, const StudyDay &day, qint64 nowMs, int count);

/// For the plan: a drawing was compared with the reference of `question`, the portfolio was exported. The last day counts.
Result<void> noteComparison(Stores &stores, const QString &question, QDate day);
Result<void> notePortfolio(Stores &stores, QDate day);

} // namespace archdeck
