#include "widgets/cards/answerbar.h"

#include "widgets/cards/answerbutton.h"
#include "widgets/cards/intervaltext.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>

namespace archdeck {

namespace {

constexpr int showWidth = 240;

AnswerButton::Cue cueOf(Rating rating)
{
    switch (rating) {
    case Rating::Again: return AnswerButton::Cue::Forgotten;
    case Rating::Hard: return AnswerButton::Cue::Hard;
    case Rating::Good: return AnswerButton::Cue::Good;
    case Rating::Easy: return AnswerButton::Cue::Easy;
    }
    return AnswerButton::Cue::None;
}

size_t placeOf(Rating rating)
{
    return size_t(rating) - 1;
}

} // namespace

QString ratingName(Rating rating)
{
    switch (rating) {
    case Rating::Again: return QCoreApplication::translate("archdeck::Review", "Again");
    case Rating::Hard: return QCoreApplication::translate("archdeck::Review", "Hard");
    case Rating::Good: return QCoreApplication::translate("archdeck::Review", "Good");
    case Rating::Easy: return QCoreApplication::translate("archdeck::Review", "Easy");
    }
    return {};
}

AnswerBar::AnswerBar(const ThemeController &themes, QWidget *parent)
    : QStackedWidget(parent),
      m_show(new AnswerButton(tr("Show answer"), tr("Space or Enter"), AnswerButton::Cue::None, themes, this)),
      m_showRow(new QWidget(this)), m_ratingRow(new QWidget(this))
{
    m_show->setProperty("primary", true);
    auto *middle = new QHBoxLayout(m_showRow);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(m_show);
    middle->addStretch(1);
    m_show->setFixedWidth(qMax(showWidth, m_show->sizeHint().width()));
    addWidget(m_showRow);
    auto *row = new QHBoxLayout(m_ratingRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Rating rating : allRatings) {
        const QString key = QString::number(int(rating));
        const QString keys = rating == Rating::Good ? tr("%1 or Space").arg(key) : key;
        auto *button = new AnswerButton(ratingName(rating), keys, cueOf(rating), themes, m_ratingRow);
        m_ratings[placeOf(rating)] = button;
        row->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, rating] { Q_EMIT rated(rating); });
    }
    addWidget(m_ratingRow);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_show, &QPushButton::clicked, this, &AnswerBar::answerWanted);
}

void AnswerBar::offerAnswer()
{
    setCurrentWidget(m_showRow);
    m_show->setFocus(Qt::OtherFocusReason);
}

void AnswerBar::offerRatings(const Scheduler::Preview &preview)
{
    for (const Rating rating : allRatings) {
        AnswerButton *button = m_ratings[placeOf(rating)];
        const QString interval = intervalText(preview[placeOf(rating)].interval);
        button->setDetail(interval);
        button->setAccessibleName(tr("%1, shown again in %2").arg(ratingName(rating), interval));
    }
    setCurrentWidget(m_ratingRow);
    mainButton()->setFocus(Qt::OtherFocusReason);
}

QWidget *AnswerBar::mainButton() const
{
    return currentWidget() == m_showRow ? m_show : m_ratings[placeOf(Rating::Good)];
}

} // namespace archdeck
