#pragma once

#include "core/practice/designdiff.h"

namespace archdeck {

/// What of a design a change is about.
enum class VersionPart { Design, Layer, Component, Connection, Group, Note, Path, TradeOff, Section };

enum class VersionChangeKind { Added, Removed, Changed };

/// One element that came, went or is different.
struct VersionChange
{
    VersionPart part = VersionPart::Component;
    VersionChangeKind kind = VersionChangeKind::Changed;
    QUuid before; ///< null for what was added, and for the design
    QUuid after;  ///< null for what was removed, and for the design
    QString name; ///< as the user calls it now, or did while it was there
    QStringList fields; ///< of what changed: "name", "kind", "property replicas"; empty otherwise

    bool operator==(const VersionChange &) const = default;
};

/// How a later version of a design differs from an earlier one. Where things stand and how lines run never counts, nor
/// do locks, folded groups, hidden layers and data of other programs (properties with a dot in their key).
struct VersionDiff
{
    QList<VersionChange> changes; ///< by part, then removed, added, changed, each in the order of the design
    QMap<NodeId, NodeId> components; ///< later to earlier, of all that are in both
    QMap<EdgeId, EdgeId> connections;

    bool isSame() const { return changes.isEmpty(); }
    bool operator==(const VersionDiff &) const = default;
};

/// Elements are paired by id, what is left by key, what is left then by what it says (a component by name and kind, a
/// connection by its ends), so that it works between files and copies too. Deterministic. Any thread.
VersionDiff versionDiff(const Diagram &before, const Diagram &after);

/// "Component" and so on, for lists.
QString displayName(VersionPart part);
/// One sentence: "Removed: component Cache", "Changed: connection web → gateway (label, protocol)".
QString textOf(const VersionChange &change);

/// For the canvas and the comparison panel, with the later version as the drawing: what was removed is missing, what was
/// added is extra, what changed is of another kind. Groups and notes are in it too; scores are not.
DesignDiff asDesignDiff(const VersionDiff &diff);

} // namespace archdeck
