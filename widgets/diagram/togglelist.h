#pragma once

#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qstyleditemdelegate.h>

namespace archdeck {

/// A list as tall as its rows, in which a click on the selected row takes the selection away again.
class ToggleList : public QListWidget
{
    Q_OBJECT
public:
    explicit ToggleList(QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const QListWidgetItem *m_pressedSelected = nullptr;
};

/// Draws a row of text with a muted remark at its end.
class RemarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int remarkRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace archdeck
