#include "widgets/diagram/loadbarview.h"

#include "core/render/diagrampainter.h"
#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {
constexpr int barHeight = 6;
constexpr int gap = 6;
} // namespace

LoadBarView::LoadBarView(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void LoadBarView::show(const QString &name, const LoadBar &bar)
{
    m_name = name;
    m_bar = bar;
    m_isShare = false;
    const QString said = tr("%1: %2").arg(name, bar.text);
    setAccessibleName(bar.level == LoadLevel::Over ? tr("%1, overloaded").arg(said) : said);
    update();
}

void LoadBarView::showShare(const QString &name, double share, const QString &text)
{
    show(name, {share, LoadLevel::Normal, text});
    m_isShare = true;
}

void LoadBarView::setStrong(bool strong)
{
    m_isStrong = strong;
    update();
}

QSize LoadBarView::sizeHint() const
{
    return {160, QFontMetrics(panelFont(TextSize::Body)).height() + gap + barHeight};
}

void LoadBarView::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const QColor colour = m_isShare ? theme.accent : colourOf(m_bar.level, theme);
    const bool isOver = m_bar.level == LoadLevel::Over;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont nameFont = panelFont(TextSize::Body, m_isStrong ? QFont::DemiBold : QFont::Normal);
    const QFont valueFont = panelFont(TextSize::Body, isOver || m_isStrong ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics valueMetrics(valueFont);
    const int baseline = valueMetrics.ascent();
    int right = width() - valueMetrics.horizontalAdvance(m_bar.text);
    painter.setFont(valueFont);
    painter.setPen(m_bar.level == LoadLevel::Normal ? theme.text : colour);
    painter.drawText(right, baseline, m_bar.text);
    if (isOver) {
        const int side = valueMetrics.ascent();
        right -= side + 6;
        paintIcon(painter, QStringLiteral("warning"), QRectF(right, (valueMetrics.height() - side) / 2.0, side, side),
                  colour);
    }
    painter.setFont(nameFont);
    painter.setPen(theme.text);
    painter.drawText(0, baseline, QFontMetrics(nameFont).elidedText(m_name, Qt::ElideRight, right - 8));

    const QRectF track(0, height() - barHeight, width(), barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(theme.text, theme.window, 0.14));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    const double share = std::isfinite(m_bar.ratio) ? std::clamp(m_bar.ratio, 0.0, 1.0) : 1.0;
    if (share <= 0)
        return;
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(width() * share, double(barHeight)), barHeight)),
                            barHeight / 2.0, barHeight / 2.0);
}

} // namespace archdeck
