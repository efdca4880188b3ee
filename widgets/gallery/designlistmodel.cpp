#include "widgets/gallery/designlistmodel.h"

namespace archdeck {

void DesignListModel::setDesigns(const QList<DesignSummary> &designs, const QHash<DesignId, QString> &titles)
{
    beginResetModel();
    m_designs = designs;
    m_titles = titles;
    endResetModel();
}

void DesignListModel::setThumbnail(DesignId id, const QImage &thumbnail)
{
    m_thumbnails.insert(id, thumbnail);
    for (int row = 0; row < int(m_designs.size()); ++row) {
        if (m_designs[row].id == id)
            Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
    }
}

int DesignListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_designs.size());
}

QVariant DesignListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_designs.size())
        return {};
    const DesignSummary &design = m_designs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return design.info.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
    case SummaryRole: return design.info.summary;
    case IdRole: return design.id.toString();
    case FamilyRole: return design.info.family;
    case CountsRole:
        return QString(tr("%n components", nullptr, design.components) + QStringLiteral(" · ")
                       + tr("%n trade-offs", nullptr, design.tradeOffs));
    case ThumbnailRole: return m_thumbnails.value(design.id);
    case SearchRole: return QString(design.info.title + u' ' + design.info.family + u' ' + design.info.summary);
    case IsReferenceRole: return design.origin == DesignOrigin::Reference;
    case IsSealedRole: return isSealed(design);
    case BasedOnRole: return m_titles.value(design.basedOn);
    default: return {};
    }
}

} // namespace archdeck
