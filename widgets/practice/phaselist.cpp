#include "widgets/practice/phaselist.h"

#include "widgets/common/textfonts.h"
#include "widgets/practice/practiceparts.h"

#include <QtWidgets/qheaderview.h>

namespace archdeck {

PhaseList::PhaseList(const SittingClock &clock, QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Phases"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const InterviewPhase &phase : clock.framework().phases) {
        auto *item = new QTreeWidgetItem(this, {phase.name, QString()});
        item->setData(0, Qt::UserRole, phase.key);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, phase.goal);
    }
    showTimes(clock);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            Q_EMIT phaseWanted(item->data(0, Qt::UserRole).toString());
    });
}

void PhaseList::showTimes(const SittingClock &clock)
{
    const QSignalBlocker blocked(this);
    const Sitting &sitting = clock.sitting();
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        const QString key = item->data(0, Qt::UserRole).toString();
        const qint64 spent = sitting.phaseMs.value(key);
        const qint64 planned = clock.phasePlannedMs(key) / 60'000;
        const QString times = spent > 0 ? tr("%1 of %2 min").arg(clockText(spent)).arg(planned)
                                        : tr("%n min", nullptr, int(planned));
        if (item->text(1) != times)
            item->setText(1, times);
        if (key == sitting.phase && currentItem() != item)
            setCurrentItem(item);
    }
}

QSize PhaseList::sizeHint() const
{
    return {200, topLevelItemCount() * qMax(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

} // namespace archdeck
