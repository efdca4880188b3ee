#pragma once

#include "core/diagram/diagram.h"

#include <QtCore/qhash.h>

#include <functional>

namespace archdeck {

/// What the router has to know about how texts are painted.
struct RouteOptions
{
    /// The room that a label of a connection takes, padding included; estimated by the number of characters without.
    std::function<QSizeF(const QString &)> textSize = {};
    /// For the frames of a drag: takes good ways instead of the best. Many connections at once are routed so anyway.
    bool isHasty = false;
};

/// Routes connections as `Edge::line` says: orthogonally, straight or curved, through their waypoints in order, from and
/// to their anchors. Stored routes of connections that are not asked for stay as they are; the new ones avoid crossing
/// them and keep away from them.
///
/// Orthogonal routes run round all components, with few bends and crossings, at 16 units from boxes where there is room;
/// groups that hold neither end, group titles and notes are avoided when that is cheap. Connections that would share a
/// stretch run beside each other (12 units apart, less where it is narrow), in the order that makes the fewest
/// crossings; those that share the side of a box have places of their own there. A route runs through a box only when there
/// is no other way (a component hidden under others, a waypoint inside a box).
///
/// Straight routes go from border to border, with the waypoints as corners. Curved ones are the orthogonal ones with
/// corners as round as the boxes allow (RouteShape::Curve).
///
/// `labelCentre` of a new route lies on the route, off boxes, other lines, labels and titles if there is such a place;
/// where `Edge::labelPlace` says so when it was put by hand; it is empty without a label.
///
/// Pure and deterministic: equal diagrams and sets of edges (in any order) give equal routes. Unknown ids are skipped.
QHash<EdgeId, Route> routeEdges(const Diagram &diagram, const QList<EdgeId> &edges, const RouteOptions &options = {});
Route routeEdge(const Diagram &diagram, EdgeId edge, const RouteOptions &options = {});

/// The diagram with all its connections routed anew.
Diagram routeAll(Diagram diagram, const RouteOptions &options = {});

} // namespace archdeck
