#include "core/diagram/spatialindex.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double mostBuckets = 65536;
constexpr qint64 mostOfOneBox = 1024; ///< buckets; larger boxes stand in a list of their own

} // namespace

SpatialIndex::SpatialIndex(const QRectF &area, qsizetype expected) : m_origin(area.topLeft())
{
    const double wanted = std::clamp(double(expected), 64.0, mostBuckets);
    m_size = std::max(96.0, std::sqrt(std::max(1.0, area.width() * area.height()) / wanted));
    m_size = std::max({m_size, area.width() / 4096, area.height() / 4096});
    m_columns = std::max(1, int(std::ceil(area.width() / m_size)));
    m_rows = std::max(1, int(std::ceil(area.height() / m_size)));
    m_buckets.resize(std::size_t(m_columns) * std::size_t(m_rows));
}

SpatialIndex::Range SpatialIndex::bucketsOf(const QRectF &box) const
{
    const auto bucket = [this](double at, int count) {
        return int(std::clamp(std::floor(at / m_size), 0.0, double(count - 1)));
    };
    return {bucket(box.left() - m_origin.x(), m_columns), bucket(box.top() - m_origin.y(), m_rows),
            bucket(box.right() - m_origin.x(), m_columns), bucket(box.bottom() - m_origin.y(), m_rows)};
}

void SpatialIndex::insert(int number, const QRectF &box)
{
    if (std::size_t(number) >= m_seen.size())
        m_seen.resize(std::max(std::size_t(number) + 1, 2 * m_seen.size()), 0);
    const Range range = bucketsOf(box);
    if (range.count() > mostOfOneBox)
        return m_large.push_back(number);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column)
            m_buckets[std::size_t(row) * std::size_t(m_columns) + std::size_t(column)].push_back(number);
    }
}

void SpatialIndex::remove(int number, const QRectF &box)
{
    const Range range = bucketsOf(box);
    if (range.count() > mostOfOneBox) {
        std::erase(m_large, number);
        return;
    }
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column)
            std::erase(m_buckets[std::size_t(row) * std::size_t(m_columns) + std::size_t(column)], number);
    }
}

const std::vector<int> &SpatialIndex::near(const QRectF &area) const
{
    if (++m_call == 0) { // wrapped round: nothing has been seen
        std::ranges::fill(m_seen, 0);
        m_call = 1;
    }
    m_found = m_large;
    const Range range = bucketsOf(area);
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            for (const int number : m_buckets[std::size_t(row) * std::size_t(m_columns) + std::size_t(column)]) {
                quint32 &seen = m_seen[std::size_t(number)];
                if (seen != m_call)
                    m_found.push_back(number);
                seen = m_call;
            }
        }
    }
    return m_found;
}

} // namespace archdeck
