#pragma once

#include "core/catalog/catalog.h"

#include <QtCore/qabstractitemmodel.h>

#include <memory>

namespace archdeck {

class ThemeController;

/// The component kinds that match a search, under the names of their families. Dragging a row carries the kind's id.
class KindListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KindIdRole = Qt::UserRole, IsHeaderRole };

    KindListModel(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QObject *parent = nullptr);

    void setSearch(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// The first row that is a kind and not a heading; -1 when nothing was found.
    int firstKindRow() const;

private:
    struct Row
    {
        const ComponentKind *kind = nullptr; ///< null for a heading
        Family family = Family::People;
    };

    QIcon iconOf(const ComponentKind &kind) const;

    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    QList<Row> m_rows;
    mutable QHash<QString, QIcon> m_icons;
};

} // namespace archdeck
