#pragma once

#include "core/practice/framework.h"
#include "core/practice/question.h"
#include "core/practice/sitting.h"
#include "widgets/common/surfacecard.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace archdeck {

/// The rubric to judge oneself by: each criterion with its levels in the framework's words, what strong and weak answers
/// to this question look like, and a comment. The weighted score follows each choice.
class RubricCard : public SurfaceCard
{
    Q_OBJECT
public:
    RubricCard(const Question &question, const Framework &framework, const Sitting &sitting,
               const ThemeController &themes, QWidget *parent);

    /// Percent; nothing while nothing is scored.
    void setScore(std::optional<double> percent);

Q_SIGNALS:
    void scored(const QString &criterion, int points);
    /// While the user types.
    void commented(const QString &criterion, const QString &comment);
    void commentCompleted();

private:
    void addCriterion(const RubricCriterion &criterion, const CriterionSignals *signs,
                      const std::optional<SittingScore> &score);
    QWidget *createLevels(const RubricCriterion &criterion, int points);
    void addSigns(QVBoxLayout *column, const CriterionSignals &signs);

    const ThemeController &m_themes;
    QVBoxLayout *m_column;
    QLabel *m_score;
    QLabel *m_scoreText;
};

} // namespace archdeck
