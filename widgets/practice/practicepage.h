#pragma once

#include "widgets/practice/practicestate.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QScrollArea;
class QVBoxLayout;

namespace archdeck {

class MessageBar;
class ThemeController;

/// Chooses a question and starts a sitting on it; shows the open sitting and the past ones. It only shows and asks.
class PracticePage : public QWidget
{
    Q_OBJECT
public:
    explicit PracticePage(const ThemeController &themes, QWidget *parent = nullptr);

    /// The question that was chosen stays so.
    void setState(const PracticeState &state);
    /// False when there is no such question.
    bool choose(const QString &question);
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void startWanted(const QString &question, int minutes);
    void resumeWanted();
    void reviewWanted(archdeck::SittingId id);

private:
    QWidget *createLists();
    QWidget *createOpenCard();
    QWidget *createDetails();
    static QString levelText(QuestionLevel level);
    void showOpen();
    void showPast();
    void showQuestion();
    QWidget *describe(const PracticeState::Question &entry);
    QWidget *createStart(QWidget *parent);
    QWidget *createLesson(QWidget *parent);

    const ThemeController &m_themes;
    PracticeState m_state;
    MessageBar *m_messages;
    QListWidget *m_questions;
    QListWidget *m_past;
    QLabel *m_noPast;
    QWidget *m_openCard = nullptr;
    QLabel *m_openTitle = nullptr;
    QLabel *m_openPlace = nullptr;
    QScrollArea *m_details = nullptr;
    QString m_chosen; ///< id of the question that is described
    int m_minutes = 45;
};

} // namespace archdeck
