#pragma once

#include "widgets/diagram/drawnelements.h"

#include <QtWidgets/qgraphicsitem.h>

class QPainterPath;

namespace archdeck {

class DiagramScene;
class FarPicture;
struct PaintOptions;

/// Draws some layers of the canvas, all their elements in one item: thousands of items would cost more than what they
/// draw. It is never hit; the scene answers what lies where. Owned by the scene.
class CanvasLayer : public QGraphicsItem
{
public:
    CanvasLayer(DiagramScene &scene, const QList<CanvasLayerId> &layers, double z);

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    enum { Type = UserType + 1 };
    int type() const override { return Type; }

private:
    void addFar(FarPicture &picture, CanvasLayerId layer, const QRectF &area, const PaintOptions &options,
                QList<std::pair<CanvasLayerId, const DrawnElement *>> &above) const;
    void paintNear(QPainter &painter, CanvasLayerId layer, const DrawnElement &drawn,
                   const PaintOptions &options) const;
    void paintOne(QPainter &painter, CanvasLayerId layer, const ElementRef &element, const PaintOptions &options) const;
    void paintState(QPainter &painter, const ElementRef &element, const PaintOptions &options) const;

    DiagramScene &m_scene;
    QList<CanvasLayerId> m_layers;
};

} // namespace archdeck
