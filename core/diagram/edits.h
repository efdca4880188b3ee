#pragma once

#include "core/diagram/diagram.h"

#include <QtCore/qset.h>

namespace archdeck {

using Selection = QSet<ElementRef>;

// The steps that an editor is made of, as pure functions from a diagram to the next one. They keep the invariant of
// `Diagram`; what they are given has to exist in it. Connections with an end that moved get an automatic route, so that
// a router can be asked for a new one; where both ends moved, the route moves along.

QSet<GroupId> groupsOf(const Selection &selection);

/// True when `group` is one of `groups` or lies in one.
bool isInsideAny(const Diagram &diagram, GroupId group, const QSet<GroupId> &groups);

/// Everything that moves when `selection` moves: members of selected groups come along.
Selection withMembers(const Diagram &diagram, const Selection &selection);

/// Locked elements stay; pinned corners move where both ends of their connection do.
Diagram moved(const Diagram &diagram, const Selection &selection, const QPointF &delta);

/// Puts the selected components and groups into the innermost group under their centre, or into none.
Diagram regrouped(const Diagram &diagram, const Selection &selection);

/// Without the selection. Connections go with their ends, path steps with their connections; members of a removed group
/// move up to its parent; notes and trade-offs that pointed at something removed point at the whole design.
Diagram removed(const Diagram &diagram, const Selection &selection);

/// With a new connection at the end of the order. Self-connections are allowed.
Diagram connected(const Diagram &diagram, EdgeId id, NodeId from, NodeId to, CallKind call = CallKind::Sync);

/// A new text for a component, connection, group or note; the box stays.
Diagram renamed(const Diagram &diagram, const ElementRef &element, const QString &text);

/// A new box for a component, group or note.
Diagram resized(const Diagram &diagram, const ElementRef &element, const QRectF &rect);

/// A new group round the selected components, groups and notes, `padding` wider on each side and `titleHeight` higher
/// at the top. It takes the place of their common group.
Diagram grouped(const Diagram &diagram, const Selection &selection, GroupId id, const QString &label, double padding,
                double titleHeight);

/// The selected elements alone, with the connections that run between them: what copy, templates and drag carry.
/// It is a diagram of its own; request paths and trade-offs keep what is inside of it, layers come along where used.
Diagram fragment(const Diagram &diagram, const Selection &selection);

struct Pasted
{
    Diagram diagram;
    Selection selection; ///< the new elements
};

/// `fragment` with fresh ids, moved by `offset`, drawn on top. Its layers are those of the same name, or are added; nothing pasted is
/// locked.
Pasted pasted(const Diagram &diagram, const Diagram &fragment, const QPointF &offset);

/// Edges that touch a component of the selection (members of selected groups included).
QList<EdgeId> edgesTouching(const Diagram &diagram, const Selection &selection);

/// The innermost group whose box holds `point`; null for none. Groups inside `excluded`, collapsed and hidden ones don't
/// count.
GroupId groupAt(const Diagram &diagram, const QPointF &point, const Selection &excluded = {});

} // namespace archdeck
