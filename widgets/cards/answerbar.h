#pragma once

#include "core/cards/scheduler.h"

#include <QtWidgets/qstackedwidget.h>

#include <array>

namespace archdeck {

class AnswerButton;
class ThemeController;

/// Below the card, always of the same size: the button that shows the answer, then the four ratings with what each
/// would do.
class AnswerBar : public QStackedWidget
{
    Q_OBJECT
public:
    AnswerBar(const ThemeController &themes, QWidget *parent);

    // Both move the keyboard's focus to the main button.
    void offerAnswer();
    void offerRatings(const Scheduler::Preview &preview);
    /// The button that Space is meant for: "Show answer" or Good.
    QWidget *mainButton() const;

Q_SIGNALS:
    void answerWanted();
    void rated(archdeck::Rating rating);

private:
    AnswerButton *m_show;
    std::array<AnswerButton *, 4> m_ratings{};
    QWidget *m_showRow;
    QWidget *m_ratingRow;
};

/// "Again", "Hard", "Good", "Easy" in the user's language.
QString ratingName(Rating rating);

} // namespace archdeck
