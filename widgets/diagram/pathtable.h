#pragma once

#include "core/estimate/estimate.h"

#include <QtWidgets/qwidget.h>

class QGridLayout;
class QLabel;
class QToolButton;

namespace archdeck {

/// How long each request path takes: its name and rate, and below them mean, percentiles and availability in columns.
class PathTable : public QWidget
{
    Q_OBJECT
public:
    explicit PathTable(QWidget *parent);

    /// `hasPercentiles` is false while they are still being sampled. `highlighted` is shown in bold.
    void show(const Estimate &estimate, bool hasPercentiles, PathId highlighted);

Q_SIGNALS:
    void pathWanted(archdeck::PathId path);

private:
    struct Row
    {
        QToolButton *name;
        QLabel *rate;
        QList<QLabel *> titles; ///< of the cells
        QList<QLabel *> cells; ///< mean, p50, p95, p99, availability
        QLabel *remark;        ///< instead of the cells
    };
    Row createRow(int index);

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<PathId> m_paths;
};

} // namespace archdeck
