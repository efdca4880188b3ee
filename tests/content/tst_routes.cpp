#include "core/catalog/catalog.h"
#include "core/exchange/designfile.h"
#include "core/layout/routegeometry.h"
#include "core/render/componentmetrics.h"
#include "core/workspace/designimport.h"
#include "tests/support/result.h"
#include "tests/support/routequality.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>

using namespace archdeck;

/// The pictures of the shipped designs, as the program lays them out: good enough to hand in.
class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedDesignsAreClean_data()
    {
        QTest::addColumn<QString>("name");
        const QDir designs(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/designs"));
        for (const QString &name : designs.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << name;
    }
    void shippedDesignsAreClean()
    {
        QFETCH(QString, name);
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates");
        const Catalog catalog = Catalog::load(folder + u"/components");
        const auto reading = readDesign(QDir(folder + u"/designs").filePath(name),
                                        {DesignIds::Shipped, componentSize,
                                         [&catalog](const QString &kind) { return catalog.find(kind) != nullptr; }},
                                        {});
        QVERIFY_RESULT(reading);
        const auto laidOut = withLayout(reading->diagram, {});
        QVERIFY_RESULT(laidOut);
        const Diagram &diagram = laidOut->diagram;
        const test::RouteQuality quality = test::routeQuality(diagram, edgeLabelSize);
        QVERIFY2(quality.faults.isEmpty(), qPrintable(quality.faults.join(u'\n')));
        QVERIFY2(quality.crossings * 2 <= diagram.edges.size(), qPrintable(QString::number(quality.crossings)));
        for (const Edge &edge : diagram.edges) {
            QVERIFY(!runsThroughBox(diagram, edge.id, edge.route));
            QVERIFY(edge.label.isEmpty() || edge.route.labelCentre);
        }
    }
};

ARCHDECK_TEST(RoutesTest)
#include "tst_routes.moc"
