#include "widgets/diagram/tradeoffdialog.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qplaintextedit.h>

using namespace archdeck;
using namespace archdeck::test;

class TestTradeOffDialog : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        return DiagramBuilder()
            .node(QStringLiteral("web"))
            .node(QStringLiteral("api"))
            .edge(QStringLiteral("web"), QStringLiteral("api"))
            .tradeOff(QStringLiteral("stream"), QStringLiteral("api"))
            .build();
    }

    static TradeOff first(const Diagram &diagram) { return diagram.tradeOffs.first(); }

private Q_SLOTS:
    void nothingTouchedIsNothingChanged()
    {
        PanelFixture fixture(sample());
        TradeOffDialog dialog(fixture.diagram(), first(fixture.diagram()), fixture.themes, nullptr);
        QCOMPARE(dialog.tradeOff(), first(fixture.diagram()));
        QCOMPARE(dialog.problem(), QString());
    }

    void everythingIsTyped()
    {
        PanelFixture fixture(sample());
        TradeOff fresh;
        fresh.id = TradeOffId::create();
        fresh.elements = {ElementRef(DiagramBuilder::nodeId(QStringLiteral("web")))};
        TradeOffDialog dialog(fixture.diagram(), fresh, fixture.themes, nullptr);
        QVERIFY(present(dialog));
        QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Question")), QStringLiteral("Cache or not?"));
        QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Name of option 1")), QStringLiteral("Cache"));
        auto *pros = named<QPlainTextEdit>(dialog, QStringLiteral("For option 1, one per line"));
        QTest::keyClicks(pros, QStringLiteral("fast"));
        QTest::keyClick(pros, Qt::Key_Return);
        QTest::keyClick(pros, Qt::Key_Return);
        QTest::keyClicks(pros, QStringLiteral(" cheap "));
        QTest::keyClicks(named<QPlainTextEdit>(dialog, QStringLiteral("Against option 1, one per line")),
                         QStringLiteral("stale"));
        QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Name of option 2")), QStringLiteral("None"));
        QTest::keyClicks(named<QComboBox>(dialog, QStringLiteral("Decision")), QStringLiteral("No"));
        QTest::keyClicks(named<QPlainTextEdit>(dialog, QStringLiteral("Why")), QStringLiteral("Simple."));
        QTest::keyClicks(named<QPlainTextEdit>(dialog, QStringLiteral("Switch when")), QStringLiteral("Load doubles."));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        click(button(dialog, QStringLiteral("Save")));
        QCOMPARE(accepted.size(), 1);
        const TradeOff made = dialog.tradeOff();
        QCOMPARE(made.id, fresh.id);
        QCOMPARE(made.question, QStringLiteral("Cache or not?"));
        QCOMPARE(made.options.size(), 2);
        QCOMPARE(made.options[0].name, QStringLiteral("Cache"));
        QCOMPARE(made.options[0].pros, QStringList({QStringLiteral("fast"), QStringLiteral("cheap")}));
        QCOMPARE(made.options[0].cons, QStringList({QStringLiteral("stale")}));
        QCOMPARE(made.decision, 1);
        QCOMPARE(made.why, QStringLiteral("Simple."));
        QCOMPARE(made.switchWhen, QStringLiteral("Load doubles."));
    }

    void incompleteIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no question") << QStringLiteral("Question") << QString()
                                     << QStringLiteral("Type the question that had to be decided.");
        QTest::newRow("no name") << QStringLiteral("Name of option 2") << QString()
                                 << QStringLiteral("Option 2 has no name. Name it or remove it.");
        QTest::newRow("same name") << QStringLiteral("Name of option 2") << QStringLiteral("this")
                                   << QStringLiteral("Two options are called \"this\". Give one of them another name.");
    }

    void incompleteIsRefusedInWords()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        PanelFixture fixture(sample());
        TradeOffDialog dialog(fixture.diagram(), first(fixture.diagram()), fixture.themes, nullptr);
        QVERIFY(present(dialog));
        auto *edit = named<QLineEdit>(dialog, field);
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, typed);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        click(button(dialog, QStringLiteral("Save")));
        QCOMPARE(accepted.size(), 0);
        QVERIFY(labelTexts(dialog).contains(problem));
    }

    void removingTheChosenOptionLeavesItUndecided()
    {
        PanelFixture fixture(sample());
        TradeOff three = first(fixture.diagram());
        three.options.append({QStringLiteral("Third"), {}, {}});
        three.decision = 2;
        TradeOffDialog dialog(fixture.diagram(), three, fixture.themes, nullptr);
        QVERIFY(present(dialog));
        click(button(dialog, QStringLiteral("Remove option 1")));
        QCOMPARE(dialog.tradeOff().decision, 1);
        QCOMPARE(dialog.tradeOff().options.size(), 2);
        QVERIFY(!button(dialog, QStringLiteral("Remove option 1"))->isEnabled());
        click(button(dialog, QStringLiteral("Add option")));
        click(button(dialog, QStringLiteral("Remove option 2")));
        QCOMPARE(dialog.tradeOff().decision, -1);
    }

    void tabGoesThroughTheFieldsInOrder()
    {
        PanelFixture fixture(sample());
        TradeOffDialog dialog(fixture.diagram(), first(fixture.diagram()), fixture.themes, nullptr);
        QVERIFY(present(dialog));
        QStringList names;
        do {
            names.append(dialog.focusWidget()->accessibleName());
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        } while (dialog.focusWidget()->accessibleName() != QStringLiteral("Question") && names.size() < 20);
        const auto place = [&names](const QString &name) { return names.indexOf(name); };
        QCOMPARE(place(QStringLiteral("Question")), 0);
        QCOMPARE(place(QStringLiteral("Name of option 1")), 1);
        QVERIFY(place(QStringLiteral("Against option 1, one per line")) < place(QStringLiteral("Name of option 2")));
        QVERIFY(place(QStringLiteral("Against option 2, one per line")) < place(QStringLiteral("Decision")));
        QVERIFY(place(QStringLiteral("Switch when")) < place(QStringLiteral("Find an element")));
    }

    void elementsAreCheckedByName()
    {
        PanelFixture fixture(sample());
        TradeOffDialog dialog(fixture.diagram(), first(fixture.diagram()), fixture.themes, nullptr);
        QVERIFY(present(dialog));
        QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Find an element")), QStringLiteral("web"));
        auto *list = named<QListWidget>(dialog, QStringLiteral("Elements that the trade-off is about"));
        QVERIFY(list);
        const ElementRef edge(DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("api")));
        for (int row = 0; row < list->count(); ++row) {
            QCOMPARE(list->item(row)->isHidden(), !list->item(row)->text().contains(QStringLiteral("web")));
            if (list->item(row)->text() == QStringLiteral("web → api")) {
                list->setCurrentRow(row);
                list->setFocus();
                QTest::keyClick(list, Qt::Key_Space);
            }
        }
        const QList<ElementRef> expected{ElementRef(DiagramBuilder::nodeId(QStringLiteral("api"))), edge};
        QCOMPARE(dialog.tradeOff().elements, expected);
    }
};

ARCHDECK_TEST(TestTradeOffDialog)
#include "tst_tradeoffdialog.moc"
