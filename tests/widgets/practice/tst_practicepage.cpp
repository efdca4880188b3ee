#include "tests/support/testmain.h"
#include "tests/widgets/practice/practicefixture.h"
#include "widgets/practice/practicepage.h"
#include "widgets/practice/practiceparts.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlistwidget.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestPracticePage : public QObject
{
    Q_OBJECT

    static PracticeState stateOf(const PracticeFixture &fixture)
    {
        PracticeState state;
        for (const Question &question : fixture.questions.questions)
            state.questions.append({question, 0, std::nullopt});
        state.phases = fixture.framework.phases;
        return state;
    }
    static QListWidget *listOf(const PracticePage &page, const QString &name)
    {
        for (QListWidget *list : page.findChildren<QListWidget *>()) {
            if (list->accessibleName() == name)
                return list;
        }
        return nullptr;
    }
    static QString detailOf(const QListWidget *list, int row)
    {
        return list->item(row)->data(TwoLineDelegate::detailRole).toString();
    }

private Q_SLOTS:
    void aQuestionIsChosenAndStarted()
    {
        const PracticeFixture fixture;
        PracticePage page(fixture.themes);
        page.setState(stateOf(fixture));
        PracticeFixture::show(page);
        QSignalSpy started(&page, &PracticePage::startWanted);
        const QListWidget *questions = listOf(page, u"Questions"_s);
        QCOMPARE(questions->count(), 11);
        QVERIFY(PracticeFixture::shows(page, u"None yet."_s));

        QVERIFY(page.choose(u"chat"_s));
        QVERIFY(PracticeFixture::shows(page, fixture.question().title));
        QTest::mouseClick(PracticeFixture::visibleButton(page, u"60 minutes"_s), Qt::LeftButton, {}, QPoint(8, 8));
        PracticeFixture::click(page, u"start"_s);
        QCOMPARE(started.size(), 1);
        QCOMPARE(started[0], (QVariantList{u"chat"_s, 60}));
        QVERIFY(!page.choose(u"nothing"_s));

        // The keyboard goes through the list.
        QTest::keyClick(const_cast<QListWidget *>(questions), Qt::Key_Home);
        QVERIFY(PracticeFixture::shows(page, fixture.questions.questions.constFirst().title));
    }

    void theOpenSittingIsResumedFirst()
    {
        const PracticeFixture fixture;
        PracticeState state = stateOf(fixture);
        state.open = {u"ChatGPT-like chat"_s, u"Deep dive"_s, 31 * 60'000 + 5000, 45, false};
        PracticePage page(fixture.themes);
        page.setState(state);
        PracticeFixture::show(page);
        QVERIFY(PracticeFixture::shows(page, u"Minute 31 of 45, Deep dive; paused"_s));
        QVERIFY(!PracticeFixture::find<QAbstractButton>(page, u"start"_s)->isEnabled());
        QSignalSpy resumed(&page, &PracticePage::resumeWanted);
        PracticeFixture::click(page, u"resume"_s);
        QCOMPARE(resumed.size(), 1);

        state.open.reset();
        page.setState(state);
        QVERIFY(!PracticeFixture::find<QAbstractButton>(page, u"resume"_s)->isVisible());
    }

    void pastSittingsAreListedAndOpened()
    {
        const PracticeFixture fixture;
        PracticeState state = stateOf(fixture);
        state.questions[1].sittings = 2;
        state.questions[1].lastScore = 71.6;
        const SittingId id = SittingId::create();
        state.past = {{id, u"Chat"_s, QDateTime({2026, 3, 2}, {9, 0}), false, 71.6},
                      {SittingId::create(), u"Chat"_s, QDateTime({2026, 3, 1}, {9, 0}), true, std::nullopt},
                      {SittingId::create(), u"Chat"_s, QDateTime({2026, 2, 1}, {9, 0}), false, std::nullopt}};
        PracticePage page(fixture.themes);
        page.setState(state);
        PracticeFixture::show(page);
        QVERIFY(detailOf(listOf(page, u"Questions"_s), 1).contains(u"last 72 %"_s));
        QListWidget *past = listOf(page, u"Past sessions"_s);
        QCOMPARE(past->count(), 3);
        QVERIFY(detailOf(past, 0).contains(u"72 %"_s));
        QVERIFY(detailOf(past, 1).contains(u"given up"_s));
        QVERIFY(detailOf(past, 2).contains(u"not scored yet"_s));
        QSignalSpy opened(&page, &PracticePage::reviewWanted);
        QTest::mouseClick(past->viewport(), Qt::LeftButton, {}, past->visualItemRect(past->item(0)).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<SittingId>(), id);
    }

    void withoutQuestionsThePageSaysSo()
    {
        const PracticeFixture fixture;
        PracticePage page(fixture.themes);
        page.setState({});
        PracticeFixture::show(page);
        QVERIFY(PracticeFixture::shows(page, u"No question could be read."_s));
    }

    void numbersAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("whole") << u"2900"_s << 2900.0;
        QTest::newRow("grouped") << u"2,900"_s << 2900.0;
        QTest::newRow("thousands") << u"11.2k"_s << 11200.0;
        QTest::newRow("millions") << u" 3 M "_s << 3e6;
        QTest::newRow("scientific") << u"1.5e3"_s << 1500.0;
        QTest::newRow("small") << u"0.57"_s << 0.57;
        QTest::newRow("word") << u"many"_s << -1.0;
        QTest::newRow("empty") << QString() << -1.0;
        QTest::newRow("letter alone") << u"k"_s << -1.0;
        QTest::newRow("endless") << u"1e999"_s << -1.0;
        QTest::newRow("unit") << u"5 rps"_s << -1.0;
    }

    void numbersAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(quantityFromText(text).value_or(-1), value);
    }
};

ARCHDECK_TEST(TestPracticePage)
#include "tst_practicepage.moc"
