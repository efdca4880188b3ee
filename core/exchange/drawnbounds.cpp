#include "core/exchange/drawnbounds.h"

#include "core/exchange/exportjob.h"
#include "core/render/edgegeometry.h"

namespace archdeck {

QRectF drawnBounds(const Diagram &diagram)
{
    QRectF bounds = diagram.bounds();
    for (const Edge &edge : diagram.edges) {
        const EdgeGeometry geometry = edgeGeometry(diagram, edge);
        for (const QRectF &part : {geometry.line.boundingRect(), geometry.label, geometry.fromLabel, geometry.toLabel,
                                   geometry.arrow.boundingRect(), geometry.backArrow.boundingRect()})
            bounds = bounds.united(part);
    }
    return bounds;
}

QRectF pictureBounds(const Diagram &diagram)
{
    return drawnBounds(diagram).marginsAdded(QMarginsF(pictureMargin, pictureMargin, pictureMargin, pictureMargin));
}

} // namespace archdeck
