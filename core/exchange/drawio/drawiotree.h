#pragma once

#include "core/base/result.h"
#include "core/exchange/drawio/drawiocells.h"
#include "core/exchange/foreign.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

namespace archdeck {

/// What becomes of a cell.
enum class DrawioRole {
    Structure, ///< the root and the layers
    Component,
    Group,
    Note,
    Edge,
    EdgeLabel, ///< belongs to the edge `parent`
    Merged,    ///< its text and shape went into the component `into`
    LeftOut,   ///< says and shows nothing, or is told as a loss
};

struct DrawioItem
{
    const DrawioCell *cell = nullptr;
    DrawioRole role = DrawioRole::Structure;
    int parent = -1; ///< index of the vertex or edge that it lies in; -1 for none
    int layer = -1;  ///< index of the cell of its layer
    int into = -1;
    int depth = 0;
    QList<int> children;
    QPointF origin; ///< absolute place of the parent, to which the cell's geometry is relative
    QRectF rect;    ///< absolute
};

/// The cells of a page with parents, absolute places and roles. The page must outlive it.
class DrawioTree
{
public:
    /// Errors: LimitExceeded for cells that nest too deep.
    static Result<DrawioTree> build(const DrawioPage &page, ReadLosses &losses);

    const QList<DrawioItem> &items() const { return m_items; }
    /// -1 for an unknown id.
    int indexOf(const QString &id) const { return m_index.value(id, -1); }
    /// The cells of layers, bottom first.
    const QList<int> &layers() const { return m_layers; }
    /// The cell without a parent; -1 when there is none.
    int root() const { return m_root; }

private:
    void link();
    Result<void> place();
    void placeItem(DrawioItem &item);
    void assignRoles(ReadLosses &losses);
    void assignRole(int index, ReadLosses &losses);
    void merge(int index);
    bool isCard(const DrawioItem &item) const;
    bool isTableOfRows(const DrawioItem &item) const;
    QList<int> boxesBySize() const;
    bool liesOn(int box, int below) const;
    void mergeLooseIcons();
    void frameLooseBoxes();
    bool hasVertexInside(const DrawioItem &item) const;
    bool isEnd(int index) const { return m_ends.contains(index); }

    QList<DrawioItem> m_items;
    QHash<QString, int> m_index;
    QList<int> m_layers;
    QSet<int> m_ends; ///< cells at which edges end
    int m_root = -1;
};

/// The label of a cell as inline Markdown, with placeholders filled in.
QString drawioLabel(const DrawioCell &cell);

} // namespace archdeck
