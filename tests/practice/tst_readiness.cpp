#include "core/practice/readiness.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

StudyPlan plan()
{
    StudyPlan plan;
    const auto add = [&plan](PlanItemKind kind, const QString &target) {
        PlanItem item;
        item.kind = kind;
        item.target = target;
        plan.items.append({item, QDate(2026, 3, 2)});
    };
    add(PlanItemKind::Design, u"chat"_s);
    add(PlanItemKind::Design, u"recommendation"_s);
    add(PlanItemKind::Sitting, u"chat"_s);
    add(PlanItemKind::Sitting, {});
    add(PlanItemKind::Deck, u"rag"_s);
    PlanItem left;
    left.kind = PlanItemKind::Deck;
    left.target = u"patterns"_s;
    plan.leftOut.append(left);
    return plan;
}

} // namespace

class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDoneIsZeroAndTheWeightsAreOne()
    {
        const Readiness nothing = readiness({}, plan(), 0.9);
        QCOMPARE(nothing.percent, 0);
        double weights = 0;
        for (const ReadinessPart &part : nothing.parts) {
            QVERIFY(!part.name.isEmpty() && !part.explanation.isEmpty());
            weights += part.weight;
        }
        QCOMPARE(weights, 1.0);
        QCOMPARE(readiness({}, {}, 0.9).percent, 0);
    }

    void eachPartCountsWithItsWeight()
    {
        const QDate day(2026, 3, 3);
        PracticeRecord record;
        record.designs = {{u"chat"_s, 12, day}, {u"chat"_s, 12, day}, {u"recommendation"_s, 4, day}, {{}, 30, day}};
        QCOMPARE(readiness(record, plan(), 0.9).percent, 15); // one of two
        record.sittings = {{u"chat"_s, day, 45, 0.9}, {u"legal-rag"_s, day, 45, {}}, {u"chat"_s, day, 45, 0.1}};
        const Readiness scored = readiness(record, plan(), 0.9);
        QCOMPARE(scored.parts[1].value, (0.9 + 0.5) / 2);
        QCOMPARE(scored.percent, 36);
        record.decks.insert(u"rag"_s, {day, 100, 60, 45});
        record.decks.insert(u"patterns"_s, {day, 100, 0, 0}); // looked at only
        const Readiness studied = readiness(record, plan(), 0.9);
        QCOMPARE(studied.parts[2].value, 0.5);
        QCOMPARE(studied.parts[3].value, 0.5); // 45 of the 90 that the goal allows for
        QCOMPARE(studied.percent, 56);
    }

    void everythingIsAHundredAndNoMore()
    {
        const QDate day(2026, 3, 3);
        PracticeRecord record;
        record.designs = {{u"chat"_s, 12, day}, {u"recommendation"_s, 40, day}};
        record.sittings = QList<FinishedSitting>(5, {u"chat"_s, day, 45, 1.0});
        record.decks.insert(u"rag"_s, {day, 10, 10, 9.9});
        record.decks.insert(u"patterns"_s, {day, 10, 10, 9.9});
        record.decks.insert(u"gaps"_s, {day, 10, 10, 9.9});
        QCOMPARE(readiness(record, plan(), 0.9).percent, 100);
    }
};

ARCHDECK_TEST(ReadinessTest)
#include "tst_readiness.moc"
