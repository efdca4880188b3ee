#include "core/base/rng.h"
#include "core/practice/hungarian.h"
#include "tests/support/testmain.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <cmath>

using namespace archdeck;

namespace {

enum class Costs { Real, Small }; // small whole numbers make many ties

CostMatrix randomMatrix(qsizetype rows, qsizetype columns, Costs costs, Rng &rng)
{
    CostMatrix matrix(rows, columns);
    for (qsizetype row = 0; row < rows; ++row) {
        for (qsizetype column = 0; column < columns; ++column)
            matrix.at(row, column) = costs == Costs::Real ? rng.uniform() * 20 - 10 : rng.below(3);
    }
    return matrix;
}

/// The least cost over all ways to give the rows from `row` on a column of their own.
double leastCost(const CostMatrix &matrix, qsizetype row, qsizetype skips, QList<bool> &taken)
{
    if (row == matrix.rows())
        return 0;
    double least = std::numeric_limits<double>::infinity();
    if (skips > 0)
        least = leastCost(matrix, row + 1, skips - 1, taken);
    for (qsizetype column = 0; column < matrix.columns(); ++column) {
        if (taken[column])
            continue;
        taken[column] = true;
        least = std::min(least, matrix.at(row, column) + leastCost(matrix, row + 1, skips, taken));
        taken[column] = false;
    }
    return least;
}

double leastCost(const CostMatrix &matrix)
{
    QList<bool> taken(matrix.columns(), false);
    return leastCost(matrix, 0, std::max<qsizetype>(matrix.rows() - matrix.columns(), 0), taken);
}

/// The cost of an assignment; not a number when it is none.
double costOf(const CostMatrix &matrix, const QList<int> &columns)
{
    double cost = 0;
    QSet<int> taken;
    for (qsizetype row = 0; row < columns.size(); ++row) {
        if (columns[row] < 0)
            continue;
        if (columns[row] >= matrix.columns() || taken.contains(columns[row]))
            return std::nan("");
        taken.insert(columns[row]);
        cost += matrix.at(row, columns[row]);
    }
    const bool isWhole = columns.size() == matrix.rows() && taken.size() == std::min(matrix.rows(), matrix.columns());
    return isWhole ? cost : std::nan("");
}

} // namespace

class HungarianTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyMatrices()
    {
        QCOMPARE(assign(CostMatrix(0, 0)), QList<int>());
        QCOMPARE(assign(CostMatrix(0, 3)), QList<int>());
        QCOMPARE(assign(CostMatrix(2, 0)), QList<int>({-1, -1}));
    }

    void theCheapestRowGetsTheOnlyColumn()
    {
        CostMatrix costs(3, 1);
        costs.at(0, 0) = 2;
        costs.at(1, 0) = -1;
        costs.at(2, 0) = 3;
        QCOMPARE(assign(costs), QList<int>({-1, 0, -1}));
    }

    void asGoodAsTryingEverything()
    {
        Rng rng(20'261'122);
        for (int round = 0; round < 600; ++round) {
            const auto costs = round % 2 == 0 ? Costs::Real : Costs::Small;
            const CostMatrix matrix = randomMatrix(1 + rng.below(round % 10 == 0 ? 7 : 5),
                                                   1 + rng.below(round % 10 == 0 ? 7 : 5), costs, rng);
            const double cost = costOf(matrix, assign(matrix));
            QVERIFY2(std::abs(cost - leastCost(matrix)) < 1e-9, qPrintable(QString::number(round)));
        }
    }

    void aLargeMatrixIsAssignedWhole()
    {
        Rng rng(7);
        const CostMatrix matrix = randomMatrix(300, 300, Costs::Real, rng);
        // The mean least cost of n uniform costs in [0, 1] tends to pi^2/6 (Aldous 2001); here they are 20 wide from -10.
        const double perRow = costOf(matrix, assign(matrix)) / 300;
        QVERIFY2(perRow > -10 && perRow < -10 + 20 * 2.0 / 300, qPrintable(QString::number(perRow)));
    }
};

ARCHDECK_TEST(HungarianTest)
#include "tst_hungarian.moc"
