#include "widgets/diagram/pathtable.h"

#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {
constexpr int columns = 5;
constexpr int linesPerPath = 3;
constexpr int nameIndent = 6; ///< as far as the words of a button are from its edge
} // namespace

PathTable::PathTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(4);
    m_grid->setVerticalSpacing(2);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

PathTable::Row PathTable::createRow(int index)
{
    const int top = index * linesPerPath;
    Row row{flatButton({}, {}, this), captionLabel({}, this), {}, {}, captionLabel({}, this)};
    row.name->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row.name->setAutoRaise(true);
    connect(row.name, &QToolButton::clicked, this, [this, index] { Q_EMIT pathWanted(m_paths.value(index)); });
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(row.name);
    line->addWidget(row.rate);
    line->addStretch(1);
    m_grid->addLayout(line, top, 0, 1, columns);
    const QStringList titles{tr("Mean"), tr("p50 ≈"), tr("p95 ≈"), tr("p99 ≈"), tr("Available")};
    for (int column = 0; column < columns; ++column) {
        QLabel *title = captionLabel(titles[column], this);
        title->setIndent(column == 0 ? nameIndent : 0);
        m_grid->addWidget(title, top + 1, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        row.titles.append(title);
        QLabel *cell = bodyLabel({}, this);
        cell->setWordWrap(false);
        cell->setIndent(column == 0 ? nameIndent : 0);
        m_grid->addWidget(cell, top + 2, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        row.cells.append(cell);
    }
    row.remark->setWordWrap(true);
    row.remark->setIndent(nameIndent);
    m_grid->addWidget(row.remark, top + 2, 0, 1, columns);
    return row;
}

void PathTable::show(const Estimate &estimate, bool hasPercentiles, PathId highlighted)
{
    while (m_rows.size() < estimate.paths.size())
        m_rows.append(createRow(int(m_rows.size())));
    m_paths.clear();
    const auto sampled = [hasPercentiles](double seconds) {
        return hasPercentiles ? secondsText(seconds) : QStringLiteral("…");
    };
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool isShown = i < estimate.paths.size();
        const PathEstimate path = isShown ? estimate.paths[i] : PathEstimate();
        m_paths.append(path.path);
        row.name->setVisible(isShown);
        row.rate->setVisible(isShown);
        row.remark->setVisible(isShown && !path.isStable);
        for (QLabel *cell : row.titles + row.cells)
            cell->setVisible(isShown && path.isStable);
        if (!isShown)
            continue;
        const bool isLit = !path.path.isNull() && path.path == highlighted;
        const QString name = path.name.isEmpty() ? tr("The whole design") : path.name;
        row.name->setFont(panelFont(TextSize::Body, isLit ? QFont::DemiBold : QFont::Normal));
        row.name->setText(QFontMetrics(row.name->font()).elidedText(name, Qt::ElideRight, scaledPixels(200)));
        row.name->setToolTip(plainToolTip(path.path.isNull() ? name : tr("%1: follow it on the canvas").arg(name)));
        row.rate->setText(rateText(path.rate));
        row.remark->setText(tr("No steady state: a component on it is overloaded, or has a number to mend."));
        const QStringList texts{secondsText(path.mean), sampled(path.p50), sampled(path.p95), sampled(path.p99),
                                percentText(path.availability)};
        for (int column = 0; column < columns; ++column)
            row.cells[column]->setText(texts[column]);
        row.name->setAccessibleName(
            path.isStable
                ? tr("%1: mean %2, p95 %3 (approximate), available %4").arg(name, texts[0], texts[2], texts[4])
                : tr("%1: no steady state").arg(name));
    }
}

} // namespace archdeck
