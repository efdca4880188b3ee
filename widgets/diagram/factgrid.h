#pragma once

#include <QtWidgets/qwidget.h>

class QGridLayout;
class QLabel;

namespace archdeck {

/// Names and values below each other: names at the left, values at the right edge with aligned figures.
class FactGrid : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString name;
        QString value;
        QString tip;
    };

    explicit FactGrid(QWidget *parent);

    void setFacts(const QList<Fact> &facts);

private:
    QGridLayout *m_grid;
    QList<std::pair<QLabel *, QLabel *>> m_rows;
};

} // namespace archdeck
