#include "core/layout/layoutengine.h"
#include "core/layout/simplelayout.h"
#include "tests/layout/layoutsamples.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using test::DiagramBuilder;
using test::fault;
using test::name;
using test::randomLayoutDiagram;
using test::shop;

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
            const Diagram diagram = randomLayoutDiagram();
            const auto layout = layOut(diagram, {}, {});
            RC_ASSERT(layout.has_value());
            RC_ASSERT(fault(applied(diagram, *layout)).toStdString() == std::string());
        }));
        qunsetenv("RC_PARAMS");
    }

    void theSimpleLayoutIsSoundToo()
    {
        QVERIFY(rc::check("sound simple layout", [] {
            const Diagram diagram = randomLayoutDiagram();
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
