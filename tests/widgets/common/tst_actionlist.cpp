#include "tests/support/testmain.h"
#include "widgets/common/actionlist.h"

#include <QtCore/qsettings.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qwidget.h>

using namespace archdeck;

namespace {

const QKeySequence ctrlG(Qt::CTRL | Qt::Key_G);
const QKeySequence ctrlH(Qt::CTRL | Qt::Key_H);

ActionSpec spec(const QString &id, const QList<QKeySequence> &keys)
{
    return {.id = id, .group = QStringLiteral("Arrange"), .text = QStringLiteral("Group…"), .keys = keys};
}

} // namespace

class TestActionList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("archdeck-test")); }
    void init() { QSettings().clear(); }

    void anActionHasItsIdAndItsKeys()
    {
        ActionList list;
        QAction *action = list.add(spec(QStringLiteral("editor.arrange.group"), {ctrlG}));
        QCOMPARE(action->objectName(), QStringLiteral("editor.arrange.group"));
        QCOMPARE(action->shortcuts(), QList{ctrlG});
        QCOMPARE(list.find(QStringLiteral("editor.arrange.group")), action);
        QVERIFY(!list.find(QStringLiteral("editor.arrange.none")));
        QCOMPARE(action->toolTip(), u"Group  (" + ctrlG.toString(QKeySequence::NativeText) + u')');
    }

    void theUsersKeysTakeEffectEverywhereAndAreKept()
    {
        ActionList first;
        ActionList second;
        QAction *one = first.add(spec(QStringLiteral("a"), {ctrlG}));
        QAction *two = second.add(spec(QStringLiteral("a"), {ctrlG}));
        QSignalSpy changes(&second, &ActionList::keysChanged);
        first.setKeys(QStringLiteral("a"), {ctrlH, QKeySequence(Qt::Key_Comma)});
        QCOMPARE(one->shortcuts(), (QList{ctrlH, QKeySequence(Qt::Key_Comma)}));
        QCOMPARE(two->shortcuts(), one->shortcuts());
        QCOMPARE(changes.size(), 1);
        ActionList later;
        QCOMPARE(later.add(spec(QStringLiteral("a"), {ctrlG}))->shortcuts(), one->shortcuts());
        QCOMPARE(later.defaultKeys(QStringLiteral("a")), QList{ctrlG});
    }

    void noKeysIsAChoiceToo()
    {
        ActionList list;
        QAction *action = list.add(spec(QStringLiteral("a"), {ctrlG}));
        list.setKeys(QStringLiteral("a"), {});
        QVERIFY(action->shortcuts().isEmpty());
        QCOMPARE(action->toolTip(), QStringLiteral("Group"));
        ActionList later;
        QVERIFY(later.add(spec(QStringLiteral("a"), {ctrlG}))->shortcuts().isEmpty());
    }

    void resettingForgetsTheChoice()
    {
        ActionList list;
        QAction *one = list.add(spec(QStringLiteral("a"), {ctrlG}));
        QAction *two = list.add(spec(QStringLiteral("b"), {}));
        list.setKeys(QStringLiteral("a"), {});
        list.setKeys(QStringLiteral("b"), {ctrlH});
        list.resetAllKeys();
        QCOMPARE(one->shortcuts(), QList{ctrlG});
        QVERIFY(two->shortcuts().isEmpty());
        QVERIFY(QSettings().allKeys().isEmpty());
    }

    void rivalsAreFound()
    {
        ActionList list;
        list.add(spec(QStringLiteral("a"), {ctrlG}));
        QAction *other = list.add(spec(QStringLiteral("b"), {ctrlH}));
        QVERIFY(list.rivals(QStringLiteral("a"), {ctrlG}).isEmpty());
        QCOMPARE(list.rivals(QStringLiteral("a"), {ctrlH}), QList{other});
        QCOMPARE(list.rivals(QStringLiteral("a"), {QKeySequence(QStringLiteral("Ctrl+H, A"))}), QList{other});
    }

    void refreshAsksTheConditions()
    {
        ActionList list;
        bool allowed = false;
        ActionSpec conditional = spec(QStringLiteral("a"), {});
        conditional.isEnabled = [&allowed] { return allowed; };
        QAction *action = list.add(conditional);
        list.refresh();
        QVERIFY(!action->isEnabled());
        allowed = true;
        list.refresh();
        QVERIFY(action->isEnabled());
    }
};

ARCHDECK_TEST(TestActionList)
#include "tst_actionlist.moc"
