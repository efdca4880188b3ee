#include "widgets/practice/phaselist.h"

#include "widgets/common/textfonts.h"
#include "widgets/practice/practiceparts.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstyleditemdelegate.h>

namespace archdeck {

namespace {

constexpr int rowHeight = 26;
constexpr int timesRole = Qt::UserRole + 1;

/// A phase's name at the left, its times at the right.
class PhaseDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString name = row.text;
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const QRect inside = row.rect.adjusted(10, 0, -10, 0);
        const bool isCurrent = row.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setFont(textFont(textsizes::body, isCurrent ? QFont::DemiBold : QFont::Normal));
        painter->setPen(row.palette.color(QPalette::Text)); // a selected row is tinted, not filled
        painter->drawText(inside, int(Qt::AlignLeft | Qt::AlignVCenter), name);
        painter->setFont(textFont(textsizes::caption));
        painter->setPen(row.palette.color(QPalette::PlaceholderText));
        painter->drawText(inside, int(Qt::AlignRight | Qt::AlignVCenter), index.data(timesRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {120, qMax(rowHeight, option.fontMetrics.height() + 8)};
    }
};

} // namespace

PhaseList::PhaseList(const SittingClock &clock, QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new PhaseDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Phases"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const InterviewPhase &phase : clock.framework().phases) {
        auto *item = new QListWidgetItem(phase.name, this);
        item->setData(Qt::UserRole, phase.key);
        item->setToolTip(phase.goal);
    }
    showTimes(clock);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT phaseWanted(item->data(Qt::UserRole).toString());
    });
}

void PhaseList::showTimes(const SittingClock &clock)
{
    const QSignalBlocker blocked(this);
    const Sitting &sitting = clock.sitting();
    for (int row = 0; row < count(); ++row) {
        const QString key = item(row)->data(Qt::UserRole).toString();
        const qint64 spent = sitting.phaseMs.value(key);
        const int planned = int(clock.phasePlannedMs(key) / 60'000);
        const QString times = spent >= 1000 ? tr("%1 of %n min", nullptr, planned).arg(clockText(spent))
                                            : tr("%n min", nullptr, planned);
        if (item(row)->data(timesRole).toString() != times) {
            item(row)->setData(timesRole, times);
            item(row)->setData(Qt::AccessibleDescriptionRole, times);
        }
        if (key == sitting.phase && currentRow() != row)
            setCurrentRow(row);
    }
    viewport()->update();
}

QSize PhaseList::sizeHint() const
{
    return {200, count() * qMax(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

} // namespace archdeck
