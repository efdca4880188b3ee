#include "tests/support/testmain.h"
#include "tests/widgets/diagram/panelfixture.h"
#include "widgets/diagram/comparisonmarks.h"
#include "widgets/diagram/comparisonpanel.h"

#include <QtTest/qsignalspy.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtreewidget.h>

using namespace archdeck;
using namespace archdeck::test;

namespace {

const QString web = QStringLiteral("web");
const QString api = QStringLiteral("api");
const QString guard = QStringLiteral("guard");
const QString llm = QStringLiteral("llm");

Diagram mine()
{
    return DiagramBuilder()
        .title(QStringLiteral("Mine"))
        .node(web, QStringLiteral("client-web"))
        .node(api, QStringLiteral("api-gateway"))
        .node(llm, QStringLiteral("llm-api"))
        .edge(web, api)
        .edge(llm, api)
        .build();
}

/// The same with a guard between, another kind of model and the call the other way round.
Diagram theirs()
{
    return DiagramBuilder()
        .title(QStringLiteral("Chat"))
        .node(web, QStringLiteral("client-web"))
        .node(api, QStringLiteral("api-gateway"))
        .node(guard, QStringLiteral("guardrail"))
        .node(llm, QStringLiteral("llm-server"))
        .edge(web, api)
        .edge(api, llm)
        .edge(api, guard)
        .build();
}

QString keyOf(const QString &what)
{
    return QStringLiteral("key:") + what;
}

DesignDiff diff()
{
    const auto node = [](const QString &key) { return ElementRef(DiagramBuilder::nodeId(key)); };
    DesignDiff result;
    for (const QString &key : {web, api, llm})
        result.components.append({DiagramBuilder::nodeId(key), DiagramBuilder::nodeId(key), 1});
    const EdgeId entry = DiagramBuilder::edgeId(web, api);
    result.connections.append(std::pair(entry, entry));
    Difference missing{DifferenceKind::ComponentMissing, keyOf(guard), std::nullopt, node(guard),
                       QStringLiteral("Missing: guard (Guardrail)")};
    Difference call{DifferenceKind::ConnectionMissing, keyOf(QStringLiteral("call")), std::nullopt,
                    ElementRef(DiagramBuilder::edgeId(api, guard)), QStringLiteral("Missing: api → guard")};
    Difference kind{DifferenceKind::ComponentOtherKind, keyOf(llm), node(llm), node(llm),
                    QStringLiteral("Other kind: llm")};
    Difference reversed{DifferenceKind::ConnectionReversed, keyOf(QStringLiteral("back")),
                        ElementRef(DiagramBuilder::edgeId(llm, api)), ElementRef(DiagramBuilder::edgeId(api, llm)),
                        QStringLiteral("Reversed: llm → api")};
    result.differences = {missing, call, kind, reversed};
    result.componentScore = 0.71;
    result.connectionScore = 0.5;
    result.score = 0.605;
    return result;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

    static QTreeWidgetItem *row(const ComparisonPanel &panel, const QString &text)
    {
        const auto found = panel.findChild<QTreeWidget *>()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.constFirst();
    }
    static void clickRow(const ComparisonPanel &panel, const QString &text)
    {
        QTreeWidgetItem *item = row(panel, text);
        QVERIFY2(item, qPrintable(text));
        auto *list = panel.findChild<QTreeWidget *>();
        list->scrollToItem(item);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
    }

private Q_SLOTS:
    void everyElementGetsItsMark()
    {
        const DiagramMarks marks = comparisonMarks(diff(), mine(), theirs());
        const auto markOf = [&marks](const auto &id) { return marks.differences.value(ElementRef(id)); };
        QCOMPARE(markOf(DiagramBuilder::nodeId(web)), DifferenceMark::There);
        QCOMPARE(markOf(DiagramBuilder::nodeId(llm)), DifferenceMark::OtherKind);
        QCOMPARE(markOf(DiagramBuilder::edgeId(web, api)), DifferenceMark::There);
        QCOMPARE(markOf(DiagramBuilder::edgeId(llm, api)), DifferenceMark::Reversed);
        QCOMPARE(marks.ghosts.size(), 1);
        QCOMPARE(marks.ghosts.constFirst().key, keyOf(guard));
        QCOMPARE(marks.ghostConnections.size(), 1);
        QCOMPARE(marks.ghostConnections.constFirst().from.node, DiagramBuilder::nodeId(api));
        QCOMPARE(marks.ghostConnections.constFirst().to.ghost, keyOf(guard));
    }

    void ghostsCoverNothing()
    {
        // Many are missing at the same place, between components that leave no room there.
        Diagram drawing = mine();
        Diagram reference = theirs();
        DesignDiff many = diff();
        for (int i = 0; i < 12; ++i) {
            Node node = reference.nodes.value(DiagramBuilder::nodeId(guard));
            node.id = NodeId::create();
            reference.nodes.insert(node.id, node);
            many.differences.append({DifferenceKind::ComponentMissing, QString::number(i), std::nullopt,
                                     ElementRef(node.id), QStringLiteral("Missing")});
        }
        const DiagramMarks marks = comparisonMarks(many, drawing, reference);
        QCOMPARE(marks.ghosts.size(), 13);
        QList<QRectF> boxes;
        for (const Node &node : drawing.nodes)
            boxes.append(node.rect);
        for (const GhostComponent &ghost : marks.ghosts) {
            for (const QRectF &box : std::as_const(boxes))
                QVERIFY(!box.intersects(ghost.rect));
            boxes.append(ghost.rect);
        }
    }

    void aGhostStandsToItsNeighbourAsInTheReference()
    {
        Diagram drawing = mine();
        for (Node &node : drawing.nodes)
            node.rect.translate(1000, 500);
        drawing.nodes.remove(DiagramBuilder::nodeId(llm)); // its place is taken by nobody
        drawing.edges.remove(DiagramBuilder::edgeId(llm, api));
        const DiagramMarks marks = comparisonMarks(diff(), drawing, theirs());
        const QPointF wanted = drawing.nodes.value(DiagramBuilder::nodeId(api)).rect.center() + QPointF(320, 0);
        const QPointF offset = marks.ghosts.constFirst().rect.center() - wanted;
        QVERIFY2(offset.manhattanLength() <= 8, qPrintable(QStringLiteral("%1, %2").arg(offset.x()).arg(offset.y())));
        QVERIFY(!marks.differences.contains(ElementRef(DiagramBuilder::nodeId(llm)))); // it is gone
    }

    void dismissedDifferencesCountAsThere()
    {
        DesignDiff dismissed = diff();
        for (Difference &difference : dismissed.differences)
            difference.isDismissed = true;
        const DiagramMarks marks = comparisonMarks(dismissed, mine(), theirs());
        QVERIFY(marks.ghosts.isEmpty());
        QVERIFY(marks.ghostConnections.isEmpty());
        for (const DifferenceMark mark : marks.differences)
            QCOMPARE(mark, DifferenceMark::There);
    }

    void theListGroupsAndLeadsToEachElement()
    {
        PanelFixture fixture(mine());
        ComparisonPanel panel(fixture.catalog, fixture.themes, nullptr);
        panel.setComparison(diff(), mine(), theirs());
        QVERIFY(present(panel));
        const QStringList texts = labelTexts(panel);
        QVERIFY(texts.contains(QStringLiteral("Compared with Chat")));
        QVERIFY(row(panel, QStringLiteral("Missing (2)")));
        QVERIFY(row(panel, QStringLiteral("There (3)")));
        QVERIFY(row(panel, QStringLiteral("Extra (0)"))->isHidden());
        const QSignalSpy elements(&panel, &ComparisonPanel::elementWanted);
        const QSignalSpy ghosts(&panel, &ComparisonPanel::ghostWanted);
        clickRow(panel, QStringLiteral("llm"));
        QCOMPARE(elements.size(), 1);
        QCOMPARE(elements.constFirst().constFirst().value<ElementRef>(), ElementRef(DiagramBuilder::nodeId(llm)));
        QCOMPARE(panel.currentKey(), keyOf(llm));
        clickRow(panel, guard);
        QCOMPARE(ghosts.size(), 1);
        QCOMPARE(ghosts.constFirst().constFirst().toString(), keyOf(guard));
        // What comes from the canvas is shown, and not asked for again.
        panel.setCurrentElement(ElementRef(DiagramBuilder::edgeId(llm, api)));
        QCOMPARE(panel.currentKey(), keyOf(QStringLiteral("back")));
        QCOMPARE(elements.size(), 1);
    }

    void aDismissalNeedsAReason()
    {
        PanelFixture fixture(mine());
        ComparisonPanel panel(fixture.catalog, fixture.themes, nullptr);
        DesignDiff shown = diff();
        panel.setComparison(shown, mine(), theirs());
        QVERIFY(present(panel));
        const QSignalSpy dismissals(&panel, &ComparisonPanel::dismissWanted);
        clickRow(panel, guard);
        click(button(panel, QStringLiteral("Dismiss…")));
        auto *reason = named<QLineEdit>(panel, QStringLiteral("Mine is right, because"));
        QVERIFY(reason);
        QVERIFY(reason->hasFocus());
        QVERIFY(!button(panel, QStringLiteral("Dismiss"))->isEnabled());
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(dismissals.size(), 0);
        QTest::keyClicks(reason, QStringLiteral("the provider filters"));
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(dismissals.size(), 1);
        QCOMPARE(dismissals.constFirst(), QVariantList({keyOf(guard), QStringLiteral("the provider filters")}));

        auto *list = panel.findChild<QTreeWidget *>();
        QVERIFY2(list->hasFocus(), "another Enter presses nothing");
        const QSignalSpy cards(&panel, &ComparisonPanel::cardsWanted);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(cards.size(), 0);

        shown.differences[0].isDismissed = true;
        panel.setComparison(shown, mine(), theirs(), {{keyOf(guard), QStringLiteral("the provider filters")}});
        QVERIFY(row(panel, QStringLiteral("Missing (1)")));
        QTreeWidgetItem *dismissed = row(panel, QStringLiteral("Dismissed (1)"));
        QVERIFY(dismissed);
        QCOMPARE(list->indexOfTopLevelItem(dismissed), list->topLevelItemCount() - 1);
        QCOMPARE(row(panel, guard)->parent(), dismissed);
        QCOMPARE(panel.currentKey(), keyOf(guard));
        QVERIFY(labelTexts(panel).contains(QStringLiteral("Mine is right, because the provider filters")));
        const QSignalSpy undone(&panel, &ComparisonPanel::dismissalUndone);
        click(button(panel, QStringLiteral("Undo the dismissal")));
        QCOMPARE(undone.size(), 1);
    }

    void cancellingTheReasonLeavesTheFocusInTheList()
    {
        PanelFixture fixture(mine());
        ComparisonPanel panel(fixture.catalog, fixture.themes, nullptr);
        panel.setComparison(diff(), mine(), theirs());
        panel.offerCards({3, 4});
        QVERIFY(present(panel));
        clickRow(panel, guard);
        click(button(panel, QStringLiteral("Dismiss…")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("no"));
        click(button(panel, QStringLiteral("Cancel")));
        QVERIFY(panel.findChild<QTreeWidget *>()->hasFocus());
    }

    void theDetailSaysWhy()
    {
        PanelFixture fixture(mine());
        ComparisonPanel panel(fixture.catalog, fixture.themes, nullptr);
        Diagram reference = theirs();
        reference.nodes[DiagramBuilder::nodeId(guard)].properties.insert(QStringLiteral("description"),
                                                                         QStringLiteral("Scores every message."));
        panel.setComparison(diff(), mine(), reference);
        QVERIFY(present(panel));
        clickRow(panel, guard);
        QVERIFY(labelTexts(panel).contains(QStringLiteral("Scores every message.")));
    }

    void ghostsKeepTheirPlaces()
    {
        Diagram reference = theirs();
        DesignDiff many = diff();
        for (int i = 0; i < 5; ++i) {
            Node node = reference.nodes.value(DiagramBuilder::nodeId(guard));
            node.id = NodeId::create();
            reference.nodes.insert(node.id, node);
            many.differences.append({DifferenceKind::ComponentMissing, QString::number(i), std::nullopt,
                                     ElementRef(node.id), QStringLiteral("Missing")});
        }
        QHash<QString, QRectF> places;
        for (const GhostComponent &ghost : comparisonMarks(many, mine(), reference).ghosts)
            places.insert(ghost.key, ghost.rect);
        QCOMPARE(places.size(), 6);
        many.differences[0].isDismissed = true; // the guard, which was placed first
        const DiagramMarks fewer = comparisonMarks(many, mine(), reference, places);
        QCOMPARE(fewer.ghosts.size(), 5);
        for (const GhostComponent &ghost : fewer.ghosts)
            QCOMPARE(ghost.rect, places.value(ghost.key));
        // Where something was drawn meanwhile, only the one that stood there moves.
        Diagram drawing = mine();
        Node node = drawing.nodes.value(DiagramBuilder::nodeId(web));
        node.id = NodeId::create();
        node.rect = places.value(QStringLiteral("2"));
        drawing.nodes.insert(node.id, node);
        for (const GhostComponent &ghost : comparisonMarks(many, drawing, reference, places).ghosts)
            QCOMPARE(ghost.rect != places.value(ghost.key), ghost.key == u"2");
    }

    void cardsAreOfferedForGapsOnly()
    {
        PanelFixture fixture(mine());
        ComparisonPanel panel(fixture.catalog, fixture.themes, nullptr);
        panel.setComparison(diff(), mine(), theirs());
        QVERIFY(present(panel));
        const QSignalSpy cards(&panel, &ComparisonPanel::cardsWanted);
        const QSignalSpy closed(&panel, &ComparisonPanel::closeWanted);
        QVERIFY(!button(panel, QStringLiteral("No more cards to make"))->isEnabled());
        panel.offerCards({15, 47});
        click(button(panel, QStringLiteral("Make 15 cards of 47 gaps")));
        QCOMPARE(cards.size(), 1);
        panel.offerCards({0, 0});
        QVERIFY(!button(panel, QStringLiteral("No more cards to make"))->isEnabled());
        click(button(panel, QStringLiteral("Close")));
        QCOMPARE(closed.size(), 1);
    }
};

ARCHDECK_TEST(TestComparison)
#include "tst_comparison.moc"
