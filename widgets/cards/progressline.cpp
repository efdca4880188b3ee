#include "widgets/cards/progressline.h"

#include "widgets/common/themecontroller.h"

#include <QtGui/qpainter.h>

namespace archdeck {

ProgressLine::ProgressLine(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setFixedHeight(2);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void ProgressLine::setProgress(int done, int left)
{
    m_share = done + left > 0 ? double(done) / (done + left) : 0;
    setAccessibleName(tr("%1 answered, %2 left").arg(done).arg(left));
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.border);
    QRectF done = rect();
    done.setWidth(done.width() * m_share);
    if (isRightToLeft())
        done.moveRight(width());
    painter.fillRect(done, theme.accent);
}

} // namespace archdeck
