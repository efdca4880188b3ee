#include "core/diagram/changeset.h"
#include "core/exchange/mermaid/mermaidreader.h"
#include "core/exchange/mermaid/mermaidtext.h"
#include "core/exchange/mermaid/mermaidwriter.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

using Write = Written (*)(const Diagram &, const Catalog &);

Result<Reading> read(const QByteArray &content)
{
    ReadOptions options;
    options.fileName = u"plan.mmd"_s;
    options.catalog = test::shippedCatalog().get();
    return readMermaid(content, options, StopToken());
}

/// Texts that mean something to Mermaid.
const QStringList &hostileTexts()
{
    static const QStringList texts{u"\"quoted\""_s,
                                   u"end"_s,
                                   u"`code` and **bold**"_s,
                                   u"a\nb\n"_s,
                                   u"%%{init: {}}%%"_s,
                                   u"%% comment"_s,
                                   u"direction TB"_s,
                                   u"style x: #fff;"_s,
                                   u"#quot; &lt; <b>x</b>"_s,
                                   u"C:\\new"_s,
                                   u"  outer  "_s,
                                   u"x --> y|z|"_s,
                                   u"---\ntitle: x\n---"_s,
                                   u"\u2028\u0007"_s,
                                   u"fa:fa-user me"_s,
                                   u"日本 🚀"_s,
                                   u"a]b)c}d"_s,
                                   u"@{ shape: cyl }"_s,
                                   QString()};
    return texts;
}

Diagram hostileDiagram()
{
    test::DiagramBuilder builder;
    const QStringList &texts = hostileTexts();
    for (qsizetype i = 0; i < texts.size(); ++i)
        builder.node(u"n%1"_s.arg(i));
    for (qsizetype i = 1; i < texts.size(); ++i)
        builder.edge(u"n%1"_s.arg(i - 1), u"n%1"_s.arg(i), texts[i], CallKind(i % 4));
    builder.group(u"end"_s);
    Diagram diagram = builder.build();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Node &node = diagram.nodes[test::DiagramBuilder::nodeId(u"n%1"_s.arg(i))];
        node.label = texts[i];
        node.key = texts[i];
        node.properties.insert(texts[i].isEmpty() ? u"mermaid.style"_s : texts[i], u"a:b;\nend %%{"_s);
    }
    diagram.groups.first().label = texts[0];
    diagram.info.title = texts.join(u' ');
    diagram.info.summary = texts.join(u' ');
    return diagram;
}

} // namespace

class TestMermaidWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFlowcharts();
    void comesBackTheSame_data();
    void comesBackTheSame();
    void randomOnesComeBackTheSame_data();
    void randomOnesComeBackTheSame();
    void takesChangesMadeByHand();
    void mendsDamagedComments();
    void quotesTexts_data();
    void quotesTexts();
    void choosesNames();
    void tellsWhatIsLost();
};

void TestMermaidWriter::writesFlowcharts()
{
    const QString text = mermaidFlowchart(test::sampleDiagram(), *test::shippedCatalog());
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.first(4),
             QStringList({u"---"_s, u"title: \"First-class flight finder\""_s, u"---"_s, u"flowchart LR"_s}));
    QVERIFY(lines.contains(u"  web([\"web\"]):::family_people"_s));
    QVERIFY(lines.contains(u"  subgraph Region_1_2[\"Region 1 -#gt; 2\"]"_s));
    QVERIFY(lines.contains(u"  web -->|\"p99 #lt; 200 ms\"| gateway"_s));
    QVERIFY(lines.contains(u"  gateway ==>|\"top 10\"| ranker"_s));
    QVERIFY(lines.contains(u"  ranker -.-> web"_s));
    QVERIFY(!text.contains(u"archdeck"_s));
}

void TestMermaidWriter::comesBackTheSame_data()
{
    QTest::addColumn<Diagram>("diagram");
    QTest::newRow("sample") << test::sampleDiagram();
    QTest::newRow("hostile") << hostileDiagram();
    QTest::newRow("empty") << Diagram();
    QTest::newRow("large") << test::largeDiagram(400);
}

void TestMermaidWriter::comesBackTheSame()
{
    QFETCH(Diagram, diagram);
    for (const Write write : {&writeMermaid, &writeMermaidArchitecture}) {
        const QByteArray content = write(diagram, *test::shippedCatalog()).content;
        const auto reading = read(content);
        QVERIFY_RESULT(reading);
        QVERIFY(reading->problems.isEmpty());
        QCOMPARE(reading->pages.first().diagram, diagram);
        QCOMPARE(reading->pages.first().hasPositions, !diagram.nodes.isEmpty());
        QCOMPARE(write(reading->pages.first().diagram, *test::shippedCatalog()).content, content);
    }
}

void TestMermaidWriter::randomOnesComeBackTheSame_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 60; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestMermaidWriter::randomOnesComeBackTheSame()
{
    QFETCH(int, seed);
    Rng rng(static_cast<quint64>(seed));
    const Diagram diagram = test::randomDiagram(seed, rng);
    for (const Write write : {&writeMermaid, &writeMermaidArchitecture}) {
        const QByteArray content = write(diagram, *test::shippedCatalog()).content;
        const auto reading = read(content);
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->pages.first().diagram, diagram);
        QCOMPARE(write(reading->pages.first().diagram, *test::shippedCatalog()).content, content);
    }
}

void TestMermaidWriter::takesChangesMadeByHand()
{
    const Diagram before = test::sampleDiagram();
    QByteArray content = writeMermaid(before, *test::shippedCatalog()).content;
    content.replace("[\"gateway\"]", "[\"Front door\"]");
    content.replace("web -->|\"p99 #lt; 200 ms\"| gateway", "web -.->|\"later\"| gateway\n  web --> cache[(Cache)]");
    const auto reading = read(content);
    QVERIFY_RESULT(reading);
    const Diagram &after = reading->pages.first().diagram;
    const NodeId gateway = test::DiagramBuilder::nodeId(u"gateway"_s);
    QCOMPARE(after.nodes[gateway].label, u"Front door"_s);
    QCOMPARE(after.nodes[gateway].rect, before.nodes[gateway].rect);
    const Edge edge = after.edges[test::DiagramBuilder::edgeId(u"web"_s, u"gateway"_s)];
    QCOMPARE(edge.call, CallKind::Async);
    QCOMPARE(edge.label, u"later"_s);
    const auto cache = std::ranges::find(after.nodes, u"cache"_s, &Node::key);
    QVERIFY(cache != after.nodes.end());
    QVERIFY(cache->rect.top() > before.bounds().bottom()); // beside nothing that has its place
    QVERIFY(reading->pages.first().hasPositions);
}

void TestMermaidWriter::mendsDamagedComments()
{
    const auto reading = read(
        "flowchart LR\na --> b\n%% archdeck format 1\n%% archdeck component a {\"rect\":[1e300,0,5,5]}\n"
        "%% archdeck component b {\"rect\":\n%% archdeck component gone {\"rect\":[0,0,5,5]}\n%% archdeck what is this\n"
        "%% archdeck path {\"id\":\"3f8a5a2e-8c46-4a9e-8f19-4b2bb2b0d7f5\",\"name\":\"p\",\"steps\":[\"3f8a5a2e-8c46-4a9e-8f19-4b2bb2b0d7f6\"]}\n");
    QVERIFY_RESULT(reading);
    const Diagram &diagram = reading->pages.first().diagram;
    QVERIFY_RESULT(validate(diagram));
    QCOMPARE(diagram.nodes.size(), 2);
    QVERIFY(diagram.paths.first().steps.isEmpty());
    QCOMPARE(reading->problems.size(), 1);
    QCOMPARE(reading->problems.first().line, 5);
}

void TestMermaidWriter::quotesTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : hostileTexts())
        QTest::newRow(qPrintable(text.simplified() + u' ')) << text;
}

void TestMermaidWriter::quotesTexts()
{
    QFETCH(QString, text);
    const QString quoted = quotedMermaid(text);
    QVERIFY(quoted.startsWith(u'"') && quoted.endsWith(u'"') && quoted.count(u'"') == 2);
    QVERIFY(!quoted.contains(u'\n') && !quoted.contains(u"%%"_s));
    const auto reading = read("flowchart LR\na[" + quoted.toUtf8() + "]\n");
    QVERIFY_RESULT(reading);
    QString expected = text.trimmed() == text || text.trimmed().isEmpty() || !text.contains(u'\n') ? text
                                                                                                   : text.trimmed();
    expected.remove(u'\u0007').remove(u"fa:fa-user "_s);
    QCOMPARE(reading->pages.first().diagram.nodes.first().label, expected);
}

void TestMermaidWriter::choosesNames()
{
    MermaidNames names(MermaidNames::Language::Flowchart);
    QCOMPARE(names.unique(u"API gateway (EU)"_s, u"n"_s), u"API_gateway_EU"_s);
    QCOMPARE(names.unique(u"API-gateway EU"_s, u"n"_s), u"API_gateway_EU_2"_s);
    QCOMPARE(names.unique(u"end"_s, u"n"_s), u"end_1"_s);
    QCOMPARE(names.unique(u"向量"_s, u"n"_s), u"n"_s);
    QCOMPARE(names.unique(QString(), u"n"_s), u"n_2"_s);
}

void TestMermaidWriter::tellsWhatIsLost()
{
    QVERIFY(writeMermaid(Diagram(), *test::shippedCatalog()).losses.isEmpty());
    const QStringList losses = writeMermaid(test::sampleDiagram(), *test::shippedCatalog()).losses;
    QCOMPARE(losses.size(), 3); // places, notes, the written part
    QCOMPARE(writeMermaidArchitecture(test::sampleDiagram(), *test::shippedCatalog()).losses.size(), 4);
}

ARCHDECK_TEST(TestMermaidWriter)
#include "tst_mermaidwriter.moc"
