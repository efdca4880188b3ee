#include "widgets/common/diagrampreview.h"

#include "core/render/diagrampainter.h"
#include "widgets/common/themecontroller.h"

#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>

namespace archdeck {

DiagramPreview::DiagramPreview(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_catalog(std::move(catalog)), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(120, 80);
    connect(&m_themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void DiagramPreview::setDiagram(const Diagram &diagram)
{
    m_diagram = diagram;
    update();
}

void DiagramPreview::setFrame(const QRectF &frame)
{
    m_frame = frame;
    update();
}

void DiagramPreview::paintEvent(QPaintEvent *)
{
    constexpr double radius = 8;
    constexpr double margin = 24; // diagram units
    constexpr double largestZoom = 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(sheet, m_themes.theme().canvas);
    painter.strokePath(sheet, m_themes.theme().border);
    const QRectF bounds = (m_frame.isNull() ? m_diagram.bounds() : m_frame).adjusted(-margin, -margin, margin, margin);
    const double zoom = std::min({width() / bounds.width(), height() / bounds.height(), largestZoom});
    painter.translate(rect().center());
    painter.scale(zoom, zoom);
    painter.translate(-bounds.center());
    PaintOptions options;
    options.detail = detailLevelFor(zoom);
    DiagramPainter(m_catalog, m_themes.theme()).paint(painter, m_diagram, options);
}

} // namespace archdeck
