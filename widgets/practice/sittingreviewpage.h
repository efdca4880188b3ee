#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/practice/boardhistory.h"
#include "core/practice/designdiff.h"
#include "core/practice/framework.h"
#include "core/practice/question.h"
#include "core/practice/sitting.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <functional>
#include <memory>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace archdeck {

class ActionsCard;
class HistoryCard;
class MessageBar;
class RubricCard;
class ThemeController;

/// What a comparison said, for the page after a sitting.
struct SittingComparison
{
    enum class With { Reference, Expected };
    With with = With::Reference;
    DesignDiff diff;
    Diagram theirs;
    int cards = 0; ///< that the gaps would make
};

/// A sitting that is over: score it, look at what was drawn when, at the estimates, at the comparison, and note what to do
/// next. All that is made is stored at once, what is typed after a short rest.
class SittingReviewPage : public QWidget
{
    Q_OBJECT
public:
    using Store = std::function<Result<void>(const Sitting &)>;

    /// `themes` outlives the page.
    SittingReviewPage(const Sitting &sitting, const Question &question, const Framework &framework,
                      std::shared_ptr<const Catalog> catalog, const ThemeController &themes, Store store,
                      QWidget *parent = nullptr);
    ~SittingReviewPage() override;

    const Sitting &sitting() const { return m_sitting; }
    const Question &question() const { return m_question; }
    MessageBar &messages() { return *m_messages; }

    void setHistory(const BoardHistory &history);
    void setComparison(const SittingComparison &comparison);
    /// Says in the comparison's place why there is none.
    void setNoComparison(const QString &why);
    void storeTyped();

Q_SIGNALS:
    void backWanted();
    /// The comparison on the canvas.
    void canvasWanted();
    void cardsWanted();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createBody();
    void connectCards();
    QWidget *createEstimates();
    QWidget *createNotes();
    void showDifferences(const SittingComparison &comparison);
    void score(const QString &criterion, int points);
    void suggest();
    void store();

    Sitting m_sitting;
    const Question m_question;
    const Framework m_framework;
    const ThemeController &m_themes;
    Store m_store;
    QTimer m_typed;
    std::optional<SittingComparison> m_comparison;
    MessageBar *m_messages;
    RubricCard *m_rubric;
    HistoryCard *m_history;
    ActionsCard *m_actions;
    QWidget *m_comparisonCard = nullptr;
    QVBoxLayout *m_comparisonColumn = nullptr;
    QWidget *m_comparisonBody = nullptr;
};

} // namespace archdeck
