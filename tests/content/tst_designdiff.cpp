#include "core/catalog/catalog.h"
#include "core/diagram/edits.h"
#include "core/diagram/freshids.h"
#include "core/exchange/designfile.h"
#include "core/practice/designdiff.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>

#include <algorithm>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

/// Comparing, on the shipped designs: large, dense, with several components of a kind.
class ContentDesignDiffTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    QMap<QString, Diagram> m_designs;

    void addRows() const
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : m_designs.keys())
            QTest::newRow(qPrintable(name)) << name;
    }

    DesignDiff compare(const Diagram &mine, const Diagram &theirs) const
    {
        return compareDesigns(mine, theirs, m_catalog);
    }

    static QString texts(const DesignDiff &diff)
    {
        QStringList lines;
        for (const Difference &difference : diff.differences)
            lines.append(difference.text);
        return lines.join(u'\n');
    }

    static QSet<QString> keys(const DesignDiff &diff)
    {
        QSet<QString> keys;
        for (const Difference &difference : diff.differences)
            keys.insert(difference.key);
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates");
        m_catalog = Catalog::load(folder + u"/components");
        const QDir designs(folder + u"/designs");
        for (const QString &name : designs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto reading = readDesign(designs.filePath(name), {DesignIds::Shipped, {}, {}}, {});
            QVERIFY_RESULT(reading);
            m_designs.insert(name, reading->diagram);
        }
        QVERIFY(m_designs.size() >= 5);
    }

    void itselfIsAllRight_data() { addRows(); }
    void itselfIsAllRight()
    {
        QFETCH(QString, name);
        const Diagram &design = m_designs[name];
        Diagram redrawn = withFreshIds(design);
        for (Node &node : redrawn.nodes)
            node.key.clear();
        for (const Diagram &mine : {design, withFreshIds(design), redrawn}) {
            const DesignDiff diff = compare(mine, design);
            QVERIFY2(diff.differences.isEmpty(), qPrintable(texts(diff)));
            QCOMPARE(diff.score, 1.0);
        }
    }

    void oneComponentLessIsFoundExactly_data() { addRows(); }
    void oneComponentLessIsFoundExactly()
    {
        QFETCH(QString, name);
        const Diagram &design = m_designs[name];
        for (const Node &node : design.nodes) {
            QSet<QString> expected{u"missing:node:"_s + node.id.toString()};
            for (const EdgeId &edge : design.edgesAt(node.id))
                expected.insert(u"missing:edge:"_s + edge.toString());
            const DesignDiff diff = compare(withFreshIds(removed(design, {ElementRef(node.id)})), design);
            QVERIFY2(keys(diff) == expected, qPrintable(node.key + u":\n"_s + texts(diff)));
        }
    }

    void oneConnectionLessOrReversedIsFoundExactly_data() { addRows(); }
    void oneConnectionLessOrReversedIsFoundExactly()
    {
        QFETCH(QString, name);
        const Diagram &design = m_designs[name];
        for (const Edge &edge : design.edges) {
            const DesignDiff missing = compare(withFreshIds(removed(design, {ElementRef(edge.id)})), design);
            QVERIFY2(keys(missing) == QSet<QString>{u"missing:edge:"_s + edge.id.toString()},
                     qPrintable(texts(missing)));
            const bool runsBothWays = std::ranges::any_of(
                design.edges, [&edge](const Edge &other) { return other.from == edge.to && other.to == edge.from; });
            if (runsBothWays)
                continue;
            Diagram turned = design;
            std::swap(turned.edges[edge.id].from, turned.edges[edge.id].to);
            const DesignDiff reversed = compare(withFreshIds(turned), design);
            QVERIFY2(keys(reversed) == QSet<QString>{u"reversed:edge:"_s + edge.id.toString()},
                     qPrintable(texts(reversed)));
        }
    }

    void synonymsKeepTheMatch_data() { addRows(); }
    void synonymsKeepTheMatch()
    {
        QFETCH(QString, name);
        const Diagram &design = m_designs[name];
        for (const Node &node : design.nodes) {
            const ComponentKind *const kind = m_catalog.find(node.kind);
            QVERIFY(kind != nullptr);
            const QStringList names = QStringList{kind->name} + kind->synonyms;
            for (const QString &label : names) {
                Diagram mine = design;
                mine.nodes[node.id].label = label;
                const DesignDiff diff = compare(withFreshIds(mine), design);
                QVERIFY2(diff.differences.isEmpty(),
                         qPrintable(node.label + u" as "_s + label + u":\n"_s + texts(diff)));
            }
        }
    }

    void differentDesignsDiffer()
    {
        for (const QString &one : m_designs.keys()) {
            for (const QString &other : m_designs.keys()) {
                if (one == other)
                    continue;
                const DesignDiff diff = compare(m_designs[one], m_designs[other]);
                QVERIFY2(diff.score < 0.6, qPrintable(u"%1 and %2: %3"_s.arg(one, other).arg(diff.score)));
            }
        }
    }

    /// Half of a design drawn from memory, with words of one's own: what is there is recognised.
    void aSketchIsRecognised()
    {
        Diagram sketch;
        const auto add = [&sketch](const QString &label, const QString &kind) {
            Node node;
            node.id = NodeId::create();
            node.kind = kind;
            node.label = label;
            sketch.nodes.insert(node.id, node);
            return node.id;
        };
        const auto connect = [&sketch](NodeId from, NodeId to) {
            sketch = connected(sketch, EdgeId::create(), from, to);
        };
        const NodeId browser = add(u"Browser"_s, u"client-web"_s);
        const NodeId gateway = add(u"Gateway"_s, u"api-gateway"_s);
        const NodeId limits = add(u"Rate limiting"_s, u"rate-limiter"_s);
        const NodeId chat = add(u"Chat backend"_s, u"service"_s);
        const NodeId moderation = add(u"Prompt moderation"_s, u"service"_s);
        const NodeId redis = add(u"Redis"_s, u"cache"_s);
        const NodeId prompt = add(u"Prompt builder"_s, u"context-builder"_s);
        const NodeId llm = add(u"vLLM"_s, u"llm-server"_s);
        const NodeId database = add(u"Message history"_s, u"relational-db"_s);
        const NodeId kafka = add(u"Kafka"_s, u"event-stream"_s);
        connect(browser, gateway);
        connect(gateway, limits);
        connect(gateway, chat);
        connect(chat, moderation);
        connect(chat, prompt);
        connect(prompt, redis);
        connect(prompt, llm);
        connect(chat, kafka);
        connect(kafka, database);
        const Diagram &reference = m_designs[u"chat"_s];
        const DesignDiff diff = compare(sketch, reference);
        const auto partner = [&diff, &reference](NodeId id) {
            const auto match = std::ranges::find(diff.components, id, &ComponentMatch::mine);
            return match == diff.components.end() ? QString() : reference.nodes[match->theirs].key;
        };
        QCOMPARE(partner(browser), u"web"_s);
        QCOMPARE(partner(gateway), u"gateway"_s);
        QCOMPARE(partner(limits), u"limiter"_s);
        QCOMPARE(partner(chat), u"chat"_s);
        QCOMPARE(partner(moderation), u"guard_in"_s);
        QCOMPARE(partner(redis), u"sessions"_s);
        QCOMPARE(partner(prompt), u"context"_s);
        QCOMPARE(partner(llm), u"llm"_s);
        QCOMPARE(partner(database), u"history"_s);
        QCOMPARE(partner(kafka), u"bus"_s);
        QVERIFY(diff.score > 0.3 && diff.score < 0.5);
    }
};

ARCHDECK_TEST(ContentDesignDiffTest)
#include "tst_designdiff.moc"
