#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"

#include <QtWidgets/qwidget.h>

#include <memory>

namespace archdeck {

class ThemeController;

/// A diagram to look at, fitted into the widget: for lists, and for scrubbing through the states of a board.
class DiagramPreview : public QWidget
{
    Q_OBJECT
public:
    DiagramPreview(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent = nullptr);

    const Diagram &diagram() const { return m_diagram; }
    void setDiagram(const Diagram &diagram);
    /// What is fitted; a null rectangle fits the diagram itself. States of one board stay in place with a common frame.
    void setFrame(const QRectF &frame);

    QSize sizeHint() const override { return {480, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    Diagram m_diagram;
    QRectF m_frame;
};

} // namespace archdeck
