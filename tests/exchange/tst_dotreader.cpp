#include "core/base/atomicwrite.h"
#include "core/exchange/dotreader.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;

namespace {

DotReadOptions options()
{
    DotReadOptions result;
    result.fileName = QStringLiteral("test.gv");
    return result;
}

Result<DotReading> read(const QByteArray &content)
{
    return readDot(content, options(), StopToken());
}

QByteArray testFile(const char *name)
{
    return readFile(QStringLiteral(ARCHDECK_TEST_DATA "/exchange/data/") + QString::fromLatin1(name), 1'000'000)
        .value_or(QByteArray());
}

template<typename Table>
auto byKey(const Table &table, const char *key)
{
    const auto found = std::ranges::find(table, QString::fromUtf8(key),
                                         [](const auto &element) { return element.key; });
    return found == table.end() ? typename Table::mapped_type() : *found;
}

} // namespace

class DotReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDialect()
    {
        const auto reading = read(testFile("dialect.gv"));
        QVERIFY_RESULT(reading);
        QVERIFY2(reading->problems.isEmpty(),
                 reading->problems.isEmpty() ? "" : qPrintable(toLine(reading->problems.constFirst())));
        const Diagram &diagram = reading->diagram;
        QCOMPARE(reading->id, QStringLiteral("shop"));
        QCOMPARE(diagram.info.title, QStringLiteral("A shop"));
        QCOMPARE(diagram.info.direction, QStringLiteral("TB"));
        QCOMPARE(diagram.nodes.size(), 3);
        const Node web = byKey(diagram.nodes, "web");
        QCOMPARE(web.label, QStringLiteral("Web \"client\""));
        QCOMPARE(web.kind, QStringLiteral("client-web"));
        QCOMPARE(web.properties,
                 (Properties{{QStringLiteral("replicas"), QStringLiteral("3")},
                             {QStringLiteral("description"), QStringLiteral("Says \\ and &.")}}));
        QCOMPARE(web.rect.size(), QSizeF(168, 64));
        const Group inner = byKey(diagram.groups, "cluster_in");
        QCOMPARE(inner.kind, QStringLiteral("trust"));
        QCOMPARE(inner.parent, byKey(diagram.groups, "cluster_edge").id);
        QCOMPARE(byKey(diagram.nodes, "db").group, inner.id);
        QCOMPARE(byKey(diagram.nodes, "gateway").label, QStringLiteral("gateway"));
        const Edge first = byKey(diagram.edges, "web -> gateway#a");
        QCOMPARE(first.call, CallKind::Async);
        QCOMPARE(first.protocol, QStringLiteral("HTTPS"));
        const Edge second = byKey(diagram.edges, "web -> gateway#b");
        QCOMPARE(second.call, CallKind::Stream);
        QCOMPARE(byKey(diagram.edges, "gateway -> db").properties.value(QStringLiteral("qps")), QStringLiteral("10"));
        const Note hint = byKey(diagram.notes, "hint");
        QCOMPARE(hint.text, QStringLiteral("Two\nlines"));
        QVERIFY(hint.explains == ElementRef(second.id));
        QCOMPARE(byKey(diagram.paths, "buy").steps, (QList<EdgeId>{second.id, first.id}));
        QCOMPARE(byKey(diagram.paths, "buy").order, 0);
        QCOMPARE(byKey(diagram.paths, "ask").name, QStringLiteral("Ask"));
        QVERIFY(!reading->hasPositions);
    }

    void propertiesOfDesignAndPathsAreRead()
    {
        const auto reading = read(
            "digraph { id=\"x\"; path_go=\"Go\"; pathset_go=\" share = 0.9;rps=12%3B; \"\n"
            "design_users=\"10000000\"; design_quality_target=\"95% right\"; a -> b [path=\"go:1\"] }");
        QVERIFY_RESULT(reading);
        QVERIFY2(reading->problems.isEmpty(),
                 reading->problems.isEmpty() ? "" : qPrintable(toLine(reading->problems.constFirst())));
        QCOMPARE(reading->diagram.info.properties,
                 (Properties{{QStringLiteral("users"), QStringLiteral("10000000")},
                             {QStringLiteral("quality_target"), QStringLiteral("95% right")}}));
        QCOMPARE(byKey(reading->diagram.paths, "go").properties,
                 (Properties{{QStringLiteral("share"), QStringLiteral("0.9")},
                             {QStringLiteral("rps"), QStringLiteral("12;")}}));

        const auto wrong = read(
            "digraph { id=\"x\"; path_go=\"Go\"; pathset_go=\"fast\"; pathset_stay=\"share=1\"; a }");
        QVERIFY_RESULT(wrong);
        QCOMPARE(wrong->problems.size(), 2);
        QVERIFY(byKey(wrong->diagram.paths, "go").properties.isEmpty());
    }

    void shippedIdsAreTheSameEveryTime()
    {
        DotReadOptions shipped = options();
        shipped.shippedDesign = QStringLiteral("chat");
        const auto reading = readDot("digraph{id=\"chat\" a->b}", shipped, StopToken());
        QVERIFY_RESULT(reading);
        QVERIFY(reading->diagram.nodes.contains(NodeId::shipped(QStringLiteral("design/chat/component/a"))));
        QVERIFY(reading->diagram.edges.contains(EdgeId::shipped(QStringLiteral("design/chat/connection/a -> b"))));
        QVERIFY(read("digraph{a}")->diagram.nodes.firstKey() != read("digraph{a}")->diagram.nodes.firstKey());
    }

    void problemsNameTheirLines()
    {
        DotReadOptions strict = options();
        strict.isKnownKind = [](const QString &kind) { return kind == u"service"; };
        const auto reading = readDot("digraph { id=\"x\"; path_go=\"Go\"\n/* two\nlines */ a [kind=\"teapot\"]\n"
                                     "a -> b [call=\"shout\", path=\"go:0, stay:1\"]\n"
                                     "b -> a [path=\"go:1\"]\na -> c [path=\"go:1\"]\na -> c\n"
                                     "n [kind=\"note\", explains=\"nobody\"] }",
                                     strict, StopToken());
        QVERIFY_RESULT(reading);
        QList<int> lines;
        for (const ReadProblem &problem : reading->problems) {
            lines.append(problem.line);
            QCOMPARE(problem.file, QStringLiteral("test.gv"));
        }
        QCOMPARE(lines, (QList<int>{3, 4, 4, 4, 6, 7, 8}));
        QCOMPARE(byKey(reading->diagram.nodes, "a").kind, QStringLiteral("teapot")); // kept
        QCOMPARE(reading->diagram.edges.size(), 4);
    }

    void brokenFilesAreErrorsWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("where");
        QTest::newRow("syntax") << QByteArray("digraph {\n a -> \n}\n") << ErrorCode::InvalidInput
                                << QStringLiteral("test.gv:3:");
        QTest::newRow("after a string over lines") << QByteArray("digraph {\n a [label=\"x\ny\nz\"]\n ]\n}")
                                                   << ErrorCode::InvalidInput << QStringLiteral("test.gv:5:");
        QTest::newRow("second graph broken")
            << QByteArray("digraph {a}\ndigraph {\n{") << ErrorCode::InvalidInput << QStringLiteral("test.gv:3:");
        QTest::newRow("Latin-1") << QByteArray("digraph {\n\n a [label=\"caf\xe9\"] }") << ErrorCode::InvalidInput
                                 << QStringLiteral("test.gv:3:");
        QTest::newRow("overlong") << QByteArray("digraph {\n\xc0\x80}") << ErrorCode::InvalidInput
                                  << QStringLiteral("test.gv:2:");
        QTest::newRow("surrogate") << QByteArray("digraph {\xed\xa0\x80}") << ErrorCode::InvalidInput
                                   << QStringLiteral("test.gv:1:");
        QTest::newRow("zero byte") << QByteArray("digraph {\n\0}", 12) << ErrorCode::InvalidInput
                                   << QStringLiteral("test.gv:2:");
        QTest::newRow("empty") << QByteArray() << ErrorCode::InvalidInput << QStringLiteral("test.gv");
        QTest::newRow("comment only") << QByteArray("// nothing\n") << ErrorCode::InvalidInput
                                      << QStringLiteral("test.gv");
        QTest::newRow("not DOT") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << ErrorCode::InvalidInput
                                 << QStringLiteral("test.gv:1:");
        QTest::newRow("deep") << "digraph " + QByteArray("{subgraph x ").repeated(50000) << ErrorCode::InvalidInput
                              << QStringLiteral("test.gv:1:");
        QTest::newRow("50 MB") << "digraph {" + QByteArray("a -> b;\n").repeated(50'000'000 / 8) + "}"
                               << ErrorCode::LimitExceeded << QStringLiteral("test.gv is larger than 16 MB");
        QByteArray many = "digraph {\n";
        for (int i = 0; i < 6000; ++i)
            many += "n" + QByteArray::number(i) + ";\n";
        QTest::newRow("6,000 nodes") << many + "}" << ErrorCode::LimitExceeded << QStringLiteral("5000");
        QByteArray nested;
        for (int i = 0; i < 300; ++i)
            nested += "subgraph s" + QByteArray::number(i) + "{";
        QTest::newRow("300 levels") << "digraph {" + nested + "x" + QByteArray("}").repeated(301)
                                    << ErrorCode::LimitExceeded << QStringLiteral("200");
    }
    void brokenFilesAreErrorsWithTheirLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        QFETCH(QString, where);
        const auto reading = read(content);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, code);
        QVERIFY2(reading.error().message.contains(where), qPrintable(toLine(reading.error())));
    }

    void unusualFilesAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "digraph{a->b}")
                                         << 2 << 1;
        QTest::newRow("undirected") << QByteArray("graph{a--b--c}") << 3 << 2;
        QTest::newRow("strict") << QByteArray("strict digraph{a->b a->b}") << 2 << 1;
        QTest::newRow("hungry polygon") << QByteArray("digraph{a [shape=polygon sides=2000000000]}") << 1 << 0;
        QTest::newRow("named file") << QByteArray("digraph{a [image=\"/etc/passwd\" shapefile=\"/etc/passwd\"]}") << 1
                                    << 0;
        QTest::newRow("loop") << QByteArray("digraph{a->a}") << 1 << 1;
        QTest::newRow("ports") << QByteArray("digraph{a:n->b:p:s}") << 2 << 1;
        QTest::newRow("windows lines") << QByteArray("digraph{\r\na->b\r\n}\r\n") << 2 << 1;
        QTest::newRow("large label") << "digraph{a [label=\"" + QByteArray(200'000, 'x') + "\"]}" << 1 << 0;
    }
    void unusualFilesAreRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, nodes);
        QFETCH(int, edges);
        const auto reading = read(content);
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->diagram.nodes.size(), nodes);
        QCOMPARE(reading->diagram.edges.size(), edges);
        for (const Node &node : reading->diagram.nodes)
            QVERIFY(node.properties.isEmpty());
    }

    void onlyTheFirstOfSeveralGraphsIsRead()
    {
        const auto reading = read("digraph{a}\ndigraph{b->c}\ngraph{d}");
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->diagram.nodes.size(), 1);
        QCOMPARE(reading->problems.size(), 1);
        QVERIFY(reading->problems.constFirst().message.contains(u'3'));
    }

    void foreignFilesAreReadAsWellAsPossible()
    {
        const auto reading = read(testFile("foreign.gv"));
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->diagram;
        QCOMPARE(diagram.info.title, QStringLiteral("services"));
        QCOMPARE(diagram.info.direction, QStringLiteral("TB"));
        QCOMPARE(byKey(diagram.nodes, "lb").label, QStringLiteral("Load balancer"));
        QCOMPARE(byKey(diagram.nodes, "lb").kind, QStringLiteral("service"));
        QCOMPARE(byKey(diagram.nodes, "db").label, QStringLiteral("Orders DB\nv<2"));
        QCOMPARE(byKey(diagram.nodes, "db").kind, QStringLiteral("relational-db"));
        QCOMPARE(byKey(diagram.nodes, "db").properties.value(QStringLiteral("description")),
                 QStringLiteral("Holds orders"));
        QCOMPARE(byKey(diagram.nodes, "rec").label, QStringLiteral("Head\na\nb|c"));
        QCOMPARE(byKey(diagram.nodes, "lb").group, byKey(diagram.groups, "cluster_0").id);
        QCOMPARE(byKey(diagram.groups, "cluster_in").parent, byKey(diagram.groups, "cluster_0").id);
        const Edge dashed = byKey(diagram.edges, "lb -> db");
        QCOMPARE(dashed.call, CallKind::Async);
        QCOMPARE(dashed.label, QStringLiteral("a → b"));
        QCOMPARE(byKey(diagram.edges, "lb -> rec").to, byKey(diagram.nodes, "rec").id);
        QCOMPARE(diagram.edges.size(), 2);
        QVERIFY(byKey(diagram.notes, "remark").explains == ElementRef(byKey(diagram.nodes, "db").id));
    }

    void placesAreTakenOverWhenComplete()
    {
        const QByteArray drawn = testFile("placed.gv");
        const auto reading = read(drawn);
        QVERIFY_RESULT(reading);
        QVERIFY(reading->hasPositions);
        QCOMPARE(byKey(reading->diagram.nodes, "a").rect, QRectF(18, -90, 36, 72));
        QCOMPARE(byKey(reading->diagram.groups, "cluster_a").rect, QRectF(8, -100, 56, 92));
        const Route route = byKey(reading->diagram.edges, "b -> a").route;
        QCOMPARE(route.shape, RouteShape::Curve);
        QCOMPARE(route.points, (QList<QPointF>{{36, -132}, {36, -120}, {36, -110}, {36, -90}}));

        for (const char *broken : {"pos=\"36,54\"", "pos=\"nan,1\"", "pos=\"1e300,1\"", "width=\"-1\"",
                                   "pos=\"36,150\", width=\"200000\""}) {
            QByteArray changed = drawn;
            changed.replace("pos=\"36,150\", width=\"1\"", broken);
            QVERIFY(!read(changed)->hasPositions);
        }
    }

    void canBeCancelled()
    {
        const StopToken stop;
        stop.requestStop();
        const auto reading = readDot("digraph{a}", options(), stop);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::Cancelled);
    }
};

ARCHDECK_TEST(DotReaderTest)
#include "tst_dotreader.moc"
