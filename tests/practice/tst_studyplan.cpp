#include "core/practice/studyplan.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate monday(2026, 3, 2);

PlanTemplate twoWeeks()
{
    QFile file(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/plans/two-weeks.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("two-weeks.md can't be read");
    return parsePlan(file.readAll(), u"two-weeks.md"_s, u"two-weeks"_s);
}

QMap<QDate, int> minutesByDay(const StudyPlan &plan)
{
    QMap<QDate, int> minutes;
    for (const PlannedItem &planned : plan.items)
        minutes[planned.day] += planned.item.minutes;
    return minutes;
}

QStringList idsOn(const StudyPlan &plan, QDate day)
{
    QStringList ids;
    for (const PlannedItem &planned : plan.items) {
        if (planned.day == day)
            ids.append(planned.item.id);
    }
    return ids;
}

QStringList ids(const QList<PlanItemStatus> &items)
{
    QStringList ids;
    for (const PlanItemStatus &status : items)
        ids.append(status.item.id);
    return ids;
}

PlanItemStatus find(const PlanStatus &status, const QString &id)
{
    for (const PlanItemStatus &item : status.items) {
        if (item.item.id == id)
            return item;
    }
    return {};
}

/// A day of work as the plan asks for it.
void doDay(PracticeRecord &record, const PlanStatus &status, QDate day)
{
    record.days[day].reviews = answersForReview;
    for (const PlanItemStatus &open : status.open(day)) {
        const QString target = open.item.target;
        switch (open.item.kind) {
        case PlanItemKind::Design: record.designs.append({target, componentsForDesign, day}); break;
        case PlanItemKind::Compare: record.comparisons.append({target, day}); break;
        case PlanItemKind::Deck: record.decks.insert(target, {day, 50, 5, 4.5}); break;
        case PlanItemKind::Estimate: record.estimates.append({target, day}); break;
        case PlanItemKind::Sitting: record.sittings.append({target, day, 45, 0.75}); break;
        case PlanItemKind::Portfolio: record.portfolios.append(day); break;
        case PlanItemKind::Review: break;
        }
    }
}

} // namespace

class StudyPlanTest : public QObject
{
    Q_OBJECT

    const PlanTemplate m_template = twoWeeks();

private Q_SLOTS:
    void withoutADateTheTemplateAsItIs()
    {
        const StudyPlan plan = makePlan(m_template, monday);
        QCOMPARE(plan.lastDay, monday.addDays(13));
        QVERIFY(!plan.interview);
        QCOMPARE(idsOn(plan, monday), QStringList({u"draw-chat"_s, u"compare-chat"_s, u"review-1"_s}));
        for (const PlannedItem &planned : plan.items)
            QCOMPARE(planned.day, monday.addDays(planned.item.day - 1));
        QCOMPARE(makePlan(m_template, monday, monday.addDays(14)).items, plan.items);
    }

    void levelsAddSteps()
    {
        const auto has = [](const StudyPlan &plan) {
            return std::ranges::any_of(plan.items,
                                       [](const PlannedItem &planned) { return planned.item.level.has_value(); });
        };
        QVERIFY(!has(makePlan(m_template, monday)));
        QVERIFY(!has(makePlan(m_template, monday, {}, QuestionLevel::Senior)));
        QVERIFY(has(makePlan(m_template, monday, {}, QuestionLevel::Staff)));
    }

    void fewerDaysKeepWhatMattersMost()
    {
        for (int days = 1; days < 14; ++days) {
            const StudyPlan plan = makePlan(m_template, monday, monday.addDays(days));
            QCOMPARE(plan.lastDay, monday.addDays(days - 1));
            QSet<QString> kept;
            QSet<QDate> reviewDays;
            for (const PlannedItem &planned : plan.items) {
                QVERIFY(planned.day >= monday && planned.day <= plan.lastDay);
                kept.insert(planned.item.id);
                if (planned.item.kind == PlanItemKind::Review)
                    reviewDays.insert(planned.day);
            }
            QCOMPARE(reviewDays.size(), days);
            int total = 0;
            for (const int minutes : minutesByDay(plan))
                total += minutes;
            QVERIFY2(total <= days * plan.minutesPerDay, qPrintable(QString::number(days)));
            QVERIFY(kept.contains(u"draw-chat"_s) && kept.contains(u"compare-chat"_s));
            // What is left out is never of more weight than everything that was kept.
            for (const PlanItem &item : plan.leftOut) {
                if (item.kind == PlanItemKind::Compare)
                    QVERIFY(item.importance != Importance::Must || !kept.contains(u"draw-"_s + item.target));
                if (kept.contains(u"compare-"_s + item.target) && item.kind == PlanItemKind::Design)
                    QFAIL("a comparison without its design");
            }
            QCOMPARE(kept.size(), plan.items.size());
        }
        const StudyPlan week = makePlan(m_template, monday, monday.addDays(7));
        for (const PlanItem &item : week.leftOut)
            QVERIFY2(item.importance != Importance::Must || item.kind == PlanItemKind::Review, qPrintable(item.id));
        for (const int minutes : minutesByDay(week))
            QVERIFY2(minutes >= 45 && minutes <= 150, qPrintable(QString::number(minutes)));
    }

    void anInterviewTodayLeavesToday()
    {
        for (const int days : {0, -3}) {
            const StudyPlan plan = makePlan(m_template, monday, monday.addDays(days));
            QCOMPARE(plan.lastDay, monday);
            QVERIFY(!plan.items.isEmpty());
        }
    }

    void moreDaysBeginLightly()
    {
        const StudyPlan plan = makePlan(m_template, monday, monday.addDays(44)); // 30 light days
        QCOMPARE(idsOn(plan, monday), QStringList({u"draw-chat"_s, u"compare-chat"_s, u"review-1"_s}));
        QCOMPARE(plan.items.size() + plan.leftOut.size(), makePlan(m_template, monday).items.size());
        QVERIFY(plan.leftOut.isEmpty());
        const QDate start = monday.addDays(30);
        const auto minutes = minutesByDay(plan);
        int days = 0;
        for (auto day = minutes.cbegin(); day != minutes.cend() && day.key() < start; ++day) {
            QVERIFY(*day <= 30);
            ++days;
        }
        QCOMPARE(days, 1 + 6); // the first drawing and six decks
        QVERIFY(idsOn(plan, start.addDays(2)).contains(u"draw-recommendation"_s));
        // Too few light days for all of them: one a day, the rest where it was.
        const StudyPlan shorter = makePlan(m_template, monday, monday.addDays(16));
        QCOMPARE(idsOn(shorter, monday.addDays(1)), QStringList({u"deck-patterns"_s}));
        QVERIFY(idsOn(shorter, monday.addDays(4)).contains(u"deck-latency-numbers"_s));
    }

    void nothingDoneOnTheFirstDay()
    {
        const PlanStatus first = status(makePlan(m_template, monday), {}, monday);
        QCOMPARE(first.doneCount(), 0);
        QCOMPARE(ids(first.open(monday)), QStringList({u"draw-chat"_s, u"compare-chat"_s, u"review-1"_s}));
        QCOMPARE(ids(first.next(2)), QStringList({u"draw-chat"_s, u"compare-chat"_s}));
        for (const PlanItemStatus &item : first.items)
            QVERIFY2(!item.isMoved(), qPrintable(item.item.id));
    }

    void doneDayByDayNothingMoves()
    {
        const StudyPlan plan = makePlan(m_template, monday, monday.addDays(14), QuestionLevel::Staff);
        PracticeRecord record;
        for (QDate day = monday; day <= plan.lastDay; day = day.addDays(1)) {
            const PlanStatus before = status(plan, record, day);
            QCOMPARE(ids(before.open(day)), idsOn(plan, day));
            doDay(record, before, day);
            const PlanStatus after = status(plan, record, day);
            QVERIFY(after.open(day).isEmpty());
            QCOMPARE(ids(after.done(day)), idsOn(plan, day));
        }
        QCOMPARE(status(plan, record, plan.lastDay).doneCount(), plan.items.size());
    }

    void onlyWhatWasReallyDoneCounts()
    {
        const StudyPlan plan = makePlan(m_template, monday);
        PracticeRecord record;
        record.designs.append({u"chat"_s, componentsForDesign - 1, monday});
        record.decks.insert(u"patterns"_s, {monday, 58, 0, 0});
        record.days[monday].reviews = answersForReview - 1;
        record.sittings.append({u"chat"_s, monday.addDays(-1), 45, 1.0});
        QCOMPARE(status(plan, record, monday).doneCount(), 0);
        record.designs.append({u"chat"_s, componentsForDesign, monday.addDays(-40)});
        const PlanStatus now = status(plan, record, monday);
        QCOMPARE(find(now, u"draw-chat"_s).state, PlanItemState::Done);
        QCOMPARE(find(now, u"draw-chat"_s).day, monday.addDays(-40));
    }

    void aSittingOnAnotherQuestionCountsOnce()
    {
        const StudyPlan plan = makePlan(m_template, monday);
        PracticeRecord record;
        record.sittings.append({u"multimodal-rag"_s, monday.addDays(1), 45, {}});
        record.sittings.append({u"chat"_s, monday.addDays(2), 45, {}});
        const PlanStatus now = status(plan, record, monday.addDays(2));
        QCOMPARE(find(now, u"sitting-chat"_s).day, monday.addDays(2));
        QCOMPARE(find(now, u"sitting-knowledge-base"_s).state, PlanItemState::Done);
        QCOMPARE(now.doneCount(), 2);
    }

    void missedStepsMoveWithALimitPerDay()
    {
        const StudyPlan plan = makePlan(m_template, monday);
        const QDate thursday = monday.addDays(3);
        const PlanStatus now = status(plan, {}, thursday);
        QCOMPARE(ids(now.open(thursday)).first(3),
                 QStringList({u"draw-chat"_s, u"compare-chat"_s, u"deck-patterns"_s}));
        QVERIFY(find(now, u"draw-chat"_s).isMoved());
        QCOMPARE(find(now, u"review-2"_s).state, PlanItemState::Missed);
        QMap<QDate, int> minutes;
        QDate previous = thursday;
        for (const PlanItemStatus &item : now.items) {
            if (item.state != PlanItemState::Planned)
                continue;
            minutes[item.day] += item.item.minutes;
            if (item.item.kind == PlanItemKind::Review)
                continue;
            QVERIFY(item.day >= previous);
            previous = item.day;
        }
        for (const int sum : std::as_const(minutes))
            QVERIFY2(sum <= plan.minutesPerDay, qPrintable(QString::number(sum)));
        QVERIFY2(previous > plan.lastDay || previous == plan.lastDay, "without a date the plan runs on");
        QVERIFY(std::ranges::none_of(now.items, [](const auto &item) { return item.state == PlanItemState::LeftOut; }));
    }

    void beforeAnInterviewTheLeastIsLeftOut()
    {
        const StudyPlan plan = makePlan(m_template, monday, monday.addDays(14));
        const QDate late = monday.addDays(8);
        const PlanStatus now = status(plan, {}, late);
        int leftOut = 0;
        for (const PlanItemStatus &item : now.items) {
            QVERIFY(item.state != PlanItemState::Planned || (item.day >= late && item.day <= plan.lastDay));
            leftOut += item.state == PlanItemState::LeftOut ? 1 : 0;
            if (item.item.importance == Importance::May)
                QCOMPARE(item.state, PlanItemState::LeftOut);
        }
        QVERIFY(leftOut > 3);
        QCOMPARE(find(now, u"draw-chat"_s).state, PlanItemState::Planned);
        const PlanStatus over = status(plan, {}, monday.addDays(20));
        QVERIFY(over.next(1).isEmpty());
    }

    void whatWasDoneTodayFillsToday()
    {
        const StudyPlan plan = makePlan(m_template, monday);
        const QDate wednesday = monday.addDays(2);
        PracticeRecord record;
        record.designs = {{u"recommendation"_s, 9, wednesday}, {u"chat"_s, 9, monday}};
        record.comparisons = {{u"recommendation"_s, wednesday}, {u"chat"_s, monday}};
        record.decks.insert(u"latency-numbers"_s, {wednesday, 51, 9, 8});
        const PlanStatus now = status(plan, record, wednesday);
        // 70 minutes are done and 10 of cards are left: the missed deck (15) and numbers (20) wait for tomorrow.
        QCOMPARE(ids(now.open(wednesday)), QStringList({u"review-3"_s}));
        QCOMPARE(find(now, u"deck-patterns"_s).day, wednesday.addDays(1));
    }
};

ARCHDECK_TEST(StudyPlanTest)
#include "tst_studyplan.moc"
