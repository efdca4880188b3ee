#pragma once

#include <QtCore/qdatetime.h>
#include <QtWidgets/qpushbutton.h>

class QCalendarWidget;

namespace archdeck {

/// A day that may also be none: a button that opens a calendar.
class DateButton : public QPushButton
{
    Q_OBJECT
public:
    /// `none` is shown while no day is chosen. Days before `earliest` can't be chosen.
    DateButton(const QString &none, const QDate &earliest, QWidget *parent = nullptr);

    /// Invalid for none.
    QDate date() const { return m_date; }
    void setDate(const QDate &date);

Q_SIGNALS:
    /// By the user.
    void dateChosen(const QDate &date);

private:
    void choose(const QDate &date);

    QString m_none;
    QDate m_date;
    QCalendarWidget *m_calendar;
};

} // namespace archdeck
