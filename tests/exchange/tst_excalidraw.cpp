#include "core/diagram/changeset.h"
#include "core/exchange/excalidraw/excalidrawreader.h"
#include "core/exchange/excalidraw/excalidrawwriter.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <functional>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

ReadOptions options()
{
    ReadOptions result;
    result.fileName = u"sketch.excalidraw"_s;
    return result;
}

Result<Reading> read(const QByteArray &content)
{
    return readExcalidraw(content, options(), StopToken());
}

QByteArray file(const QByteArray &elements)
{
    return "{\"type\": \"excalidraw\", \"version\": 2, \"elements\": [" + elements + "]}";
}

/// JSON written with single quotes.
QByteArray json(QByteArray words)
{
    return words.replace('\'', '"');
}

QByteArray after(const QByteArray &more)
{
    return more.isEmpty() ? QByteArray() : QByteArray(", " + more);
}

/// `box` is "x y width height".
QByteArray shape(const QByteArray &id, const QByteArray &box, const QByteArray &more = {},
                 const QByteArray &type = "rectangle")
{
    const QList<QByteArray> sides = box.split(' ');
    return "{\"id\": \"" + id + "\", \"type\": \"" + type + "\", \"x\": " + sides[0] + ", \"y\": " + sides[1]
        + ", \"width\": " + sides[2] + ", \"height\": " + sides[3] + after(more) + "}";
}

QByteArray text(const QByteArray &id, const QByteArray &box, const QByteArray &words, const QByteArray &more = {})
{
    return shape(id, box, "\"text\": \"" + words + "\"" + after(more), "text");
}

QByteArray arrow(const QByteArray &id, const QByteArray &from, const QByteArray &points, const QByteArray &more = {})
{
    return shape(id, from + " 0 0", "\"points\": " + points + ", \"endArrowhead\": \"arrow\"" + after(more), "arrow");
}

template<typename Key, typename T>
T byKey(const QMap<Key, T> &table, const QString &key)
{
    const auto found = std::ranges::find(table, key, &T::key);
    return found == table.end() ? T{} : *found;
}

QJsonArray elementsOf(const QByteArray &content)
{
    return QJsonDocument::fromJson(content).object().value("elements"_L1).toArray();
}

QByteArray changed(const QByteArray &content, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject root = QJsonDocument::fromJson(content).object();
    QJsonArray elements;
    for (const QJsonValue &value : root.value("elements"_L1).toArray()) {
        QJsonObject element = value.toObject();
        change(element);
        if (!element.isEmpty())
            elements.append(element);
    }
    root.insert("elements"_L1, elements);
    return QJsonDocument(root).toJson();
}

} // namespace

class ExcalidrawTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingBackGivesTheSameDesign()
    {
        for (quint64 seed = 0; seed < 40; ++seed) {
            Rng rng(seed);
            const Diagram diagram = test::randomDiagram(50, rng);
            const QByteArray content = writeExcalidraw(diagram, Catalog()).content;
            const auto reading = read(content);
            QVERIFY_RESULT(reading);
            QVERIFY2(reading->pages.constFirst().diagram == diagram, qPrintable(u"seed %1"_s.arg(seed)));
            QCOMPARE(reading->problems, ReadProblems());
            QCOMPARE(writeExcalidraw(reading->pages.constFirst().diagram, Catalog()).content, content);
        }
    }

    void textsBelongToTheirShapes()
    {
        const auto reading = read(
            file(shape("a", "0 0 200 100") + "," + text("t1", "20 40 80 20", "Orders", "\"containerId\": \"a\"") + ","
                 + shape("b", "300 0 200 100", {}, "ellipse") + "," + text("t2", "320 60 80 20", "second") + ","
                 + text("t3", "320 20 80 20", "First") + "," + text("t4", "700 20 80 20", "A remark")));
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QVERIFY(validate(diagram));
        QVERIFY(reading->pages.constFirst().hasPositions);
        QCOMPARE(byKey(diagram.nodes, u"a"_s).label, u"Orders"_s);
        QCOMPARE(byKey(diagram.nodes, u"b"_s).label, u"First\nsecond"_s);
        QCOMPARE(byKey(diagram.nodes, u"b"_s).rect, QRectF(300, 0, 200, 100));
        QCOMPARE(diagram.notes.size(), 1);
        QCOMPARE(byKey(diagram.notes, u"t4"_s).text, u"A remark"_s);
    }

    void arrowsConnectWhatTheyAreBoundToOrTouch()
    {
        const auto reading = read(file(
            shape("a", "0 0 100 60") + "," + shape("b", "300 0 100 60") + "," + shape("c", "300 200 100 60") + ","
            + arrow(
                "bound", "104 30", "[[0,0],[190,0]]",
                json(
                    "'startBinding': {'elementId': 'a', 'fixedPoint': [1.04, 0.25]}, 'endBinding': {'elementId': 'b'}"))
            + "," + text("l", "150 20 80 20", "asks", "\"containerId\": \"bound\"") + ","
            + arrow("near", "50 68", "[[0,0],[0,162],[244,162]]", "\"strokeStyle\": \"dashed\"") + ","
            + arrow("back", "350 68", "[[0,0],[0,124]]",
                    json("'startArrowhead': 'dot', 'endArrowhead': null, 'strokeStyle': 'dotted'"))
            + "," + arrow("loose", "900 900", "[[0,0],[50,50]]") + ","
            + arrow("loose2", "900 900", "[[0,0],[50,60]]")));
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QCOMPARE(diagram.edges.size(), 3);
        const Edge bound = byKey(diagram.edges, u"bound"_s);
        QCOMPARE(diagram.nodes[bound.from].key, u"a"_s);
        QCOMPARE(diagram.nodes[bound.to].key, u"b"_s);
        QCOMPARE(bound.label, u"asks"_s);
        QCOMPARE(bound.fromAnchor, QPointF(1, 0.25));
        QVERIFY(!bound.toAnchor);
        QCOMPARE(bound.route.points, (QList<QPointF>{{100, 30}, {300, 30}}));
        const Edge near = byKey(diagram.edges, u"near"_s);
        QCOMPARE(diagram.nodes[near.to].key, u"c"_s);
        QCOMPARE(near.call, CallKind::Async);
        QCOMPARE(near.waypoints, (QList<QPointF>{{50, 230}}));
        QCOMPARE(near.line, LineShape::Orthogonal);
        const Edge back = byKey(diagram.edges, u"back"_s);
        QCOMPARE(diagram.nodes[back.from].key, u"c"_s);
        QCOMPARE(back.call, CallKind::Stream);
        QCOMPARE(reading->problems.size(), 1);
        QVERIFY(reading->problems.constFirst().message.contains(u'2'));
    }

    void boxesFramesAndGroupsNest()
    {
        const auto reading = read(
            file(shape("region", "0 0 1000 600") + "," + text("title", "20 10 80 20", "Region") + ","
                 + shape("vpc", "50 50 600 500") + "," + shape("a", "100 100 100 60", json("'groupIds': ['pair']"))
                 + "," + shape("b", "300 100 100 60", json("'groupIds': ['pair']")) + "," + shape("c", "300 300 100 60")
                 + "," + shape("f", "2000 0 400 400", json("'name': 'Frame'"), "frame") + ","
                 + shape("d", "2100 100 100 60", json("'frameId': 'f'"))));
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QVERIFY(validate(diagram));
        QCOMPARE(diagram.nodes.size(), 4);
        QCOMPARE(diagram.groups.size(), 4);
        QCOMPARE(byKey(diagram.groups, u"region"_s).label, u"Region"_s);
        QCOMPARE(byKey(diagram.groups, u"vpc"_s).parent, byKey(diagram.groups, u"region"_s).id);
        QCOMPARE(byKey(diagram.groups, u"pair"_s).parent, byKey(diagram.groups, u"vpc"_s).id);
        QCOMPARE(byKey(diagram.nodes, u"a"_s).group, byKey(diagram.groups, u"pair"_s).id);
        QCOMPARE(byKey(diagram.nodes, u"c"_s).group, byKey(diagram.groups, u"vpc"_s).id);
        QCOMPARE(diagram.groups[byKey(diagram.nodes, u"d"_s).group].label, u"Frame"_s);
    }

    void aSymbolOfSeveralPiecesIsOneComponent()
    {
        const auto reading = read(
            file(shape("top", "0 0 80 16", json("'groupIds': ['inner', 'outer']"), "ellipse") + ","
                 + shape("side", "0 8 80 90", json("'points': [[0,0],[0,90],[80,90]], 'groupIds': ['inner', 'outer']"),
                         "line")
                 + "," + text("name", "0 110 80 20", "State", json("'groupIds': ['outer']")) + ","
                 + shape("a", "300 0 100 60") + ","
                 + arrow("e", "300 30", "[[0,0],[-210,0]]", json("'endBinding': {'elementId': 'side'}"))));
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        QCOMPARE(diagram.nodes.size(), 2);
        QCOMPARE(diagram.groups.size(), 0);
        QCOMPARE(diagram.nodes[diagram.edges.first().to].label, u"State"_s);
    }

    void looksAreTakenOver()
    {
        const auto reading = read(file(
            shape(
                "a", "0 0 100 60",
                json(
                    "'strokeColor': '#F08C00', 'backgroundColor': '#ffec99', 'locked': true, 'link': 'https://x.org', 'angle': 1.5707963"))
            + "," + shape("gone", "0 0 100 60", json("'isDeleted': true")) + ","
            + shape("pen", "0 0 10 10", json("'points': [[0,0],[1,1]]"), "freedraw") + ","
            + shape("pic", "0 0 10 10", {}, "image")));
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->pages.constFirst().diagram;
        const Node node = byKey(diagram.nodes, u"a"_s);
        QCOMPARE(node.style, (Style{u"#ffec99"_s, u"#f08c00"_s}));
        QVERIFY(node.isLocked);
        QCOMPARE(node.properties.value(u"link"_s), u"https://x.org"_s);
        QCOMPARE(node.rect.toRect(), QRect(20, -20, 60, 100));
        QCOMPARE(diagram.nodes.size(), 1);
        QCOMPARE(diagram.info.properties.value(u"look"_s), u"sketch"_s);
        QCOMPARE(reading->problems.size(), 3); // rotated, drawn by hand, picture
        // What can't be drawn goes back into the file.
        const QJsonArray written = elementsOf(writeExcalidraw(diagram, Catalog()).content);
        QVERIFY(std::ranges::any_of(
            written, [](const QJsonValue &element) { return element.toObject().value("type"_L1) == u"freedraw"_s; }));
    }

    void changesMadeInExcalidrawCount()
    {
        Diagram diagram = test::DiagramBuilder()
                              .node(u"a"_s)
                              .node(u"b"_s)
                              .node(u"c"_s)
                              .edge(u"a"_s, u"b"_s)
                              .path(u"p"_s, {u"a"_s, u"b"_s})
                              .build();
        int x = 0;
        for (Node &node : diagram.nodes)
            node.rect = QRectF(x += 300, 0, 168, 64);
        Node &first = diagram.nodes[test::DiagramBuilder::nodeId(u"a"_s)];
        first.label = u"The **web** app"_s;
        first.properties.insert(u"replicas"_s, u"3"_s);
        const QString firstId = first.id.toString();
        const QString goneId = test::DiagramBuilder::nodeId(u"b"_s).toString();
        const QByteArray content = writeExcalidraw(diagram, Catalog()).content;
        const auto reading = read(changed(content, [&](QJsonObject &element) {
            const QString id = element.value("id"_L1).toString();
            if (id == firstId) {
                element.insert("y"_L1, 500);
                element.insert("backgroundColor"_L1, u"#00ff00"_s);
            }
            if (id.startsWith(goneId))
                element = {};
        }));
        QVERIFY_RESULT(reading);
        const Diagram &back = reading->pages.constFirst().diagram;
        QVERIFY(validate(back));
        const Node moved = byKey(back.nodes, u"a"_s);
        QCOMPARE(moved.rect.y(), 500);
        QCOMPARE(moved.style.fill, u"#00ff00"_s);
        QCOMPARE(moved.label, u"The **web** app"_s);
        QCOMPARE(moved.properties.value(u"replicas"_s), u"3"_s);
        QCOMPARE(back.nodes.size(), 2);
        QVERIFY(back.edges.isEmpty());
        QVERIFY(back.paths.first().steps.isEmpty());
    }

    void labelsAreBoundBothWays()
    {
        const Diagram diagram =
            test::DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s, u"asks"_s).build();
        const QJsonArray elements = elementsOf(writeExcalidraw(diagram, Catalog()).content);
        QHash<QString, QJsonObject> byId;
        for (const QJsonValue &element : elements)
            byId.insert(element.toObject().value("id"_L1).toString(), element.toObject());
        QCOMPARE(byId.size(), elements.size());
        int bound = 0;
        for (const QJsonObject &element : std::as_const(byId)) {
            for (const QJsonValue &other : element.value("boundElements"_L1).toArray()) {
                const QJsonObject target = byId.value(other.toObject().value("id"_L1).toString());
                const QString id = element.value("id"_L1).toString();
                QVERIFY(target.value("containerId"_L1) == id
                        || target.value("startBinding"_L1).toObject().value("elementId"_L1) == id
                        || target.value("endBinding"_L1).toObject().value("elementId"_L1) == id);
                ++bound;
            }
        }
        QCOMPARE(bound, 5); // three labels, two ends
    }

    void hostileFilesAreRefusedOrRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("not JSON") << QByteArray("{\n\"type\": oops") << false;
        QTest::newRow("other JSON") << QByteArray("{\"type\": \"library\"}") << false;
        QTest::newRow("no elements") << file({}) << true;
        QTest::newRow("deep") << QByteArray(100'000, '[') << false;
        QTest::newRow("wrong types") << file(json("{'id': 5, 'type': [], 'x': 'a'}, 7, null, []")) << true;
        QTest::newRow("huge") << file(shape("a", "1e308 0 100 60") + "," + shape("b", "0 0 -1e9 60") + ","
                                      + arrow("e", "0 0", "[[0,0],[1e300,0]]"))
                              << true;
        QTest::newRow("circle of containers") << file(text("a", "0 0 9 9", "x", json("'containerId': 'b'")) + ","
                                                      + text("b", "0 0 9 9", "y", json("'containerId': 'a'")) + ","
                                                      + shape("f", "0 0 9 9", json("'frameId': 'f'"), "frame"))
                                              << true;
        QTest::newRow("circle of groups") << file(shape("a", "0 0 50 50", json("'groupIds': ['g', 'h', 'g']")) + ","
                                                  + shape("b", "100 0 50 50", json("'groupIds': ['h', 'g']")) + ","
                                                  + text("t", "0 0 5 5", "x", json("'groupIds': ['g', 'h']")))
                                          << true;
        QTest::newRow("same ids") << file(shape("a", "0 0 50 50") + "," + shape("a", "100 0 50 50")) << true;
        QTest::newRow("damaged data of ours") << file(
            shape("a", "0 0 50 50",
                  json("'customData': {'archdeck': {'component': {'id': 'x'}}, 'archdeckDesign': {'paths': [7]}}")))
                                              << true;
        QByteArray many = shape("n", "0 0 50 50");
        for (int i = 0; i < 20'000; ++i)
            many += "," + shape("n" + QByteArray::number(i), QByteArray::number(i * 60) + " 0 50 50");
        QTest::newRow("20,000 shapes") << file(many) << true;
        for (int i = 0; i < 80'000; ++i)
            many += ",{}";
        QTest::newRow("100,000 elements") << file(many) << false;
    }
    void hostileFilesAreRefusedOrRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isRead);
        const auto reading = read(content);
        QCOMPARE(reading.has_value(), isRead);
        if (isRead)
            QVERIFY(validate(reading->pages.constFirst().diagram));
        else
            QVERIFY(reading.error().message.contains(u"sketch.excalidraw"));
    }

    void errorsNameTheLine()
    {
        const auto reading = read("{\n\n\"type\": oops}");
        QVERIFY(!reading);
        QVERIFY2(reading.error().message.startsWith(u"sketch.excalidraw:3:"), qPrintable(reading.error().message));
    }

    void canBeCancelled()
    {
        const StopToken stop;
        stop.requestStop();
        const auto reading = readExcalidraw(file(shape("a", "0 0 50 50")), options(), stop);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::Cancelled);
    }
};

ARCHDECK_TEST(ExcalidrawTest)
#include "tst_excalidraw.moc"
