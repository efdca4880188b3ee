#include "widgets/cards/summaryview.h"

#include "widgets/cards/intervaltext.h"
#include "widgets/cards/ratingbars.h"
#include "widgets/common/icons.h"
#include "widgets/common/textfonts.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

namespace {
QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
} // namespace

SummaryView::SummaryView(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_title(plainLabel(this)), m_next(plainLabel(this)), m_bars(new RatingBars(themes, this)),
      m_designs(new QPushButton(icon(QStringLiteral("designs")), tr("Look at the designs"), this))
{
    m_title->setText(tr("Done for now"));
    m_next->setForegroundRole(QPalette::PlaceholderText);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(0);
    const std::array<QString, NumberCount> captions{tr("answers"), tr("again"), tr("new cards"), tr("time")};
    for (int i = 0; i < NumberCount; ++i) {
        m_numbers[size_t(i)] = plainLabel(this);
        m_captions[size_t(i)] = plainLabel(this);
        m_captions[size_t(i)]->setText(captions[size_t(i)]);
        m_captions[size_t(i)]->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(m_numbers[size_t(i)], 0, i);
        grid->addWidget(m_captions[size_t(i)], 1, i);
        grid->setColumnStretch(i, 1);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_next);
    column->addSpacing(32);
    column->addLayout(grid);
    column->addSpacing(32);
    column->addWidget(m_bars);
    column->addSpacing(32);
    column->addWidget(m_designs, 0, Qt::AlignLeft);
    connect(m_designs, &QPushButton::clicked, this, &SummaryView::designsWanted);
    applyFonts();
}

void SummaryView::applyFonts()
{
    m_title->setFont(textFont(textsizes::title, QFont::DemiBold));
    m_next->setFont(textFont(textsizes::section));
    for (QLabel *number : m_numbers)
        number->setFont(textFont(textsizes::hero, QFont::DemiBold));
    for (QLabel *caption : m_captions)
        caption->setFont(textFont(textsizes::body));
}

void SummaryView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

void SummaryView::setSummary(const ReviewSummary &summary, const QString &next)
{
    const QLocale locale;
    const int total = summary.total();
    const int again = total > 0 ? qRound(100.0 * summary.answers[0] / total) : 0;
    m_numbers[Answered]->setText(locale.toString(total));
    m_numbers[AgainShare]->setText(tr("%1%").arg(locale.toString(again)));
    m_numbers[NewCards]->setText(locale.toString(summary.newCards));
    m_numbers[Time]->setText(durationText(std::chrono::milliseconds(summary.tookMs)));
    m_bars->setAnswers(summary.answers);
    setNext(next);
}

void SummaryView::setNext(const QString &next)
{
    m_next->setText(next);
}

QString SummaryView::next() const
{
    return m_next->text();
}

} // namespace archdeck
