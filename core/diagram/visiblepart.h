#pragma once

#include "core/diagram/diagram.h"

namespace archdeck {

/// Size of the component that stands for a collapsed group.
inline constexpr double standInWidth = 168;
inline constexpr double standInHeight = 64;

/// Property of a stand-in: how many components are inside.
inline constexpr QLatin1StringView collapsedProperty("archdeck.collapsed");
/// Property of a connection that stands for several: how many.
inline constexpr QLatin1StringView mergedProperty("archdeck.merged");

/// What is drawn of `diagram`; a diagram of its own that keeps the invariant of `Diagram`.
///
/// Hidden layers: the elements on them are left out, and connections with an end that is. A hidden group that is not
/// collapsed hides only itself; its members belong to the nearest group round it that is shown.
///
/// Collapsed groups (the outermost one where they nest) become a component each: its id is the group's, its box
/// `drawnRect`, its property `collapsedProperty` the number of components inside. Connections of members end there with
/// an automatic route; those between members vanish; those with equal ends and kind of call are one, with the count in
/// `mergedProperty` and a label where all agree on it. Steps of request paths, notes and trade-offs follow; what pointed
/// at something left out points at the whole design.
Diagram visiblePart(const Diagram &diagram);

/// True for the component that `visiblePart` puts in place of a collapsed group.
bool isStandIn(const Node &node);

/// The element of `full` that a person means by `shown`, an element of `visiblePart(full)`: the group of a stand-in, else
/// `shown` itself.
ElementRef realElement(const Diagram &full, const ElementRef &shown);

/// What stands for `real`, an element of `full`, in `visiblePart(full)`: a stand-in for a collapsed group and for all
/// that is inside it (not for connections, which may be merged); nothing when it is left out.
std::optional<ElementRef> shownElement(const Diagram &full, const ElementRef &real);

/// The outermost collapsed group that `group` is or lies in; null for none.
GroupId collapsedRoot(const Diagram &diagram, GroupId group);

/// The box of a group as drawn: that of its stand-in when it is collapsed.
QRectF drawnRect(const Group &group);

} // namespace archdeck
