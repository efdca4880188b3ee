#include "core/layout/liverouter.h"
#include "core/layout/routegeometry.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using test::DiagramBuilder;

class LiveRouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheDragChangesIsRouted()
    {
        const Diagram start = row();
        const Selection moving{ElementRef(node(QStringLiteral("d")))};
        LiveRouter live(start, moving);
        QVERIFY(live.reroute(start).isEmpty());

        // Away from everything: its own connection follows.
        const auto away = live.reroute(moved(start, moving, QPointF(0, 300)));
        QCOMPARE(away.keys(), (QList<EdgeId>{edge(QStringLiteral("c"), QStringLiteral("d"))}));

        // Onto the line from a to b: that one makes way, too.
        const QPointF onto = QPointF(234, 32) - start.nodes[node(QStringLiteral("d"))].rect.center();
        const Diagram blocked = moved(start, moving, onto);
        const auto routes = live.reroute(blocked);
        const EdgeId hit = edge(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(routes.contains(hit));
        QVERIFY(!routes.contains(edge(QStringLiteral("b"), QStringLiteral("c"))));
    }

    void framesDoNotDependOnEachOther()
    {
        const Diagram start = row();
        const Selection moving{ElementRef(node(QStringLiteral("d")))};
        const Diagram frame = moved(start, moving, QPointF(-200, 120));
        LiveRouter first(start, moving);
        const auto expected = first.reroute(frame);
        LiveRouter second(start, moving);
        second.reroute(moved(start, moving, QPointF(-700, 30)));
        QCOMPARE(second.reroute(frame), expected);
    }

private:
    static NodeId node(const QString &key) { return DiagramBuilder::nodeId(key); }
    static EdgeId edge(const QString &from, const QString &to) { return DiagramBuilder::edgeId(from, to); }
    static Diagram row()
    {
        DiagramBuilder builder;
        const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        for (const QString &name : names)
            builder.node(name);
        for (int i = 1; i < 4; ++i)
            builder.edge(names[i - 1], names[i]);
        Diagram diagram = builder.build();
        for (int i = 0; i < 4; ++i)
            diagram.nodes[node(names[i])].rect = QRectF(i * 300, 0, 168, 64);
        return routeAll(diagram);
    }
};

ARCHDECK_TEST(LiveRouterTest)
#include "tst_liverouter.moc"
