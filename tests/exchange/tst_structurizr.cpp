#include "core/exchange/structurizr/structurizrwriter.h"
#include "tests/support/builders.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/testmain.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::StringLiterals;

namespace {

Diagram shop()
{
    Diagram diagram = test::DiagramBuilder()
                          .title(u"Shop \"A\""_s)
                          .node(u"web"_s)
                          .group(u"cloud"_s)
                          .group(u"zone"_s, u"cloud"_s)
                          .group(u"empty"_s)
                          .node(u"api"_s, u"service"_s, u"cloud"_s)
                          .node(u"model"_s, u"cache"_s, u"zone"_s)
                          .edge(u"web"_s, u"api"_s, u"asks\nfor **it**"_s)
                          .edge(u"api"_s, u"model"_s, u"reads"_s, CallKind::Stream)
                          .note(u"hint"_s, u"Text"_s)
                          .tradeOff(u"choice"_s, u"api"_s)
                          .build();
    diagram.nodes[test::DiagramBuilder::nodeId(u"api"_s)].properties = {{u"technology"_s, u"Go"_s},
                                                                        {u"replicas"_s, u"3"_s}};
    diagram.info.direction = u"TB"_s;
    return diagram;
}

} // namespace

class StructurizrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsBecomeSystemsAndContainers()
    {
        const QString text = QString::fromUtf8(writeStructurizr(shop(), Catalog()).content);
        for (const QString &expected :
             {u"workspace \"Shop \\\"A\\\"\" \"\" {"_s, u"web = softwareSystem \"web\" \"\" {"_s,
              u"cloud = softwareSystem \"cloud\" {"_s, u"api = container \"api\" \"\" \"Go\" {"_s,
              u"group \"zone\" {"_s, u"model_2 = container \"model\" \"\" \"\" {"_s, u"\"replicas\" \"3\""_s,
              u"web -> api \"asks for it\" \"\" \"Synchronous\""_s, u"api -> model_2 \"reads\" \"\" \"Stream\""_s,
              u"systemLandscape \"landscape\" {"_s, u"container cloud \"containers_cloud\" {"_s, u"autoLayout tb"_s,
              u"perspectives {"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u"\n" + text));
        QVERIFY(!text.contains(u"empty"));
    }

    void whatIsLeftOutIsSaid()
    {
        const QStringList losses = writeStructurizr(shop(), Catalog()).losses;
        QCOMPARE(losses.size(), 3); // positions, notes, the empty group
    }

    void anyDesignGivesASoundText()
    {
        for (quint64 seed = 0; seed < 40; ++seed) {
            Rng rng(seed);
            const Diagram diagram = test::randomDiagram(60, rng);
            const QByteArray content = writeStructurizr(diagram, Catalog()).content;
            QCOMPARE(writeStructurizr(diagram, Catalog()).content, content);
            // Outside quotes, braces are balanced and every name is given once.
            QString outside = QString::fromUtf8(content);
            static const QRegularExpression quoted(u"\"(?:[^\"\\\\\\n]|\\\\.)*\""_s);
            outside.remove(quoted);
            QVERIFY(!outside.contains(u'"'));
            QCOMPARE(outside.count(u'{'), outside.count(u'}'));
            QStringList names;
            static const QRegularExpression definition(u"^ *([A-Za-z0-9_]+) = "_s, QRegularExpression::MultilineOption);
            for (auto found = definition.globalMatch(outside); found.hasNext();)
                names.append(found.next().captured(1).toLower());
            QCOMPARE(names.removeDuplicates(), 0);
        }
    }
};

ARCHDECK_TEST(StructurizrTest)
#include "tst_structurizr.moc"
