#pragma once

#include "core/practice/framework.h"
#include "core/practice/question.h"

#include <QtCore/qset.h>
#include <QtWidgets/qwidget.h>

#include <optional>

class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// What helps in one phase of a sitting: the sentence to say, the goal, hints, and what belongs to the phase: clarifying
/// questions whose answers are revealed one by one, requirements, fields for estimates. What was revealed stays so.
class PhasePanel : public QWidget
{
    Q_OBJECT
public:
    PhasePanel(Question question, Framework framework, const ThemeController &themes, QWidget *parent);

    void showPhase(const QString &phase, const QMap<QString, double> &answers);

Q_SIGNALS:
    /// While the user types; nothing for an empty field. What is no number is not announced.
    void answered(const QString &estimate, std::optional<double> value);
    void answerCompleted();

private:
    void addOpening(const InterviewPhase &phase);
    void addHints(const QStringList &hints);
    void addClarifying();
    void addRequirements();
    void addDeepDives();
    void addEstimates(const QMap<QString, double> &answers);
    void addEstimate(const QuestionEstimate &estimate, std::optional<double> answer);
    /// A button that gives way to `content` for good.
    void addReveal(const QString &key, const QString &buttonText, QWidget *content);

    const Question m_question;
    const Framework m_framework;
    const ThemeController &m_themes;
    QString m_phase;
    QSet<QString> m_revealed;
    QVBoxLayout *m_holder;
    QWidget *m_body = nullptr; ///< made anew for each phase
    QVBoxLayout *m_column = nullptr;
};

} // namespace archdeck
