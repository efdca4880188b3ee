#pragma once

#include <QtWidgets/qstyleditemdelegate.h>

namespace archdeck {

class ThemeController;

/// Draws a design as a card: a live thumbnail or, while it is sealed, a lock; title, family, counts and what it is based
/// on.
class DesignDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DesignDelegate(const ThemeController &themes, QObject *parent = nullptr);

    static QSize cardSize() { return {280, 250}; }
    /// Of the thumbnail inside a card, in pixels at 100 % scale.
    static QSize thumbnailSize() { return {264, 160}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSeal(QPainter &painter, const QRectF &picture) const;

    const ThemeController &m_themes;
};

} // namespace archdeck
