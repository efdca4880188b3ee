#include "widgets/diagram/inspector.h"

#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/kindpicker.h"

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qplaintextedit.h>

using namespace archdeck;
using namespace archdeck::test;

class TestInspector : public QObject
{
    Q_OBJECT

    static Diagram sample()
    {
        Diagram diagram = DiagramBuilder()
                              .title(QStringLiteral("Chat"))
                              .group(QStringLiteral("edge"))
                              .node(QStringLiteral("web"), QStringLiteral("client-web"))
                              .node(QStringLiteral("llm"), QStringLiteral("llm-server"))
                              .edge(QStringLiteral("web"), QStringLiteral("llm"), QStringLiteral("ask"))
                              .note(QStringLiteral("hint"), QStringLiteral("**Mind** this"), QStringLiteral("web"))
                              .path(QStringLiteral("send"), {QStringLiteral("web"), QStringLiteral("llm")})
                              .build();
        diagram.nodes[llm()].properties = {{QStringLiteral("replicas"), QStringLiteral("20 per cell")},
                                           {QStringLiteral("slo"), QStringLiteral("1 s")}};
        return diagram;
    }
    static NodeId llm() { return DiagramBuilder::nodeId(QStringLiteral("llm")); }
    static NodeId web() { return DiagramBuilder::nodeId(QStringLiteral("web")); }
    static EdgeId edge() { return DiagramBuilder::edgeId(QStringLiteral("web"), QStringLiteral("llm")); }

    /// Replaces the text of a field by typing.
    static void type(QLineEdit *field, const QString &text)
    {
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }

private Q_SLOTS:
    void typingCommitsOnceWhenFinished()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *name = named<QLineEdit>(inspector, QStringLiteral("Name"));
        type(name, QStringLiteral("70B replicas"));
        QCOMPARE(fixture.records.size(), 0);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().nodes.value(llm()).label, QStringLiteral("70B replicas"));
        QTest::keyClick(name, Qt::Key_Tab);
        QCOMPARE(fixture.records.size(), 1);
    }

    void escapeBringsTheTextBack()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *name = named<QLineEdit>(inspector, QStringLiteral("Name"));
        type(name, QStringLiteral("other"));
        QTest::keyClick(name, Qt::Key_Escape);
        QCOMPARE(name->text(), QStringLiteral("llm"));
        QTest::keyClick(name, Qt::Key_Tab);
        QCOMPARE(fixture.records.size(), 0);
    }

    void invalidValueIsRefusedWithAReason_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("valid");
        QTest::newRow("word") << QStringLiteral("Replicas") << QStringLiteral("many") << false;
        QTest::newRow("too few") << QStringLiteral("Replicas") << QStringLiteral("0") << false;
        QTest::newRow("count") << QStringLiteral("Replicas") << QStringLiteral("8") << true;
        QTest::newRow("count with words") << QStringLiteral("Replicas") << QStringLiteral("16 per cell") << true;
        QTest::newRow("unset") << QStringLiteral("Replicas") << QString() << true;
        QTest::newRow("negative") << QStringLiteral("Parameters in billion") << QStringLiteral("-1") << false;
        QTest::newRow("number") << QStringLiteral("Parameters in billion") << QStringLiteral("70.6") << true;
        QTest::newRow("no unit inside") << QStringLiteral("Parameters in billion") << QStringLiteral("70 B") << false;
    }

    void invalidValueIsRefusedWithAReason()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(bool, valid);
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *edit = named<QLineEdit>(inspector, field);
        type(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(fixture.records.size(), valid ? 1 : 0);
        QCOMPARE(edit->accessibleDescription().isEmpty(), valid);
        if (!valid) {
            QVERIFY(labelTexts(inspector).contains(edit->accessibleDescription()));
            QCOMPARE(edit->text(), typed);
        }
    }

    void valuesThatAFileCarriedAreKept()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        fixture.model->select({ElementRef(web())});
        fixture.model->select({});
        QCOMPARE(fixture.records.size(), 0);
        QCOMPARE(fixture.diagram(), sample());
    }

    void undoRefreshesFieldsAndKeepsTheFocus()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *name = named<QLineEdit>(inspector, QStringLiteral("Name"));
        type(name, QStringLiteral("decoder"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(fixture.model->undo());
        QCOMPARE(name->text(), QStringLiteral("llm"));
        QVERIFY(name->hasFocus());
    }

    void changesElsewhereLeaveUnfinishedTextAlone()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *name = named<QLineEdit>(inspector, QStringLiteral("Name"));
        type(name, QStringLiteral("deco"));
        fixture.model->setProperty(llm(), QStringLiteral("gpu"), QStringLiteral("H100"));
        fixture.model->rename(ElementRef(llm()), QStringLiteral("elsewhere"));
        QCOMPARE(name->text(), QStringLiteral("deco"));
        QCOMPARE(named<QLineEdit>(inspector, QStringLiteral("GPU"))->text(), QStringLiteral("H100"));
    }

    void unfinishedTextGoesToTheElementItWasTypedFor()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        type(named<QLineEdit>(inspector, QStringLiteral("Name")), QStringLiteral("decoder"));
        fixture.model->select({ElementRef(web())});
        QCOMPARE(fixture.diagram().nodes.value(llm()).label, QStringLiteral("decoder"));
        QCOMPARE(fixture.diagram().nodes.value(web()).label, QStringLiteral("web"));
        QCOMPARE(named<QLineEdit>(inspector, QStringLiteral("Name"))->text(), QStringLiteral("web"));
    }

    void descriptionCommitsOnControlEnter()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *description = named<QPlainTextEdit>(inspector, QStringLiteral("Description"));
        QVERIFY(description);
        description->setFocus();
        QTest::keyClicks(description, QStringLiteral("one"));
        QTest::keyClick(description, Qt::Key_Return);
        QTest::keyClicks(description, QStringLiteral("two"));
        QCOMPARE(fixture.records.size(), 0);
        QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().nodes.value(llm()).properties.value(QStringLiteral("description")),
                 QStringLiteral("one\ntwo"));
    }

    void kindIsFoundBySearch()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        auto *picker = inspector.findChild<KindPicker *>();
        QVERIFY(picker);
        click(picker);
        auto *popup = picker->findChild<KindPopup *>();
        QVERIFY(popup);
        auto *search = popup->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("load balancer"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().nodes.value(llm()).kind, QStringLiteral("load-balancer"));
        QVERIFY(!named<QLineEdit>(inspector, QStringLiteral("Parameters in billion")));
    }

    void otherPropertiesAreEditedAddedAndRemoved()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm())});
        const auto properties = [&] { return fixture.diagram().nodes.value(llm()).properties; };
        auto *slo = named<QLineEdit>(inspector, QStringLiteral("Value of slo"));
        type(slo, QStringLiteral("2 s"));
        QTest::keyClick(slo, Qt::Key_Return);
        QCOMPARE(properties().value(QStringLiteral("slo")), QStringLiteral("2 s"));
        button(inspector, QStringLiteral("Add property"))->click();
        type(named<QLineEdit>(inspector, QStringLiteral("Key of property 2")), QStringLiteral("owner"));
        type(named<QLineEdit>(inspector, QStringLiteral("Value of property 2")), QStringLiteral("search team"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(properties().value(QStringLiteral("owner")), QStringLiteral("search team"));
        QCOMPARE(properties().value(QStringLiteral("replicas")), QStringLiteral("20 per cell"));
        button(inspector, QStringLiteral("Remove this property"))->click();
        QVERIFY(!properties().contains(QStringLiteral("slo")));
        QCOMPARE(fixture.records.size(), 3);
    }

    void connectionIsSwappedInOneStep()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(edge())});
        QVERIFY(labelTexts(inspector).contains(QStringLiteral("On send (step 1).")));
        click(button(inspector, QStringLiteral("Swap direction")));
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().edges.value(edge()).from, llm());
        QCOMPARE(fixture.diagram().edges.value(edge()).to, web());
    }

    void choicesCommitWhenChosen()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(edge())});
        auto *call = named<QComboBox>(inspector, QStringLiteral("Call"));
        QVERIFY(call);
        call->setFocus();
        QTest::keyClick(call, Qt::Key_Down);
        QCOMPARE(fixture.records.size(), 1);
        QCOMPARE(fixture.diagram().edges.value(edge()).call, CallKind::Async);
        fixture.model->select({ElementRef(DiagramBuilder::groupId(QStringLiteral("edge")))});
        auto *kind = named<QComboBox>(inspector, QStringLiteral("Kind of boundary"));
        QVERIFY(kind);
        QTest::keyClicks(kind, QStringLiteral("Trust"));
        QCOMPARE(fixture.diagram().groups.value(DiagramBuilder::groupId(QStringLiteral("edge"))).kind,
                 QStringLiteral("trust"));
    }

    void severalSelectedAreCounted()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        fixture.model->select({ElementRef(llm()), ElementRef(web()), ElementRef(edge())});
        QVERIFY(named<QWidget>(inspector, QStringLiteral("Selected: 3 elements, 2 components, 1 connection")));
        click(button(inspector, QStringLiteral("Delete")));
        QCOMPARE(fixture.records.size(), 1);
        QVERIFY(fixture.diagram().nodes.isEmpty());
    }

    void designItselfIsEdited()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        auto *title = named<QLineEdit>(inspector, QStringLiteral("Title"));
        type(title, QString());
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(fixture.records.size(), 0);
        type(title, QStringLiteral("My chat"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(fixture.diagram().info.title, QStringLiteral("My chat"));
        auto *family = named<QLineEdit>(inspector, QStringLiteral("Family"));
        type(family, QStringLiteral("Games"));
        QTest::keyClick(family, Qt::Key_Tab);
        QCOMPARE(fixture.diagram().info.family, QStringLiteral("Games"));
        QCOMPARE(fixture.records.size(), 2);
    }

    void readOnlyOffersNothingToEdit()
    {
        PanelFixture fixture(sample(), EditorModel::Access::ReadOnly);
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        const QList<Selection> selections = {{},
                                             {ElementRef(llm())},
                                             {ElementRef(edge())},
                                             {ElementRef(DiagramBuilder::groupId(QStringLiteral("edge")))},
                                             {ElementRef(llm()), ElementRef(web())}};
        for (const Selection &selection : selections) {
            fixture.model->select(selection);
            for (const QLineEdit *edit : inspector.findChildren<QLineEdit *>())
                QVERIFY(!edit->isVisible() || edit->isReadOnly());
            for (const QAbstractButton *each : inspector.findChildren<QAbstractButton *>())
                QVERIFY2(!each->isVisible() || !each->isEnabled() || each->text().isEmpty(), qPrintable(each->text()));
        }
        fixture.model->select({ElementRef(llm())});
        QVERIFY(labelTexts(inspector).contains(QStringLiteral("20 per cell")));
    }

    void tabGoesDownThePanel()
    {
        Diagram diagram = sample();
        diagram.tradeOffs = DiagramBuilder()
                                .node(QStringLiteral("llm"))
                                .tradeOff(QStringLiteral("t"), QStringLiteral("llm"))
                                .build()
                                .tradeOffs;
        PanelFixture fixture(diagram);
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        inspector.resize(320, 1200);
        QVERIFY(present(inspector));
        const ElementRef note(NoteId::shipped(QStringLiteral("test/note/hint")));
        for (const Selection &selection :
             {Selection(), Selection{ElementRef(llm())}, Selection{ElementRef(edge())}, Selection{note}}) {
            fixture.model->select(selection);
            QCoreApplication::sendPostedEvents();
            QPoint last;
            for (QWidget *widget = inspector.nextInFocusChain(); widget != &inspector;
                 widget = widget->nextInFocusChain()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                    || qobject_cast<QListWidget *>(widget))
                    continue;
                const QPoint place = widget->mapTo(&inspector, widget->rect().center());
                const bool isSameRow = qAbs(place.y() - last.y()) < 16;
                QVERIFY2(isSameRow ? place.x() > last.x() : place.y() > last.y(), qPrintable(widget->accessibleName()));
                last = place;
            }
        }
    }

    void everyControlHasAName()
    {
        PanelFixture fixture(sample());
        Inspector inspector(*fixture.model, *fixture.feed, fixture.themes, nullptr);
        QVERIFY(present(inspector));
        for (const Inspector::Tab tab : {Inspector::Tab::Details, Inspector::Tab::TradeOffs, Inspector::Tab::Notes}) {
            inspector.showTab(tab);
            for (const Selection &selection :
                 {Selection(), Selection{ElementRef(llm())}, Selection{ElementRef(edge())}}) {
                fixture.model->select(selection);
                for (const QWidget *widget : inspector.findChildren<QWidget *>()) {
                    const auto *each = qobject_cast<const QAbstractButton *>(widget);
                    const bool hasText = each && !each->text().isEmpty();
                    if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !hasText
                        && !widget->focusProxy())
                        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
                }
            }
        }
    }
};

ARCHDECK_TEST(TestInspector)
#include "tst_inspector.moc"
