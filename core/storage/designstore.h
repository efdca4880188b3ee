#pragma once

#include "core/diagram/designorigin.h"
#include "core/storage/journalstore.h"

namespace archdeck {

/// What is shown of a design in a list.
struct DesignSummary
{
    DesignId id;
    DesignOrigin origin = DesignOrigin::Mine;
    QString templateId; ///< the shipped folder; empty for the user's own
    DesignId basedOn;   ///< null when it was not copied from another
    DesignInfo info;
    qint64 createdMs = 0;
    std::optional<qint64> openedMs;
    qint64 editedMs = 0; ///< of the last step in its journal; else the creation
    int components = 0;
    int connections = 0;
    int tradeOffs = 0;
    QString question;        ///< id of the interview question that it answers; empty for none
    bool isRevealed = false; ///< the user saw this reference or attempted its question
};

/// A reference hides its diagram and notes until the user attempted its question or asked to see it.
inline bool isSealed(const DesignSummary &summary)
{
    return summary.origin == DesignOrigin::Reference && !summary.isRevealed;
}

/// What a new design is, besides its content.
struct DesignRecord
{
    DesignId id;
    DesignOrigin origin = DesignOrigin::Mine;
    QString templateId = {};
    DesignId basedOn = {};
    QString question = {};
};

/// Designs and their elements in the library. Errors: NotFound for a design that is not there or was removed, and those
/// of `Database`.
class DesignStore
{
public:
    explicit DesignStore(StoreContext &context) : m_context(context) {}

    enum class Which { Present, Removed };
    /// References first, then the user's own, each by title.
    Result<QList<DesignSummary>> list(Which which = Which::Present) const;
    Result<DesignSummary> summary(DesignId id) const;
    Result<Diagram> load(DesignId id) const;
    /// The steps to undo and redo from the journal, at most the newest `historyLimit` of each.
    Result<EditHistory> history(DesignId id) const;

    Result<void> create(const DesignRecord &record, const Diagram &diagram);
    /// Writes the rows that differ. The changes are taken to fit what is stored.
    Result<void> apply(DesignId id, const ChangeSet &changes);
    Result<void> remove(DesignId id);
    Result<void> bringBack(DesignId id);
    Result<void> markOpened(DesignId id);
    /// Which interview question the drawing answers; none when empty.
    Result<void> setQuestion(DesignId id, const QString &question);
    /// A reference is no longer sealed; the first time counts.
    Result<void> reveal(DesignId id);

    /// The names that the user gave to states, by the entry of the journal that led to each; the state before the first
    /// entry stands at the design's own id.
    Result<QMap<QUuid, QString>> stateNames(DesignId id) const;
    /// An empty name takes it away.
    Result<void> nameState(DesignId id, const QUuid &entry, const QString &name);

    static constexpr qsizetype historyLimit = 1000;

private:
    Result<void> requirePresent(DesignId id) const;

    StoreContext &m_context;
};

} // namespace archdeck
