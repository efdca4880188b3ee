#pragma once

#include "core/practice/sitting.h"
#include "core/storage/storecontext.h"

namespace archdeck {

/// Sittings, and the differences of comparisons that the user answered. Errors: NotFound, InvalidInput for a value that
/// the schema refuses (a score beyond 0 to 4, a negative time), and those of `Database`.
class PracticeStore
{
public:
    explicit PracticeStore(StoreContext &context) : m_context(context) {}

    /// Makes the sitting or writes the rows of it that differ.
    Result<void> saveSitting(const Sitting &sitting);
    /// Drawing and answers stay; the sitting no longer counts.
    Result<void> removeSitting(SittingId id);
    Result<Sitting> sitting(SittingId id) const;
    /// Newest first.
    Result<QList<Sitting>> sittings() const;
    /// The newest one that is running or paused.
    Result<std::optional<Sitting>> openSitting() const;

    /// Key of a difference to the reason why the drawing is right.
    Result<QMap<QString, QString>> dismissals(DesignId design, DesignId reference) const;
    Result<void> dismiss(DesignId design, DesignId reference, const QString &key, const QString &reason);
    Result<void> undismiss(DesignId design, DesignId reference, const QString &key);

private:
    Result<void> writeSitting(const Sitting &sitting);
    Result<void> writePhases(const Sitting &before, const Sitting &after);
    Result<void> writeAnswers(const Sitting &before, const Sitting &after);
    Result<void> writeScores(const Sitting &before, const Sitting &after);
    Result<void> writeActions(const Sitting &before, const Sitting &after);
    Result<void> readParts(QMap<SittingId, Sitting> &sittings) const;

    StoreContext &m_context;
};

} // namespace archdeck
