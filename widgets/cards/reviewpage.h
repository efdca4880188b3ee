#pragma once

#include "core/cards/reviewsession.h"
#include "widgets/cards/deckshelf.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace archdeck {

class AnswerBar;
class CardView;
class CountsLine;
class MessageBar;
class ProgressLine;
class RestView;
class SummaryView;
class ThemeController;

/// The page on which cards are reviewed, one at a time: question, answer, one of four ratings. Keys: Space or Enter
/// shows the answer and then presses the button that has the focus (Good at first); 1 to 4 rate; U or Ctrl+Z takes the
/// last answer back; arrows and Page keys scroll a long card.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    /// `themes` outlives the page.
    ReviewPage(const ThemeController &themes, QWidget *parent);
    ~ReviewPage() override;

    /// Begins a sitting; without a session the page says that nothing is due.
    void setSession(std::unique_ptr<ReviewSession> session);
    /// Decks that wait to be begun; shown when nothing is due.
    void setShelf(const QList<ShelvedDeck> &decks);
    /// What is left today.
    QueueCounts counts() const;
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    /// The counts have changed: by an answer, by undoing one, or because a card has become due.
    void reviewed();
    void designsWanted();
    void deckWanted(archdeck::DeckId deck);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createCardPage();
    QWidget *createCentred(QWidget *content, int width);
    void showNext();
    void showQuestion(const ReviewItem &item);
    void showAnswer();
    void showEnd();
    void showProblem(const Error &error);
    void rate(Rating rating);
    void undo();
    void refresh();
    void updateHeader();
    bool isMoreToday() const;
    QString nextText() const;
    void startRefreshTimer();
    bool isAnswerShown() const;
    bool handleKey(int key);
    void announce(const QString &text);

    const ThemeController &m_themes;
    std::unique_ptr<ReviewSession> m_session;
    std::optional<ReviewItem> m_item;
    QList<Rating> m_ratings; ///< of this sitting, without those taken back
    QElapsedTimer m_thinking;
    QTimer m_refresh;
    QueueCounts m_counts;
    MessageBar *m_messages;
    CountsLine *m_due = nullptr;
    QPushButton *m_undo = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_cardPage = nullptr;
    ProgressLine *m_progress = nullptr;
    CardView *m_card = nullptr;
    AnswerBar *m_answers = nullptr;
    QWidget *m_summaryPage = nullptr;
    SummaryView *m_summary;
    QWidget *m_restPage = nullptr;
    RestView *m_rest;
};

} // namespace archdeck
