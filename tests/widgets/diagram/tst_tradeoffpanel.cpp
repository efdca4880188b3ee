#include "widgets/diagram/tradeoffpanel.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/tradeoffcard.h"
#include "widgets/diagram/tradeoffdialog.h"

#include <QtWidgets/qlineedit.h>

using namespace archdeck;
using namespace archdeck::test;

class TestTradeOffPanel : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        return DiagramBuilder()
            .node(QStringLiteral("web"))
            .node(QStringLiteral("api"))
            .tradeOff(QStringLiteral("one"), QStringLiteral("api"))
            .tradeOff(QStringLiteral("two"), QStringLiteral("web"))
            .tradeOff(QStringLiteral("three"), QStringLiteral("api"))
            .build();
    }
    static ElementRef api() { return ElementRef(DiagramBuilder::nodeId(QStringLiteral("api"))); }

    static QList<TradeOffCard *> cards(const QWidget &panel)
    {
        QList<TradeOffCard *> shown = panel.findChildren<TradeOffCard *>();
        shown.removeIf([](const TradeOffCard *card) { return !card->isVisible(); });
        return shown;
    }

private Q_SLOTS:
    void cardsFollowTheSelection()
    {
        PanelFixture fixture(sample());
        TradeOffPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        QCOMPARE(cards(panel).size(), 3);
        const QStringList headings = labelTexts(panel).filter(QRegularExpression(QStringLiteral("^(web|api)$")));
        QCOMPARE(headings, QStringList({QStringLiteral("api"), QStringLiteral("web")}));
        fixture.model->select({api()});
        QCOMPARE(cards(panel).size(), 2);
        QVERIFY(labelTexts(panel).contains(QStringLiteral("Switch when: Cost doubles.")));
    }

    void deletingIsOneStep()
    {
        PanelFixture fixture(sample());
        TradeOffPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        click(button(panel, QStringLiteral("Delete the trade-off")));
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().tradeOffs.size(), 2);
        QCOMPARE(cards(panel).size(), 2);
        QVERIFY(fixture.model->undo());
        QCOMPARE(cards(panel).size(), 3);
    }

    void addingAttachesToTheSelection()
    {
        PanelFixture fixture(sample());
        TradeOffPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        fixture.model->select({api()});
        click(button(panel, QStringLiteral("Add trade-off")));
        auto *dialog = panel.findChild<TradeOffDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("Question")), QStringLiteral("Which?"));
        QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("Name of option 1")), QStringLiteral("A"));
        QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("Name of option 2")), QStringLiteral("B"));
        QCOMPARE(fixture.records.size(), 0);
        click(button(*dialog, QStringLiteral("Save")));
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(cards(panel).size(), 3);
        const TradeOff added = ordered(fixture.diagram().tradeOffs).constLast();
        QCOMPARE(added.question, QStringLiteral("Which?"));
        QCOMPARE(added.elements, QList<ElementRef>{api()});
    }

    void emptyAndReadOnly()
    {
        PanelFixture fixture(DiagramBuilder().node(QStringLiteral("web")).build(), EditorModel::Access::ReadOnly);
        TradeOffPanel panel(*fixture.model, fixture.themes, nullptr);
        QVERIFY(present(panel));
        QVERIFY(cards(panel).isEmpty());
        QVERIFY(!button(panel, QStringLiteral("Add trade-off")));
        QVERIFY(!labelTexts(panel).isEmpty());
    }
};

ARCHDECK_TEST(TestTradeOffPanel)
#include "tst_tradeoffpanel.moc"
