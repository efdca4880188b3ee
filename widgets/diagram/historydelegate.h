#pragma once

#include <QtCore/quuid.h>
#include <QtWidgets/qstyleditemdelegate.h>

namespace archdeck {

class ThemeController;

/// Rows of the history: a dot on a line, what was done, and when; a name that the user gave stands above. Editing is
/// about the name.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int entryRole = Qt::UserRole;         ///< id of the entry; of none for a group
    static constexpr int nameRole = Qt::UserRole + 1;
    static constexpr int whenRole = Qt::UserRole + 2;
    static constexpr int isQuietRole = Qt::UserRole + 3;   ///< undo or redo
    static constexpr int isPresentRole = Qt::UserRole + 4;
    static constexpr int groupRole = Qt::UserRole + 5;

    HistoryDelegate(const ThemeController &themes, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// The user finished typing a name.
    void named(const QUuid &entry, const QString &name) const;

private:
    void paintDot(QPainter &painter, const QRectF &place, const QModelIndex &index) const;

    const ThemeController &m_themes;
};

} // namespace archdeck
