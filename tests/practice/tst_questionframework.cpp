#include "core/practice/framework.h"
#include "core/practice/practicekeys.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;

namespace {

QByteArray framework()
{
    QByteArray text = "---\nid: framework\nlanguage: en\ntitle: T\n---\n## Phases\n";
    for (const QString &key : phaseKeys())
        text += "- " + key.toUtf8() + ": Name\n  - minutes-45: 9\n  - minutes-60: 12\n  - say: S\n  - goal: G\n";
    text += "## Rubric\n";
    for (const QString &key : criterionKeys())
        text += "- " + key.toUtf8()
            + ": Name\n  - judges: J\n  - weight: 10\n  - level-1: a\n  - level-2: b\n  - level-3: c\n  - level-4: d\n";
    return text;
}

FrameworkReading read(const QByteArray &content)
{
    return readFramework(content, QStringLiteral("framework.md"));
}

} // namespace

class QuestionFrameworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPhasesAndCriteria()
    {
        const FrameworkReading reading = read(framework());
        QVERIFY(reading.problems.isEmpty());
        QCOMPARE(reading.framework.phases.size(), 8);
        QCOMPARE(reading.framework.criteria.size(), 7);
        QCOMPARE(reading.framework.phase(u"wrap-up")->say, u"S");
        QCOMPARE(reading.framework.criterion(u"depth")->anchors[3], u"d");
        QVERIFY(reading.framework.phase(u"depth") == nullptr);
    }

    void ordersThemAsTheInterviewRuns()
    {
        QByteArray text = framework();
        text.replace("- clarify", "- x").replace("- wrap-up", "- clarify").replace("- x", "- wrap-up");
        QCOMPARE(read(text).framework.phases.first().key, u"clarify");
    }

    void keepsTheRestOfABrokenFile()
    {
        QByteArray text = framework();
        text.replace(text.indexOf("minutes-45: 9"), 13, "minutes-45: ?");
        text.replace(text.indexOf("  - level-4: d\n"), 15, "");
        const FrameworkReading reading = read(text);
        QCOMPARE(reading.framework.phases.size(), 7);
        QCOMPARE(reading.framework.criteria.size(), 6);
        QCOMPARE(reading.problems.size(), 2);
        QCOMPARE(reading.problems.first().line, 8);
    }

    void givesMinutesForAnyLength()
    {
        const Framework frame = read(framework()).framework;
        QCOMPARE(frame.minutesOf(u"clarify", 45), 9.0);
        QCOMPARE(frame.minutesOf(u"clarify", 60), 12.0);
        QCOMPARE(frame.minutesOf(u"clarify", 90), 18.0);
        QCOMPARE(frame.minutesOf(u"clarify", 30), 6.0);
        QCOMPARE(frame.minutesOf(u"nothing", 45), 0.0);
    }

    void weighsTheScoresThatAreThere()
    {
        QByteArray text = framework();
        text.replace(text.indexOf("weight: 10"), 10, "weight: 30"); // requirements
        const Framework frame = read(text).framework;
        QVERIFY(!frame.score({}));
        QVERIFY(!frame.score({{QStringLiteral("charm"), 4}}));
        QCOMPARE(*frame.score({{QStringLiteral("depth"), 2}}), 50.0);
        QCOMPARE(*frame.score({{QStringLiteral("depth"), 0}, {QStringLiteral("requirements"), 4}}), 75.0);
        QCOMPARE(*frame.score({{QStringLiteral("depth"), 9}}), 100.0);
    }

    void survivesAnEmptyFile()
    {
        QVERIFY(!read({}).problems.isEmpty());
        QVERIFY(read({}).framework.phases.isEmpty());
    }
};

ARCHDECK_TEST(QuestionFrameworkTest)
#include "tst_questionframework.moc"
