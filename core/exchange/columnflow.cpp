#include "core/exchange/columnflow.h"

#include "core/exchange/printstyle.h"

#include <QtGui/qpainter.h>

#include <algorithm>
#include <functional>
#include <numeric>

namespace archdeck {

namespace {

constexpr double leadGap = 7; // points below what stands across the columns
constexpr double largestSpread = 16; // points more between two bands, where a page has room left

double stacked(const QList<double> &heights, double gap)
{
    return std::accumulate(heights.begin(), heights.end(), 0.0)
        + gap * double(std::max<qsizetype>(heights.size() - 1, 0));
}

double tallest(const QList<double> &heights, const QList<qsizetype> &counts, double gap)
{
    double height = 0;
    qsizetype first = 0;
    for (const qsizetype count : counts) {
        height = std::max(height, stacked(heights.sliced(first, count), gap));
        first += count;
    }
    return height;
}

/// Columns filled one after the other up to `limit`; empty when that needs more than there are.
QList<qsizetype> filledColumns(const QList<double> &heights, int columns, double gap, double limit)
{
    QList<qsizetype> counts{0};
    double used = 0;
    for (qsizetype i = 0; i < heights.size(); ++i) {
        const double more = heights[i] + (counts.constLast() > 0 ? gap : 0);
        if (counts.constLast() > 0 && used + more > limit) {
            counts.append(0);
            used = 0;
        }
        if (counts.size() > columns)
            return {};
        used += heights[i] + (counts.constLast() > 0 ? gap : 0);
        ++counts.last();
    }
    return used > limit ? QList<qsizetype>() : counts;
}

/// Puts bands on pages from top to bottom.
class Columns
{
public:
    Columns(PrintPlan &plan, const ColumnPage &page) : m_plan(plan), m_page(page) {}
    void add(const ColumnBand &band);
    void finishPage();

private:
    using Draw = std::function<void(QPainter &)>;
    struct Bookmark
    {
        QString title;
        qsizetype band = 0;
        double y = 0;
    };

    double room() const { return m_page.area.bottom() - m_y; }
    bool isPageEmpty() const { return m_bands.isEmpty(); }
    QList<double> heights(const ColumnBand &band, qsizetype first) const;
    qsizetype fitting(const ColumnBand &band, qsizetype first, double limit) const;
    void placeHead(const ColumnBand &band, bool isContinued);
    void placeLead(const ColumnBand &band);
    void placeItems(const ColumnBand &band, qsizetype first, qsizetype count);

    PrintPlan &m_plan;
    ColumnPage m_page;
    struct Placed
    {
        QList<Draw> draws;
        bool isSpread = true; ///< what follows may move down
    };
    void draw(const Draw &what) { m_bands.last().draws.append(what); }

    QList<Placed> m_bands; ///< of the page that is being filled
    QList<Bookmark> m_bookmarks;
    double m_y = -1;
};

QList<double> Columns::heights(const ColumnBand &band, qsizetype first) const
{
    QList<double> result;
    for (qsizetype i = first; i < band.items.size(); ++i)
        result.append(band.items[i].height);
    return result;
}

/// How many items from `first` on fit below each other in the columns; all of them, or so many that every column has one
/// here and on the next page.
qsizetype Columns::fitting(const ColumnBand &band, qsizetype first, double limit) const
{
    const QList<double> all = heights(band, first);
    const auto fits = [&](qsizetype count) {
        const QList<double> some = all.first(count);
        return tallest(some, balancedColumns(some, band.columns, band.itemGap), band.itemGap) <= limit;
    };
    if (fits(all.size()))
        return all.size();
    for (qsizetype count = all.size() - band.columns; count >= band.columns; --count) {
        if (fits(count))
            return count;
    }
    return 0;
}

void Columns::placeHead(const ColumnBand &band, bool isContinued)
{
    m_bands.append({{}, !band.title.isEmpty()});
    if (!isContinued && !band.title.isEmpty())
        m_bookmarks.append({band.title, m_bands.size() - 1, m_y});
    if (!band.drawHead)
        return;
    const QRectF area(m_page.area.left(), m_y, m_page.area.width(), band.headHeight);
    draw([drawHead = band.drawHead, area, isContinued](QPainter &painter) { drawHead(painter, area, isContinued); });
    m_y += band.headHeight;
}

void Columns::placeLead(const ColumnBand &band)
{
    for (const ColumnItem &item : band.lead) {
        const QRectF area(m_page.area.left(), m_y, m_page.area.width(), item.height);
        draw([drawItem = item.draw, area](QPainter &painter) { drawItem(painter, {area, true, true}); });
        m_y += item.height + leadGap;
    }
}

void Columns::placeItems(const ColumnBand &band, qsizetype first, qsizetype count)
{
    const QList<double> some = heights(band, first).first(count);
    const QList<qsizetype> counts = balancedColumns(some, band.columns, band.itemGap);
    const double width = m_page.columnWidth(band.columns);
    const double height = tallest(some, counts, band.itemGap);
    qsizetype index = first;
    for (qsizetype column = 0; column < counts.size(); ++column) {
        const double left = m_page.area.left() + double(column) * (width + m_page.gap);
        double y = m_y;
        for (qsizetype row = 0; row < counts[column]; ++row, ++index) {
            const ColumnItem &item = band.items[index];
            const ColumnPlace place{QRectF(left, y, width, item.height), row == 0, row + 1 == counts[column]};
            draw([drawItem = item.draw, place](QPainter &painter) { drawItem(painter, place); });
            y += item.height + band.itemGap;
        }
        if (!band.hasRules || column == 0)
            continue;
        const double x = left - m_page.gap / 2;
        draw([x, top = m_y, height](QPainter &painter) {
            painter.setPen(QPen(printTheme().border, print::hairline));
            painter.drawLine(QPointF(x, top), QPointF(x, top + height));
        });
    }
    m_y += height;
}

void Columns::add(const ColumnBand &band)
{
    if (m_y < 0)
        m_y = m_page.area.top();
    m_y += isPageEmpty() ? 0 : band.spaceBefore;
    double leadHeight = 0;
    for (const ColumnItem &item : band.lead)
        leadHeight += item.height + leadGap;
    qsizetype first = 0;
    do {
        const bool isContinued = first > 0;
        const double above = band.headHeight + (isContinued ? 0 : leadHeight);
        qsizetype count = fitting(band, first, room() - above);
        const bool isSplit = band.isWhole && count < band.items.size() - first;
        if ((count == 0 || isSplit) && !isPageEmpty() && !band.items.isEmpty()) {
            finishPage();
            continue;
        }
        if (count == 0) // nothing fits a whole page: one row of items, whatever their height
            count = std::min<qsizetype>(band.columns, band.items.size() - first);
        placeHead(band, isContinued);
        if (!isContinued)
            placeLead(band);
        placeItems(band, first, count);
        first += count;
        if (first < band.items.size())
            finishPage();
    } while (first < band.items.size());
}

void Columns::finishPage()
{
    if (isPageEmpty())
        return;
    // Room that is left goes between the bands: no page looks as if it ended early.
    const auto gaps = std::count_if(m_bands.cbegin(), m_bands.cend() - 1, std::mem_fn(&Placed::isSpread));
    const double spread = gaps > 0 ? std::clamp(room() / double(gaps), 0.0, largestSpread) : 0;
    QList<double> offsets{0};
    for (const Placed &band : std::as_const(m_bands))
        offsets.append(offsets.constLast() + (band.isSpread ? spread : 0));
    m_plan.pages.append({m_page.paper, {}, [bands = m_bands, offsets](QPainter &painter) {
        for (qsizetype i = 0; i < bands.size(); ++i) {
            for (const Draw &drawOne : bands[i].draws) {
                painter.save();
                painter.translate(0, offsets[i]);
                drawOne(painter);
                painter.restore();
            }
        }
    }, {}});
    for (const Bookmark &bookmark : std::as_const(m_bookmarks))
        m_plan.addBookmark(bookmark.title, 0, bookmark.y + offsets[bookmark.band]);
    m_bands.clear();
    m_bookmarks.clear();
    m_y = m_page.area.top();
}

} // namespace

QList<qsizetype> balancedColumns(const QList<double> &heights, int columns, double gap)
{
    if (heights.isEmpty())
        return {};
    double low = *std::ranges::max_element(heights);
    double high = stacked(heights, gap);
    QList<qsizetype> best = filledColumns(heights, columns, gap, high);
    while (high - low > 0.1) {
        const double middle = (low + high) / 2;
        const QList<qsizetype> counts = filledColumns(heights, columns, gap, middle);
        if (counts.isEmpty()) {
            low = middle;
        } else {
            best = counts;
            high = middle;
        }
    }
    return best;
}

void flowIntoColumns(PrintPlan &plan, const ColumnPage &page, const QList<ColumnBand> &bands)
{
    Columns columns(plan, page);
    for (const ColumnBand &band : bands)
        columns.add(band);
    columns.finishPage();
}

} // namespace archdeck
