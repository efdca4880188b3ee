#include "core/diagram/changeset.h"
#include "core/exchange/dotfile.h"
#include "core/exchange/dotreader.h"
#include "core/exchange/dottext.h"
#include "core/exchange/dotwriter.h"
#include "tests/support/builders.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

/// Text as users write it, with everything that could break a quoted string.
QString anyText()
{
    const QStringList parts{u"a"_s,  u"Ü"_s,     u"日本"_s, u"\""_s,  u"\\"_s, u"\\n"_s, u"\n"_s, u"->"_s, u"<b>"_s,
                            u"<"_s,  u"&amp;"_s, u"&"_s,    u"{"_s,   u"}"_s,  u"|"_s,   u";"_s,  u"]"_s,  u"//"_s,
                            u"/*"_s, u"#"_s,     u" "_s,    u"\\N"_s, u"😀"_s, u"="_s,   u"'"_s,  u"%1"_s};
    QString text;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i)
        text += parts[*rc::gen::inRange<qsizetype>(0, parts.size())];
    return text;
}

template<typename T>
T pick(const QList<T> &values)
{
    return values[*rc::gen::inRange<qsizetype>(0, values.size())];
}

/// Colours, layer, lock and a property, each of them sometimes.
template<typename T>
void addLooks(const Diagram &diagram, T &element)
{
    const QStringList colours{QString(), u"#a1b2c3"_s, u"#000000"_s, u"#ffffff"_s};
    element.style.line = pick(colours);
    if constexpr (!std::is_same_v<T, Edge>)
        element.style.fill = pick(colours);
    if (!diagram.layers.isEmpty() && *rc::gen::arbitrary<bool>())
        element.layer = pick(diagram.layers.keys());
    element.isLocked = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
        element.properties.insert(anyText(), anyText());
}

void addLine(Edge &edge)
{
    edge.line = pick<LineShape>({LineShape::Orthogonal, LineShape::Straight, LineShape::Curved});
    edge.arrows = pick<Arrows>({Arrows::Forward, Arrows::Both, Arrows::None});
    if (*rc::gen::arbitrary<bool>())
        edge.waypoints = {{10, -20.5}, {0, 30}};
    if (*rc::gen::arbitrary<bool>())
        edge.fromAnchor = QPointF(1, 0.25);
    if (*rc::gen::arbitrary<bool>())
        edge.toAnchor = QPointF(0.5, 0);
    if (*rc::gen::arbitrary<bool>())
        edge.labelPlace = 0.75;
    edge.fromLabel = anyText();
    edge.toLabel = anyText();
}

Diagram randomDiagram()
{
    Diagram diagram;
    diagram.info.title = anyText();
    diagram.info.direction = pick<QString>({u"LR"_s, u"TB"_s, u"RL"_s, u"BT"_s});
    diagram.info.properties = {{anyText(), anyText()}, {u"users"_s, u"10000000"_s}};
    diagram.info.properties.insert(u"dot.nodesep"_s, u"0.4"_s);
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        const Layer layer{
            LayerId::create(),         anyText(), anyText(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(),
            int(diagram.layers.size())};
        diagram.layers.insert(layer.id, layer);
    }
    int order = 0;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        const GroupId parent = diagram.groups.isEmpty() || *rc::gen::arbitrary<bool>() ? GroupId()
                                                                                       : pick(diagram.groups.keys());
        Group group{GroupId::create(),
                    anyText(),
                    pick<QString>({u"vpc"_s, u"tenant"_s}),
                    anyText(),
                    QRectF(order, 3, 400, 200),
                    parent,
                    order++};
        addLooks(diagram, group);
        group.isCollapsed = *rc::gen::arbitrary<bool>();
        diagram.groups.insert(group.id, group);
    }
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
        const GroupId home = diagram.groups.isEmpty() || *rc::gen::arbitrary<bool>() ? GroupId()
                                                                                     : pick(diagram.groups.keys());
        Node node{NodeId::create(),
                  anyText(),
                  anyText(),
                  anyText(),
                  QRectF(order * 10, -order, 168, 64),
                  home,
                  {{anyText(), anyText()}, {u"label"_s, u"x"_s}},
                  order++};
        addLooks(diagram, node);
        if (*rc::gen::arbitrary<bool>())
            node.properties.insert(
                {{u"dot.shape"_s, u"cylinder"_s}, {u"dot.style"_s, u"dotted"_s}, {u"dot.URL"_s, anyText()}});
        diagram.nodes.insert(node.id, node);
    }
    for (int i = *rc::gen::inRange(0, 10); i > 0; --i) {
        Edge edge;
        edge.id = EdgeId::create();
        edge.from = pick(diagram.nodes.keys());
        edge.to = pick(diagram.nodes.keys());
        edge.label = anyText();
        edge.call = pick<CallKind>({CallKind::Sync, CallKind::Async, CallKind::Stream, CallKind::Batch});
        edge.protocol = anyText();
        edge.properties = {{anyText(), anyText()}};
        edge.order = order++;
        if (*rc::gen::arbitrary<bool>())
            edge.route = {RouteShape::Curve, {{1, 2}, {3, 4}, {5, 6}, {7, 8.5}}, QPointF(4, 4)};
        addLooks(diagram, edge);
        addLine(edge);
        diagram.edges.insert(edge.id, edge);
    }
    if (!diagram.edges.isEmpty()) {
        for (int i = 0; i < 2; ++i) {
            const RequestPath path{PathId::create(),
                                   anyText(),
                                   anyText(),
                                   {pick(diagram.edges.keys()), pick(diagram.edges.keys())},
                                   i,
                                   {{anyText(), anyText()}, {u"share"_s, u"0.9"_s}}};
            diagram.paths.insert(path.id, path);
        }
    }
    Note note{NoteId::create(), anyText(), anyText(), QRectF(0, 0, 100, 50), std::nullopt, order++};
    if (!diagram.paths.isEmpty())
        note.explains = pick<ElementRef>({ElementRef(diagram.edges.firstKey()), ElementRef(diagram.paths.firstKey()),
                                          ElementRef(diagram.nodes.firstKey()), ElementRef()});
    addLooks(diagram, note);
    diagram.notes.insert(note.id, note);
    return diagram;
}

/// The diagram without ids, keys and order: what it says, sorted.
QStringList said(const Diagram &diagram)
{
    QStringList lines{diagram.info.title, diagram.info.direction};
    const auto properties = [](const Properties &map) {
        QStringList texts;
        for (auto it = map.begin(); it != map.end(); ++it)
            texts << it.key() << *it;
        return texts;
    };
    const auto place = [](const QRectF &rect) {
        return QStringLiteral("%1 %2 %3 %4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
    };
    const auto looks = [&diagram](const auto &element) {
        return element.style.fill + element.style.line + diagram.layers.value(element.layer).name
            + (element.isLocked ? u"locked"_s : QString());
    };
    const auto at = [](const std::optional<QPointF> &point) {
        return point ? QStringLiteral("%1 %2").arg(point->x()).arg(point->y()) : QString();
    };
    for (const Layer &layer : ordered(diagram.layers))
        lines << layer.name + QString::number(layer.isVisible) + QString::number(layer.isLocked);
    const auto nodeText = [&](NodeId id) -> QString { return diagram.nodes[id].label + place(diagram.nodes[id].rect); };
    const auto edgeText = [&](const Edge &edge) {
        QStringList texts{nodeText(edge.from), nodeText(edge.to), edge.label, QString::number(int(edge.call)),
                          edge.protocol};
        texts += properties(edge.properties);
        texts << looks(edge) << QString::number(int(edge.line)) << QString::number(int(edge.arrows))
              << at(edge.fromAnchor) << at(edge.toAnchor) << edge.fromLabel << edge.toLabel
              << QString::number(edge.labelPlace.value_or(-1));
        for (const QPointF &point : edge.waypoints)
            texts << at(point);
        for (const QPointF &point : edge.route.points)
            texts << QString::number(point.x()) << QString::number(point.y());
        return texts.join(u'\u241f');
    };
    lines += properties(diagram.info.properties);
    for (const Group &group : diagram.groups)
        lines << (QStringList{u"group"_s, group.label, group.kind, place(group.rect),
                              diagram.groups.value(group.parent).label, looks(group),
                              QString::number(group.isCollapsed)}
                  + properties(group.properties))
                     .join(u'\u241f');
    for (const Node &node : diagram.nodes)
        lines << (QStringList{QString(nodeText(node.id)), node.kind, diagram.groups.value(node.group).label,
                              looks(node)}
                  + properties(node.properties))
                     .join(u'\u241f');
    for (const Edge &edge : diagram.edges)
        lines << edgeText(edge);
    for (const RequestPath &path : diagram.paths) {
        QStringList steps{u"path"_s, path.name};
        steps += properties(path.properties);
        for (const EdgeId &step : path.steps)
            steps << edgeText(diagram.edges[step]);
        lines << steps.join(u'\u241f');
    }
    for (const Note &note : diagram.notes)
        lines << note.text + place(note.rect) + looks(note) + properties(note.properties).join(u'\u241f')
                + (note.explains ? diagram.nameOf(*note.explains) : QString());
    lines.sort();
    return lines;
}

Result<Diagram> writtenAndRead(const Diagram &diagram)
{
    ReadOptions options;
    options.fileName = u"out.gv"_s;
    const auto reading = readDotFile(writeDot(diagram), options, StopToken());
    if (!reading)
        return std::unexpected(reading.error());
    if (!reading->problems.isEmpty())
        return failure(ErrorCode::InvalidInput, toLine(reading->problems.constFirst()));
    return reading->pages.constFirst().diagram;
}

} // namespace

class DotWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingBackGivesTheSameDiagram()
    {
        QVERIFY(rc::check("round trip", [] {
            const Diagram diagram = randomDiagram();
            const auto back = writtenAndRead(diagram);
            RC_ASSERT(back.has_value());
            RC_ASSERT(validate(*back).has_value());
            const QStringList expected = said(diagram);
            const QStringList found = said(*back);
            for (qsizetype i = 0; i < std::min(expected.size(), found.size()); ++i) {
                if (expected[i] != found[i])
                    RC_FAIL(QString(u"expected "_s + expected[i] + u"\nfound    "_s + found[i]).toStdString());
            }
            RC_ASSERT(said(*back).join(u"\n"_s).toStdString() == said(diagram).join(u"\n"_s).toStdString());
            RC_ASSERT(writeDot(*writtenAndRead(*back)) == writeDot(*back));
        }));
    }

    void keysThatAreFineStay()
    {
        const Diagram diagram = test::DiagramBuilder()
                                    .title(u"Shop"_s)
                                    .group(u"cluster_edge"_s)
                                    .node(u"web"_s)
                                    .node(u"api"_s, u"service"_s, u"cluster_edge"_s)
                                    .edge(u"web"_s, u"api"_s)
                                    .path(u"send"_s, {u"web"_s, u"api"_s})
                                    .note(u"hint"_s, u"Text"_s, u"api"_s)
                                    .build();
        const auto back = writtenAndRead(diagram);
        QVERIFY_RESULT(back);
        QCOMPARE(ordered(back->nodes).first().key, u"web"_s);
        QCOMPARE(back->groups.first().key, u"cluster_edge"_s);
        QCOMPARE(back->edges.first().key, u"web -> api"_s);
        QCOMPARE(back->paths.first().key, u"send"_s);
        QCOMPARE(back->notes.first().key, u"hint"_s);
    }

    void graphvizAcceptsIt()
    {
        const QString dot = QStandardPaths::findExecutable(u"dot"_s);
        if (dot.isEmpty())
            QSKIP("the program dot is not installed");
        Diagram diagram = test::DiagramBuilder()
                              .title(u"He said \"<b>\" \\ & ->"_s)
                              .group(u"g"_s)
                              .node(u"a"_s, u"service"_s, u"g"_s)
                              .node(u"b"_s)
                              .edge(u"a"_s, u"b"_s, u"line one\nline two \\"_s)
                              .build();
        diagram.nodes.first().label = u"<table> & \"quotes\" \\"_s;
        diagram.nodes.first().properties.insert(u"label"_s, u"not the label"_s);
        QProcess process;
        process.start(dot, {u"-Tsvg"_s});
        process.write(writeDot(diagram));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
        const QByteArray drawing = process.readAllStandardOutput();
        QVERIFY(drawing.contains("&lt;table&gt; &amp; &quot;quotes&quot; \\"));
        QVERIFY(drawing.contains("line two \\"));
    }

    void controlCharactersAreLeftOut() { QCOMPARE(quotedDot(u"a\u0000b\r\n\u0007c\td"_s), u"\"ab\\nc\td\""_s); }

    void routesWithCornersComeBackAsTheyWere()
    {
        Diagram diagram = test::DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s).build();
        diagram.edges.first().route = {
            RouteShape::Polyline, {{168, 32}, {184, 32}, {184, 40}, {200, 40}}, std::nullopt};
        const auto back = writtenAndRead(diagram);
        QVERIFY_RESULT(back);
        QVERIFY(back->edges.first().route == diagram.edges.first().route);
    }
};

ARCHDECK_TEST(DotWriterTest)
#include "tst_dotwriter.moc"
