#pragma once

#include <QtCore/qrect.h>

#include <vector>

namespace archdeck {

/// Finds numbered boxes near a place: a grid of buckets over an area. Boxes beyond the area are kept in its outermost
/// buckets, so that it is only slower for them.
class SpatialIndex
{
public:
    /// `expected` is about how many boxes there will be.
    SpatialIndex(const QRectF &area, qsizetype expected);

    void insert(int number, const QRectF &box);
    /// `box` as it was inserted.
    void remove(int number, const QRectF &box);
    /// The numbers of all boxes in buckets that `area` touches, each once: a superset of what meets it. Their order is
    /// arbitrary, but the same after the same insertions. Valid until the next call, which is why an index must not be
    /// shared by threads.
    const std::vector<int> &near(const QRectF &area) const;

private:
    struct Range
    {
        int left, top, right, bottom;
        qint64 count() const { return (qint64(right) - left + 1) * (qint64(bottom) - top + 1); }
    };
    Range bucketsOf(const QRectF &box) const;

    QPointF m_origin;
    double m_size = 256; ///< of a bucket
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<int>> m_buckets;
    std::vector<int> m_large; ///< boxes that would fill very many buckets
    mutable std::vector<int> m_found;
    mutable std::vector<quint32> m_seen; ///< for each number, the last call that found it
    mutable quint32 m_call = 0;
};

} // namespace archdeck
