#include "core/diagram/changeset.h"
#include "core/exchange/mermaid/mermaidreader.h"
#include "core/exchange/mermaid/mermaidwriter.h"
#include "tests/exchange/exportsamples.h"
#include "tests/support/builders.h"
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
    options.fileName = u"plan.mmd"_s;
    options.catalog = test::shippedCatalog().get();
    return readMermaid(content, options, StopToken());
}

template<typename Key, typename T>
T byKey(const QMap<Key, T> &table, const QString &key)
{
    const auto found = std::ranges::find(table, key, &T::key);
    return found == table.end() ? T() : *found;
}

} // namespace

class TestMermaidArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void skipsBadLines();
    void refusesCycles();
    void limitsTheDepthOfGroups();
    void writesSides();
};

void TestMermaidArchitecture::readsAll()
{
    const auto reading = read(
        "architecture-beta\n  title Shop\n  accDescr: Sells things\n  group api(cloud)[API]\n"
        "  group inner[\"In & out\"] in api\n  service db(database)[Database] in inner\n"
        "  service web \"WWW\"[Front end] in api\n  service s3(logos:aws-s3)\n  junction mid in api\n"
        "  db:L -- R:web\n  web:T -[reads]-> B:mid\n  mid{group}:L <-- R:s3\n  db:R <--> L:s3{group}\n");
    QVERIFY_RESULT(reading);
    const Diagram &diagram = reading->pages.first().diagram;
    QVERIFY_RESULT(validate(diagram));
    QCOMPARE(diagram.info.title, u"Shop"_s);
    QCOMPARE(diagram.info.summary, u"Sells things"_s);
    QCOMPARE(byKey(diagram.groups, u"inner"_s).label, u"In & out"_s);
    QCOMPARE(byKey(diagram.groups, u"inner"_s).parent, byKey(diagram.groups, u"api"_s).id);
    QCOMPARE(byKey(diagram.nodes, u"db"_s).group, byKey(diagram.groups, u"inner"_s).id);
    QCOMPARE(byKey(diagram.nodes, u"db"_s).kind, u"relational-db"_s);
    QCOMPARE(byKey(diagram.nodes, u"web"_s).label, u"Front end"_s);
    QCOMPARE(byKey(diagram.nodes, u"s3"_s).kind, u"object-store"_s);
    QCOMPARE(byKey(diagram.nodes, u"mid"_s).properties.value(u"mermaid.junction"_s), u"true"_s);
    const Edge first = byKey(diagram.edges, u"db -> web"_s);
    QCOMPARE(first.arrows, Arrows::None);
    QCOMPARE(first.fromAnchor, QPointF(0, 0.5));
    QCOMPARE(first.toAnchor, QPointF(1, 0.5));
    QCOMPARE(byKey(diagram.edges, u"web -> mid"_s).label, u"reads"_s);
    QCOMPARE(byKey(diagram.edges, u"s3 -> mid"_s).fromAnchor, QPointF(1, 0.5)); // drawn against the text
    QCOMPARE(byKey(diagram.edges, u"db -> s3"_s).arrows, Arrows::Both);
    QCOMPARE(reading->problems.size(), 1); // borders of groups
    QVERIFY(!reading->pages.first().hasPositions);
}

void TestMermaidArchitecture::skipsBadLines()
{
    const auto reading = read(
        "architecture-beta\nservice a(server)[A]\nservice a(server)[Again]\na:X -- L:a\na:L -- R:b\nservice c in nowhere\nhello\n");
    QVERIFY_RESULT(reading);
    QStringList lines;
    for (const ReadProblem &problem : reading->problems)
        lines.append(QString::number(problem.line));
    QCOMPARE(lines, QStringList({u"3"_s, u"4"_s, u"5"_s, u"7"_s, u"6"_s}));
    QCOMPARE(reading->pages.first().diagram.nodes.size(), 2);
}

void TestMermaidArchitecture::refusesCycles()
{
    const auto reading = read("architecture-beta\ngroup a in b\ngroup b in a\nservice s in a\n");
    QVERIFY_RESULT(reading);
    QVERIFY_RESULT(validate(reading->pages.first().diagram));
    QCOMPARE(reading->problems.size(), 1);
}

void TestMermaidArchitecture::limitsTheDepthOfGroups()
{
    QByteArray content = "architecture-beta\n";
    for (int i = 0; i < 500; ++i)
        content += "group g" + QByteArray::number(i) + " in g" + QByteArray::number(i + 1) + '\n';
    const auto reading = read(content + "group g500\n");
    QVERIFY_RESULT(reading);
    const Diagram &diagram = reading->pages.first().diagram;
    QCOMPARE(diagram.groups.size(), 501);
    for (const Group &group : diagram.groups)
        QVERIFY(diagram.depthOf(group.id) <= readlimits::depth);
}

void TestMermaidArchitecture::writesSides()
{
    Diagram diagram = test::DiagramBuilder().node(u"a"_s).node(u"b"_s).edge(u"a"_s, u"b"_s, u"x & y"_s).build();
    Node &a = diagram.nodes[test::DiagramBuilder::nodeId(u"a"_s)];
    Node &b = diagram.nodes[test::DiagramBuilder::nodeId(u"b"_s)];
    a.rect = QRectF(0, 0, 100, 50);
    b.rect = QRectF(40, 300, 100, 50);
    const auto line = [&diagram] {
        const QString text = QString::fromUtf8(writeMermaidArchitecture(diagram, *test::shippedCatalog()).content);
        return text.section(u'\n', 3, 3).trimmed();
    };
    QCOMPARE(line(), u"a:B -[\"x #amp; y\"]-> T:b"_s);
    b.rect.moveTo(-400, 10);
    QCOMPARE(line(), u"a:L -[\"x #amp; y\"]-> R:b"_s);
    diagram.edges.first().fromAnchor = QPointF(1, 0.3);
    QCOMPARE(line(), u"a:R -[\"x #amp; y\"]-> R:b"_s);
}

ARCHDECK_TEST(TestMermaidArchitecture)
#include "tst_mermaidarchitecture.moc"
