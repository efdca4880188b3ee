#include "widgets/cards/countsline.h"

#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qlocale.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>

namespace archdeck {

namespace {
constexpr int dotRoom = 14;
constexpr double dotSize = 8;
constexpr int lineRoom = 6;
} // namespace

CountsLine::CountsLine(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, lineRoom, 0, lineRoom);
    row->setSpacing(16);
    for (QLabel *&label : m_labels) {
        label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setFont(textFont(textsizes::body));
        label->setContentsMargins(dotRoom, 0, 0, 0);
        row->addWidget(label);
    }
    m_labels[Fresh]->setToolTip(tr("Cards that you have not seen yet, within today's limit"));
    m_labels[Learning]->setToolTip(tr("Cards in their first steps, or being learned again, due today"));
    m_labels[Due]->setToolTip(tr("Cards that you know and that are due for a review"));
    connect(&themes, &ThemeController::themeChanged, this, qOverload<>(&QWidget::update));
}

void CountsLine::setCounts(const QueueCounts &counts, std::optional<CardState> current)
{
    const QLocale locale;
    m_labels[Fresh]->setText(tr("%1 new").arg(locale.toString(counts.fresh)));
    m_labels[Learning]->setText(tr("%1 learning").arg(locale.toString(counts.learning)));
    m_labels[Due]->setText(tr("%1 due").arg(locale.toString(counts.due)));
    m_current.reset();
    if (current) {
        switch (*current) {
        case CardState::New: m_current = Fresh; break;
        case CardState::Review: m_current = Due; break;
        case CardState::Learning:
        case CardState::Relearning: m_current = Learning; break;
        }
    }
    for (int kind = 0; kind < KindCount; ++kind)
        m_labels[size_t(kind)]->setForegroundRole(m_current == kind ? QPalette::WindowText : QPalette::PlaceholderText);
    update();
}

QColor CountsLine::colourOf(int kind) const
{
    const Theme &theme = m_themes.theme();
    return kind == Fresh ? theme.accent : kind == Learning ? theme.warn : theme.good;
}

void CountsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int kind = 0; kind < KindCount; ++kind) {
        const QRectF box = m_labels[size_t(kind)]->geometry();
        painter.setBrush(colourOf(kind));
        painter.drawEllipse(QRectF(box.x(), box.center().y() - dotSize / 2, dotSize, dotSize));
        if (m_current == kind)
            painter.drawRoundedRect(QRectF(box.x() + dotRoom, box.bottom() + 3, box.width() - dotRoom, 2), 1, 1);
    }
}

} // namespace archdeck
