#include "core/base/resources.h"
#include "core/layout/routegeometry.h"
#include "core/workspace/designimport.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The only design of a file, with the problems of the file.
Result<ImportedDesign> importDesign(const QString &path, const Catalog &catalog, const StopToken &stop)
{
    return importFile(path, catalog, stop).transform([](const ImportedFile &file) {
        ImportedDesign design = file.designs.constFirst();
        design.problems = file.problems;
        return design;
    });
}

} // namespace

class TestDesignImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    Catalog m_catalog = Catalog::load(contentRoot() + u"/templates/components"_s);

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qPrintable(name));
        return file.fileName();
    }

private Q_SLOTS:
    void aFileWithoutPlacesIsLaidOut()
    {
        const QString path = write(
            u"plain.gv"_s, "digraph plain { a -> b -> c; a -> c; subgraph cluster_x { label=\"Inner zone\"; b; c } }");
        const auto design = importDesign(path, m_catalog, {});
        QVERIFY_RESULT(design);
        QCOMPARE(design->diagram.nodes.size(), 3);
        QVERIFY(design->problems.isEmpty());
        const QList<Node> nodes = design->diagram.nodes.values();
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            for (qsizetype j = i + 1; j < nodes.size(); ++j)
                QVERIFY(!nodes[i].rect.intersects(nodes[j].rect));
        }
        for (const Edge &edge : design->diagram.edges)
            QVERIFY(!runsThroughBox(design->diagram, edge.id, edge.route));
    }

    void everyImportHasIdsOfItsOwn()
    {
        const QString path = write(u"twice.gv"_s, "digraph { a -> b }");
        const auto first = importDesign(path, m_catalog, {});
        const auto second = importDesign(path, m_catalog, {});
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        for (const NodeId &id : first->diagram.nodes.keys())
            QVERIFY(!second->diagram.nodes.contains(id));
    }

    void anUnknownKindIsToldAndKept()
    {
        const QString path = write(u"unknown.gv"_s, "digraph {\n  a [kind=\"quantum-oracle\"];\n}\n");
        const auto design = importDesign(path, m_catalog, {});
        QVERIFY_RESULT(design);
        QCOMPARE(design->diagram.nodes.first().kind, u"quantum-oracle"_s);
        QCOMPARE(design->problems.size(), 1);
        QVERIFY(toLine(design->problems.first()).contains(u"unknown.gv:2:"));
    }

    void notesBesideADesignComeAlong()
    {
        const QString shipped = contentRoot() + u"/templates/designs/chat/"_s;
        for (const QString &name : {u"design.gv"_s, u"notes.md"_s}) {
            QFile file(shipped + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            write(name, file.readAll());
        }
        const auto design = importDesign(m_dir.filePath(u"design.gv"_s), m_catalog, {});
        QVERIFY_RESULT(design);
        QVERIFY2(design->problems.isEmpty(),
                 qPrintable(design->problems.isEmpty() ? QString() : toLine(design->problems.first())));
        QVERIFY(design->diagram.tradeOffs.size() >= 8);
        QVERIFY(!design->diagram.sections.isEmpty());
    }

    void everyPageIsADesignWithItsPlaces()
    {
        const QByteArray page =
            "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/><mxCell id=\"a\" "
            "value=\"API\" style=\"html=1;\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"10\" y=\"20\" "
            "width=\"120\" height=\"60\" as=\"geometry\"/></mxCell></root></mxGraphModel>";
        const QString path = write(u"pages.drawio"_s,
                                   "<mxfile><diagram name=\"Online\">" + page + "</diagram><diagram name=\"Offline\">"
                                       + page + "</diagram></mxfile>");
        const auto file = importFile(path, m_catalog, {});
        QVERIFY_RESULT(file);
        QCOMPARE(file->format, u"drawio"_s);
        QCOMPARE(file->designs.size(), 2);
        QCOMPARE(file->designs[0].diagram.info.title, u"Online"_s);
        QCOMPARE(file->designs[1].diagram.nodes.first().rect, QRectF(10, 20, 120, 60));
        QVERIFY(file->designs[0].diagram.nodes.firstKey() != file->designs[1].diagram.nodes.firstKey());
    }

    void aDrawingWithoutPlacesIsMeasuredAndLaidOut()
    {
        const QString path = write(u"flow.mmd"_s, "flowchart LR\n  a[A component with a long name] --> b[B]\n");
        const auto file = importFile(path, m_catalog, {});
        QVERIFY_RESULT(file);
        const QList<Node> nodes = file->designs.constFirst().diagram.nodes.values();
        QCOMPARE(nodes.size(), 2);
        QVERIFY(!nodes[0].rect.intersects(nodes[1].rect));
        QVERIFY(nodes[0].rect.width() != nodes[1].rect.width());
    }

    void damagedFilesAreNamed()
    {
        const QString path = write(u"cut.drawio"_s, "<mxfile><diagram>");
        const auto file = importFile(path, m_catalog, {});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::InvalidInput);
        QVERIFY(file.error().message.contains(u"cut.drawio"));
    }

    void whatIsNoGraphNamesFileAndLine()
    {
        const QString path = write(u"broken.gv"_s, "digraph {\n  a -> b;\n  c -> -> d;\n}\n");
        const auto design = importDesign(path, m_catalog, {});
        QVERIFY(!design);
        QCOMPARE(design.error().code, ErrorCode::InvalidInput);
        QVERIFY2(design.error().message.contains(u"broken.gv:3:"), qPrintable(design.error().message));
        const auto missing = importDesign(m_dir.filePath(u"missing.gv"_s), m_catalog, {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }
};

ARCHDECK_TEST(TestDesignImport)
#include "tst_designimport.moc"
