#include "core/base/resources.h"
#include "core/diagram/changeset.h"
#include "core/exchange/drawio/drawioparser.h"
#include "core/exchange/drawio/drawioreader.h"
#include "core/exchange/drawio/drawiowriter.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

const Catalog &catalog()
{
    static const Catalog loaded = Catalog::load(contentRoot() + u"/templates/components"_s);
    return loaded;
}

Result<Reading> read(const QByteArray &content)
{
    ReadOptions options;
    options.fileName = u"plan.drawio"_s;
    options.catalog = &catalog();
    return readDrawio(content, options, {});
}

QByteArray model(const QByteArray &cells)
{
    return "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" + cells + "</root></mxGraphModel>";
}

QByteArray box(const QByteArray &id, const QByteArray &value, const QByteArray &style, const QByteArray &rect,
               const QByteArray &parent = "1")
{
    const QByteArrayList numbers = rect.split(' ');
    return "<mxCell id=\"" + id + "\" value=\"" + value + "\" style=\"" + style + "\" vertex=\"1\" parent=\"" + parent
        + "\"><mxGeometry x=\"" + numbers[0] + "\" y=\"" + numbers[1] + "\" width=\"" + numbers[2] + "\" height=\""
        + numbers[3] + "\" as=\"geometry\"/></mxCell>";
}

QByteArray line(const QByteArray &id, const QByteArray &style, const QByteArray &ends, const QByteArray &inside = {},
                const QByteArray &value = {})
{
    return "<mxCell id=\"" + id + "\" value=\"" + value + "\" style=\"" + style + "\" edge=\"1\" parent=\"1\" " + ends
        + "><mxGeometry relative=\"1\" as=\"geometry\">" + inside + "</mxGeometry></mxCell>";
}

Diagram diagramOf(const QByteArray &cells)
{
    const auto reading = read(model(cells));
    if (!reading || reading->pages.isEmpty())
        return {};
    return reading->pages.constFirst().diagram;
}

template<typename T, typename AnyId>
T withKey(const QMap<AnyId, T> &table, const QString &key)
{
    for (const T &element : table) {
        if (element.key == key)
            return element;
    }
    return {};
}

const QByteArray twoBoxes = box("a", "Web", "rounded=1;html=1;", "0 0 100 40")
    + box("b", "API", "html=1;", "300 0 100 40");

} // namespace

class TestDrawio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesKeepTheirPlacesTextsAndColours()
    {
        const Diagram diagram = diagramOf(box("a", "&lt;b&gt;Redis&lt;/b&gt;&lt;br&gt;6 GB",
                                              "shape=cylinder3;html=1;fillColor=#DAE8FC;strokeColor=none;",
                                              "10 20.5 120 60"));
        const Node node = withKey(diagram.nodes, u"a"_s);
        QCOMPARE(node.label, u"**Redis**\n6 GB"_s);
        QCOMPARE(node.kind, u"cache"_s);
        QCOMPARE(node.rect, QRectF(10, 20.5, 120, 60));
        QCOMPARE(node.style, (Style{u"#dae8fc"_s, {}}));
        QVERIFY(node.properties.value(u"drawio.style"_s).startsWith(u"shape=cylinder3"));
        QCOMPARE(diagram.info.title, u"plan"_s);
    }

    void containersNestWithRelativePlaces()
    {
        const Diagram diagram = diagramOf(box("out", "VPC", "swimlane;html=1;", "100 100 400 300")
                                          + box("in", "Team", "container=1;html=1;", "20 30 200 100", "out")
                                          + box("x", "API", "html=1;", "5 6 80 40", "in"));
        QCOMPARE(diagram.groups.size(), 2);
        QCOMPARE(withKey(diagram.groups, u"out"_s).kind, u"vpc"_s);
        QCOMPARE(withKey(diagram.groups, u"in"_s).parent, withKey(diagram.groups, u"out"_s).id);
        QCOMPARE(withKey(diagram.nodes, u"x"_s).rect, QRectF(125, 136, 80, 40));
        QCOMPARE(withKey(diagram.nodes, u"x"_s).group, withKey(diagram.groups, u"in"_s).id);
    }

    void aCollapsedContainerKeepsItsSize()
    {
        const Diagram diagram = diagramOf(
            "<mxCell id=\"g\" value=\"G\" style=\"swimlane\" vertex=\"1\" collapsed=\"1\" parent=\"1\"><mxGeometry x=\"10\" y=\"10\" "
            "width=\"90\" height=\"30\" as=\"geometry\"><mxRectangle x=\"10\" y=\"10\" width=\"300\" height=\"200\" "
            "as=\"alternateBounds\"/></mxGeometry></mxCell>"
            + box("x", "API", "html=1;", "5 6 80 40", "g"));
        const Group group = withKey(diagram.groups, u"g"_s);
        QVERIFY(group.isCollapsed);
        QCOMPARE(group.rect, QRectF(10, 10, 300, 200));
    }

    void aFrameRoundLooseBoxesIsAGroup()
    {
        const Diagram diagram = diagramOf(box("f", "", "html=1;", "-20 -20 500 100") + twoBoxes);
        QCOMPARE(diagram.groups.size(), 1);
        QCOMPARE(withKey(diagram.nodes, u"a"_s).group, withKey(diagram.groups, u"f"_s).id);
    }

    void aBoxWithItsIconIsOneComponent()
    {
        const Diagram diagram = diagramOf(box("card", "", "strokeColor=#dddddd;html=1;", "0 0 150 60")
                                          + box("icon", "", "shape=mxgraph.gcp2.cloud_sql;html=1;", "5 5 30 30", "card")
                                          + box("text", "Orders", "text;html=1;", "40 5 100 30", "card"));
        QCOMPARE(diagram.nodes.size(), 1);
        QCOMPARE(diagram.groups.size(), 0);
        QCOMPARE(withKey(diagram.nodes, u"card"_s).label, u"Orders"_s);
        QCOMPARE(withKey(diagram.nodes, u"card"_s).kind, u"relational-db"_s);
    }

    void theRowsOfATableAreLinesOfItsLabel()
    {
        const Diagram diagram = diagramOf(box("t", "Orders", "swimlane;childLayout=stackLayout;", "0 0 160 90")
                                          + box("r1", "id", "text;portConstraint=eastwest;", "0 30 160 30", "t")
                                          + box("r2", "total", "text;portConstraint=eastwest;", "0 60 160 30", "t")
                                          + box("b", "API", "html=1;", "300 0 100 40")
                                          + line("e", "", "source=\"r2\" target=\"b\""));
        const Node table = withKey(diagram.nodes, u"t"_s);
        QCOMPARE(table.label, u"Orders\nid\ntotal"_s);
        const Edge edge = withKey(diagram.edges, u"e"_s);
        QCOMPARE(edge.from, table.id);
        QCOMPARE(edge.fromAnchor, QPointF(1, 75.0 / 90));
    }

    void aTableBelowOtherBoxesKeepsItsRows()
    {
        const Diagram diagram = diagramOf(box("t", "Orders", "swimlane;childLayout=stackLayout;", "0 0 400 200")
                                          + box("r", "id", "text;portConstraint=eastwest;", "0 30 160 30", "t")
                                          + box("a", "A", "html=1;", "10 70 60 40")
                                          + box("b", "B", "html=1;", "100 70 60 40")
                                          + line("e", "", "source=\"r\" target=\"b\""));
        QCOMPARE(diagram.groups.size(), 0);
        QCOMPARE(withKey(diagram.nodes, u"t"_s).label, u"Orders\nid"_s);
        QCOMPARE(withKey(diagram.edges, u"e"_s).from, withKey(diagram.nodes, u"t"_s).id);
    }

    void textsAreNotesUnlessSomethingIsConnected()
    {
        const Diagram diagram = diagramOf(box("t", "Free text", "text;html=1;", "0 100 80 20")
                                          + box("u", "Linked", "text;html=1;", "0 200 80 20") + twoBoxes
                                          + line("e", "", "source=\"u\" target=\"a\""));
        QCOMPARE(withKey(diagram.notes, u"t"_s).text, u"Free text"_s);
        QCOMPARE(withKey(diagram.nodes, u"u"_s).label, u"Linked"_s);
    }

    void layersAreKept()
    {
        const auto reading = read("<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
                                  "<mxCell id=\"l\" value=\"Offline\" style=\"locked=1\" visible=\"0\" parent=\"0\"/>"
                                  + box("a", "A", "", "0 0 10 10") + box("b", "B", "", "0 0 10 10", "l")
                                  + "</root></mxGraphModel>");
        QVERIFY_RESULT(reading);
        const Diagram diagram = reading->pages.constFirst().diagram;
        QCOMPARE(diagram.layers.size(), 1);
        const Layer layer = diagram.layers.first();
        QCOMPARE(layer.name, u"Offline"_s);
        QVERIFY(layer.isLocked && !layer.isVisible);
        QCOMPARE(withKey(diagram.nodes, u"a"_s).layer, LayerId());
        QCOMPARE(withKey(diagram.nodes, u"b"_s).layer, layer.id);
    }

    void connectionsKeepEndsCornersAnchorsAndLabels()
    {
        const Diagram diagram = diagramOf(
            twoBoxes
            + line("e",
                   "edgeStyle=orthogonalEdgeStyle;dashed=1;exitX=1;exitY=0.5;entryX=0;entryY=0.25;strokeColor=#FF0000;",
                   "source=\"a\" target=\"b\"", "<Array as=\"points\"><mxPoint x=\"200\" y=\"-50\"/></Array>", "calls")
            + "<mxCell id=\"l1\" value=\"1\" style=\"edgeLabel;\" vertex=\"1\" connectable=\"0\" parent=\"e\">"
              "<mxGeometry x=\"-0.9\" relative=\"1\" as=\"geometry\"/></mxCell>"
              "<mxCell id=\"l2\" value=\"*\" style=\"edgeLabel;\" vertex=\"1\" connectable=\"0\" parent=\"e\">"
              "<mxGeometry x=\"0.9\" relative=\"1\" as=\"geometry\"/></mxCell>");
        const Edge edge = withKey(diagram.edges, u"e"_s);
        QCOMPARE(edge.from, withKey(diagram.nodes, u"a"_s).id);
        QCOMPARE(edge.to, withKey(diagram.nodes, u"b"_s).id);
        QCOMPARE(edge.call, CallKind::Async);
        QCOMPARE(edge.line, LineShape::Orthogonal);
        QCOMPARE(edge.fromAnchor, QPointF(1, 0.5));
        QCOMPARE(edge.toAnchor, QPointF(0, 0.25));
        QCOMPARE(edge.waypoints, QList<QPointF>{QPointF(200, -50)});
        QCOMPARE(edge.label, u"calls"_s);
        QCOMPARE(edge.fromLabel, u"1"_s);
        QCOMPARE(edge.toLabel, u"*"_s);
        QCOMPARE(edge.style.line, u"#ff0000"_s);
    }

    void lineStylesAreCallsAndShapes_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("arrows");
        const auto row = [](const char *style, CallKind call, LineShape shape, Arrows arrows) {
            QTest::newRow(style) << QByteArray(style) << int(call) << int(shape) << int(arrows);
        };
        row("", CallKind::Sync, LineShape::Straight, Arrows::Forward);
        row("edgeStyle=elbowEdgeStyle;", CallKind::Sync, LineShape::Orthogonal, Arrows::Forward);
        row("curved=1;endArrow=none;", CallKind::Sync, LineShape::Curved, Arrows::None);
        row("dashed=1;startArrow=block;", CallKind::Async, LineShape::Straight, Arrows::Both);
        row("dashed=1;dashPattern=1 3;", CallKind::Batch, LineShape::Straight, Arrows::Forward);
        row("flowAnimation=1;", CallKind::Stream, LineShape::Straight, Arrows::Forward);
        row("endArrow=ERmany;", CallKind::Sync, LineShape::Straight, Arrows::None);
    }

    void lineStylesAreCallsAndShapes()
    {
        QFETCH(QByteArray, style);
        const Edge edge = withKey(diagramOf(twoBoxes + line("e", style, "source=\"a\" target=\"b\"")).edges, u"e"_s);
        QTEST(int(edge.call), "call");
        QTEST(int(edge.line), "shape");
        QTEST(int(edge.arrows), "arrows");
    }

    void aBackwardArrowTurnsTheConnection()
    {
        const Diagram diagram = diagramOf(
            twoBoxes + line("e", "endArrow=none;startArrow=classic;exitX=1;exitY=0.5;", "source=\"a\" target=\"b\""));
        const Edge edge = withKey(diagram.edges, u"e"_s);
        QCOMPARE(edge.from, withKey(diagram.nodes, u"b"_s).id);
        QCOMPARE(edge.toAnchor, QPointF(1, 0.5));
    }

    void looseEndsAreConnectedOrGetAPoint()
    {
        const auto reading = read(model(
            twoBoxes
            + line(
                "e", "", "",
                "<mxPoint x=\"105\" y=\"20\" as=\"sourcePoint\"/><mxPoint x=\"200\" y=\"200\" as=\"targetPoint\"/>")));
        QVERIFY_RESULT(reading);
        const Diagram diagram = reading->pages.constFirst().diagram;
        const Edge edge = withKey(diagram.edges, u"e"_s);
        QCOMPARE(edge.from, withKey(diagram.nodes, u"a"_s).id);
        QCOMPARE(diagram.nodes.value(edge.to).rect.center(), QPointF(200, 200));
        QCOMPARE(reading->problems.size(), 2);
    }

    void objectsGiveProperties()
    {
        const Diagram diagram = diagramOf(
            "<object id=\"a\" label=\"%name% v%v%\" placeholders=\"1\" name=\"Router\" link=\"https://example.org\">"
            "<mxCell style=\"html=1;\" vertex=\"1\" parent=\"1\"><mxGeometry width=\"10\" "
            "height=\"10\" as=\"geometry\"/></mxCell></object>");
        const Node node = withKey(diagram.nodes, u"a"_s);
        QCOMPARE(node.label, u"Router v%v%"_s);
        QCOMPARE(node.properties.value(u"name"_s), u"Router"_s);
        QCOMPARE(node.properties.value(u"link"_s), u"https://example.org"_s);
    }

    void compressedPagesAreRead()
    {
        // base64 of raw deflate of "%3CmxGraphModel%3E…", as draw.io writes it: "API" at 10, 20.
        const QByteArray packed = qCompress(model(box("a", "API", "", "10 20 80 40")).toPercentEncoding());
        // Qt's form has four bytes of length and the header of zlib in front, and a checksum behind.
        const QByteArray raw = packed.sliced(6).chopped(4).toBase64();
        const auto reading = read("<mxfile pages=\"2\"><diagram name=\"Online\">" + raw
                                  + "</diagram><diagram name=\"Page-2\">" + raw + "</diagram></mxfile>");
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->pages.size(), 2);
        QCOMPARE(reading->pages[0].diagram.info.title, u"Online"_s);
        QCOMPARE(reading->pages[1].diagram.info.title, u"plan \u2013 Page-2"_s);
        QVERIFY(reading->pages[0].hasPositions);
        QCOMPARE(withKey(reading->pages[0].diagram.nodes, u"a"_s).rect, QRectF(10, 20, 80, 40));
    }

    void everyDesignComesBackAsItWas()
    {
        QVERIFY(rc::check("a design survives draw.io", [](quint32 seed) {
            Rng rng(seed);
            const Diagram diagram = test::randomDiagram(60, rng);
            const QByteArray written = writeDrawio(diagram, catalog()).content;
            const auto reading = read(written);
            RC_ASSERT(reading.has_value());
            const Diagram back = reading->pages.constFirst().diagram;
            RC_ASSERT(validate(back).has_value());
            RC_ASSERT(back.info == diagram.info);
            RC_ASSERT(back.layers == diagram.layers);
            RC_ASSERT(back.groups == diagram.groups);
            RC_ASSERT(back.nodes == diagram.nodes);
            RC_ASSERT(back.notes == diagram.notes);
            RC_ASSERT(back.edges == diagram.edges);
            RC_ASSERT(back == diagram);
            RC_ASSERT(writeDrawio(back, catalog()).content == written);
        }));
    }

    void whatIsChangedInDrawioCounts()
    {
        const Diagram diagram =
            test::DiagramBuilder().node(u"web"_s).node(u"db"_s, u"relational-db"_s).edge(u"web"_s, u"db"_s).build();
        QByteArray written = writeDrawio(diagram, catalog()).content;
        const Node web = diagram.nodes.value(test::DiagramBuilder::nodeId(u"web"_s));
        const QByteArray label = "label=\"" + web.label.toUtf8() + '"';
        QVERIFY(written.contains(label));
        written.replace(label, "label=\"Browser\"");
        const auto reading = read(written);
        QVERIFY_RESULT(reading);
        const Diagram back = reading->pages.constFirst().diagram;
        QCOMPARE(back.nodes.value(web.id).label, u"Browser"_s);
        QCOMPARE(back.edges, diagram.edges);
    }

    void foreignStylesAreWrittenBack()
    {
        const Diagram diagram = diagramOf(
            twoBoxes + box("s", "Star", "shape=mxgraph.basic.star;html=1;fillColor=#ffffff;", "0 90 50 50"));
        const QByteArray written = writeDrawio(diagram, catalog()).content;
        QVERIFY(written.contains("style=\"shape=mxgraph.basic.star;html=1;fillColor=#ffffff;\""));
        const auto again = read(written);
        QVERIFY_RESULT(again);
        QCOMPARE(again->pages.constFirst().diagram, diagram);
        QCOMPARE(writeDrawio(again->pages.constFirst().diagram, catalog()).content, written);
    }

    void hostileFilesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no XML") << QByteArray("hello");
        QTest::newRow("other XML") << QByteArray("<html/>");
        QTest::newRow("cut") << model(twoBoxes).chopped(40);
        QTest::newRow("entities") << QByteArray("<!DOCTYPE mxfile [<!ENTITY a \"x\">]>"
                                                + model(box("a", "&a;", "", "0 0 1 1")));
        QTest::newRow("laughs") << QByteArray(
            "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
            "<mxfile><diagram>&c;</diagram></mxfile>");
        QTest::newRow("outside") << QByteArray(
            "<!DOCTYPE m [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><mxfile>&a;</mxfile>");
        QTest::newRow("deep XML") << model(QByteArray("<x>").repeated(100'000));
        QTest::newRow("truncated base64") << QByteArray("<mxfile><diagram>7VpZc5s</diagram></mxfile>");
        QTest::newRow("no base64") << QByteArray("<mxfile><diagram>\xc3\xa4!</diagram></mxfile>");
        QTest::newRow("no page") << QByteArray("<mxfile/>");
        QTest::newRow("library") << QByteArray("<mxlibrary>[]</mxlibrary>");
        const QByteArray packed = qCompress(QByteArray(200 * 1024 * 1024, ' '), 9);
        QTest::newRow("bomb") << QByteArray("<mxfile><diagram>" + packed.sliced(6).chopped(4).toBase64()
                                            + "</diagram></mxfile>");
        QByteArray nested;
        for (int i = 0; i < 300; ++i)
            nested += box("n" + QByteArray::number(i), "", "", "0 0 9 9",
                          i == 0 ? QByteArray("1") : QByteArray("n" + QByteArray::number(i - 1)));
        QTest::newRow("deep containers") << model(nested);
        QTest::newRow("many") << model(QByteArray("<mxCell/>").repeated(60'000));
    }

    void hostileFilesAreErrors()
    {
        QFETCH(QByteArray, content);
        const auto reading = read(content);
        QVERIFY(!reading);
        QVERIFY(!reading.error().message.isEmpty());
    }

    void strangeNumbersAndLoopsAreMended()
    {
        const auto reading = read(model(box("a", "A", "", "NaN 1e400 -5 inf") + box("b", "B", "", "9e99 -9e99 0 0", "c")
                                        + box("c", "C", "", "0 0 10 10", "b") + box("d", "D", "", "0 0 1 1", "d")
                                        + box("a", "twice", "", "0 0 1 1")
                                        + line("e", "exitX=nan;exitY=7;", "source=\"e\" target=\"nobody\"")));
        QVERIFY_RESULT(reading);
        QVERIFY_RESULT(validate(reading->pages.constFirst().diagram));
    }
};

ARCHDECK_TEST(TestDrawio)

#include "tst_drawio.moc"
