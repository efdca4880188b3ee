#include "core/diagram/diagramjson.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestDiagramJson : public QObject
{
    Q_OBJECT

    /// Through text, as a file and the clipboard do.
    static QJsonObject throughText(const QJsonObject &json)
    {
        return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
    }

    static Diagram sample()
    {
        return DiagramBuilder()
            .group(u"edge"_s)
            .node(u"web"_s)
            .node(u"api"_s, u"service"_s, u"edge"_s)
            .edge(u"web"_s, u"api"_s)
            .note(u"hint"_s, u"text"_s, u"web"_s)
            .path(u"send"_s, {u"web"_s, u"api"_s})
            .tradeOff(u"choice"_s, u"api"_s)
            .build();
    }

private Q_SLOTS:
    void diagramsSurviveARoundTrip()
    {
        QVERIFY(rc::check("a diagram is what its JSON says", [](quint64 seed) {
            Rng rng(seed);
            const Diagram diagram = randomDiagram(40, rng);
            const auto read = diagramFromJson(throughText(toJson(diagram)));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == diagram);
        }));
    }

    void changeSetsSurviveARoundTrip()
    {
        QVERIFY(rc::check("a change set is what its JSON says", [](quint64 seed) {
            Rng rng(seed);
            const Diagram before = randomDiagram(20, rng);
            Diagram after = before;
            for (int i = 0; i < 5; ++i)
                after = randomEdit(after, rng);
            const ChangeSet changes = difference(before, after);
            const auto read = changeSetFromJson(throughText(toJson(changes)));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == changes);
            RC_ASSERT(applyChanges(before, *read).value() == after);
        }));
    }

    /// Libraries, journals and clipboards of before hold such texts.
    void whatIsByDefaultIsLeftOut()
    {
        const QJsonObject json = toJson(sample());
        QVERIFY(!json.contains("layers"_L1));
        const QStringList later{u"style"_s,    u"layer"_s,     u"locked"_s,    u"collapsed"_s,
                                u"line"_s,     u"arrows"_s,    u"waypoints"_s, u"fromAnchor"_s,
                                u"toAnchor"_s, u"fromLabel"_s, u"toLabel"_s,   u"labelPlace"_s};
        for (const QLatin1StringView table : {"nodes"_L1, "edges"_L1, "groups"_L1, "notes"_L1}) {
            const QJsonArray elements = json.value(table).toArray();
            QVERIFY(!elements.isEmpty());
            for (const QJsonValue &element : elements) {
                for (const QString &key : later)
                    QVERIFY2(!element.toObject().contains(key), qPrintable(key));
            }
        }
        QVERIFY(!json.value("groups"_L1)[0].toObject().contains("properties"_L1));
        QVERIFY(!json.value("notes"_L1)[0].toObject().contains("properties"_L1));
        QVERIFY(!toJson(difference(Diagram(), sample())).contains("layers"_L1));
    }

    void looksAreExact()
    {
        Diagram diagram = sample();
        const LayerId layer = LayerId::create();
        diagram.layers.insert(layer, {layer, u"offline"_s, u"Offline path"_s, false, true, 3});
        Edge &edge = diagram.edges.first();
        edge.layer = layer;
        edge.labelPlace = 1.0 / 3;
        edge.fromAnchor = QPointF(1, 1.0 / 7);
        edge.waypoints = {{0.1 + 0.2, -1.0 / 3}};
        const Diagram read = diagramFromJson(throughText(toJson(diagram))).value();
        QVERIFY(read == diagram);
        const Edge back = read.edges.first();
        QVERIFY(back.labelPlace == 1.0 / 3 && back.fromAnchor->y() == 1.0 / 7);
        QVERIFY(back.waypoints[0].x() == 0.1 + 0.2 && back.waypoints[0].y() == -1.0 / 3);
    }

    void coordinatesAreExact()
    {
        Diagram diagram = sample();
        diagram.nodes.first().rect = QRectF(0.1 + 0.2, -1.0 / 3, 1e-9 + 100, 5e5 + 1.0 / 7);
        const Diagram read = diagramFromJson(throughText(toJson(diagram))).value();
        const QRectF rect = read.nodes.first().rect;
        // QRectF compares roughly; the bits have to be the same.
        QVERIFY(rect.x() == 0.1 + 0.2 && rect.y() == -1.0 / 3 && rect.height() == 5e5 + 1.0 / 7);
    }

    void hostileJsonIsRefused_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("id missing") << u"nodes"_s << u"id"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("id not a UUID") << u"nodes"_s << u"id"_s << QJsonValue(u"no"_s);
        QTest::newRow("id of the wrong type") << u"edges"_s << u"id"_s << QJsonValue(7);
        QTest::newRow("label of the wrong type") << u"nodes"_s << u"label"_s << QJsonValue(QJsonArray());
        QTest::newRow("three numbers for a box") << u"nodes"_s << u"rect"_s << QJsonValue(QJsonArray{1, 2, 3});
        QTest::newRow("no numbers for a box") << u"nodes"_s << u"rect"_s << QJsonValue(QJsonArray{u"a"_s, 1, 2, 3});
        QTest::newRow("too far away") << u"nodes"_s << u"rect"_s << QJsonValue(QJsonArray{1e300, 0, 1, 1});
        QTest::newRow("negative size") << u"nodes"_s << u"rect"_s << QJsonValue(QJsonArray{0, 0, -1, 1});
        QTest::newRow("group of nowhere") << u"nodes"_s << u"group"_s << QJsonValue(NodeId::create().toString());
        QTest::newRow("properties that are no texts")
            << u"nodes"_s << u"properties"_s << QJsonValue(QJsonObject{{u"a"_s, 1}});
        QTest::newRow("order beyond int") << u"nodes"_s << u"order"_s << QJsonValue(1e12);
        QTest::newRow("order in between") << u"nodes"_s << u"order"_s << QJsonValue(1.5);
        QTest::newRow("end of nowhere") << u"edges"_s << u"to"_s << QJsonValue(NodeId::create().toString());
        QTest::newRow("odd route") << u"edges"_s << u"route"_s
                                   << QJsonValue(
                                          QJsonObject{{u"shape"_s, u"curve"_s}, {u"points"_s, QJsonArray{1, 2, 3}}});
        QTest::newRow("unknown route") << u"edges"_s << u"route"_s
                                       << QJsonValue(
                                              QJsonObject{{u"shape"_s, u"circle"_s}, {u"points"_s, QJsonArray()}});
        QTest::newRow("unknown element type")
            << u"notes"_s << u"explains"_s << QJsonValue(QJsonObject{{u"type"_s, u"god"_s}});
        QTest::newRow("step that is no id") << u"paths"_s << u"steps"_s << QJsonValue(QJsonArray{u"x"_s});
        QTest::newRow("decision for nothing") << u"tradeOffs"_s << u"decision"_s << QJsonValue(9);
        QTest::newRow("pros of the wrong type")
            << u"tradeOffs"_s << u"options"_s << QJsonValue(QJsonArray{QJsonObject{{u"pros"_s, QJsonArray{1}}}});
    }

    void hostileLooksAreRefused_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &table, const QString &key, const QJsonValue &value) {
            QTest::newRow(name) << table << key << value;
        };
        row("colour that is none", u"nodes"_s, u"style"_s, QJsonObject{{u"fill"_s, u"url(#x)"_s}});
        row("style of the wrong type", u"nodes"_s, u"style"_s, u"#ff0000"_s);
        row("layer of nowhere", u"notes"_s, u"layer"_s, LayerId::create().toString());
        row("lock that is no truth", u"groups"_s, u"locked"_s, 1);
        row("collapsed that is no truth", u"groups"_s, u"collapsed"_s, u"yes"_s);
        row("unknown line", u"edges"_s, u"line"_s, u"wavy"_s);
        row("unknown arrows", u"edges"_s, u"arrows"_s, u"many"_s);
        row("odd corners", u"edges"_s, u"waypoints"_s, QJsonArray{1, 2, 3});
        row("corner too far away", u"edges"_s, u"waypoints"_s, QJsonArray{1, 1e300});
        row("anchor of one number", u"edges"_s, u"fromAnchor"_s, QJsonArray{1});
        row("anchor outside", u"edges"_s, u"toAnchor"_s, QJsonArray{-0.5, 0});
        row("label behind the end", u"edges"_s, u"labelPlace"_s, 1.5);
        row("label at a word", u"edges"_s, u"labelPlace"_s, u"middle"_s);
        row("end label of the wrong type", u"edges"_s, u"fromLabel"_s, 1);
        row("properties that are no texts", u"notes"_s, u"properties"_s, QJsonObject{{u"a"_s, 1}});
    }

    void hostileLooksAreRefused() { hostileJsonIsRefused(); }

    void hostileJsonIsRefused()
    {
        QFETCH(QString, table);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(sample());
        QVERIFY_RESULT(diagramFromJson(json));
        QJsonArray elements = json.value(table).toArray();
        QJsonObject element = elements.first().toObject();
        element.insert(key, value);
        elements.replace(0, element);
        json.insert(table, elements);

        const auto read = diagramFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().message.isEmpty());
    }

    void anElementCannotAppearTwice()
    {
        QJsonObject json = toJson(sample());
        QJsonArray nodes = json.value("nodes"_L1).toArray();
        nodes.append(nodes.first());
        json.insert("nodes"_L1, nodes);
        QCOMPARE(diagramFromJson(json).error().code, ErrorCode::InvalidInput);
    }

    void anyDamageEndsInAnError()
    {
        Rng source(7);
        const QByteArray text = QJsonDocument(toJson(randomDiagram(40, source))).toJson(QJsonDocument::Compact);
        QVERIFY(rc::check("damaged text is refused or gives a valid diagram", [&text](quint64 seed) {
            Rng rng(seed);
            QByteArray damaged = text;
            for (int i = 0; i < 4; ++i)
                damaged[rng.below(int(damaged.size()))] = "{}[]\",:09eE-n"[rng.below(13)];
            const auto read = diagramFromJson(QJsonDocument::fromJson(damaged).object());
            const bool sound = read ? validate(*read).has_value() : read.error().code == ErrorCode::InvalidInput;
            RC_ASSERT(sound);
        }));
    }

    void unknownKeysAreIgnored()
    {
        QJsonObject json = toJson(sample());
        json.insert("future"_L1, 1);
        QCOMPARE(diagramFromJson(json).value(), sample());
    }

    void anUnknownCallIsSynchronous()
    {
        QVERIFY(callKindFromString(u"telepathy") == CallKind::Sync);
        for (const CallKind call : {CallKind::Sync, CallKind::Async, CallKind::Stream, CallKind::Batch})
            QVERIFY(callKindFromString(toString(call)) == call);
    }
};

ARCHDECK_TEST(TestDiagramJson)
#include "tst_diagramjson.moc"
