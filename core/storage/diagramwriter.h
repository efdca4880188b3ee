#pragma once

#include "core/diagram/changeset.h"
#include "core/storage/storecontext.h"

namespace archdeck {

/// Writes the elements of one design: for each change only the rows that differ. Removed rows get a tombstone; what was
/// removed may come back under its id. Part of `DesignStore`.
class DiagramWriter
{
public:
    DiagramWriter(StoreContext &context, DesignId design);

    /// Everything, but of `info` only the properties.
    Result<void> write(const ChangeSet &changes);

private:
    Result<void> writeProperties(const Change<DesignInfo> &change);
    Result<void> write(const Change<Layer> &change);
    Result<void> write(const Change<Group> &change);
    Result<void> write(const Change<Node> &change);
    Result<void> write(const Change<Edge> &change);
    Result<void> write(const Change<Note> &change);
    Result<void> write(const Change<RequestPath> &change);
    Result<void> write(const Change<TradeOff> &change);
    Result<void> write(const Change<Section> &change);
    Result<void> put(const Group &group);
    Result<void> put(const Node &node);
    Result<void> put(const Edge &edge);
    Result<void> put(const Note &note);
    Result<void> put(const RequestPath &path);
    Result<void> writeSteps(PathId id, const QList<EdgeId> &before, const QList<EdgeId> &after);
    Result<void> put(const TradeOff &tradeOff);
    Result<void> writeElements(TradeOffId id, const QList<ElementRef> &before, const QList<ElementRef> &after);
    Result<void> writeOptions(TradeOffId id, const QList<TradeOffOption> &before, const QList<TradeOffOption> &after);
    Result<void> writePoints(TradeOffId id, int option, const QString &side, const QStringList &before,
                             const QStringList &after);

    Database &m_db;
    const DesignId m_design;
    const qint64 m_stamp;
    const QString m_device;
};

} // namespace archdeck
