#include "widgets/cards/ratingbars.h"

#include "widgets/cards/answerbar.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qlocale.h>
#include <QtGui/qpainter.h>

#include <algorithm>

namespace archdeck {

namespace {
constexpr int gap = 12;
constexpr double thickness = 8;

int rowHeight()
{
    return QFontMetrics(textFont(textsizes::body)).height() + 8;
}
} // namespace

RatingBars::RatingBars(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void RatingBars::setAnswers(const std::array<int, 4> &answers)
{
    m_answers = answers;
    QStringList words;
    for (const Rating rating : allRatings)
        words.append(tr("%1: %2").arg(ratingName(rating)).arg(answers[size_t(rating) - 1]));
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QSize RatingBars::sizeHint() const
{
    return {320, 4 * rowHeight()};
}

void RatingBars::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const std::array colours{theme.bad, theme.warn, theme.accent, theme.good};
    const QFontMetrics metrics(textFont(textsizes::body));
    int nameWidth = 0;
    for (const Rating rating : allRatings)
        nameWidth = qMax(nameWidth, metrics.horizontalAdvance(ratingName(rating)));
    const int most = qMax(1, *std::ranges::max_element(m_answers));
    const int countWidth = metrics.horizontalAdvance(QLocale().toString(most));
    const double room = width() - nameWidth - countWidth - 2 * gap;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(textsizes::body));
    for (size_t i = 0; i < m_answers.size(); ++i) {
        const QRect row(0, int(i) * rowHeight(), width(), rowHeight());
        painter.setPen(theme.muted);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, ratingName(allRatings[i]));
        painter.setPen(theme.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(m_answers[i]));
        painter.setPen(Qt::NoPen);
        QRectF bar(nameWidth + gap, row.center().y() + 1 - thickness / 2, room, thickness);
        painter.setBrush(blend(theme.border, theme.surface, 0.5));
        painter.drawRoundedRect(bar, thickness / 2, thickness / 2);
        bar.setWidth(room * m_answers[i] / most);
        if (bar.width() > 0) {
            bar.setWidth(qMax(bar.width(), thickness));
            painter.setBrush(blend(colours[i], theme.surface, 0.8));
            painter.drawRoundedRect(bar, thickness / 2, thickness / 2);
        }
    }
}

} // namespace archdeck
