#include "core/diagram/changeset.h"
#include "core/exchange/d2/d2reader.h"
#include "core/exchange/d2/d2text.h"
#include "core/exchange/d2/d2writer.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

Result<Reading> read(const QByteArray &content)
{
    ReadOptions options;
    options.fileName = u"shop.d2"_s;
    return readD2(content, options, StopToken());
}

template<typename Key, typename T>
T byKey(const QMap<Key, T> &table, const QString &key)
{
    const auto found = std::ranges::find(table, key, &T::key);
    return found == table.end() ? T{} : *found;
}

/// "web -> api: asks", one for each connection, in order.
QStringList connections(const Diagram &diagram)
{
    QStringList lines;
    for (const Edge &edge : ordered(diagram.edges)) {
        const QString arrow = edge.arrows == Arrows::Both ? u" <-> "_s
            : edge.arrows == Arrows::None                 ? u" -- "_s
                                                          : u" -> "_s;
        lines.append(diagram.nodes[edge.from].key + arrow + diagram.nodes[edge.to].key
                     + (edge.label.isEmpty() ? QString() : QString(u": " + edge.label)));
    }
    return lines;
}

QStringList messages(const Reading &reading)
{
    QStringList lines;
    for (const ReadProblem &problem : reading.problems)
        lines.append(toLine(problem));
    return lines;
}

} // namespace

class D2Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingBackGivesTheSameDesign()
    {
        for (quint64 seed = 0; seed < 40; ++seed) {
            Rng rng(seed);
            const Diagram diagram = test::randomDiagram(50, rng);
            const QByteArray content = writeD2(diagram, Catalog()).content;
            const auto reading = read(content);
            QVERIFY_RESULT(reading);
            QVERIFY2(reading->pages.constFirst().diagram == diagram, qPrintable(u"seed %1"_s.arg(seed)));
            QCOMPARE(reading->problems, ReadProblems());
            QCOMPARE(writeD2(reading->pages.constFirst().diagram, Catalog()).content, content);
        }
    }

    void keysLabelsAndNesting()
    {
        const auto reading = read("# a comment\n"
                                  "direction: right\n"
                                  "web: Web app # said aside\n"
                                  "cloud: \"The \\\"cloud\\\"\\nover there\" {\n"
                                  "  api; worker: 'it''s'\n"
                                  "  vpc.db: Orders {shape: cylinder}\n"
                                  "  _.outside\n"
                                  "}\n"
                                  "cloud.vpc: Private\n"
                                  "\"\"\" a\nblock: comment\n\"\"\"\n");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QVERIFY(validate(diagram));
        QVERIFY(!reading->pages.constFirst().hasPositions);
        QCOMPARE(diagram.info.direction, u"LR"_s);
        QCOMPARE(diagram.info.title, u"shop"_s);
        QCOMPARE(diagram.nodes.size(), 5);
        QCOMPARE(byKey(diagram.nodes, u"web"_s).label, u"Web app"_s);
        QCOMPARE(byKey(diagram.nodes, u"cloud.worker"_s).label, u"it's"_s);
        QCOMPARE(byKey(diagram.nodes, u"cloud.api"_s).label, u"api"_s);
        QCOMPARE(byKey(diagram.groups, u"cloud"_s).label, u"The \"cloud\"\nover there"_s);
        QCOMPARE(byKey(diagram.groups, u"cloud.vpc"_s).label, u"Private"_s);
        QCOMPARE(byKey(diagram.groups, u"cloud.vpc"_s).parent, byKey(diagram.groups, u"cloud"_s).id);
        QCOMPARE(byKey(diagram.nodes, u"cloud.vpc.db"_s).group, byKey(diagram.groups, u"cloud.vpc"_s).id);
        QVERIFY(byKey(diagram.nodes, u"outside"_s).group.isNull());
        QCOMPARE(reading->problems, ReadProblems());
    }

    void connectionsOfAllSorts()
    {
        const auto reading = read("a -> b -> c: chain\n"
                                  "b <- c\n"
                                  "a <-> c: both { style.stroke: red; style.stroke-dash: 3 }\n"
                                  "a -- c: { source-arrowhead: 1; target-arrowhead: many {shape: diamond} }\n"
                                  "x: { y -> z; z -> _.a }\n"
                                  "(a -> b)[0]: renamed\n"
                                  "(a -> b)[0].style.animated: true\n"
                                  "x.(y -> z)[0]: inner\n"
                                  "(a -> b)[7].style.opacity: 0\n"
                                  "a-b -> c\n"
                                  "A -> B\n");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QCOMPARE(connections(diagram),
                 (QStringList{u"a -> b: renamed"_s, u"b -> c: chain"_s, u"c -> b"_s, u"a <-> c: both"_s, u"a -- c"_s,
                              u"x.y -> x.z: inner"_s, u"x.z -> a"_s, u"a-b -> c"_s, u"a -> b"_s}));
        const QList<Edge> edges = ordered(diagram.edges);
        QCOMPARE(edges[0].call, CallKind::Stream);
        QCOMPARE(edges[3].call, CallKind::Async);
        QCOMPARE(edges[3].style.line, u"#ff0000"_s);
        QCOMPARE(edges[4].fromLabel, u"1"_s);
        QCOMPARE(edges[4].toLabel, u"many"_s);
        QCOMPARE(messages(*reading).size(), 1); // the connection that is not there
    }

    void looksClassesAndVariables()
    {
        const auto reading = read("vars: { brand: \"#00FF00\"; d2-config: { sketch: true } }\n"
                                  "classes: { store: { shape: cylinder; style: { fill: ${brand}; stroke: navy } } }\n"
                                  "a: costs \\$1 {class: store; width: 300; height: 90}\n"
                                  "b.class: [store; other]\n"
                                  "b.style.fill: \"#abc\"\n"
                                  "c: ${brand} {link: https://x.org; tooltip: Says more; style.font-size: 20}\n");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        const Node a = byKey(diagram.nodes, u"a"_s);
        QCOMPARE(a.label, u"costs $1"_s);
        QCOMPARE(a.style, (Style{u"#00ff00"_s, u"#000080"_s}));
        QCOMPARE(a.rect.size(), QSizeF(300, 90));
        QCOMPARE(a.properties.value(u"d2.shape"_s), u"cylinder"_s);
        QCOMPARE(byKey(diagram.nodes, u"b"_s).style, (Style{u"#aabbcc"_s, u"#000080"_s}));
        const Node c = byKey(diagram.nodes, u"c"_s);
        QCOMPARE(c.label, u"#00FF00"_s);
        QCOMPARE(c.properties.value(u"link"_s), u"https://x.org"_s);
        QCOMPARE(c.properties.value(u"description"_s), u"Says more"_s);
        QCOMPARE(c.properties.value(u"d2.style.font-size"_s), u"20"_s);
        QCOMPARE(diagram.info.properties.value(u"look"_s), u"sketch"_s);
        QCOMPARE(messages(*reading).size(), 1);
        QVERIFY2(messages(*reading).constFirst().startsWith(u"shop.d2:6: "),
                 qPrintable(messages(*reading).constFirst()));
        // What is kept goes back into the file.
        QVERIFY(writeD2(diagram, Catalog()).content.contains("style.font-size: \"20\""));
    }

    void notesTablesAndContainersAsEnds()
    {
        const auto reading = read("explanation: |md\n  # Title\n    indented\n\n  last | bar\n| \n"
                                  "title: A title {shape: text; near: top-center}\n"
                                  "code: ||go\n  a || b\n||\n"
                                  "orders: { shape: sql_table; id: int {constraint: primary_key}; total: money }\n"
                                  "group: { one; two }\n"
                                  "web -> orders.id\nweb -> group: to all\n"
                                  "title -> group: {style.opacity: 0}\n");
        // A single bar ends a block, so the first statement here ends early.
        QVERIFY(!reading);

        const auto sound = read("explanation: |md\n  # Title\n    indented\n\n  last\n|\n"
                                "title: A title {shape: text; near: top-center}\n"
                                "code: |||go\n  a || b\n|||\n"
                                "orders: { shape: sql_table; id: int {constraint: primary_key}; total: money }\n"
                                "group: { one; two }\n"
                                "web -> orders.id\nweb -> group: to all\n"
                                "title -> group: {style.opacity: 0}\n");
        QVERIFY_RESULT(sound);
        const Diagram &diagram = sound->pages.constFirst().diagram;
        QCOMPARE(byKey(diagram.notes, u"explanation"_s).text, u"# Title\n  indented\n\nlast"_s);
        QCOMPARE(byKey(diagram.notes, u"title"_s).text, u"A title"_s);
        QCOMPARE(byKey(diagram.notes, u"code"_s).text, u"a || b"_s);
        QCOMPARE(diagram.nodes.size(), 4);
        QCOMPARE(byKey(diagram.nodes, u"orders"_s).properties.value(u"d2.rows"_s), u"id: int\ntotal: money"_s);
        QCOMPARE(connections(diagram), (QStringList{u"web -> orders"_s, u"web -> group.one: to all"_s}));
        const QByteArray written = writeD2(diagram, Catalog()).content;
        QVERIFY(written.contains("web -> group: \"to all\""));
        QVERIFY(written.contains("id: \"int\""));
        const auto back = read(written);
        QVERIFY_RESULT(back);
        QVERIFY(back->pages.constFirst().diagram == diagram);
    }

    void boardsArePages()
    {
        const auto reading = read("a -> b\n"
                                  "layers: { inside: { x -> y; layers: { deeper: { z } } } }\n"
                                  "scenarios: { broken: { b: Broken } }\n"
                                  "steps: { one: { c }; two: { d } }\n");
        QVERIFY_RESULT(reading);
        QStringList found;
        for (const ReadPage &page : reading->pages)
            found.append(page.name + u' ' + QString::number(page.diagram.nodes.size()));
        QCOMPARE(found,
                 (QStringList{u" 2"_s, u"inside 2"_s, u"broken 2"_s, u"one 3"_s, u"two 4"_s, u"inside.deeper 1"_s}));
        QCOMPARE(byKey(reading->pages[2].diagram.nodes, u"b"_s).label, u"Broken"_s);
    }

    void changesMadeInTheTextCount()
    {
        Diagram diagram =
            test::DiagramBuilder().node(u"web"_s).node(u"api"_s).edge(u"web"_s, u"api"_s, u"asks"_s).build();
        diagram.nodes[test::DiagramBuilder::nodeId(u"web"_s)].rect = QRectF(5, 6, 168, 64);
        diagram.nodes[test::DiagramBuilder::nodeId(u"web"_s)].label = u"The **web**"_s;
        QByteArray content = writeD2(diagram, Catalog()).content;
        content.replace("web -> api: \"asks\"", "api -> web: \"answers\"\nweb -> new");
        content.replace("api: \"api\"", "api: \"Interface\"");
        const auto reading = read(content);
        QVERIFY_RESULT(reading);
        const Diagram &back = reading->pages.constFirst().diagram;
        QVERIFY(validate(back));
        QCOMPARE(byKey(back.nodes, u"web"_s).label, u"The **web**"_s);
        QCOMPARE(byKey(back.nodes, u"web"_s).rect, QRectF(5, 6, 168, 64));
        QCOMPARE(byKey(back.nodes, u"api"_s).label, u"Interface"_s);
        QCOMPARE(connections(back), (QStringList{u"api -> web: answers"_s, u"web -> new"_s}));
        QVERIFY(!reading->pages.constFirst().hasPositions); // the new one has no place
    }

    void whatIsNotReadIsSaidOncePerKind()
    {
        const auto reading = read(
            "a; b; c\n...@other\nx: @file\n*.style.fill: red\n**: {shape: circle}\n&shape: circle\n");
        QVERIFY_RESULT(reading);
        QCOMPARE(messages(*reading).size(), 3);
        QVERIFY2(messages(*reading)[0].startsWith(u"shop.d2:2: "), qPrintable(messages(*reading)[0]));
    }

    void brokenFilesAreErrorsWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("where");
        QTest::newRow("brace not closed") << QByteArray("a\nb: {\nc\n") << u"shop.d2:2:"_s;
        QTest::newRow("brace not opened") << QByteArray("a\n}\n") << u"shop.d2:2:"_s;
        QTest::newRow("quote not closed") << QByteArray("a\n\nb: \"text\n") << u"shop.d2:3:"_s;
        QTest::newRow("block not closed") << QByteArray("a: |md\n text\n") << u"shop.d2:1:"_s;
        QTest::newRow("arrow without an end") << QByteArray("a ->\n") << u"shop.d2:1:"_s;
        QTest::newRow("list not closed") << QByteArray("a.class: [x; y\n") << u"shop.d2:"_s;
        QTest::newRow("comment not closed") << QByteArray("\"\"\" a\n") << u"shop.d2:1:"_s;
        QTest::newRow("Latin-1") << QByteArray("caf\xe9") << u"shop.d2 is not"_s;
        QTest::newRow("deep braces") << QByteArray("a: {").repeated(100'000) << u"100"_s;
        QTest::newRow("deep key") << QByteArray("a.").repeated(100'000) + "b" << u"100"_s;
        QByteArray many;
        for (int i = 0; i < 100'000; ++i)
            many += "n" + QByteArray::number(i) + "\n";
        QTest::newRow("100,000 shapes") << many << u"50000"_s;
        QTest::newRow("long chain") << QByteArray("a -> ").repeated(200'000) + "a" << u"50000"_s;
    }
    void brokenFilesAreErrorsWithTheirLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, where);
        const auto reading = read(content);
        QVERIFY(!reading);
        QVERIFY2(reading.error().message.contains(where), qPrintable(toLine(reading.error())));
    }

    void oddFilesAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a -> b");
        QTest::newRow("huge size") << QByteArray("a: {width: 1e308; height: nan; style.opacity: -1}");
        QTest::newRow("variables in a circle") << QByteArray("vars: {a: ${b}; b: ${a}}\nx: ${a} ${b} ${c");
        QTest::newRow("connection of the board") << QByteArray("_ -> a\n_._._.b -> _");
        QTest::newRow("removed") << QByteArray("a: {b -> c}\na: null\nd -> a.b");
        QTest::newRow("board in itself") << QByteArray("layers: {a: {layers: {a: {x}}}}");
        QTest::newRow("own lines damaged")
            << QByteArray("a\n# archdeck: {\n# archdeck: {\"at\": \"a\", \"component\": 7}\n"
                          "# archdeck: {\"design\": {\"paths\": [1]}}");
    }
    void oddFilesAreRead()
    {
        QFETCH(QByteArray, content);
        const auto reading = read(content);
        QVERIFY_RESULT(reading);
        for (const ReadPage &page : reading->pages)
            QVERIFY(validate(page.diagram));
    }

    void textsSurviveQuoting()
    {
        QCOMPARE(quotedD2(u"a \"b\" \\ ${c}\n"_s), u"\"a \\\"b\\\" \\\\ \\${c}\\n\""_s);
        QCOMPARE(d2Block(u"md"_s, u"a || b"_s, {}),
                 u"|md\n  a || b\n|"_s.replace(u"|md"_s, u"|||md"_s).replace(u"\n|"_s, u"\n|||"_s));
        QCOMPARE(d2Name(u"label"_s), u"\"label\""_s);
        QCOMPARE(d2Name(u"a.b"_s), u"\"a.b\""_s);
        QCOMPARE(d2Name(u"web-app 2"_s), u"web-app 2"_s);
    }

    void canBeCancelled()
    {
        const StopToken stop;
        stop.requestStop();
        const auto reading = readD2("a -> b", {}, stop);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::Cancelled);
    }
};

ARCHDECK_TEST(D2Test)
#include "tst_d2.moc"
