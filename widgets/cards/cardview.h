#pragma once

#include "core/cards/reviewsession.h"

#include <QtWidgets/qframe.h>

class QLabel;
class QScrollArea;
class QUrl;

namespace archdeck {

class MarkdownText;
class ThemeController;

/// One card on a sheet: the deck's title and the question, and below a hairline the answer and its source. What is
/// longer than the sheet scrolls inside it.
class CardView : public QFrame
{
    Q_OBJECT
public:
    CardView(const ThemeController &themes, QWidget *parent);

    void showQuestion(const ReviewItem &item);
    /// Adds the answer of the card that is shown, scrolled so that it is in sight.
    void showAnswer();
    bool isAnswerShown() const { return m_isAnswerShown; }

    /// What a screen reader says of each side, without marks.
    QString questionText() const;
    QString answerText() const;

    enum class Scroll { LineUp, LineDown, PageUp, PageDown, Start, End };
    void scroll(Scroll step);

Q_SIGNALS:
    void linkClicked(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString markdownOf(bool isAnswer) const;
    void render();
    void fitMargins();

    const ThemeController &m_themes;
    std::optional<ReviewItem> m_item;
    bool m_isAnswerShown = false;
    QScrollArea *m_scroll;
    QWidget *m_barHolder = nullptr;
    QWidget *m_body;
    QLabel *m_deck;
    MarkdownText *m_question;
    QWidget *m_rule;
    MarkdownText *m_answer;
    QLabel *m_source;
};

} // namespace archdeck
