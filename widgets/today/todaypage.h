#pragma once

#include "core/catalog/catalog.h"
#include "widgets/today/todaystate.h"

#include <QtWidgets/qwidget.h>

#include <memory>

class QBoxLayout;
class QLabel;

namespace archdeck {

class MessageBar;
class ThemeController;

/// Answers "what now?": the next tasks, reviews due, the design touched last, counters, readiness and the plan. A view of
/// a `TodayState`; it computes nothing.
class TodayPage : public QWidget
{
    Q_OBJECT
public:
    TodayPage(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent = nullptr);

    void setState(const TodayState &state);
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void taskWanted(const QString &id);
    void reviewWanted();
    void designWanted(archdeck::DesignId id);
    /// To enter or change the interview date.
    void profileWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QWidget *createHeader();
    QWidget *taskCard(const TodayTask &task, bool isMain);
    QWidget *reviewCard(const TodayState &state);
    QWidget *designCard(const TodayState::LastDesign &design);
    QWidget *numbersCard(const TodayState &state);
    QWidget *planCard(const TodayState &state);

    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    MessageBar *m_messages;
    QLabel *m_date;
    QLabel *m_countdown;
    QBoxLayout *m_columns;
    QWidget *m_body = nullptr; ///< made anew for each state
    QBoxLayout *m_bodyColumns = nullptr;
    QWidget *m_side = nullptr; ///< of the body
};

} // namespace archdeck
