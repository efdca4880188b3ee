#include "core/diagram/selecting.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace archdeck;
using archdeck::test::DiagramBuilder;

namespace {

ElementRef node(const char *key)
{
    return ElementRef(DiagramBuilder::nodeId(QString::fromLatin1(key)));
}

NodeId nodeId(const char *key)
{
    return NodeId(node(key).id);
}

ElementRef edge(const char *from, const char *to)
{
    return ElementRef(DiagramBuilder::edgeId(QString::fromLatin1(from), QString::fromLatin1(to)));
}

ElementRef group(const char *key)
{
    return ElementRef(DiagramBuilder::groupId(QString::fromLatin1(key)));
}

/// web calls api, api calls two models that write to one database; "far" stands alone.
Diagram sample()
{
    return DiagramBuilder()
        .group(QStringLiteral("plane"))
        .group(QStringLiteral("pool"), QStringLiteral("plane"), QStringLiteral("pool"))
        .node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("api"), QStringLiteral("api-gateway"), QStringLiteral("plane"))
        .node(QStringLiteral("llm1"), QStringLiteral("llm-server"), QStringLiteral("pool"))
        .node(QStringLiteral("llm2"), QStringLiteral("llm-server"), QStringLiteral("pool"))
        .node(QStringLiteral("db"), QStringLiteral("database"))
        .node(QStringLiteral("far"), QStringLiteral("database"))
        .edge(QStringLiteral("web"), QStringLiteral("api"))
        .edge(QStringLiteral("api"), QStringLiteral("llm1"), {}, CallKind::Stream)
        .edge(QStringLiteral("api"), QStringLiteral("llm2"), {}, CallKind::Stream)
        .edge(QStringLiteral("llm1"), QStringLiteral("db"), {}, CallKind::Async)
        .edge(QStringLiteral("llm2"), QStringLiteral("db"), {}, CallKind::Async)
        .note(QStringLiteral("one"), QStringLiteral("One"))
        .note(QStringLiteral("two"), QStringLiteral("Two"))
        .build();
}

} // namespace

class TestSelecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameKind()
    {
        QCOMPARE(sameKind(sample(), {node("llm1")}), (Selection{node("llm1"), node("llm2")}));
        QCOMPARE(sameKind(sample(), {edge("api", "llm1")}), (Selection{edge("api", "llm1"), edge("api", "llm2")}));
        QCOMPARE(sameKind(sample(), {node("db"), group("pool")}), (Selection{node("db"), node("far"), group("pool")}));
        QCOMPARE(sameKind(sample(), {ElementRef(sample().notes.firstKey())}).size(), 2);
    }

    void theSameGroupAndWhatIsInside()
    {
        QCOMPARE(sameGroup(sample(), {node("llm1")}), (Selection{node("llm1"), node("llm2")}));
        QCOMPARE(sameGroup(sample(), {node("api")}), (Selection{node("api"), group("pool")}));
        QCOMPARE(childrenOf(sample(), {group("plane"), node("web")}),
                 (Selection{node("api"), group("pool"), node("llm1"), node("llm2")}));
    }

    void whatIsNextToIt()
    {
        QCOMPARE(withNeighbours(sample(), {node("llm1")}),
                 (Selection{node("llm1"), node("api"), node("db"), edge("api", "llm1"), edge("llm1", "db")}));
        QCOMPARE(withNeighbours(sample(), {node("far")}), Selection{node("far")});
        QCOMPARE(edgesAmong(sample(), {node("web"), group("plane")}),
                 (Selection{edge("web", "api"), edge("api", "llm1"), edge("api", "llm2")}));
    }

    void allOfAType()
    {
        QCOMPARE(everyOf(sample(), ElementType::Node).size(), 6);
        QCOMPARE(everyOf(sample(), ElementType::Edge).size(), 5);
        QCOMPARE(everything(sample()).size(), 15);
        QCOMPARE(restOf(sample(), everyOf(sample(), ElementType::Edge)).size(), 10);
    }

    void theShortestWay()
    {
        const Selection way = wayBetween(sample(), nodeId("web"), nodeId("db"));
        QCOMPARE(way.size(), 7);
        QVERIFY(way.contains(edge("web", "api")));
        QVERIFY(way.contains(node("llm1")) != way.contains(node("llm2")));
        QCOMPARE(wayBetween(sample(), nodeId("web"), nodeId("db")), way);
        QCOMPARE(wayBetween(sample(), nodeId("web"), nodeId("web")), Selection{node("web")});
    }

    void againstTheCallsWhenThereIsNoOtherWay()
    {
        QCOMPARE(wayBetween(sample(), nodeId("db"), nodeId("web")).size(), 7);
        QCOMPARE(wayBetween(sample(), nodeId("llm1"), nodeId("llm2")).size(), 5);
        QVERIFY(wayBetween(sample(), nodeId("web"), nodeId("far")).isEmpty());
    }
};

ARCHDECK_TEST(TestSelecting)
#include "tst_selecting.moc"
