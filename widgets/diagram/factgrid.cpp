#include "widgets/diagram/factgrid.h"

#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>

namespace archdeck {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        auto *name = bodyLabel({}, this);
        name->setForegroundRole(QPalette::PlaceholderText);
        auto *value = bodyLabel({}, this);
        value->setWordWrap(false);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = int(m_rows.size());
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
        m_rows.append(std::pair(name, value));
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto [name, value] = m_rows[i];
        const bool isShown = i < facts.size();
        name->setVisible(isShown);
        value->setVisible(isShown);
        if (!isShown)
            continue;
        name->setText(facts[i].name);
        value->setText(facts[i].value);
        value->setAccessibleName(facts[i].name + QStringLiteral(": ") + facts[i].value);
        name->setToolTip(plainToolTip(facts[i].tip));
        value->setToolTip(plainToolTip(facts[i].tip));
    }
}

} // namespace archdeck
