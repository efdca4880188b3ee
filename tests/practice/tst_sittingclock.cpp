#include "core/practice/questionparser.h"
#include "core/practice/sittingclock.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 start = 1'800'000'000'000;

QString folder()
{
    return QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/interviews");
}

Sitting freshSitting()
{
    Sitting sitting;
    sitting.id = SittingId(QUuid(u"11111111-2222-4333-8444-555555555555"_s));
    sitting.question = u"chat"_s;
    sitting.startedMs = start;
    sitting.phase = u"clarify"_s;
    return sitting;
}

} // namespace

class TestSittingClock : public QObject
{
    Q_OBJECT

    Question m_question;
    Framework m_framework;

    SittingClock clockOf(const Sitting &sitting) const { return {sitting, m_question, m_framework, start}; }

    /// Moves on second by second, as the program does.
    static qint64 run(SittingClock &clock, qint64 from, qint64 length)
    {
        for (qint64 at = from + second; at <= from + length; at += second)
            clock.advance(at);
        return from + length;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_question = *loadQuestions(folder(), u"en"_s).find(u"chat");
        m_framework = loadFramework(folder(), u"en"_s).framework;
        QCOMPARE(m_framework.phases.size(), 8);
    }

    void timeCountsToSittingAndPhase()
    {
        SittingClock clock = clockOf(freshSitting());
        qint64 now = run(clock, start, 2 * minute);
        clock.enterPhase(u"architecture"_s, now + 500);
        now = run(clock, now, minute);
        QCOMPARE(clock.sitting().elapsedMs, 3 * minute);
        QCOMPARE(clock.sitting().phaseMs.value(u"clarify"_s), 2 * minute + 500);
        QCOMPARE(clock.sitting().phaseMs.value(u"architecture"_s), minute - 500);
        QCOMPARE(clock.phaseLeftMs(), 12 * minute + 500);
    }

    void pausesCostNothing()
    {
        SittingClock clock = clockOf(freshSitting());
        qint64 now = run(clock, start, minute);
        clock.pause(now);
        QVERIFY(!clock.isRunning());
        now = run(clock, now, 30 * minute);
        QCOMPARE(clock.sitting().elapsedMs, minute);
        clock.resume(now);
        run(clock, now, minute);
        QCOMPARE(clock.sitting().elapsedMs, 2 * minute);
    }

    void aSuspendAndAClockSetBackDoNotCount()
    {
        SittingClock clock = clockOf(freshSitting());
        clock.advance(start + SittingClock::longestGapMs);
        QCOMPARE(clock.sitting().elapsedMs, 2 * minute);
        clock.advance(start + 3 * 60 * minute);
        QCOMPARE(clock.sitting().elapsedMs, 2 * minute);
        clock.advance(start);
        QCOMPARE(clock.sitting().elapsedMs, 2 * minute);
        clock.advance(start + minute);
        QCOMPARE(clock.sitting().elapsedMs, 3 * minute);
    }

    void storesEveryFifteenSeconds()
    {
        SittingClock clock = clockOf(freshSitting());
        QList<qint64> stored;
        for (qint64 at = second; at <= minute; at += second) {
            if (clock.advance(start + at))
                stored.append(at);
        }
        QCOMPARE(stored, (QList<qint64>{15 * second, 30 * second, 45 * second, 60 * second}));
    }

    void aRequirementChangesOnceAfterTheMiddle()
    {
        Sitting sitting = freshSitting();
        sitting.elapsedMs = 24 * minute;
        SittingClock clock = clockOf(sitting);
        qint64 now = run(clock, start, 40 * second);
        QVERIFY(clock.sitting().change.isEmpty());
        QVERIFY(!clock.change());
        now = run(clock, now, 10 * second);
        QVERIFY(clock.change());
        const QString change = clock.sitting().change;
        QCOMPARE(clock.sitting().changeAtMs, 24 * minute + 45 * second);
        run(clock, now, 10 * minute);
        QCOMPARE(clock.sitting().change, change);
        QCOMPARE(clock.sitting().changeAtMs, 24 * minute + 45 * second);
        QCOMPARE(changeFor(m_question, sitting.id)->key, change);
    }

    void everyChangeIsPicked()
    {
        QSet<QString> seen;
        for (int i = 0; i < 60; ++i)
            seen.insert(changeFor(m_question, SittingId::shipped(QString::number(i)))->key);
        QCOMPARE(seen.size(), m_question.changes.size());
        QCOMPARE(changeFor(Question(), freshSitting().id), nullptr);
    }

    void theClockSuggestsALaterPhase()
    {
        SittingClock clock = clockOf(freshSitting());
        QCOMPARE(clock.suggestedPhase(), QString());
        const qint64 now = run(clock, start, 6 * minute);
        QCOMPARE(clock.phaseLeftMs(), -minute);
        QCOMPARE(clock.suggestedPhase(), u"requirements"_s);
        clock.enterPhase(u"estimate"_s, now);
        QCOMPARE(clock.suggestedPhase(), QString());
        QCOMPARE(clock.nextPhase(), u"architecture"_s);
        clock.enterPhase(u"nowhere"_s, now);
        QCOMPARE(clock.sitting().phase, u"estimate"_s);
        clock.enterPhase(u"wrap-up"_s, now);
        QCOMPARE(clock.nextPhase(), QString());
    }

    void aSittingThatIsOverStaysSo()
    {
        SittingClock clock = clockOf(freshSitting());
        const qint64 now = run(clock, start, minute);
        clock.finish(now + 500);
        QCOMPARE(clock.sitting().state, SittingState::Finished);
        QCOMPARE(clock.sitting().finishedMs, now + 500);
        QCOMPARE(clock.sitting().elapsedMs, minute + 500);
        const Sitting finished = clock.sitting();
        clock.resume(now + minute);
        clock.pause(now + minute);
        clock.giveUp(now + 2 * minute);
        clock.enterPhase(u"quality"_s, now + 2 * minute);
        QCOMPARE(clock.sitting(), finished);
    }

    void notesAndAnswersAreKeptAndTakenBack()
    {
        SittingClock clock = clockOf(freshSitting());
        clock.setNotes(u"clarify"_s, u"Who is *harmed*?"_s, start);
        clock.setAnswer(u"gpus"_s, 640, start);
        QCOMPARE(clock.sitting().notes.value(u"clarify"_s), u"Who is *harmed*?"_s);
        QCOMPARE(clock.sitting().answers.value(u"gpus"_s), 640);
        clock.setNotes(u"clarify"_s, {}, start);
        clock.setAnswer(u"gpus"_s, std::nullopt, start);
        QCOMPARE(clock.sitting(), freshSitting());
    }
};

ARCHDECK_TEST(TestSittingClock)
#include "tst_sittingclock.moc"
