#pragma once

#include "core/base/result.h"
#include "core/diagram/diagram.h"

namespace archdeck {

/// One element before and after. Added: only `after`; removed: only `before`.
template<typename T>
struct Change
{
    std::optional<T> before;
    std::optional<T> after;

    bool operator==(const Change &) const = default;
};

/// The difference between two states of a diagram: what undo reverses, what one database transaction stores and what
/// the views are told. Each element appears at most once.
struct ChangeSet
{
    std::optional<Change<DesignInfo>> info;
    QList<Change<Node>> nodes;
    QList<Change<Edge>> edges;
    QList<Change<Group>> groups;
    QList<Change<Note>> notes;
    QList<Change<RequestPath>> paths;
    QList<Change<TradeOff>> tradeOffs;
    QList<Change<Section>> sections;
    QList<Change<Layer>> layers = {};

    bool operator==(const ChangeSet &) const = default;
    bool isEmpty() const;
};

/// What turns `before` into `after`.
ChangeSet difference(const Diagram &before, const Diagram &after);

/// Before and after exchanged.
ChangeSet inverted(const ChangeSet &changes);

/// `diagram` with the changes made, or an error and no change: Conflict when an element is not as `before` says,
/// InvalidInput when the result would break the invariant of `Diagram` or leave the coordinate range.
Result<Diagram> applyChanges(const Diagram &diagram, const ChangeSet &changes);

/// The state before `steps` were made (oldest first), given the one after them. Only the result is checked, so that going
/// back a thousand steps costs no more than what they changed. Errors: as for `applyChanges`; Conflict when a step does not
/// fit, as in a damaged journal.
Result<Diagram> rewound(const Diagram &after, const QList<ChangeSet> &steps);

/// The invariant of `Diagram`, and that every number and colour is one that can be drawn. Errors: InvalidInput, naming the
/// element.
Result<void> validate(const Diagram &diagram);

/// Positions and sizes are finite and within this many units of the origin.
inline constexpr double coordinateLimit = 1e6;

} // namespace archdeck
