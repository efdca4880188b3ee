#pragma once

#include "core/diagram/elements.h"

namespace archdeck {

/// A whole design as a value: cheap to copy (the tables are shared until written), safe to hand to another thread.
/// Invariant, kept by `applyChanges`: both ends of every edge exist, groups and parents exist and nest without cycles,
/// every step of a path is an existing edge, every layer that an element lies on exists, what notes and trade-offs point at exists, ids are not null.
struct Diagram
{
    DesignInfo info;
    QMap<NodeId, Node> nodes;
    QMap<EdgeId, Edge> edges;
    QMap<GroupId, Group> groups;
    QMap<NoteId, Note> notes;
    QMap<PathId, RequestPath> paths;
    QMap<TradeOffId, TradeOff> tradeOffs;
    QMap<SectionId, Section> sections;
    QMap<LayerId, Layer> layers = {};

    bool operator==(const Diagram &) const = default;

    bool contains(const ElementRef &element) const;
    /// What a person would call the element: its label, its text, or "web -> gateway".
    QString nameOf(const ElementRef &element) const;
    /// Box of a component, group or note; box round the ends of an edge; null for anything else.
    QRectF rectOf(const ElementRef &element) const;
    /// Round everything drawn; null when empty.
    QRectF bounds() const;
    /// Edges at a component, in no particular order.
    QList<EdgeId> edgesAt(NodeId node) const;
    /// True when `group` is `ancestor` or lies inside it.
    bool isInside(GroupId group, GroupId ancestor) const;
    /// Depth in the nesting of groups; 0 at the top level.
    int depthOf(GroupId group) const;
    /// One more than the greatest `order` of any component, edge, group or note.
    int nextOrder() const;
};

/// The values of a table in the order in which they are drawn and listed.
template<typename Key, typename Value>
QList<Value> ordered(const QMap<Key, Value> &table)
{
    QList<Value> values = table.values();
    std::stable_sort(values.begin(), values.end(), [](const Value &a, const Value &b) { return a.order < b.order; });
    return values;
}

} // namespace archdeck
