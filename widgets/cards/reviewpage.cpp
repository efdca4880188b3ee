#include "widgets/cards/reviewpage.h"

#include "widgets/cards/answerbar.h"
#include "widgets/cards/cardview.h"
#include "widgets/cards/countsline.h"
#include "widgets/cards/intervaltext.h"
#include "widgets/cards/linkquestion.h"
#include "widgets/cards/progressline.h"
#include "widgets/cards/restview.h"
#include "widgets/cards/summaryview.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/pagetitle.h"
#include "widgets/common/textfonts.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

namespace {

constexpr int pageMargin = 24;
constexpr int cardWidth = 720;
constexpr int cardHeight = 480; // 99 of 100 shipped cards fit
constexpr int summaryWidth = 520;
constexpr int restWidth = 440;
constexpr qint64 longestThoughtMs = 60 * 1000; // whoever takes longer has left the desk
constexpr qint64 refreshMs = 30 * 1000;

std::optional<Rating> ratingOfKey(int key)
{
    return key >= Qt::Key_1 && key <= Qt::Key_4 ? ratingFromNumber(key - Qt::Key_0) : std::nullopt;
}

} // namespace

ReviewPage::ReviewPage(const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_messages(new MessageBar(themes, this)),
      m_summary(new SummaryView(themes, this)), m_rest(new RestView(themes, this))
{
    m_stack = new QStackedWidget(this);
    m_cardPage = createCardPage();
    m_summaryPage = createCentred(m_summary, summaryWidth);
    m_restPage = createCentred(m_rest, restWidth);
    for (QWidget *page : {m_cardPage, m_summaryPage, m_restPage})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHeader());
    auto *messages = new QHBoxLayout;
    messages->setContentsMargins(pageMargin, 0, pageMargin, 0);
    messages->addWidget(m_messages);
    column->addLayout(messages);
    column->addWidget(m_stack, 1);

    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ReviewPage::refresh);
    connect(m_answers, &AnswerBar::answerWanted, this, &ReviewPage::showAnswer);
    connect(m_answers, &AnswerBar::rated, this, &ReviewPage::rate);
    connect(m_card, &CardView::linkClicked, this, [this](const QUrl &url) { LinkQuestion::ask(url, this); });
    connect(m_summary, &SummaryView::designsWanted, this, &ReviewPage::designsWanted);
    connect(m_rest, &RestView::designsWanted, this, &ReviewPage::designsWanted);
    connect(m_rest, &RestView::deckWanted, this, &ReviewPage::deckWanted);
    showEnd();
}

ReviewPage::~ReviewPage() = default;

QWidget *ReviewPage::createHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(pageMargin, 16, pageMargin, 8);
    row->setSpacing(16);
    auto *title = new PageTitle(tr("Review"), header);
    m_due = new CountsLine(m_themes, header);
    m_undo = new QPushButton(icon(QStringLiteral("undo")), tr("Undo"), header);
    m_undo->setProperty("flat", true);
    m_undo->setFocusPolicy(Qt::TabFocus);
    row->addWidget(title);
    row->addSpacing(8);
    row->addWidget(m_due);
    row->addStretch(1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &ReviewPage::undo);
    return header;
}

QWidget *ReviewPage::createCardPage()
{
    auto *page = new QWidget(m_stack);
    auto *middle = new QWidget(page);
    middle->setMaximumWidth(cardWidth);
    m_progress = new ProgressLine(m_themes, middle);
    m_card = new CardView(m_themes, middle);
    m_card->setMaximumHeight(cardHeight);
    m_answers = new AnswerBar(m_themes, middle);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(m_progress);
    column->addWidget(m_card, 100);
    column->addWidget(m_answers);
    column->addStretch(2);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(pageMargin, 8, pageMargin, 16);
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    return page;
}

QWidget *ReviewPage::createCentred(QWidget *content, int width)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    content->setMaximumWidth(width);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    scroll->setWidget(page);
    return scroll;
}

void ReviewPage::setSession(std::unique_ptr<ReviewSession> session)
{
    m_session = std::move(session);
    m_ratings.clear();
    m_messages->hide();
    showNext();
}

void ReviewPage::setShelf(const QList<ShelvedDeck> &decks)
{
    m_rest->setShelf(decks);
}

QueueCounts ReviewPage::counts() const
{
    return m_session ? m_session->counts() : QueueCounts();
}

void ReviewPage::showNext()
{
    if (!m_session) {
        showEnd();
        return;
    }
    const auto item = m_session->current();
    if (!item)
        showProblem(item.error());
    else if (*item)
        showQuestion(**item);
    else
        showEnd();
}

void ReviewPage::showQuestion(const ReviewItem &item)
{
    m_refresh.stop();
    m_item = item;
    m_stack->setCurrentWidget(m_cardPage);
    m_card->showQuestion(item);
    m_answers->setEnabled(true);
    m_answers->offerAnswer();
    updateHeader();
    m_thinking.start();
    announce(m_card->questionText());
}

void ReviewPage::showAnswer()
{
    if (!m_item || isAnswerShown())
        return;
    m_card->showAnswer();
    m_answers->offerRatings(m_session->preview(m_item->card));
    announce(m_card->answerText());
}

void ReviewPage::showEnd()
{
    m_item.reset();
    const bool hasAnswers = m_session && m_session->summary().total() > 0;
    if (hasAnswers)
        m_summary->setSummary(m_session->summary(), nextText());
    m_rest->setNext(isMoreToday() ? nextText() : QString());
    m_stack->setCurrentWidget(hasAnswers ? m_summaryPage : m_restPage);
    setFocus(Qt::OtherFocusReason); // no button: one press of Space too many must not leave the page
    updateHeader();
    startRefreshTimer();
    announce(nextText());
}

void ReviewPage::showProblem(const Error &error)
{
    m_item.reset();
    m_answers->setEnabled(false);
    setFocus(Qt::OtherFocusReason);
    updateHeader();
    m_messages->show(MessageKind::Error, error.message, tr("Try again"), [this] { showNext(); });
}

bool ReviewPage::isAnswerShown() const
{
    return m_item && m_card->isAnswerShown();
}

void ReviewPage::rate(Rating rating)
{
    if (!isAnswerShown())
        return;
    const auto answered = m_session->answer(rating, qMin(m_thinking.elapsed(), longestThoughtMs));
    if (!answered) {
        m_messages->showError(answered.error());
        const ErrorCode code = answered.error().code;
        if (code == ErrorCode::NotFound || code == ErrorCode::Conflict)
            showNext(); // the card on the screen is out of date
        return;
    }
    m_messages->hide();
    m_ratings.append(rating);
    showNext();
    Q_EMIT reviewed();
}

void ReviewPage::undo()
{
    if (!m_session || !m_session->canUndo())
        return;
    const auto undone = m_session->undo();
    if (!undone) {
        m_messages->showError(undone.error());
        return;
    }
    m_messages->hide();
    if (!m_ratings.isEmpty())
        m_ratings.removeLast();
    showNext();
    Q_EMIT reviewed();
}

void ReviewPage::refresh()
{
    const QueueCounts before = m_counts;
    if (m_session) {
        const auto item = m_session->current();
        if (item && *item) {
            showQuestion(**item);
        } else {
            m_summary->setNext(nextText());
            m_rest->setNext(isMoreToday() ? nextText() : QString());
            updateHeader();
            startRefreshTimer();
        }
    }
    if (!(m_counts == before))
        Q_EMIT reviewed();
}

void ReviewPage::startRefreshTimer()
{
    if (!m_session)
        return;
    // Also without a learning card to wait for: the next study day may begin.
    const auto next = m_session->nextLearningMs();
    const qint64 wait = next ? *next - m_session->nowMs() : refreshMs;
    m_refresh.start(std::chrono::milliseconds(qBound<qint64>(1000, wait, refreshMs)));
}

bool ReviewPage::isMoreToday() const
{
    return m_session && m_session->nextLearningMs();
}

QString ReviewPage::nextText() const
{
    const auto next = m_session ? m_session->nextLearningMs() : std::nullopt;
    if (!next)
        return tr("Nothing more is due today.");
    return nextDueText(std::chrono::milliseconds(*next - m_session->nowMs()));
}

void ReviewPage::updateHeader()
{
    m_counts = counts();
    m_due->setCounts(m_counts, m_item ? std::optional(m_item->card.state) : std::nullopt);
    m_progress->setProgress(m_session ? m_session->summary().total() : 0, m_counts.total());
    m_due->setVisible(m_counts.total() > 0);
    const bool canUndo = m_session && m_session->canUndo();
    m_undo->setEnabled(canUndo);
    m_undo->setVisible(canUndo || m_item);
    const bool isKnown = canUndo && !m_ratings.isEmpty();
    m_undo->setText(isKnown ? tr("Undo “%1”").arg(ratingName(m_ratings.constLast())) : tr("Undo"));
    m_undo->setToolTip(isKnown ? tr("Take the answer “%1” back and ask that card again (U or Ctrl+Z)")
                                     .arg(ratingName(m_ratings.constLast()))
                               : tr("Take the last answer back (U or Ctrl+Z)"));
}

void ReviewPage::announce(const QString &text)
{
    if (!isVisible())
        return;
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

/// Not a focus proxy: Tab would stop at that instead of what comes before it.
void ReviewPage::focusInEvent(QFocusEvent *event)
{
    if (m_item)
        m_answers->mainButton()->setFocus(event->reason());
    else
        QWidget::focusInEvent(event);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_item && !isAnswerShown())
        m_thinking.start(); // the time away was not spent on the card
    setFocus(Qt::OtherFocusReason);
}

/// The page's own keys win over the window's shortcuts while it has the focus.
bool ReviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        if (key->matches(QKeySequence::Undo) || (isPlain && (key->key() == Qt::Key_U || ratingOfKey(key->key())))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isUndo = event->matches(QKeySequence::Undo) || (isPlain && event->key() == Qt::Key_U);
    if (isUndo && !event->isAutoRepeat())
        undo();
    else if (!isPlain || !handleKey(event->isAutoRepeat() ? Qt::Key_unknown : event->key()))
        QWidget::keyPressEvent(event);
}

bool ReviewPage::handleKey(int key)
{
    if (!m_item)
        return false;
    if (const auto rating = ratingOfKey(key); rating && isAnswerShown()) {
        rate(*rating);
        return true;
    }
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isAnswerShown())
            rate(Rating::Good);
        else
            showAnswer();
        return true;
    case Qt::Key_Up: m_card->scroll(CardView::Scroll::LineUp); return true;
    case Qt::Key_Down: m_card->scroll(CardView::Scroll::LineDown); return true;
    case Qt::Key_PageUp: m_card->scroll(CardView::Scroll::PageUp); return true;
    case Qt::Key_PageDown: m_card->scroll(CardView::Scroll::PageDown); return true;
    case Qt::Key_Home: m_card->scroll(CardView::Scroll::Start); return true;
    case Qt::Key_End: m_card->scroll(CardView::Scroll::End); return true;
    default: return false;
    }
}

} // namespace archdeck
