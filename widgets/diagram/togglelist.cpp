#include "widgets/diagram/togglelist.h"

#include "widgets/diagram/panelparts.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>

namespace archdeck {

ToggleList::ToggleList(QWidget *parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new RemarkDelegate(this));
}

QSize ToggleList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row);
    return {120, height + 2 * frameWidth()};
}

QSize ToggleList::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void ToggleList::mousePressEvent(QMouseEvent *event)
{
    const QListWidgetItem *item = itemAt(event->position().toPoint());
    m_pressedSelected = item && item->isSelected() ? item : nullptr;
    QListWidget::mousePressEvent(event);
}

void ToggleList::mouseReleaseEvent(QMouseEvent *event)
{
    QListWidget::mouseReleaseEvent(event);
    const QListWidgetItem *item = itemAt(event->position().toPoint());
    if (item && item == m_pressedSelected && state() != EditingState)
        clearSelection();
    m_pressedSelected = nullptr;
}

void ToggleList::keyPressEvent(QKeyEvent *event)
{
    const bool isToggle = event->key() == Qt::Key_Space || event->key() == Qt::Key_Escape;
    if (isToggle && state() != EditingState && !selectedItems().isEmpty())
        clearSelection();
    else if (event->key() == Qt::Key_Space && currentItem())
        currentItem()->setSelected(true);
    else
        QListWidget::keyPressEvent(event);
}

void RemarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);

    QRect rest = option.rect.adjusted(8, 0, -8, 0);
    const QString remark = index.data(remarkRole).toString();
    if (!remark.isEmpty()) {
        const QFont small = panelFont(TextSize::Caption);
        const int width = QFontMetrics(small).horizontalAdvance(remark) + 1;
        painter->setFont(small);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(rest.adjusted(rest.width() - width, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight, remark);
        rest.setRight(rest.right() - width - 8);
    }
    painter->setFont(row.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(row.font).elidedText(text, Qt::ElideRight, rest.width()));
}

QSize RemarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qMax(option.fontMetrics.height() + 10, 28)};
}

} // namespace archdeck
