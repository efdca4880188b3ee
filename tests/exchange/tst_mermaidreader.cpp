#include "core/diagram/changeset.h"
#include "core/exchange/mermaid/mermaidreader.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

ReadOptions options()
{
    ReadOptions result;
    result.fileName = u"plan.mmd"_s;
    result.catalog = test::shippedCatalog().get();
    return result;
}

Result<Reading> read(const QByteArray &content)
{
    return readMermaid(content, options(), StopToken());
}

template<typename Key, typename T>
T byKey(const QMap<Key, T> &table, const QString &key)
{
    const auto found = std::ranges::find(table, key, &T::key);
    return found == table.end() ? T() : *found;
}

QString shapeOf(const Diagram &diagram, const QString &key)
{
    return byKey(diagram.nodes, key).properties.value(u"mermaid.shape"_s, u"rect"_s);
}

/// "a -> b: label", in order.
QStringList links(const Diagram &diagram)
{
    QStringList texts;
    for (const Edge &edge : ordered(diagram.edges)) {
        const QString label = edge.label.isEmpty() ? QString() : QString(u": "_s + edge.label);
        texts.append(diagram.nodes[edge.from].key + u" -> "_s + diagram.nodes[edge.to].key + label);
    }
    return texts;
}

} // namespace

#define READ(name, content)                                                                                            \
    const auto name##Result = read(content);                                                                           \
    QVERIFY_RESULT(name##Result);                                                                                      \
    const Reading &name = *name##Result;                                                                               \
    const Diagram &diagram = name.pages.constFirst().diagram;                                                          \
    QVERIFY_RESULT(validate(diagram))

class TestMermaidReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders_data();
    void readsHeaders();
    void readsFrontMatter();
    void readsShapes_data();
    void readsShapes();
    void readsTexts_data();
    void readsTexts();
    void readsLinks_data();
    void readsLinks();
    void readsChainsAndFans();
    void readsSubgraphs();
    void joinsGroupsThroughTheirComponents();
    void readsStyles();
    void tellsWhatItLeavesOut();
    void skipsBadLines();
    void takesWhatMermaidRefuses();
    void refusesOtherDiagrams();
    void givesTheSameIdsEachTime();
    void staysFast_data();
    void staysFast();
};

void TestMermaidReader::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("direction");
    QTest::newRow("graph") << QByteArray("graph LR\n a") << u"LR"_s;
    QTest::newRow("top down") << QByteArray("flowchart TD;a") << u"TB"_s;
    QTest::newRow("none") << QByteArray("flowchart\n a") << u"TB"_s;
    QTest::newRow("elk") << QByteArray("flowchart-elk RL\n a") << u"RL"_s;
    QTest::newRow("sign") << QByteArray("graph >\r\na") << u"LR"_s;
    QTest::newRow("up") << QByteArray("graph ^\na") << u"BT"_s;
    QTest::newRow("comment first") << QByteArray("%% about\n\nflowchart BT\na") << u"BT"_s;
    QTest::newRow("directive") << QByteArray("%%{init: {\"theme\": \"base\",\n \"a\": 1}}%%\nflowchart LR\na")
                               << u"LR"_s;
    QTest::newRow("fence") << QByteArray("```mermaid\nflowchart LR\na\n```\n") << u"LR"_s;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "flowchart LR\na")
                                     << u"LR"_s;
}

void TestMermaidReader::readsHeaders()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, direction);
    READ(reading, content);
    QCOMPARE(diagram.info.direction, direction);
    QCOMPARE(diagram.nodes.size(), 1);
    QCOMPARE(diagram.nodes.first().key, u"a"_s);
    QVERIFY(reading.problems.isEmpty());
    QVERIFY(!reading.pages.first().hasPositions);
}

void TestMermaidReader::readsFrontMatter()
{
    READ(
        reading,
        "---\ntitle: \"Chat \\\"v2\\\"\"\nconfig:\n  theme: dark\n---\nflowchart LR\n  accDescr: Answers questions\n a\n");
    QCOMPARE(diagram.info.title, u"Chat \"v2\""_s);
    QCOMPARE(diagram.info.summary, u"Answers questions"_s);
    QCOMPARE(read("graph LR\naccTitle: Named\naccDescr {\n two\n lines }\na")->pages.first().diagram.info.title,
             u"Named"_s);
    QCOMPARE(read("graph LR\na")->pages.first().diagram.info.title, u"plan"_s);
}

void TestMermaidReader::readsShapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shape");
    const std::pair<const char *, QString> shapes[]{{"a[x]", u"rect"_s},
                                                    {"a(x)", u"rounded"_s},
                                                    {"a([x])", u"stadium"_s},
                                                    {"a[[x]]", u"subroutine"_s},
                                                    {"a[(x)]", u"cylinder"_s},
                                                    {"a((x))", u"circle"_s},
                                                    {"a(((x)))", u"doublecircle"_s},
                                                    {"a>x]", u"odd"_s},
                                                    {"a{x}", u"diamond"_s},
                                                    {"a{{x}}", u"hexagon"_s},
                                                    {"a[/x/]", u"lean_right"_s},
                                                    {"a[\\x\\]", u"lean_left"_s},
                                                    {"a[/x\\]", u"trapezoid"_s},
                                                    {"a[\\x/]", u"inv_trapezoid"_s},
                                                    {"a(-x-)", u"ellipse"_s},
                                                    {"a@{ shape: cyl, label: \"x\" }", u"cylinder"_s},
                                                    {"a@{\n  shape: hex\n  label: 'x'\n}", u"hexagon"_s}};
    for (const auto &[text, shape] : shapes)
        QTest::newRow(text) << QByteArray(text) << shape;
}

void TestMermaidReader::readsShapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shape);
    READ(reading, "flowchart LR\n" + text + "\n b --> " + text + ":::big --> c\n");
    QCOMPARE(byKey(diagram.nodes, u"a"_s).label, u"x"_s);
    QCOMPARE(shapeOf(diagram, u"a"_s), shape);
    QCOMPARE(links(diagram), QStringList({u"b -> a"_s, u"a -> c"_s}));
    QVERIFY(reading.problems.isEmpty());
}

void TestMermaidReader::readsTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("brackets in quotes") << QByteArray("\"f(x) [y] {z} | --> w\"") << u"f(x) [y] {z} | --> w"_s;
    QTest::newRow("entities") << QByteArray("\"#quot;a#quot; #35;1 &lt;b&gt; #9829;\"") << u"\"a\" #1 <b> \u2665"_s;
    QTest::newRow("breaks") << QByteArray("\"one<br/>two<BR>three\\nfour\"") << u"one\ntwo\nthree\nfour"_s;
    QTest::newRow("lines") << QByteArray("\"one\ntwo\"") << u"one\ntwo"_s;
    QTest::newRow("html") << QByteArray("\"<b>Big</b> <i class=\"x\">thing</i>\"") << u"**Big** *thing*"_s;
    QTest::newRow("markdown") << QByteArray("\"`**Big** (x)`\"") << u"**Big** (x)"_s;
    QTest::newRow("icon") << QByteArray("fa:fa-user Researcher") << u"Researcher"_s;
    QTest::newRow("plain") << QByteArray(" Yes & no: 50 % ") << u"Yes & no: 50 %"_s;
    QTest::newRow("other languages") << QByteArray("向量索引 🚀") << u"向量索引 🚀"_s;
}

void TestMermaidReader::readsTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, label);
    READ(reading, "flowchart LR\na[" + text + "] --> b\n");
    QCOMPARE(byKey(diagram.nodes, u"a"_s).label, label);
    QCOMPARE(diagram.nodes.size(), 2);
    QVERIFY(reading.problems.isEmpty());
}

void TestMermaidReader::readsLinks_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("arrows");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *link, CallKind call, Arrows arrows, const QString &label = {}) {
        QTest::newRow(link) << QByteArray(link) << int(call) << int(arrows) << label;
    };
    row("-->", CallKind::Sync, Arrows::Forward);
    row("---->", CallKind::Sync, Arrows::Forward);
    row("---", CallKind::Sync, Arrows::None);
    row("<-->", CallKind::Sync, Arrows::Both);
    row("-.->", CallKind::Async, Arrows::Forward);
    row("-..->", CallKind::Async, Arrows::Forward);
    row("-.-", CallKind::Async, Arrows::None);
    row("==>", CallKind::Stream, Arrows::Forward);
    row("====", CallKind::Stream, Arrows::None);
    row("--o", CallKind::Batch, Arrows::Forward);
    row("o--o", CallKind::Batch, Arrows::Both);
    row("--x", CallKind::Sync, Arrows::Forward);
    row("-->|asks|", CallKind::Sync, Arrows::Forward, u"asks"_s);
    row("--> |\"asks (1)\"|", CallKind::Sync, Arrows::Forward, u"asks (1)"_s);
    row("-- asks -->", CallKind::Sync, Arrows::Forward, u"asks"_s);
    row("-- \"a--b\" ---", CallKind::Sync, Arrows::None, u"a--b"_s);
    row("-. asks .->", CallKind::Async, Arrows::Forward, u"asks"_s);
    row("== asks ==>", CallKind::Stream, Arrows::Forward, u"asks"_s);
    row("<-- both -->", CallKind::Sync, Arrows::Both, u"both"_s);
    row("e1@-->", CallKind::Sync, Arrows::Forward);
    row("\n-->\n", CallKind::Sync, Arrows::Forward);
}

void TestMermaidReader::readsLinks()
{
    QFETCH(QByteArray, link);
    READ(reading, "flowchart LR\na " + link + " b\n");
    QCOMPARE(diagram.edges.size(), 1);
    const Edge edge = diagram.edges.first();
    QTEST(int(edge.call), "call");
    QTEST(int(edge.arrows), "arrows");
    QTEST(edge.label, "label");
    QCOMPARE(diagram.nodes.size(), 2);
    QVERIFY(reading.problems.isEmpty());
}

void TestMermaidReader::readsChainsAndFans()
{
    READ(reading, "flowchart LR\na & b-->|x|c & d --> e; e-.->a\nz1@{ shape: cyl }\ne2@==> f\nlast");
    QCOMPARE(links(diagram),
             QStringList({u"a -> c: x"_s, u"a -> d: x"_s, u"b -> c: x"_s, u"b -> d: x"_s, u"c -> e"_s, u"d -> e"_s,
                          u"e -> a"_s}));
    QCOMPARE(reading.problems.size(), 1); // a link id with nothing before it
    QVERIFY(!byKey(diagram.nodes, u"last"_s).id.isNull());

    const Diagram same = read("graph LR\na --> b\na --> b\ne1@{ animate: true }\na e1@--> b\n")->pages.first().diagram;
    QStringList keys;
    for (const Edge &edge : ordered(same.edges))
        keys.append(edge.key);
    QCOMPARE(keys, QStringList({u"a -> b"_s, u"a -> b#2"_s, u"a -> b#e1"_s}));
    QCOMPARE(same.nodes.size(), 2);
}

void TestMermaidReader::readsSubgraphs()
{
    READ(
        reading,
        "flowchart LR\n  first\n  subgraph outer [The \"outer\"]\n  direction TB\n    subgraph \"Two words\"\n"
        "      a --> b\n    end\n    c --> a\n    first\n  end\n  subgraph plain\n  outer\n  end\n  subgraph A long title\n  d\n  end\n");
    QCOMPARE(diagram.groups.size(), 4);
    const Group outer = byKey(diagram.groups, u"outer"_s);
    const GroupId inner = byKey(diagram.nodes, u"a"_s).group;
    QCOMPARE(outer.label, u"The \"outer\""_s);
    QCOMPARE(outer.properties.value(u"mermaid.direction"_s), u"TB"_s);
    QCOMPARE(outer.parent, byKey(diagram.groups, u"plain"_s).id);
    QCOMPARE(diagram.groups[inner].label, u"Two words"_s);
    QCOMPARE(diagram.groups[inner].parent, outer.id);
    QCOMPARE(byKey(diagram.nodes, u"c"_s).group, outer.id);
    QCOMPARE(byKey(diagram.nodes, u"first"_s).group, outer.id);
    QCOMPARE(diagram.groups[byKey(diagram.nodes, u"d"_s).group].label, u"A long title"_s);
    QVERIFY(byKey(diagram.nodes, u"outer"_s).id.isNull());
}

void TestMermaidReader::joinsGroupsThroughTheirComponents()
{
    READ(
        reading,
        "flowchart LR\nsubgraph in\n a --> b\n end\nsubgraph out\n c --> d\nend\nin --> out\nsubgraph void\nend\nout --> void\n");
    QCOMPARE(links(diagram), QStringList({u"a -> b"_s, u"c -> d"_s, u"b -> c"_s, u"d -> void"_s}));
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().line, 8);
    QCOMPARE(diagram.groups.size(), 2); // an empty one that is joined is drawn as a component
}

void TestMermaidReader::readsStyles()
{
    READ(
        reading,
        "flowchart LR\na:::hot --> b --> c\nclassDef hot,cold fill:#F96,stroke:red,stroke-width:4px;\nclass b , c cold\n"
        "style c fill:rgb(0,0,0),stroke:#00f\nlinkStyle 0 stroke:#0f0,stroke-width:2px\nlinkStyle default stroke:gray\n");
    QCOMPARE(byKey(diagram.nodes, u"a"_s).style, (Style{u"#ff9966"_s, u"#ff0000"_s}));
    QCOMPARE(byKey(diagram.nodes, u"a"_s).properties.value(u"mermaid.style"_s), u"stroke-width:4px"_s);
    QCOMPARE(byKey(diagram.nodes, u"c"_s).style.line, u"#0000ff"_s);
    QCOMPARE(byKey(diagram.edges, u"a -> b"_s).style.line, u"#00ff00"_s);
    QCOMPARE(byKey(diagram.edges, u"b -> c"_s).style.line, u"#808080"_s);
}

void TestMermaidReader::tellsWhatItLeavesOut()
{
    READ(reading, "flowchart LR\na ~~~ b\nb ~~~ c\nclick a \"https://example.org\" \"tip\"\na@{ img: \"x.png\" }\n");
    QCOMPARE(diagram.edges.size(), 0);
    QCOMPARE(diagram.nodes.size(), 3);
    QStringList lines;
    for (const ReadProblem &problem : reading.problems)
        lines.append(QString::number(problem.line));
    lines.sort();
    QCOMPARE(lines, QStringList({u"2"_s, u"2"_s, u"4"_s})); // a picture where its component stands first
}

void TestMermaidReader::skipsBadLines()
{
    READ(reading,
         "flowchart LR\na --> b\n% a comment\nc[\"never closed --> d\ne --> \n\nsubgraph g\nf -- text\nend\nend\nh\n");
    QStringList lines;
    for (const ReadProblem &problem : reading.problems)
        lines.append(QString::number(problem.line));
    QCOMPARE(lines, QStringList({u"3"_s, u"4"_s, u"5"_s, u"8"_s, u"10"_s}));
    QVERIFY(!byKey(diagram.nodes, u"h"_s).id.isNull());

    const auto nothing = read("flowchart LR\n  ((x))\n");
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::InvalidInput);
    QVERIFY(nothing.error().message.contains(u"Line 2"_s));
}

void TestMermaidReader::takesWhatMermaidRefuses()
{
    READ(
        reading,
        "flowchart LR\nsubgraph g[Path (main) \"x\"]\na[App (web)] --> b(Say \"hi\")\nc[/api/v1] --(1) call--> d\nend\n");
    QCOMPARE(byKey(diagram.nodes, u"a"_s).label, u"App (web)"_s);
    QCOMPARE(byKey(diagram.nodes, u"b"_s).label, u"Say \"hi\""_s);
    QCOMPARE(byKey(diagram.nodes, u"c"_s).label, u"/api/v1"_s);
    QCOMPARE(byKey(diagram.groups, u"g"_s).label, u"Path (main) \"x\""_s);
    QCOMPARE(links(diagram), QStringList({u"a -> b"_s, u"c -> d: (1) call"_s}));
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().line, 2);
}

void TestMermaidReader::refusesOtherDiagrams()
{
    for (const QByteArray &content :
         {QByteArray("%% x\nsequenceDiagram\n A->>B: hi"), QByteArray("hello"), QByteArray()}) {
        const auto reading = read(content);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::ForeignFile);
        QVERIFY(reading.error().message.contains(u"plan.mmd"_s));
    }
    QVERIFY(read("sequenceDiagram\n A->>B: hi").error().message.contains(u"sequenceDiagram"_s));
}

void TestMermaidReader::givesTheSameIdsEachTime()
{
    const QByteArray content("flowchart LR\nsubgraph g\na --> b\nend\n");
    QCOMPARE(read(content)->pages.first().diagram, read(content)->pages.first().diagram);
}

void TestMermaidReader::staysFast_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRead");
    const QByteArray start("flowchart LR\nz\n");
    QTest::newRow("a name of a megabyte") << QByteArray(start + QByteArray(1'000'000, 'a')) << true;
    QTest::newRow("open brackets") << QByteArray(start + QByteArray("a[").repeated(500'000)) << true;
    QTest::newRow("open quotes") << QByteArray(start + QByteArray("a[\"x\n").repeated(200'000)) << true;
    QTest::newRow("open texts") << QByteArray(start + QByteArray("a -. b\n").repeated(150'000)) << true;
    QTest::newRow("open data") << QByteArray(start + QByteArray("a@{\n").repeated(100'000)) << true;
    QTest::newRow("open tags") << QByteArray(start + QByteArray("a[\"<b=\"x").repeated(100'000)) << true;
    QTest::newRow("wrong brackets") << QByteArray(start + QByteArray("a[x(]; ").repeated(50'000)) << true;
    QTest::newRow("100,000 components") << [&start] {
        QByteArray content = start;
        for (int i = 0; i < 100'000; ++i)
            content += 'n' + QByteArray::number(i) + '\n';
        return content;
    }() << false;
    QTest::newRow("fan") << QByteArray(start + QByteArray("a & ").repeated(5000) + "b --> "
                                       + QByteArray("c & ").repeated(5000) + "d\n")
                         << false;
    QTest::newRow("deep") << QByteArray(start + QByteArray("subgraph g\n").repeated(5000)) << false;
}

void TestMermaidReader::staysFast()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isRead);
    const auto reading = read(content);
    QCOMPARE(reading.has_value(), isRead);
    if (reading)
        QVERIFY_RESULT(validate(reading->pages.first().diagram));
    else
        QCOMPARE(reading.error().code, ErrorCode::LimitExceeded);
}

ARCHDECK_TEST(TestMermaidReader)
#include "tst_mermaidreader.moc"
