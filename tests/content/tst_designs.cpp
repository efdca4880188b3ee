#include "core/catalog/catalog.h"
#include "core/diagram/changeset.h"
#include "core/exchange/designfile.h"
#include "core/layout/routegeometry.h"
#include "core/layout/router.h"
#include "core/render/componentmetrics.h"
#include "core/workspace/designimport.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>

using namespace archdeck;

namespace {

const QStringList expectedSections{QStringLiteral("Ask"),
                                   QStringLiteral("Requirements"),
                                   QStringLiteral("Estimates"),
                                   QStringLiteral("Deep dives"),
                                   QStringLiteral("Failure modes"),
                                   QStringLiteral("Scaling"),
                                   QStringLiteral("Metrics and alerts"),
                                   QStringLiteral("Sources")};

/// A design as it is read, and as it is laid out.
struct Shipped
{
    Result<DesignReading> reading;
    Result<ImportedDesign> layout;
};

QStringList texts(const ReadProblems &problems)
{
    QStringList lines;
    for (const ReadProblem &problem : problems)
        lines.append(toLine(problem));
    return lines;
}

QList<QRectF> boxes(const Diagram &diagram)
{
    QList<QRectF> rects;
    for (const Node &node : diagram.nodes)
        rects.append(node.rect);
    for (const Note &note : diagram.notes)
        rects.append(note.rect);
    return rects;
}

} // namespace

/// Every shipped design: what its files say, and the picture that comes of them.
class DesignsTest : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    QMap<QString, Shipped> m_designs;

    void addRows() const
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : m_designs.keys())
            QTest::newRow(qPrintable(name)) << name;
    }

    const Diagram &read(const QString &name) const { return m_designs.find(name)->reading->diagram; }
    const Diagram &laidOut(const QString &name) const { return m_designs.find(name)->layout->diagram; }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates");
        m_catalog = Catalog::load(folder + u"/components");
        const QDir designs(folder + u"/designs");
        for (const QString &name : designs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const DesignReadOptions options{DesignIds::Shipped, componentSize,
                                            [this](const QString &kind) { return m_catalog.find(kind) != nullptr; }};
            Shipped shipped{readDesign(designs.filePath(name), options, {}), failure(ErrorCode::NotFound, {})};
            QVERIFY_RESULT(shipped.reading);
            shipped.layout = withLayout(shipped.reading->diagram, {});
            QVERIFY_RESULT(shipped.layout);
            m_designs.insert(name, shipped);
        }
        QVERIFY(m_designs.size() >= 5);
    }

    void filesAreSound_data() { addRows(); }
    void filesAreSound()
    {
        QFETCH(QString, name);
        const QStringList problems = texts(m_designs[name].reading->problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        const Diagram &diagram = read(name);
        QVERIFY_RESULT(validate(diagram));
        QVERIFY(!diagram.info.title.isEmpty());
        QVERIFY(!diagram.info.summary.isEmpty());
        QVERIFY(!diagram.info.family.isEmpty());
        QCOMPARE(diagram.info.language, QStringLiteral("en"));
    }

    void componentsAreKnownAndDescribed_data() { addRows(); }
    void componentsAreKnownAndDescribed()
    {
        QFETCH(QString, name);
        const Diagram &diagram = read(name);
        QVERIFY2(diagram.nodes.size() >= 15 && diagram.nodes.size() <= 30,
                 qPrintable(QString::number(diagram.nodes.size())));
        for (const Node &node : diagram.nodes) {
            QVERIFY2(m_catalog.find(node.kind) != nullptr, qPrintable(node.kind));
            QVERIFY2(!node.label.isEmpty() && !node.properties.value(QStringLiteral("description")).isEmpty(),
                     qPrintable(node.key));
            QVERIFY2(!diagram.edgesAt(node.id).isEmpty(), qPrintable(node.key + u" is connected to nothing"));
        }
        for (const Group &group : diagram.groups)
            QVERIFY2(!group.label.isEmpty(), qPrintable(group.key));
    }

    void pathsAreWalks_data() { addRows(); }
    void pathsAreWalks()
    {
        QFETCH(QString, name);
        const Diagram &diagram = read(name);
        QVERIFY(!diagram.paths.isEmpty());
        // A gap in the numbers of the steps is among the problems of the file; here each step must go on from where
        // the walk has been.
        for (const RequestPath &path : diagram.paths) {
            QVERIFY2(path.steps.size() >= 2, qPrintable(path.key));
            QSet<NodeId> visited;
            for (const EdgeId &step : path.steps) {
                const Edge edge = diagram.edges.value(step);
                QVERIFY2(visited.isEmpty() || visited.contains(edge.from) || visited.contains(edge.to),
                         qPrintable(path.key + u" jumps to " + edge.key));
                visited << edge.from << edge.to;
            }
        }
    }

    void notesAreComplete_data() { addRows(); }
    void notesAreComplete()
    {
        QFETCH(QString, name);
        QStringList headings;
        for (const Section &section : ordered(read(name).sections)) {
            headings.append(section.heading);
            QVERIFY2(section.body.size() > 80, qPrintable(section.heading));
        }
        QCOMPARE(headings, expectedSections);
    }

    void tradeOffsAreComplete_data() { addRows(); }
    void tradeOffsAreComplete()
    {
        QFETCH(QString, name);
        const Diagram &diagram = read(name);
        QVERIFY(diagram.tradeOffs.size() >= 8);
        for (const TradeOff &tradeOff : diagram.tradeOffs) {
            QVERIFY2(tradeOff.options.size() >= 2, qPrintable(tradeOff.key));
            for (const TradeOffOption &option : tradeOff.options)
                QVERIFY2(!option.pros.isEmpty() && !option.cons.isEmpty(),
                         qPrintable(tradeOff.key + u": " + option.name));
            QVERIFY2(tradeOff.decision >= 0 && tradeOff.decision < tradeOff.options.size(), qPrintable(tradeOff.key));
            QVERIFY2(!tradeOff.why.isEmpty() && !tradeOff.switchWhen.isEmpty() && !tradeOff.elements.isEmpty(),
                     qPrintable(tradeOff.key));
        }
    }

    void graphvizLaysItOut_data() { addRows(); }
    void graphvizLaysItOut()
    {
        QFETCH(QString, name);
        QCOMPARE(m_designs[name].layout->notice, QString());
    }

    void boxesDoNotOverlap_data() { addRows(); }
    void boxesDoNotOverlap()
    {
        QFETCH(QString, name);
        const QList<QRectF> rects = boxes(laidOut(name));
        for (qsizetype i = 0; i < rects.size(); ++i) {
            for (qsizetype j = i + 1; j < rects.size(); ++j)
                QVERIFY(!rects[i].intersects(rects[j]));
        }
    }

    void connectorsRunThroughNoBox_data() { addRows(); }
    void connectorsRunThroughNoBox()
    {
        QFETCH(QString, name);
        const Diagram &diagram = laidOut(name);
        for (const Edge &edge : diagram.edges) {
            const Route route = edge.route.shape == RouteShape::Automatic ? routeEdge(diagram, edge.id) : edge.route;
            QVERIFY2(!runsThroughBox(diagram, edge.id, route), qPrintable(edge.key));
        }
    }

    void membersAreInsideTheirGroups_data() { addRows(); }
    void membersAreInsideTheirGroups()
    {
        QFETCH(QString, name);
        const Diagram &diagram = laidOut(name);
        for (const Node &node : diagram.nodes) {
            for (const Group &group : diagram.groups) {
                const bool isMember = !node.group.isNull() && diagram.isInside(node.group, group.id);
                QVERIFY2(isMember ? group.rect.contains(node.rect) : !group.rect.intersects(node.rect),
                         qPrintable(node.key + (isMember ? u" lies outside of " : u" lies inside of ") + group.key));
            }
        }
        for (const Group &group : diagram.groups) {
            if (!group.parent.isNull())
                QVERIFY2(diagram.groups.value(group.parent).rect.contains(group.rect), qPrintable(group.key));
        }
    }

    void layoutIsTheSameEveryTime()
    {
        const auto again = withLayout(m_designs.first().reading->diagram, {});
        QVERIFY_RESULT(again);
        QCOMPARE(again->diagram, m_designs.first().layout->diagram);
    }
};

ARCHDECK_TEST(DesignsTest)
#include "tst_designs.moc"
