#include "core/diagram/layering.h"

#include "core/diagram/eachelement.h"
#include "core/diagram/locking.h"

#include <algorithm>

namespace archdeck {

Diagram withNewLayer(const Diagram &diagram, LayerId id, const QString &name)
{
    Layer layer;
    layer.id = id;
    layer.name = name;
    for (const Layer &other : diagram.layers)
        layer.order = std::max(layer.order, other.order + 1);
    return withLayer(diagram, layer);
}

Diagram withLayer(const Diagram &diagram, const Layer &layer)
{
    Diagram result = diagram;
    result.layers.insert(layer.id, layer);
    return result;
}

Diagram withoutLayer(const Diagram &diagram, LayerId layer)
{
    Diagram result = diagram;
    const auto empty = [layer](auto &table) {
        for (auto &element : table) {
            if (element.layer == layer)
                element.layer = {};
        }
    };
    empty(result.nodes);
    empty(result.edges);
    empty(result.groups);
    empty(result.notes);
    result.layers.remove(layer);
    return result;
}

Diagram withLayerAt(const Diagram &diagram, LayerId layer, qsizetype place)
{
    QList<Layer> layers = ordered(diagram.layers);
    const auto found = std::ranges::find(layers, layer, &Layer::id);
    if (found == layers.end())
        return diagram;
    layers.move(found - layers.begin(), std::clamp<qsizetype>(place, 0, layers.size() - 1));
    Diagram result = diagram;
    for (qsizetype i = 0; i < layers.size(); ++i)
        result.layers[layers[i].id].order = int(i);
    return result;
}

Diagram onLayer(const Diagram &diagram, const Selection &selection, LayerId layer)
{
    Diagram result = diagram;
    for (const ElementRef &element : movable(diagram, selection))
        changeElement(result, element, [layer](auto &found) { found.layer = layer; });
    return result;
}

} // namespace archdeck
