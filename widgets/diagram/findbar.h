#pragma once

#include "core/diagram/elements.h"

#include <QtWidgets/qframe.h>

class QLabel;
class QLineEdit;
class QToolButton;

namespace archdeck {

class DiagramView;

/// Finds elements of the open design by their texts, at the upper right of the canvas: the current one is selected and
/// brought into sight. Hidden until asked for.
class FindBar : public QFrame
{
    Q_OBJECT
public:
    explicit FindBar(DiagramView &view);

    /// Shows itself with the search focused; what was searched for last is selected for typing over.
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Start { FromBeginning, FromCurrent };
    void search(Start start);
    void go(int step);
    void showCurrent();
    void place();

    DiagramView &m_view;
    QLineEdit *m_text;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QList<ElementRef> m_found;
    qsizetype m_current = -1;
};

} // namespace archdeck
