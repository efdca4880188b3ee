#include "core/exchange/drawnbounds.h"

#include "core/exchange/exportjob.h"
#include "core/render/edgegeometry.h"

namespace archdeck {

QRectF drawnBounds(const Diagram &diagram)
{
    QRectF bounds = diagram.bounds();
    for (const Edge &edge : diagram.edges) {
        const EdgeGeometry geometry = edgeGeometry(diagram, edge);
        bounds = bounds.united(geometry.line.boundingRect()).united(geometry.label);
    }
    return bounds;
}

QRectF pictureBounds(const Diagram &diagram)
{
    return drawnBounds(diagram).marginsAdded(QMarginsF(pictureMargin, pictureMargin, pictureMargin, pictureMargin));
}

} // namespace archdeck
