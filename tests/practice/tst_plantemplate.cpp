#include "core/practice/plantemplate.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray head =
    "---\nid: p\nlanguage: en\ntitle: Plan\ndescription: d\ndays: 3\nminutes-per-day: 60\n---\n\n## Items\n";

QByteArray item(const QByteArray &id, const QByteArray &fields)
{
    QByteArray text = "\n- " + id + ": Do it\n";
    for (const QByteArray &field : fields.split(';'))
        text += "  - " + field.trimmed() + '\n';
    return text;
}

PlanTemplate parse(const QByteArray &content)
{
    return parsePlan(content, u"p.md"_s, u"p"_s);
}

} // namespace

class PlanTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsRead()
    {
        const PlanTemplate plan = parse(head
                                        + item("b",
                                               "day: 2;kind: sitting;target: chat;minutes: 60;importance: may;"
                                               "early: yes;level: staff;why: Because")
                                        + item("a", "day: 1;kind: review;minutes: 5;why: Because it stays"));
        QVERIFY2(plan.problems.isEmpty(), qPrintable(plan.problems.isEmpty() ? QString() : toLine(plan.problems[0])));
        QCOMPARE(plan.days, 3);
        QCOMPARE(plan.minutesPerDay, 60);
        QCOMPARE(plan.items.size(), 2);
        QCOMPARE(plan.items[0].id, u"a"_s); // by day
        const PlanItem expected{.id = u"b"_s,
                                .title = u"Do it"_s,
                                .why = u"Because"_s,
                                .day = 2,
                                .kind = PlanItemKind::Sitting,
                                .target = u"chat"_s,
                                .minutes = 60,
                                .importance = Importance::May,
                                .isEarly = true,
                                .level = QuestionLevel::Staff};
        QCOMPARE(plan.items[1], expected);
    }

    void whatIsWrongIsNamedAndLeftOut_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("day behind the end") << QByteArray("day: 4;kind: review;minutes: 5;why: w");
        QTest::newRow("day zero") << QByteArray("day: 0;kind: review;minutes: 5;why: w");
        QTest::newRow("half a minute") << QByteArray("day: 1;kind: review;minutes: 0.5;why: w");
        QTest::newRow("unknown kind") << QByteArray("day: 1;kind: dance;minutes: 5;why: w");
        QTest::newRow("no target") << QByteArray("day: 1;kind: design;minutes: 5;why: w");
        QTest::newRow("superfluous target") << QByteArray("day: 1;kind: review;target: rag;minutes: 5;why: w");
        QTest::newRow("odd target") << QByteArray("day: 1;kind: deck;target: My deck;minutes: 5;why: w");
        QTest::newRow("unknown importance") << QByteArray("day: 1;kind: review;minutes: 5;importance: 1;why: w");
        QTest::newRow("unknown level") << QByteArray("day: 1;kind: review;minutes: 5;level: ceo;why: w");
        QTest::newRow("early or not") << QByteArray("day: 1;kind: review;minutes: 5;early: no;why: w");
        QTest::newRow("no reason") << QByteArray("day: 1;kind: review;minutes: 5");
    }

    void whatIsWrongIsNamedAndLeftOut()
    {
        QFETCH(QByteArray, fields);
        const PlanTemplate plan = parse(head + item("bad", fields)
                                        + item("good", "day: 1;kind: review;minutes: 5;why: w"));
        QCOMPARE(plan.items.size(), 1);
        QCOMPARE(plan.items[0].id, u"good"_s);
        QCOMPARE(plan.problems.size(), 1);
        QVERIFY(plan.problems[0].line >= 12 && plan.problems[0].line <= 18);
        QVERIFY(!plan.problems[0].message.isEmpty());
    }

    void theFrontMatterIsChecked()
    {
        QByteArray other = head;
        other.replace("id: p", "id: q").replace("days: 3", "days: many");
        const PlanTemplate plan = parse(other + item("a", "day: 1;kind: review;minutes: 5;why: w"));
        QCOMPARE(plan.id, u"p"_s);
        QCOMPARE(plan.problems.size(), 2);
        QVERIFY(!parse({}).problems.isEmpty());
        QVERIFY(!parse("\xff\xfe").problems.isEmpty());
    }

    void kindsHaveWords()
    {
        for (const QString &word :
             {u"design"_s, u"compare"_s, u"deck"_s, u"estimate"_s, u"sitting"_s, u"review"_s, u"portfolio"_s})
            QCOMPARE(toWord(*planItemKindFromWord(word)), word);
        QVERIFY(!planItemKindFromWord(u"Design"));
    }
};

ARCHDECK_TEST(PlanTemplateTest)
#include "tst_plantemplate.moc"
