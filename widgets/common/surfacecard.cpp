#include "widgets/common/surfacecard.h"

#include "widgets/common/themecontroller.h"

#include <QtGui/qpainter.h>

namespace archdeck {

SurfaceCard::SurfaceCard(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes) {}

void SurfaceCard::paintEvent(QPaintEvent *)
{
    constexpr double radius = 12;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_themes.theme().border);
    painter.setBrush(m_themes.theme().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace archdeck
