#include "widgets/common/datebutton.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qcalendarwidget.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qwidgetaction.h>

namespace archdeck {

DateButton::DateButton(const QString &none, const QDate &earliest, QWidget *parent)
    : QPushButton(none, parent), m_none(none), m_calendar(new QCalendarWidget)
{
    m_calendar->setMinimumDate(earliest);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *menu = new QMenu(this);
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(m_calendar);
    menu->addAction(holder);
    menu->addAction(none, this, [this] { choose({}); });
    setMenu(menu);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateButton::choose);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DateButton::choose);
}

void DateButton::setDate(const QDate &date)
{
    m_date = date;
    setText(date.isValid() ? QLocale().toString(date, QLocale::LongFormat) : m_none);
    if (date.isValid())
        m_calendar->setSelectedDate(date);
}

void DateButton::choose(const QDate &date)
{
    menu()->close();
    setDate(date);
    Q_EMIT dateChosen(date);
}

} // namespace archdeck
