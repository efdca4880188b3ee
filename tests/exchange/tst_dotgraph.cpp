#include "core/exchange/dotgraph.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;

class DotGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAReply()
    {
        const auto graph = readParseReply("ok parse\ngraph directed 1:g\nattr 5:label 3:a\nb\nnode 1:a\nnode 1:b\n"
                                          "edge 0 1 0:\nsubgraph -1 3:sub\nmembers 0 1\nsubgraph 0 0:\nmembers\n"
                                          "more 2\nend\n",
                                          QStringLiteral("x.gv"));
        QVERIFY_RESULT(graph);
        QCOMPARE(graph->name, QStringLiteral("g"));
        QCOMPARE(graph->attributes.value(u"label"), QStringLiteral("a\nb"));
        QCOMPARE(graph->nodes.size(), 2);
        QCOMPARE(graph->edges.size(), 1);
        QCOMPARE(graph->subgraphs.size(), 2);
        QCOMPARE(graph->subgraphs[0].members, (QList<int>{0, 1}));
        QCOMPARE(graph->furtherGraphs, 2);
    }

    void repliesWithoutSenseAreErrors_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no end") << QByteArray("ok parse\nnode 1:a\n");
        QTest::newRow("unknown line") << QByteArray("ok parse\nteapot\nend\n");
        QTest::newRow("text beyond the end") << QByteArray("ok parse\nnode 9:a\nend\n");
        QTest::newRow("text as long as numbers go") << QByteArray("ok parse\nnode 9223372036854775807:a\nend\n");
        QTest::newRow("text of negative length") << QByteArray("ok parse\nnode -1:a\nend\n");
        QTest::newRow("length without text") << QByteArray("ok parse\nnode 0");
        QTest::newRow("length without colon") << QByteArray("ok parse\nnode 1 a\nend\n");
        QTest::newRow("edge to nothing") << QByteArray("ok parse\nnode 1:a\nedge 0 1 0:\nend\n");
        QTest::newRow("member of nothing") << QByteArray("ok parse\nnode 1:a\nmembers 0\nend\n");
        QTest::newRow("unknown member") << QByteArray("ok parse\nsubgraph -1 1:s\nmembers 0\nend\n");
        QTest::newRow("parent of itself") << QByteArray("ok parse\nsubgraph 0 1:s\nmembers\nend\n");
        QTest::newRow("unknown error") << QByteArray("error teapot 0 0:\n");
    }
    void repliesWithoutSenseAreErrors()
    {
        QFETCH(QByteArray, reply);
        const auto graph = readParseReply(reply, QStringLiteral("x.gv"));
        QVERIFY(!graph);
        QCOMPARE(graph.error().code, ErrorCode::WorkerFailed);
    }
};

ARCHDECK_TEST(DotGraphTest)
#include "tst_dotgraph.moc"
