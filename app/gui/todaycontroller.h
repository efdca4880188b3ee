#pragma once

#include "core/practice/studyplan.h"
#include "core/workspace/workspace.h"
#include "widgets/today/todaystate.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace archdeck {

class TodayPage;

/// Fills the page "Today" from the library and keeps it up to date; says where its buttons lead. User interface thread.
class TodayController : public QObject
{
    Q_OBJECT
public:
    /// The workspace and the page outlive this. Texts of the plan are in `language`.
    TodayController(Workspace &workspace, TodayPage &page, const QString &language, QObject *parent);

    /// Reviews due come from where they are shown, so that both say the same.
    void setDue(int reviews, int newCards);
    /// Now, when the page is shown, else as soon as it is.
    void refresh();

Q_SIGNALS:
    void reviewWanted();
    void guidedWanted();
    void designWanted(archdeck::DesignId id);
    /// The reference of a question: its page, or the user's drawing for it.
    void questionWanted(const QString &question);
    void compareWanted(const QString &question);
    void sittingWanted(const QString &question);
    /// The sitting that is open.
    void resumeWanted();
    void deckWanted(const QString &deckKey);
    void portfolioWanted();
    void profileWanted();
    void failed(const archdeck::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Result<TodayState> state();
    void addPlan(TodayState &state, const PracticeRecord &record, const Profile &profile);
    void addTasks(TodayState &state, const PlanStatus &now, const PracticeRecord &record);
    void begin(const QString &taskId);

    Workspace &m_workspace;
    TodayPage &m_page;
    PlanTemplate m_plan;
    QMap<QString, PlanItem> m_tasks; ///< of the page's buttons, by id
    int m_dueReviews = 0;
    int m_newCards = 0;
    bool m_isStale = true;
    QTimer m_midnight;
};

} // namespace archdeck
