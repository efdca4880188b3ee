#include "core/layout/drawable.h"

#include "core/diagram/visiblepart.h"

#include <algorithm>

namespace archdeck {

Diagram drawable(const Diagram &diagram, const RouteOptions &options)
{
    const bool isHiding = std::ranges::any_of(diagram.layers, [](const Layer &layer) { return !layer.isVisible; })
        || std::ranges::any_of(diagram.groups, &Group::isCollapsed);
    Diagram shown = isHiding ? visiblePart(diagram) : diagram;
    QList<EdgeId> open;
    for (const Edge &edge : std::as_const(shown.edges)) {
        if (edge.route.shape == RouteShape::Automatic)
            open.append(edge.id);
    }
    if (open.isEmpty())
        return shown;
    const QHash<EdgeId, Route> routes = routeEdges(shown, open, options);
    for (auto it = routes.begin(); it != routes.end(); ++it)
        shown.edges[it.key()].route = *it;
    return shown;
}

} // namespace archdeck
