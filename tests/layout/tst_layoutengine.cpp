#include "core/layout/layoutengine.h"
#include "core/layout/routegeometry.h"
#include "core/layout/simplelayout.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

#include <cmath>

using namespace archdeck;
using test::DiagramBuilder;

namespace {

QString name(const char *prefix, int i)
{
    return QString::fromLatin1(prefix) + QString::number(i);
}

Diagram shop()
{
    return DiagramBuilder()
        .group(QStringLiteral("region"))
        .group(QStringLiteral("cell"), QStringLiteral("region"))
        .group(QStringLiteral("empty"))
        .node(QStringLiteral("web"))
        .node(QStringLiteral("gateway"), QStringLiteral("api-gateway"), QStringLiteral("region"))
        .node(QStringLiteral("chat"), QStringLiteral("service"), QStringLiteral("cell"))
        .node(QStringLiteral("store"), QStringLiteral("relational-db"), QStringLiteral("cell"))
        .edge(QStringLiteral("web"), QStringLiteral("gateway"), QStringLiteral("POST /messages"))
        .edge(QStringLiteral("gateway"), QStringLiteral("chat"), QStringLiteral("turn"))
        .edge(QStringLiteral("chat"), QStringLiteral("store"), QStringLiteral("write"))
        .edge(QStringLiteral("store"), QStringLiteral("web"), QStringLiteral("change feed"))
        .edge(QStringLiteral("chat"), QStringLiteral("chat"), QStringLiteral("retry"))
        .note(QStringLiteral("hint"), QStringLiteral("Counts tokens."), QStringLiteral("gateway"))
        .build();
}

Diagram randomDiagram()
{
    DiagramBuilder builder;
    const int groups = *rc::gen::inRange(0, 5);
    for (int i = 0; i < groups; ++i)
        builder.group(name("g", i),
                      i > 0 && *rc::gen::arbitrary<bool>() ? name("g", *rc::gen::inRange(0, i)) : QString());
    const int nodes = *rc::gen::inRange(1, 15);
    for (int i = 0; i < nodes; ++i)
        builder.node(name("n", i), QStringLiteral("service"),
                     groups > 0 && *rc::gen::arbitrary<bool>() ? name("g", *rc::gen::inRange(0, groups)) : QString());
    const int edges = *rc::gen::inRange(0, 20);
    for (int i = 0; i < edges; ++i)
        builder.edge(name("n", *rc::gen::inRange(0, nodes)), name("n", *rc::gen::inRange(0, nodes)),
                     *rc::gen::element(QString(), QStringLiteral("label"), QStringLiteral("a long label")));
    if (*rc::gen::arbitrary<bool>())
        builder.note(QStringLiteral("note"), QStringLiteral("Says something."), name("n", 0));
    return builder.build();
}

bool isWhole(double number)
{
    return number == std::round(number);
}

/// Empty when the picture is sound, else what is wrong with it.
QString fault(const Diagram &diagram)
{
    for (const Node &node : diagram.nodes) {
        if (!isWhole(node.rect.left()) || !isWhole(node.rect.top()))
            return node.key + QStringLiteral(" is not at whole units");
        for (const Node &other : diagram.nodes) {
            if (node.id < other.id && node.rect.intersects(other.rect))
                return node.key + QStringLiteral(" overlaps ") + other.key;
        }
        for (const Group &group : diagram.groups) {
            if (diagram.isInside(node.group, group.id) ? !group.rect.contains(node.rect)
                                                       : group.rect.intersects(node.rect))
                return node.key + QStringLiteral(" is wrong about group ") + group.key;
        }
        for (const Note &note : diagram.notes) {
            if (note.rect.intersects(node.rect))
                return node.key + QStringLiteral(" is under a note");
        }
    }
    for (const Group &group : diagram.groups) {
        if (!group.parent.isNull() && !diagram.groups[group.parent].rect.contains(group.rect))
            return group.key + QStringLiteral(" leaves its parent");
    }
    for (const Edge &edge : diagram.edges) {
        if (edge.route.points.size() < 2)
            return edge.key + QStringLiteral(" has no route");
        if (edge.from != edge.to && runsThroughBox(diagram, edge.id, edge.route))
            return edge.key + QStringLiteral(" runs through a box");
        if (!edge.label.isEmpty() && !edge.route.labelCentre)
            return edge.key + QStringLiteral(" has no place for its label");
    }
    return {};
}

} // namespace

class LayoutEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("ARCHDECK_LIBEXEC"); }

    void laysOutGroupsLabelsLoopsAndNotes()
    {
        const Diagram diagram = shop();
        const auto layout = layOut(diagram, {}, {});
        QVERIFY_RESULT(layout);
        QCOMPARE(layout->method, LayoutMethod::Full);
        QVERIFY(layout->notice.isEmpty());
        const Diagram placed = applied(diagram, *layout);
        QCOMPARE(fault(placed), QString());
        QVERIFY(placed.groups.size() == 3); // the empty one has kept a place
        QVERIFY(!placed.groups[DiagramBuilder::groupId(QStringLiteral("empty"))].rect.isEmpty());
        QCOMPARE(placed.bounds().topLeft(), QPointF(0, 0));
    }

    void followsTheDirection()
    {
        const auto centre = [](const Diagram &diagram, const char *key) {
            return diagram.nodes[DiagramBuilder::nodeId(QString::fromLatin1(key))].rect.center();
        };
        Diagram diagram = shop();
        diagram.edges.remove(DiagramBuilder::edgeId(QStringLiteral("store"), QStringLiteral("web"))); // no cycle
        Diagram placed = applied(diagram, *layOut(diagram, {}, {}));
        QVERIFY(centre(placed, "web").x() < centre(placed, "gateway").x());
        diagram.info.direction = QStringLiteral("TB");
        placed = applied(diagram, *layOut(diagram, {}, {}));
        QVERIFY(centre(placed, "web").y() < centre(placed, "gateway").y());
        diagram.info.direction = QStringLiteral("BT");
        placed = applied(diagram, *layOut(diagram, {}, {}));
        QVERIFY(centre(placed, "web").y() > centre(placed, "gateway").y());
    }

    void isTheSameEveryTime()
    {
        const Diagram diagram = shop();
        QCOMPARE(applied(diagram, *layOut(diagram, {}, {})), applied(diagram, *layOut(diagram, {}, {})));
    }

    void anEmptyDiagramIsFine()
    {
        const auto layout = layOut({}, {}, {});
        QVERIFY_RESULT(layout);
        QVERIFY(layout->nodes.isEmpty());
    }

    void aDeadWorkerLeavesASimpleLayout_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("garbage") << QByteArray("cat >/dev/null; echo ok layout; echo node 0 nan nan; echo end");
        QTest::newRow("wrong numbers") << QByteArray("cat >/dev/null; echo ok layout; echo node 99 1 1; echo end");
        QTest::newRow("huge index") << QByteArray("cat >/dev/null; echo ok layout; echo node 1e300 1 1; echo end");
        QTest::newRow("huge count") << QByteArray("cat >/dev/null; echo ok layout; echo edge 0 1e18; echo end");
        QTest::newRow("half") << QByteArray("cat >/dev/null; echo ok layout; echo node 0 1 1");
        QTest::newRow("silence") << QByteArray("exit 0");
        QTest::newRow("error") << QByteArray("cat >/dev/null; echo 'error layout 0 4:lost'");
        QTest::newRow("hang") << QByteArray("exec sleep 1000");
    }
    void aDeadWorkerLeavesASimpleLayout()
    {
        QFETCH(QByteArray, script);
        const QTemporaryDir folder;
        useWorker(folder, script);
        LayoutOptions options;
        options.wall = std::chrono::milliseconds(200);
        const Diagram diagram = shop();
        const auto layout = layOut(diagram, options, {});
        QVERIFY_RESULT(layout);
        QCOMPARE(layout->method, LayoutMethod::Simple);
        QVERIFY(!layout->notice.isEmpty());
        QCOMPARE(fault(applied(diagram, *layout)), QString());
    }

    void withoutRoomForLabelsWhenThatFails()
    {
        const QTemporaryDir folder;
        const QByteArray real = QFile::encodeName(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck-layout"));
        useWorker(folder,
                  "r=$(cat; echo x); case \"$r\" in *'labels 1'*) kill -ABRT $$;; esac; printf '%s' \"${r%x}\" | "
                      + real + " \"$@\"");
        const Diagram diagram = shop();
        const auto layout = layOut(diagram, {}, {});
        QVERIFY_RESULT(layout);
        QCOMPARE(layout->method, LayoutMethod::WithoutLabels);
        QCOMPARE(fault(applied(diagram, *layout)), QString());
    }

    void canBeCancelled()
    {
        const StopToken stop;
        stop.requestStop();
        const auto layout = layOut(shop(), {}, stop);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, ErrorCode::Cancelled);
    }

    void anyDiagramGetsASoundLayout()
    {
        qputenv("RC_PARAMS", "max_success=40");
        QVERIFY(rc::check("sound layout", [] {
            const Diagram diagram = randomDiagram();
            const auto layout = layOut(diagram, {}, {});
            RC_ASSERT(layout.has_value());
            RC_ASSERT(fault(applied(diagram, *layout)).toStdString() == std::string());
        }));
        qunsetenv("RC_PARAMS");
    }

    void theSimpleLayoutIsSoundToo()
    {
        QVERIFY(rc::check("sound simple layout", [] {
            const Diagram diagram = randomDiagram();
            const Diagram placed = applied(diagram, simpleLayout(diagram, {}));
            for (const Node &node : placed.nodes) {
                for (const Node &other : placed.nodes)
                    RC_ASSERT(node.id == other.id || !node.rect.intersects(other.rect));
                for (const Group &group : placed.groups)
                    RC_ASSERT((placed.isInside(node.group, group.id) ? group.rect.contains(node.rect)
                                                                     : !group.rect.intersects(node.rect)));
            }
        }));
    }

    void aLongChainDoesNotOverflowTheSimpleLayout()
    {
        DiagramBuilder builder;
        for (int i = 0; i < 3000; ++i)
            builder.node(name("n", i));
        for (int i = 1; i < 3000; ++i)
            builder.edge(name("n", i - 1), name("n", i));
        QCOMPARE(simpleLayout(builder.build(), {}).nodes.size(), 3000);
    }

private:
    static void useWorker(const QTemporaryDir &folder, const QByteArray &script)
    {
        QFile file(folder.filePath(QStringLiteral("archdeck-layout")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("ARCHDECK_LIBEXEC", QFile::encodeName(folder.path()));
    }
};

ARCHDECK_TEST(LayoutEngineTest)
#include "tst_layoutengine.moc"
