#pragma once

#include "core/storage/designstore.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qhash.h>
#include <QtGui/qimage.h>

namespace archdeck {

/// Designs of one origin for the gallery, with their thumbnails as they arrive.
class DesignListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        FamilyRole,
        SummaryRole,
        CountsRole,
        ThumbnailRole,
        SearchRole,
        IsReferenceRole,
        IsSealedRole,
        BasedOnRole, ///< title of the design that it is a copy of; empty for none
    };

    explicit DesignListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// `titles` has those of designs that others are based on.
    void setDesigns(const QList<DesignSummary> &designs, const QHash<DesignId, QString> &titles);
    void setThumbnail(DesignId id, const QImage &thumbnail);
    const QList<DesignSummary> &designs() const { return m_designs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<DesignSummary> m_designs;
    QHash<DesignId, QString> m_titles;
    QHash<DesignId, QImage> m_thumbnails;
};

} // namespace archdeck
