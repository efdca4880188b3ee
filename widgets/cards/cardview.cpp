#include "widgets/cards/cardview.h"

#include "core/cards/cloze.h"
#include "core/richtext/markdown.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qurl.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qscrollbar.h>

namespace archdeck {

namespace {

constexpr double sheetRadius = 12;
constexpr int wideMargin = 40;
constexpr int narrowMargin = 24;
constexpr int narrowWidth = 600;
constexpr int topMargin = 24;
constexpr int barInset = 8; // keeps the scroll bar out of the round corners

/// Holds the texts and shows which of them has the keyboard's focus.
class CardBody : public QWidget
{
public:
    CardBody(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QWidget *focused = QApplication::focusWidget();
        if (!qobject_cast<const MarkdownText *>(focused) || focused->parentWidget() != this
            || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_themes.theme().accent, 2));
        painter.drawRoundedRect(QRectF(focused->geometry()).adjusted(-9, -5, 9, 5), 6, 6);
    }

private:
    const ThemeController &m_themes;
};

/// Between question and answer.
class Hairline : public QWidget
{
public:
    Hairline(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_themes.theme().border); }

private:
    const ThemeController &m_themes;
};

QLabel *mutedLabel(int size, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(textFont(size));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

CardView::CardView(const ThemeController &themes, QWidget *parent)
    : QFrame(parent), m_themes(themes), m_scroll(new QScrollArea(this)), m_body(new CardBody(themes, this)),
      m_deck(mutedLabel(textsizes::body, m_body)), m_question(new MarkdownText(m_body)),
      m_rule(new Hairline(themes, m_body)), m_answer(new MarkdownText(m_body)),
      m_source(mutedLabel(textsizes::body, m_body))
{
    auto *column = new QVBoxLayout(m_body);
    column->setSpacing(0);
    column->addWidget(m_deck);
    column->addSpacing(16);
    column->addWidget(m_question);
    column->addSpacing(24);
    column->addWidget(m_rule);
    column->addSpacing(24);
    column->addWidget(m_answer);
    column->addSpacing(16);
    column->addWidget(m_source);
    column->addStretch(1);
    m_question->setAccessibleName(tr("Question"));
    m_answer->setAccessibleName(tr("Answer"));

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_barHolder = m_scroll->verticalScrollBar()->parentWidget(); // what the scroll area shows and hides
    m_barHolder->installEventFilter(this);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(1, barInset, 1, barInset);
    frame->addWidget(m_scroll);
    fitMargins();

    for (const MarkdownText *text : {m_question, m_answer})
        connect(text, &QTextBrowser::anchorClicked, this, &CardView::linkClicked);
    connect(&themes, &ThemeController::themeChanged, this, &CardView::render);
}

QString CardView::markdownOf(bool isAnswer) const
{
    if (!m_item)
        return {};
    const Fact &fact = m_item->fact;
    if (fact.type == FactType::Cloze)
        return renderCloze(fact.question, m_item->card.ordinal, isAnswer ? ClozeSide::Answer : ClozeSide::Question);
    return isAnswer ? fact.answer : fact.question;
}

QString CardView::questionText() const
{
    return plainText(markdownOf(false));
}

QString CardView::answerText() const
{
    return plainText(markdownOf(true));
}

void CardView::showQuestion(const ReviewItem &item)
{
    m_item = item;
    m_isAnswerShown = false;
    render();
    m_scroll->verticalScrollBar()->setValue(0);
}

void CardView::showAnswer()
{
    m_isAnswerShown = true;
    render();
    m_body->layout()->activate();
    m_body->resize(m_body->width(), qMax(m_scroll->viewport()->height(), m_body->layout()->sizeHint().height()));
    // As much of the answer as fits, but never past its beginning.
    const QRect last = m_source->isHidden() ? m_answer->geometry() : m_source->geometry();
    const int wholeAnswer = last.bottom() + topMargin - barInset - m_scroll->viewport()->height();
    const int beginning = m_rule->y() - topMargin;
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(qMax(bar->value(), qMin(wholeAnswer, beginning)));
}

void CardView::render()
{
    if (!m_item)
        return;
    const Theme &theme = m_themes.theme();
    m_deck->setText(m_item->deckTitle);
    m_question->setMarkdownText(markdownOf(false), markdownStyle(theme, textsizes::question, textsizes::questionCode));
    m_answer->setMarkdownText(m_isAnswerShown ? markdownOf(true) : QString(),
                              markdownStyle(theme, textsizes::answer, textsizes::answerCode));
    m_source->setText(tr("Source: %1").arg(m_item->fact.source));
    m_rule->setVisible(m_isAnswerShown);
    m_answer->setVisible(m_isAnswerShown);
    m_source->setVisible(m_isAnswerShown && !m_item->fact.source.isEmpty());
    update();
}

void CardView::scroll(Scroll step)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (step) {
    case Scroll::LineUp: bar->triggerAction(QAbstractSlider::SliderSingleStepSub); break;
    case Scroll::LineDown: bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); break;
    case Scroll::PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); break;
    case Scroll::PageDown: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); break;
    case Scroll::Start: bar->triggerAction(QAbstractSlider::SliderToMinimum); break;
    case Scroll::End: bar->triggerAction(QAbstractSlider::SliderToMaximum); break;
    }
}

void CardView::fitMargins()
{
    // The scroll bar takes its room from the margin, so that lines break where they did without it.
    const int bar = m_barHolder->isHidden() ? 0 : m_barHolder->sizeHint().width();
    const int side = width() < narrowWidth ? narrowMargin : wideMargin;
    const int inner = topMargin - barInset;
    m_body->layout()->setContentsMargins(side, inner, side - bar, inner);
}

bool CardView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        fitMargins();
    return QFrame::eventFilter(watched, event);
}

void CardView::resizeEvent(QResizeEvent *event)
{
    fitMargins();
    QFrame::resizeEvent(event);
}

void CardView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::ApplicationFontChange && event->type() != QEvent::FontChange)
        return;
    m_deck->setFont(textFont(textsizes::body));
    m_source->setFont(textFont(textsizes::body));
    render();
}

void CardView::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), sheetRadius, sheetRadius);
}

} // namespace archdeck
