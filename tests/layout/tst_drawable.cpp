#include "core/diagram/visiblepart.h"
#include "core/layout/drawable.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using test::DiagramBuilder;

class DrawableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFinishedDiagramIsDrawnAsItIs()
    {
        const Diagram diagram = routeAll(grouped());
        QCOMPARE(drawable(diagram), diagram);
    }

    void automaticConnectionsAreRouted()
    {
        const Diagram shown = drawable(grouped());
        QVERIFY(!shown.edges.isEmpty());
        for (const Edge &edge : shown.edges)
            QCOMPARE(edge.route.shape, RouteShape::Polyline);
    }

    void connectionsOfACollapsedGroupEndAtWhatStandsForIt()
    {
        Diagram diagram = routeAll(grouped());
        diagram.groups.first().isCollapsed = true;
        const Diagram shown = drawable(diagram);
        QCOMPARE(shown.nodes.size(), 2);
        QCOMPARE(shown.edges.size(), 1);
        const Edge edge = shown.edges.first();
        QVERIFY(isStandIn(shown.nodes[edge.to]));
        QCOMPARE(edge.route.shape, RouteShape::Polyline);
        const QPointF end = edge.route.points.constLast();
        QVERIFY(shown.nodes[edge.to].rect.adjusted(-1, -1, 1, 1).contains(end));
    }

private:
    static Diagram grouped()
    {
        DiagramBuilder builder;
        builder.group(QStringLiteral("g"))
            .node(QStringLiteral("a"))
            .node(QStringLiteral("b"), QStringLiteral("service"), QStringLiteral("g"))
            .node(QStringLiteral("c"), QStringLiteral("service"), QStringLiteral("g"))
            .edge(QStringLiteral("a"), QStringLiteral("b"))
            .edge(QStringLiteral("b"), QStringLiteral("c"));
        return builder.build();
    }
};

ARCHDECK_TEST(DrawableTest)
#include "tst_drawable.moc"
