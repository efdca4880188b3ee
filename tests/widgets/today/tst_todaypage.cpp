#include "core/base/resources.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"
#include "widgets/common/diagrampreview.h"
#include "widgets/common/themecontroller.h"
#include "widgets/today/todaypage.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture
{
    ThemeController themes;
    TodayPage page{std::make_shared<const Catalog>(Catalog::load(contentRoot() + u"/templates/components"_s)), themes};
    TodayState state;

    Fixture()
    {
        state.today = QDate(2026, 11, 22);
        state.daysLeft = 13;
        state.tasks = {{u"draw-chat"_s, u"Draw a chat system"_s, u"It teaches."_s, 6, u"Draw"_s, false},
                       {u"deck"_s, u"Begin a deck"_s, u"It helps."_s, 15, u"Learn"_s, true}};
        state.plan = {{state.today, {{u"Draw a chat system"_s, TodayPlanDay::Mark::Done}}},
                      {state.today.addDays(1), {{u"Begin a deck"_s, TodayPlanDay::Mark::Moved}}}};
        page.resize(1100, 800);
        page.setState(state);
        page.show();
    }

    bool shows(const QString &text) const
    {
        return std::ranges::any_of(page.findChildren<QLabel *>(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    QPushButton *button(const QString &text) const
    {
        const auto all = page.findChildren<QPushButton *>();
        const auto found = std::ranges::find(all, text, &QPushButton::text);
        return found == all.end() ? nullptr : *found;
    }
};

} // namespace

class TestTodayPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTaskHasItsButton()
    {
        Fixture today;
        QSignalSpy wanted(&today.page, &TodayPage::taskWanted);
        QTest::mouseClick(today.button(u"Draw"_s), Qt::LeftButton);
        QTest::mouseClick(today.button(u"Learn"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].toString(), u"draw-chat"_s);
        QCOMPARE(wanted[1][0].toString(), u"deck"_s);
        QVERIFY(today.shows(u"Moved from an earlier day. It helps."_s));
        QVERIFY(today.shows(u"13 days"_s));
    }

    void withoutCardsItSaysWhereTheyComeFrom()
    {
        Fixture today;
        QVERIFY(today.button(u"Review"_s) == nullptr);
        QVERIFY(today.shows(u"Nothing is due."_s));
    }

    void dueCardsAreOneClickAway()
    {
        Fixture today;
        today.state.dueReviews = 7;
        today.state.newCards = 3;
        today.state.reviewMinutes = 2;
        today.page.setState(today.state);
        QVERIFY(today.shows(u"10"_s));
        QVERIFY(today.shows(u"about 2 min"_s));
        QSignalSpy wanted(&today.page, &TodayPage::reviewWanted);
        QTest::mouseClick(today.button(u"Review"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void theLastDesignIsShownAndOpened()
    {
        Fixture today;
        const DesignId id = DesignId::create();
        today.state.lastDesign = {id, u"My chat"_s, u"ChatGPT-like chat"_s, test::largeDiagram(4)};
        today.page.setState(today.state);
        QVERIFY(today.shows(u"Based on ChatGPT-like chat"_s));
        QCOMPARE(today.page.findChild<DiagramPreview *>()->diagram().nodes.size(), 4);
        QSignalSpy wanted(&today.page, &TodayPage::designWanted);
        QTest::mouseClick(today.button(u"Open"_s), Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).value<DesignId>(), id);
    }

    void withoutADateItSaysSo()
    {
        Fixture today;
        today.state.daysLeft.reset();
        today.page.setState(today.state);
        QVERIFY(today.shows(u"No interview date yet"_s));
        today.state.daysLeft = -1;
        today.page.setState(today.state);
        QVERIFY(today.shows(u"has passed"_s));
    }

    void theKeyboardStaysWhereItWas()
    {
        Fixture today;
        today.page.activateWindow();
        today.button(u"Learn"_s)->setFocus();
        QTRY_VERIFY(today.button(u"Learn"_s)->hasFocus());
        today.page.setState(today.state);
        QTRY_COMPARE(today.page.focusWidget()->objectName(), u"task deck"_s);
    }
};

ARCHDECK_TEST(TestTodayPage)
#include "tst_todaypage.moc"
