#include "widgets/common/surfacecard.h"

#include "widgets/common/textfonts.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/themecontroller.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>

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

CardWithColumn titledCard(const ThemeController &themes, const QString &title, QWidget *parent)
{
    auto *card = new SurfaceCard(themes, parent);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    if (!title.isEmpty())
        column->addWidget(textLabel(title, textsizes::section, QFont::DemiBold, card));
    return {card, column};
}

} // namespace archdeck
