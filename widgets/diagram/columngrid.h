#pragma once

#include <QtWidgets/qwidget.h>

class QGridLayout;

namespace archdeck {

/// Lays out widgets in rows of as many equal columns as their text leaves room for: two in a narrow panel, one at
/// large fonts. Owns the widgets.
class ColumnGrid : public QWidget
{
    Q_OBJECT
public:
    enum class Span { Cell, Row };

    /// At most `columns` beside each other.
    explicit ColumnGrid(int columns, QWidget *parent = nullptr);

    /// A cell that takes more than its share of the width gets a row of its own.
    void add(QWidget *widget, Span span);
    /// Removes all widgets; they are deleted when control returns to the event loop.
    void clear();
    /// Cells are not narrower than this; by default than their minimum.
    void setMinimumCellWidth(int pixels) { m_minimumCellWidth = pixels; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry
    {
        QWidget *widget;
        Span span;
    };
    void arrange();
    int columnsFor(int width) const;

    QGridLayout *m_grid;
    int m_columns;
    int m_minimumCellWidth = 0;
    QList<Entry> m_entries;
    QList<int> m_places; ///< the last arrangement, to skip one that changes nothing
};

} // namespace archdeck
