#include "widgets/gallery/designgrid.h"

#include "widgets/gallery/designdelegate.h"
#include "widgets/gallery/designlistmodel.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtGui/qevent.h>

namespace archdeck {

namespace {

class DesignFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QString &text, const QString &family)
    {
        m_words = text.split(u' ', Qt::SkipEmptyParts);
        m_family = family;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!m_family.isEmpty() && index.data(DesignListModel::FamilyRole).toString() != m_family)
            return false;
        const QString text = index.data(DesignListModel::SearchRole).toString();
        return std::ranges::all_of(m_words,
                                   [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
    QString m_family;
};

} // namespace

DesignGrid::DesignGrid(DesignListModel &designs, const ThemeController &themes, QWidget *parent)
    : QListView(parent), m_filtered(new DesignFilter(this))
{
    m_filtered->setSourceModel(&designs);
    setModel(m_filtered);
    setItemDelegate(new DesignDelegate(themes, this));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &DesignGrid::adjustHeight);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &DesignGrid::adjustHeight);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &DesignGrid::adjustHeight);
}

void DesignGrid::filter(const QString &text, const QString &family)
{
    static_cast<DesignFilter *>(m_filtered)->set(text, family);
    adjustHeight();
}

int DesignGrid::shownCount() const
{
    return m_filtered->rowCount();
}

int DesignGrid::heightForWidth(int width) const
{
    const QSize card = DesignDelegate::cardSize();
    const int columns = qMax(1, (width - 2) / card.width());
    const int rows = (shownCount() + columns - 1) / columns;
    return rows * card.height() + 4;
}

QSize DesignGrid::sizeHint() const
{
    return {DesignDelegate::cardSize().width() * 3, heightForWidth(width())};
}

void DesignGrid::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        adjustHeight();
}

void DesignGrid::adjustHeight()
{
    setFixedHeight(heightForWidth(width()));
}

} // namespace archdeck
