#include "core/layout/router.h"
#include "core/render/componentmetrics.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

Diagram EditorModel::rerouted(const Diagram &diagram, const QList<EdgeId> &edges)
{
    QList<EdgeId> open;
    for (const EdgeId &edge : edges) {
        if (diagram.edges.value(edge).route.shape == RouteShape::Automatic)
            open.append(edge);
    }
    Diagram result = diagram;
    const QHash<EdgeId, Route> routes = routeEdges(diagram, open, {edgeLabelSize});
    for (auto it = routes.begin(); it != routes.end(); ++it)
        result.edges[it.key()].route = it.value();
    return result;
}

} // namespace archdeck
