#include "core/base/rng.h"
#include "core/diagram/changeset.h"
#include "core/diagram/edits.h"
#include "core/diagram/visiblepart.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

NodeId nodeId(const char *key)
{
    return DiagramBuilder::nodeId(QString::fromLatin1(key));
}

GroupId groupId(const char *key)
{
    return DiagramBuilder::groupId(QString::fromLatin1(key));
}

EdgeId edgeId(const char *from, const char *to)
{
    return DiagramBuilder::edgeId(QString::fromLatin1(from), QString::fromLatin1(to));
}

NodeId standIn(const char *group)
{
    return NodeId(groupId(group).uuid());
}

/// web calls two components of "outer", one of them in "inner", which call each other and a database outside.
Diagram sample()
{
    Diagram diagram = DiagramBuilder()
                          .group(QStringLiteral("outer"))
                          .group(QStringLiteral("inner"), QStringLiteral("outer"), QStringLiteral("vpc"))
                          .node(QStringLiteral("web"))
                          .node(QStringLiteral("db"))
                          .node(QStringLiteral("api"), QStringLiteral("api-gateway"), QStringLiteral("outer"))
                          .node(QStringLiteral("llm"), QStringLiteral("llm-server"), QStringLiteral("inner"))
                          .edge(QStringLiteral("web"), QStringLiteral("api"), QStringLiteral("chat"))
                          .edge(QStringLiteral("web"), QStringLiteral("llm"), QStringLiteral("complete"))
                          .edge(QStringLiteral("api"), QStringLiteral("llm"))
                          .edge(QStringLiteral("llm"), QStringLiteral("db"))
                          .note(QStringLiteral("hint"), QStringLiteral("Counts tokens"), QStringLiteral("api"))
                          .path(QStringLiteral("send"),
                                {QStringLiteral("web"), QStringLiteral("llm"), QStringLiteral("db")})
                          .tradeOff(QStringLiteral("why"), QStringLiteral("llm"))
                          .build();
    diagram.groups[groupId("outer")].rect = QRectF(100, 40, 900, 600);
    return diagram;
}

Diagram collapsed(Diagram diagram, const char *group)
{
    diagram.groups[groupId(group)].isCollapsed = true;
    return diagram;
}

LayerId addLayer(Diagram &diagram, bool isVisible)
{
    Layer layer;
    layer.id = LayerId::create();
    layer.name = QStringLiteral("Offline");
    layer.isVisible = isVisible;
    diagram.layers.insert(layer.id, layer);
    return layer.id;
}

} // namespace

class TestVisiblePart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDesignWithNothingHiddenIsShownAsItIs()
    {
        Diagram diagram = sample();
        addLayer(diagram, true);
        QCOMPARE(visiblePart(diagram), diagram);
    }

    void aCollapsedGroupIsOneComponent()
    {
        Diagram diagram = collapsed(sample(), "outer");
        diagram.groups[groupId("outer")].style.fill = QStringLiteral("#aabbcc");
        const Diagram shown = visiblePart(diagram);
        QVERIFY_RESULT(validate(shown));
        QVERIFY(shown.groups.isEmpty());
        QCOMPARE(shown.nodes.size(), 3);
        const Node box = shown.nodes.value(standIn("outer"));
        QVERIFY(isStandIn(box));
        QVERIFY(!isStandIn(shown.nodes.value(nodeId("web"))));
        QCOMPARE(box.kind, QStringLiteral("group"));
        QCOMPARE(box.label, diagram.groups.value(groupId("outer")).label);
        QCOMPARE(box.rect, QRectF(100, 40, 168, 64));
        QCOMPARE(box.style.fill, QStringLiteral("#aabbcc"));
        QCOMPARE(box.properties.value(QStringLiteral("archdeck.collapsed")), QStringLiteral("2"));
    }

    void theOutermostOfNestedCollapsedGroupsStands()
    {
        const Diagram shown = visiblePart(collapsed(collapsed(sample(), "inner"), "outer"));
        QVERIFY(shown.nodes.contains(standIn("outer")));
        QVERIFY(!shown.nodes.contains(standIn("inner")));

        const Diagram inner = visiblePart(collapsed(sample(), "inner"));
        QVERIFY(inner.groups.contains(groupId("outer")));
        QCOMPARE(inner.nodes.value(standIn("inner")).group, groupId("outer"));
        QCOMPARE(inner.nodes.value(standIn("inner")).kind, QStringLiteral("vpc"));
    }

    void connectionsEndAtTheStandInAndDoublesAreOne()
    {
        Diagram diagram = collapsed(sample(), "outer");
        Edge &first = diagram.edges[edgeId("web", "api")];
        first.route.shape = RouteShape::Polyline;
        first.route.points = {QPointF(0, 0), QPointF(10, 0)};
        first.waypoints = {QPointF(5, 5)};
        first.fromAnchor = QPointF(1, 0.5);
        first.toAnchor = QPointF(0, 0.5);
        first.labelPlace = 0.25;
        const Diagram shown = visiblePart(diagram);
        QCOMPARE(shown.edges.size(), 2);
        const Edge merged = shown.edges.value(edgeId("web", "api"));
        QCOMPARE(merged.to, standIn("outer"));
        QCOMPARE(merged.route, Route());
        QVERIFY(merged.waypoints.isEmpty());
        QVERIFY(merged.fromAnchor.has_value());
        QVERIFY(!merged.toAnchor.has_value());
        QVERIFY(!merged.labelPlace.has_value());
        QVERIFY2(merged.label.isEmpty(), "neither label is true of both");
        QCOMPARE(merged.properties.value(QStringLiteral("archdeck.merged")), QStringLiteral("2"));
        const Edge single = shown.edges.value(edgeId("llm", "db"));
        QCOMPARE(single.from, standIn("outer"));
        QVERIFY(!single.properties.contains(QStringLiteral("archdeck.merged")));
    }

    void differentKindsOfCallStayApart()
    {
        Diagram diagram = collapsed(sample(), "outer");
        diagram.edges[edgeId("web", "llm")].call = CallKind::Stream;
        const Diagram shown = visiblePart(diagram);
        QCOMPARE(shown.edges.value(edgeId("web", "api")).label, QStringLiteral("chat"));
        QCOMPARE(shown.edges.value(edgeId("web", "llm")).label, QStringLiteral("complete"));
    }

    void pathsNotesAndTradeOffsFollow()
    {
        const Diagram diagram = collapsed(sample(), "outer");
        const Diagram shown = visiblePart(diagram);
        const QList<EdgeId> steps{edgeId("web", "api"), edgeId("llm", "db")};
        QCOMPARE(shown.paths.first().steps, steps);
        QCOMPARE(shown.notes.first().explains, std::optional(ElementRef(standIn("outer"))));
        QCOMPARE(shown.tradeOffs.first().elements, QList{ElementRef(standIn("outer"))});
    }

    void aNoteOnAConnectionInsideFollowsToTheStandIn()
    {
        Diagram diagram = collapsed(sample(), "outer");
        diagram.notes.first().explains = ElementRef(edgeId("api", "llm"));
        QCOMPARE(visiblePart(diagram).notes.first().explains, std::optional(ElementRef(standIn("outer"))));
        diagram.notes.first().explains = ElementRef(edgeId("web", "llm"));
        QCOMPARE(visiblePart(diagram).notes.first().explains, std::optional(ElementRef(edgeId("web", "api"))));
    }

    void aHiddenLayerHidesWhatLiesOnItAndItsConnections()
    {
        Diagram diagram = sample();
        diagram.nodes[nodeId("api")].layer = addLayer(diagram, false);
        const Diagram shown = visiblePart(diagram);
        QVERIFY_RESULT(validate(shown));
        QVERIFY(shown.layers.isEmpty());
        QVERIFY(!shown.nodes.contains(nodeId("api")));
        QVERIFY(!shown.edges.contains(edgeId("web", "api")));
        QVERIFY(!shown.edges.contains(edgeId("api", "llm")));
        QVERIFY(shown.edges.contains(edgeId("web", "llm")));
        QCOMPARE(shown.notes.first().explains, std::optional(ElementRef()));
        QCOMPARE(shownElement(diagram, ElementRef(nodeId("api"))), std::nullopt);
        QCOMPARE(shownElement(diagram, ElementRef(edgeId("web", "api"))), std::nullopt);
    }

    void aHiddenGroupHidesOnlyItself()
    {
        Diagram diagram = sample();
        diagram.groups[groupId("inner")].layer = addLayer(diagram, false);
        const Diagram shown = visiblePart(diagram);
        QVERIFY(!shown.groups.contains(groupId("inner")));
        QCOMPARE(shown.nodes.value(nodeId("llm")).group, groupId("outer"));
    }

    void aHiddenCollapsedGroupHidesItsMembers()
    {
        Diagram diagram = collapsed(sample(), "outer");
        diagram.groups[groupId("outer")].layer = addLayer(diagram, false);
        const Diagram shown = visiblePart(diagram);
        QVERIFY_RESULT(validate(shown));
        QCOMPARE(shown.nodes.size(), 2);
        QVERIFY(shown.edges.isEmpty());
        QVERIFY(shown.paths.first().steps.isEmpty());
    }

    void hiddenMembersAreNotCounted()
    {
        Diagram diagram = collapsed(sample(), "outer");
        diagram.nodes[nodeId("llm")].layer = addLayer(diagram, false);
        const Diagram shown = visiblePart(diagram);
        QCOMPARE(shown.nodes.value(standIn("outer")).properties.value(collapsedProperty), QStringLiteral("1"));
        QVERIFY(!shown.edges.contains(edgeId("llm", "db")));
    }

    void selfConnectionsOutsideStayAndInsideVanish()
    {
        const Diagram diagram = connected(
            connected(collapsed(sample(), "outer"), EdgeId::create(), nodeId("web"), nodeId("web")), EdgeId::create(),
            nodeId("api"), nodeId("api"));
        const Diagram shown = visiblePart(diagram);
        QCOMPARE(std::ranges::count_if(shown.edges, [](const Edge &edge) { return edge.from == edge.to; }), 1);
    }

    void aStandInLeadsBackToItsGroup()
    {
        const Diagram diagram = collapsed(sample(), "outer");
        QCOMPARE(realElement(diagram, ElementRef(standIn("outer"))), ElementRef(groupId("outer")));
        QCOMPARE(realElement(diagram, ElementRef(nodeId("web"))), ElementRef(nodeId("web")));
        QCOMPARE(shownElement(diagram, ElementRef(groupId("inner"))), std::optional(ElementRef(standIn("outer"))));
        QCOMPARE(shownElement(diagram, ElementRef(nodeId("web"))), std::optional(ElementRef(nodeId("web"))));
    }

    void whatIsShownIsADesignOfItsOwn()
    {
        QVERIFY(rc::check("visiblePart keeps the invariant and leads back", [] {
            Rng rng(*rc::gen::arbitrary<quint64>());
            Diagram diagram = archdeck::test::randomDiagram(*rc::gen::inRange(1, 40), rng);
            const LayerId hidden = addLayer(diagram, false);
            for (Group &group : diagram.groups)
                group.isCollapsed = *rc::gen::inRange(0, 3) == 0;
            for (Node &node : diagram.nodes) {
                if (*rc::gen::inRange(0, 5) == 0)
                    node.layer = hidden;
            }
            const Diagram shown = visiblePart(diagram);
            RC_ASSERT(validate(shown).has_value());
            RC_ASSERT(visiblePart(shown) == shown);
            for (const Node &node : shown.nodes) {
                const ElementRef real = realElement(diagram, ElementRef(node.id));
                RC_ASSERT(diagram.contains(real));
                RC_ASSERT((real.type == ElementType::Group) == isStandIn(node));
                RC_ASSERT(shownElement(diagram, real) == std::optional(ElementRef(node.id)));
            }
        }));
    }
};

ARCHDECK_TEST(TestVisiblePart)
#include "tst_visiblepart.moc"
