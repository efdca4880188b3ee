#pragma once

#include <QtCore/qstring.h>
#include <QtWidgets/qgraphicsitem.h>

namespace archdeck {

class DiagramScene;

/// A ghost on the canvas: a component or connection of the scene's marks that the design lacks. It holds
/// nothing but the key. Owned by the scene.
class GhostItem : public QGraphicsItem
{
public:
    GhostItem(DiagramScene &scene, const QString &key);

    const QString &key() const { return m_key; }

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override { return m_shape; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    enum { Type = UserType + 2 };
    int type() const override { return Type; }

private:
    DiagramScene &m_scene;
    QString m_key;
    QRectF m_bounds;
    QPainterPath m_shape;
};

} // namespace archdeck
