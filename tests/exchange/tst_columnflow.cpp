#include "core/exchange/columnflow.h"
#include "tests/support/testmain.h"

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

#include <memory>
#include <numeric>

using namespace archdeck;

namespace {

const ColumnPage page{QSizeF(400, 300), QRectF(20, 20, 360, 260), 15};

struct Drawn
{
    qsizetype page = 0;
    ColumnPlace place;
};

/// The items of a plan where they were drawn, in their order.
QList<Drawn> drawn(const QList<double> &heights, double headHeight = 20)
{
    auto where = std::make_shared<QList<Drawn>>(heights.size());
    auto current = std::make_shared<qsizetype>(0);
    ColumnBand band;
    band.title = QStringLiteral("Band");
    band.headHeight = headHeight;
    band.itemGap = 5;
    for (qsizetype i = 0; i < heights.size(); ++i)
        band.items.append({heights[i], [=](QPainter &, const ColumnPlace &place) { (*where)[i] = {*current, place}; }});
    PrintPlan plan;
    flowIntoColumns(plan, page, {band});
    QImage image(4, 4, QImage::Format_RGB32);
    QPainter painter(&image);
    for (*current = 0; *current < plan.pages.size(); ++*current)
        plan.pages[*current].draw(painter);
    return *where;
}

} // namespace

class TestColumnFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void balances();
    void keepsOrderAndRoom();
    void continuesOnTheNextPage();
    void drawsWhatIsTooTall();
};

void TestColumnFlow::balances()
{
    QCOMPARE(balancedColumns({10, 10, 10, 10, 10, 10}, 3, 0), (QList<qsizetype>{2, 2, 2}));
    QCOMPARE(balancedColumns({30, 10, 10, 10, 10, 10}, 3, 0), (QList<qsizetype>{1, 3, 2}));
    QCOMPARE(balancedColumns({10, 10}, 3, 5), (QList<qsizetype>{1, 1}));
    QCOMPARE(balancedColumns({}, 3, 5), QList<qsizetype>());
    for (int n = 1; n < 40; ++n) {
        const QList<qsizetype> counts = balancedColumns(QList<double>(n, 12.3), 3, 2);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), qsizetype(0)), qsizetype(n));
        QVERIFY(counts.size() <= 3);
    }
}

void TestColumnFlow::keepsOrderAndRoom()
{
    QList<double> heights;
    for (int i = 0; i < 50; ++i)
        heights.append(20 + i * 7 % 40);
    const QList<Drawn> items = drawn(heights);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QRectF area = items[i].place.area;
        QCOMPARE(area.height(), heights[i]);
        QVERIFY(page.area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(area));
        if (i == 0)
            continue;
        const QRectF before = items[i - 1].place.area;
        const bool isNextPage = items[i].page == items[i - 1].page + 1;
        const bool isNextColumn = items[i].page == items[i - 1].page && area.left() > before.right();
        const bool isBelow = items[i].page == items[i - 1].page && area.left() == before.left()
            && area.top() >= before.bottom() + 4.9;
        QVERIFY2(isNextPage || isNextColumn || isBelow, qPrintable(QString::number(i)));
        QCOMPARE(items[i].place.isFirst, !isBelow);
        QCOMPARE(items[i - 1].place.isLast, !isBelow);
    }
}

void TestColumnFlow::continuesOnTheNextPage()
{
    const QList<Drawn> items = drawn(QList<double>(20, 40));
    QMap<qsizetype, QSet<double>> columns;
    for (const Drawn &item : items)
        columns[item.page].insert(item.place.area.left());
    QCOMPARE(columns.size(), 2);
    for (const QSet<double> &onPage : columns)
        QCOMPARE(onPage.size(), 3); // no page with a lonely column
}

void TestColumnFlow::drawsWhatIsTooTall()
{
    const QList<Drawn> items = drawn({900, 10, 10, 10, 10});
    QCOMPARE(items.size(), 5);
    for (const Drawn &item : items)
        QVERIFY(item.place.area.height() > 0);
}

ARCHDECK_TEST(TestColumnFlow)
#include "tst_columnflow.moc"
