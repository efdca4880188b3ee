#include "widgets/practice/guidedots.h"

#include "widgets/common/themecontroller.h"

#include <QtGui/qpainter.h>

namespace archdeck {

namespace {

constexpr int dot = 8;
constexpr int longDot = 22;
constexpr int gap = 6;

} // namespace

GuideDots::GuideDots(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void GuideDots::setMarks(const QList<GuideState::Mark> &marks)
{
    m_marks = marks;
    const qsizetype current = marks.indexOf(GuideState::Mark::Current);
    setAccessibleName(tr("Step %1 of %2").arg(current + 1).arg(marks.size()));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize GuideDots::sizeHint() const
{
    const int count = std::max(1, int(m_marks.size()));
    return {(count - 1) * (dot + gap) + longDot, dot};
}

void GuideDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_themes.theme();
    double x = 0;
    for (const GuideState::Mark mark : std::as_const(m_marks)) {
        const double width = mark == GuideState::Mark::Current ? longDot : dot;
        const QRectF rect(x, (height() - dot) / 2.0, width, dot);
        const bool isRing = mark == GuideState::Mark::Skipped;
        const bool isFull = mark == GuideState::Mark::Done || mark == GuideState::Mark::Current;
        painter.setPen(isRing ? QPen(theme.muted, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isRing ? QBrush(Qt::NoBrush) : isFull ? theme.accent : theme.border);
        painter.drawRoundedRect(isRing ? rect.adjusted(0.75, 0.75, -0.75, -0.75) : rect, dot / 2.0, dot / 2.0);
        x += width + gap;
    }
}

} // namespace archdeck
