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
