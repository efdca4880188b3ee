#pragma once

#include "core/diagram/elements.h"

#include <QtWidgets/qgraphicsitem.h>

namespace archdeck {

class DiagramScene;

/// One drawn element of the scene. It holds no data of its own: it draws, hits and measures what the scene's diagram
/// says of its element. Owned by the scene.
class ElementItem : public QGraphicsItem
{
public:
    /// A connection has two items: its label lies above the lines of all others.
    enum class Part { Whole, Label };

    ElementItem(DiagramScene &scene, const ElementRef &element, Part part = Part::Whole);

    const ElementRef &element() const { return m_element; }

    /// Takes geometry and drawing order from the diagram that the scene shows.
    void refresh();

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override { return m_shape; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    enum { Type = UserType + 1 };
    int type() const override { return Type; }

private:
    void refreshEdge();
    void refreshBox(const QRectF &rect);
    void paintSelection(QPainter &painter) const;

    DiagramScene &m_scene;
    ElementRef m_element;
    Part m_part;
    QRectF m_bounds;
    QPainterPath m_shape;
};

} // namespace archdeck
