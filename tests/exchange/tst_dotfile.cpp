#include "core/diagram/changeset.h"
#include "core/exchange/dotfile.h"
#include "core/exchange/dotreader.h"
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
    options.fileName = u"test.gv"_s;
    return readDotFile(content, options, StopToken());
}

template<typename Key, typename T>
T byKey(const QMap<Key, T> &table, const QString &key)
{
    const auto found = std::ranges::find(table, key, &T::key);
    return found == table.end() ? T{} : *found;
}

} // namespace

class DotFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGraphIsAPage()
    {
        const auto reading = read("digraph one {a [label=\"} digraph\"]} // {\n/* { */ graph \"two\" {\n b -- c }\n"
                                  "digraph { x [label=<<b>}</b>>] }\n# done\n");
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->pages.size(), 3);
        QCOMPARE(reading->pages[0].name, u"one"_s);
        QCOMPARE(reading->pages[1].diagram.nodes.size(), 2);
        QCOMPARE(reading->pages[1].diagram.edges.first().arrows, Arrows::None);
        QCOMPARE(reading->pages[2].diagram.nodes.first().label, u"}"_s);
        QVERIFY(reading->problems.isEmpty());
    }

    void linesOfLaterGraphsAreRight()
    {
        const auto reading = read("digraph {\na\n}\ndigraph {\n b -> \n}\n");
        QVERIFY(!reading);
        QVERIFY2(reading.error().message.contains(u"test.gv:6:"), qPrintable(toLine(reading.error())));
    }

    void edgesTellAllOfThemselves()
    {
        const auto reading = read(
            "digraph { splines=curved; a:e -> b:port:nw [taillabel=\"1\", headlabel=\"0..*\", dir=both, color=\"0 1 1\"];"
            " a -> c [style=dotted, xlabel=x, weight=3]; b -> c [style=bold, dir=none];"
            " c -> a [dir=back, taillabel=tail, tailport=s, lhead=cluster_x] subgraph cluster_x {a} }");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        const Edge first = byKey(diagram.edges, u"a -> b"_s);
        QCOMPARE(first.fromAnchor, QPointF(1, 0.5));
        QCOMPARE(first.toAnchor, QPointF(0, 0));
        QCOMPARE(first.fromLabel, u"1"_s);
        QCOMPARE(first.toLabel, u"0..*"_s);
        QCOMPARE(first.arrows, Arrows::Both);
        QCOMPARE(first.line, LineShape::Curved);
        QCOMPARE(first.style.line, u"#ff0000"_s);
        const QList<Edge> edges = ordered(diagram.edges);
        QCOMPARE(edges[1].call, CallKind::Stream);
        QCOMPARE(edges[1].label, u"x"_s);
        QCOMPARE(edges[1].properties.value(u"dot.weight"_s), u"3"_s);
        QCOMPARE(edges[2].call, CallKind::Batch);
        QCOMPARE(edges[2].arrows, Arrows::None);
        const Edge back = edges[3];
        QCOMPARE(diagram.nodes[back.from].key, u"a"_s);
        QCOMPARE(back.toLabel, u"tail"_s);
        QCOMPARE(back.toAnchor, QPointF(0.5, 1));
        QCOMPARE(back.properties.value(u"dot.ltail"_s), u"cluster_x"_s);
        QCOMPARE(reading->problems.size(), 1);
    }

    void labelsOfTablesAndRecordsHaveLines()
    {
        const auto reading = read(
            "digraph { a [label=<<table><tr><td><b>Orders</b></td></tr><tr><td>id</td><td>int</td></tr>"
            "</table>>]; b [shape=record, label=\"{<p> Head|{left|right}}\"]; c [label=\"two\\nlines\"] }");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QCOMPARE(byKey(diagram.nodes, u"a"_s).label, u"Orders\nid int"_s);
        QCOMPARE(byKey(diagram.nodes, u"b"_s).label, u"Head\nleft\nright"_s);
        QCOMPARE(byKey(diagram.nodes, u"c"_s).label, u"two lines"_s);
    }

    void looksAndSizes()
    {
        const auto reading = read(
            "digraph { node [style=filled, fillcolor=lightblue]; a [width=4, height=2, color=black];"
            " b [fillcolor=\"#ff0000:blue\", color=\"#00ff0080\", shape=house];"
            " subgraph cluster_x { style=\"\"; bgcolor=\"grey\"; a } {rank=same; a; b} }");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QCOMPARE(byKey(diagram.nodes, u"a"_s).style, (Style{u"#add8e6"_s, QString()}));
        QCOMPARE(byKey(diagram.nodes, u"a"_s).rect.size(), QSizeF(288, 144));
        QCOMPARE(byKey(diagram.nodes, u"b"_s).style, (Style{u"#ff0000"_s, u"#00ff00"_s}));
        QCOMPARE(byKey(diagram.nodes, u"b"_s).properties.value(u"dot.shape"_s), u"house"_s);
        QCOMPARE(byKey(diagram.groups, u"cluster_x"_s).style.fill, u"#808080"_s);
        QCOMPARE(reading->problems.size(), 1); // the rank
    }

    void whatOnlyGraphvizKnowsIsWrittenBack()
    {
        const auto reading = read("digraph { nodesep=0.7; a [shape=cds, penwidth=3, URL=\"https://x.org\", own=thing];"
                                  " a -> b [arrowhead=diamond, minlen=2] }");
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QCOMPARE(byKey(diagram.nodes, u"a"_s).properties,
                 (Properties{{u"dot.URL"_s, u"https://x.org"_s},
                             {u"dot.penwidth"_s, u"3"_s},
                             {u"dot.shape"_s, u"cds"_s},
                             {u"own"_s, u"thing"_s}}));
        QCOMPARE(diagram.info.properties, (Properties{{u"dot.nodesep"_s, u"0.7"_s}}));
        const Written written = writeDotFile(diagram, Catalog());
        QVERIFY(written.losses.isEmpty());
        for (const char *expected : {"nodesep=\"0.7\"", "shape=\"cds\"", "penwidth=\"3\"", "URL=\"https://x.org\"",
                                     "arrowhead=\"diamond\"", "minlen=\"2\""})
            QVERIFY2(written.content.contains(expected), written.content.constData());
        const auto back = read(written.content);
        QVERIFY_RESULT(back);
        QCOMPARE(byKey(back->pages.constFirst().diagram.nodes, u"a"_s).properties,
                 byKey(diagram.nodes, u"a"_s).properties);
    }

    void idsAreTheSameEveryTime()
    {
        const auto first = read("digraph{a->b subgraph cluster_c {a}}");
        const auto second = read("digraph{a->b subgraph cluster_c {a}}");
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        QVERIFY(first->pages.constFirst().diagram == second->pages.constFirst().diagram);
        QVERIFY(validate(first->pages.constFirst().diagram));
    }

    void oddTextsAreSplitSomehow()
    {
        QCOMPARE(splitDotGraphs({}).size(), 1);
        QCOMPARE(splitDotGraphs("digraph {").size(), 1);
        QCOMPARE(splitDotGraphs("\"never closed").size(), 1);
        QCOMPARE(splitDotGraphs("a\\").size(), 1);
        QCOMPARE(splitDotGraphs("\"a\\").size(), 1);
        QCOMPARE(splitDotGraphs("<<<<").size(), 1);
        QCOMPARE(splitDotGraphs("}}}digraph{a}").size(), 1);
        QCOMPARE(splitDotGraphs(QByteArray("graph{a}\n").repeated(1000)).size(), 51);
    }
};

ARCHDECK_TEST(DotFileTest)
#include "tst_dotfile.moc"
