#include "widgets/diagram/kindlist.h"

#include "core/render/diagrampainter.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/diagramview.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qfont.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qicon.h>
#include <QtGui/qpainter.h>

namespace archdeck {

KindListModel::KindListModel(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QObject *parent)
    : QAbstractListModel(parent), m_catalog(std::move(catalog)), m_themes(themes)
{
    connect(&m_themes, &ThemeController::themeChanged, this, [this] {
        m_icons.clear();
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
    setSearch({});
}

void KindListModel::setSearch(const QString &text)
{
    beginResetModel();
    m_rows.clear();
    const auto found = m_catalog->search(text);
    const bool showsHeadings = text.trimmed().isEmpty(); // a search is ordered by how well it matches
    for (const ComponentKind *kind : found) {
        if (showsHeadings && (m_rows.isEmpty() || m_rows.constLast().family != kind->family))
            m_rows.append({nullptr, kind->family});
        m_rows.append({kind, kind->family});
    }
    endResetModel();
}

int KindListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int KindListModel::firstKindRow() const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[row].kind)
            return row;
    }
    return -1;
}

QIcon KindListModel::iconOf(const ComponentKind &kind) const
{
    const auto known = m_icons.constFind(kind.id);
    if (known != m_icons.constEnd())
        return *known;
    constexpr int side = 28;
    const double scale = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(side, side) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const DiagramPainter diagramPainter(m_catalog, m_themes.theme());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_themes.theme().colours(kind.family).tint);
    painter.drawRoundedRect(QRectF(0, 0, side, side), 7, 7);
    diagramPainter.paintSymbol(painter, kind.id, QRectF(4, 4, side - 8, side - 8));
    painter.end();
    QIcon icon;
    for (QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Active})
        icon.addPixmap(pixmap, mode);
    return *m_icons.insert(kind.id, icon);
}

QVariant KindListModel::data(const QModelIndex &index, int role) const
{
    const Row row = m_rows.value(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.kind ? row.kind->name : displayName(row.family);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return row.kind ? QVariant(row.kind->summary) : QVariant();
    case Qt::DecorationRole: return row.kind ? QVariant(iconOf(*row.kind)) : QVariant();
    case Qt::ForegroundRole: return row.kind ? QVariant() : QVariant(m_themes.theme().muted);
    case Qt::SizeHintRole: return QSize(0, row.kind ? 36 : 32);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | (row.kind ? Qt::AlignVCenter : Qt::AlignBottom)));
    case KindIdRole: return row.kind ? QVariant(row.kind->id) : QVariant();
    case IsHeaderRole: return row.kind == nullptr;
    default: return {};
    }
}

Qt::ItemFlags KindListModel::flags(const QModelIndex &index) const
{
    if (!m_rows.value(index.row()).kind)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList KindListModel::mimeTypes() const
{
    return {DiagramView::kindMimeType()};
}

QMimeData *KindListModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(DiagramView::kindMimeType(), indexes.constFirst().data(KindIdRole).toString().toUtf8());
    return data;
}

} // namespace archdeck
