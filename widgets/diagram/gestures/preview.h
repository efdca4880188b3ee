#pragma once

#include "core/diagram/edits.h"
#include "core/layout/router.h"
#include "widgets/diagram/gestures/snapping.h"

namespace archdeck {

class DiagramScene;

// What all gestures that change boxes share.

/// How connections are routed on the canvas.
RouteOptions routeOptions();

void setRoutes(Diagram &diagram, const QHash<EdgeId, Route> &routes);

/// Shows `after`, which differs from `start` in `touched` and in connections with other routes.
void showFrame(DiagramScene &scene, const Diagram &start, const Diagram &after, const Selection &touched);

/// Boxes to line up with: what is drawn, without `moving` and the groups round it.
QList<Snapper::Box> snapBoxes(const Diagram &drawn, const Selection &moving);

} // namespace archdeck
