#include "widgets/diagram/columngrid.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qgridlayout.h>

namespace archdeck {

ColumnGrid::ColumnGrid(int columns, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_columns(columns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(12);
}

void ColumnGrid::add(QWidget *widget, Span span)
{
    widget->setParent(this);
    m_entries.append({widget, span});
    arrange();
    widget->show();
}

void ColumnGrid::clear()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        m_grid->removeWidget(entry.widget);
        entry.widget->hide();
        entry.widget->deleteLater();
    }
    m_entries.clear();
    m_places.clear();
}

int ColumnGrid::columnsFor(int width) const
{
    int columns = m_columns;
    const auto cellWidth = [&] { return (width - (columns - 1) * m_grid->horizontalSpacing()) / columns; };
    while (columns > 1 && cellWidth() < m_minimumCellWidth)
        --columns;
    return columns;
}

void ColumnGrid::arrange()
{
    const int columns = columnsFor(width());
    const int cell = (width() - (columns - 1) * m_grid->horizontalSpacing()) / columns;
    QList<int> places;
    int row = 0;
    int column = 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool isWide = entry.span == Span::Row || columns == 1 || entry.widget->minimumSizeHint().width() > cell;
        if (isWide && column > 0) {
            ++row;
            column = 0;
        }
        places << row << column << (isWide ? columns : 1);
        column = isWide ? columns : column + 1;
        if (column == columns) {
            ++row;
            column = 0;
        }
    }
    if (places == m_places)
        return;
    m_places = places;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        m_grid->removeWidget(m_entries[i].widget);
        m_grid->addWidget(m_entries[i].widget, places[3 * i], places[3 * i + 1], 1, places[3 * i + 2], Qt::AlignTop);
    }
    for (int i = 0; i < m_columns; ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setColumnMinimumWidth(i, 0);
    }
}

QSize ColumnGrid::minimumSizeHint() const
{
    // One column has to fit, not the present arrangement: otherwise the grid could never become narrower.
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = qMax(widest, entry.widget->minimumSizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

void ColumnGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ColumnGrid::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace archdeck
