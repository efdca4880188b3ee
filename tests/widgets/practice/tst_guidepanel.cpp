#include "tests/support/testmain.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/guidepanel.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

GuideState stateOf(GuideStep step)
{
    GuideState state;
    state.step = step;
    for (const GuideStep each : allGuideSteps) {
        state.marks.append(each < step        ? GuideState::Mark::Done
                               : each == step ? GuideState::Mark::Current
                                              : GuideState::Mark::Open);
    }
    state.title = u"A title"_s;
    state.text = u"What to see and do, in a sentence that is long enough to need more than one line of the panel."_s;
    state.number = u"154 %"_s;
    state.caption = u"load of the model"_s;
    state.action = u"Go on"_s;
    return state;
}

QLabel *labelWith(const QWidget &panel, const QString &text)
{
    for (QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->text() == text)
            return label;
    }
    return nullptr;
}

} // namespace

class GuidePanelTest : public QObject
{
    Q_OBJECT

    ThemeController m_themes;

    static QAbstractButton *button(const GuidePanel &panel, const QString &name)
    {
        return panel.findChild<QAbstractButton *>(name);
    }

    static void show(GuidePanel &panel, int height)
    {
        panel.resize(panel.sizeHint().width(), height);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }

private Q_SLOTS:
    void initTestCase() { m_themes.install(); }

    void showsTheStepAndItsNumberInItsTone()
    {
        GuidePanel panel(m_themes);
        GuideState state = stateOf(GuideStep::Saturate);
        state.tone = GuideState::Tone::Bad;
        panel.setState(state);
        show(panel, 700);
        QLabel *number = labelWith(panel, u"154 %"_s);
        QVERIFY(number && number->isVisible());
        QCOMPARE(number->palette().color(number->foregroundRole()), m_themes.theme().bad);
        m_themes.choose(ThemeChoice::Dark);
        QCOMPARE(number->palette().color(number->foregroundRole()), m_themes.theme().bad);
        m_themes.choose(ThemeChoice::Light);

        state.number.clear();
        state.caption.clear();
        panel.setState(state);
        QVERIFY(!number->isVisible());
    }

    void theButtonsSaySo()
    {
        GuidePanel panel(m_themes);
        panel.setState(stateOf(GuideStep::Fill));
        show(panel, 700);
        QSignalSpy acted(&panel, &GuidePanel::acted);
        QSignalSpy skipped(&panel, &GuidePanel::skipped);
        QSignalSpy left(&panel, &GuidePanel::leaveWanted);
        QTest::mouseClick(button(panel, u"guide action"_s), Qt::LeftButton);
        QTest::mouseClick(button(panel, u"guide skip"_s), Qt::LeftButton);
        QTest::mouseClick(button(panel, u"leave guide"_s), Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        QCOMPARE(skipped.count(), 1);
        QCOMPARE(left.count(), 1);

        GuideState busy = stateOf(GuideStep::Page);
        busy.canAct = false;
        busy.canSkip = false;
        panel.setState(busy);
        QTest::mouseClick(button(panel, u"guide action"_s), Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        QVERIFY(!button(panel, u"guide skip"_s)->isVisible());
    }

    void theNameIsAskedOnItsStepOnly()
    {
        GuidePanel panel(m_themes);
        panel.setState(stateOf(GuideStep::Cards));
        show(panel, 700);
        auto *name = panel.findChild<QLineEdit *>(u"guide name"_s);
        QVERIFY(name && !name->isVisible());
        panel.setState(stateOf(GuideStep::Page));
        QVERIFY(name->isVisible());
        QTRY_VERIFY(name->hasFocus());
        QSignalSpy acted(&panel, &GuidePanel::acted);
        QTest::keyClicks(name, u"  Ada   Lovelace "_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(acted.count(), 1);
        QCOMPARE(panel.name(), u"Ada Lovelace"_s);
        // The focus stays in the panel when the field goes.
        panel.setState(stateOf(GuideStep::Tomorrow));
        QVERIFY(button(panel, u"guide action"_s)->hasFocus());
        QTest::keyClick(button(panel, u"guide action"_s), Qt::Key_Return);
        QCOMPARE(acted.count(), 2);
    }

    void enterDoesNotSkipWhileTheStepWorks()
    {
        GuidePanel panel(m_themes);
        GuideState state = stateOf(GuideStep::Compare);
        panel.setState(state);
        show(panel, 700);
        QAbstractButton *action = button(panel, u"guide action"_s);
        action->setFocus();
        QSignalSpy skipped(&panel, &GuidePanel::skipped);
        state.canAct = false;
        panel.setState(state);
        QTest::keyClick(panel.window()->focusWidget(), Qt::Key_Return);
        QCOMPARE(skipped.count(), 0);
        state.canAct = true;
        panel.setState(state);
        QVERIFY(action->hasFocus());
    }

    void typingIsKeptWhileTheStepIsRenewed()
    {
        GuidePanel panel(m_themes);
        panel.setState(stateOf(GuideStep::Page));
        show(panel, 700);
        QTest::keyClicks(panel.findChild<QLineEdit *>(u"guide name"_s), u"Ada"_s);
        panel.setState(stateOf(GuideStep::Page)); // a new estimate came
        QCOMPARE(panel.name(), u"Ada"_s);
    }

    void theMainButtonStaysInSightHoweverLowTheWindow()
    {
        GuidePanel panel(m_themes);
        GuideState state = stateOf(GuideStep::Cards);
        for (int i = 0; i < 5; ++i)
            state.lines.append(u"Why is one thing there and not another, which would have been cheaper to run?"_s);
        panel.setState(state);
        show(panel, 340);
        const QAbstractButton *action = button(panel, u"guide action"_s);
        QTRY_VERIFY(panel.rect().contains(QRect(action->mapTo(&panel, QPoint()), action->size())));
        // With room, all is seen and the button comes right below.
        panel.resize(panel.width(), 900);
        QLabel *last = panel.findChildren<QLabel *>().constLast();
        QTRY_VERIFY(!last->visibleRegion().isEmpty());
        QTRY_VERIFY(action->mapTo(&panel, QPoint()).y() < 700);
    }
};

ARCHDECK_TEST(GuidePanelTest)
#include "tst_guidepanel.moc"
