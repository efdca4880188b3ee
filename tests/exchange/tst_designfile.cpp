#include "core/base/resources.h"
#include "core/diagram/changeset.h"
#include "core/exchange/designfile.h"
#include "core/layout/layoutengine.h"
#include "core/layout/routegeometry.h"
#include "core/layout/router.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace archdeck;

namespace {

QString designs()
{
    return QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/designs/");
}

void designRows()
{
    QTest::addColumn<QString>("design");
    for (const QString &design : QDir(designs()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(design)) << design;
}

Result<DesignReading> shipped(const QString &design)
{
    DesignReadOptions options;
    options.ids = DesignIds::Shipped;
    return readDesign(designs() + design, options, StopToken());
}

} // namespace

class DesignFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedDesignsAreSound_data() { designRows(); }
    void shippedDesignsAreSound()
    {
        QFETCH(QString, design);
        const auto reading = shipped(design);
        QVERIFY_RESULT(reading);
        QVERIFY2(reading->problems.isEmpty(),
                 reading->problems.isEmpty() ? "" : qPrintable(toLine(reading->problems.constFirst())));
        QVERIFY_RESULT(validate(reading->diagram));
        QVERIFY(reading->diagram.nodes.size() >= 15 && reading->diagram.nodes.size() <= 30);
        QVERIFY(reading->diagram.tradeOffs.size() >= 8);
        QVERIFY(!reading->diagram.info.summary.isEmpty());
        QVERIFY(shipped(design)->diagram == reading->diagram); // the same ids every time
    }

    void shippedDesignsLayOutWell_data() { designRows(); }
    void shippedDesignsLayOutWell()
    {
        QFETCH(QString, design);
        const auto reading = shipped(design);
        QVERIFY_RESULT(reading);
        Diagram diagram = reading->diagram;
        for (Note &note : diagram.notes)
            note.rect.setSize({200, 72});
        const auto layout = layOut(diagram, {}, StopToken());
        QVERIFY_RESULT(layout);
        QCOMPARE(layout->method, LayoutMethod::Full);
        const Diagram placed = applied(diagram, *layout);
        QVERIFY(placed == applied(diagram, *layOut(diagram, {}, StopToken())));
        for (const Edge &edge : placed.edges) {
            QVERIFY2(!runsThroughBox(placed, edge.id, edge.route), qPrintable(edge.key));
            QVERIFY2(!runsThroughBox(placed, edge.id, routeEdge(placed, edge.id)), qPrintable(edge.key));
        }
        for (const Node &node : placed.nodes) {
            for (const Node &other : placed.nodes)
                QVERIFY2(node.id == other.id || !node.rect.intersects(other.rect), qPrintable(node.key));
            for (const Note &note : placed.notes)
                QVERIFY2(!note.rect.intersects(node.rect), qPrintable(note.key));
            for (const Group &group : placed.groups)
                QVERIFY2(placed.isInside(node.group, group.id) ? group.rect.contains(node.rect)
                                                               : !group.rect.intersects(node.rect),
                         qPrintable(node.key));
        }
        const QRectF bounds = placed.bounds();
        QVERIFY2(bounds.width() / bounds.height() > 1 && bounds.width() / bounds.height() < 3,
                 qPrintable(QString::number(bounds.width() / bounds.height())));
    }

    void problemsNameTheFileAndTheDrawingIsKept()
    {
        const QTemporaryDir folder;
        write(folder, QStringLiteral("design.gv"), "digraph{id=\"x\" a [kind=\"service\"] a->b}");
        write(folder, QStringLiteral("notes.md"),
              "---\nid: x\nlanguage: en\ntitle: T\nfamily: F\nsummary: S\n---\n## Trade-offs\n### Q?\n- id: q\n"
              "- element: a; nobody\n- option: A\n  - pro: p\n  - con: c\n- option: B\n  - pro: p\n  - con: c\n"
              "- decision: B\n- why: w\n- switch when: s\n");
        const auto reading = readDesign(folder.path(), {}, StopToken());
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->diagram.nodes.size(), 2);
        QCOMPARE(reading->diagram.info.title, QStringLiteral("T"));
        QCOMPARE(reading->problems.size(), 1);
        QVERIFY(toLine(reading->problems.constFirst()).contains(u"notes.md:11: "));
        QCOMPARE(reading->diagram.tradeOffs.size(), 1);
        QCOMPARE(reading->diagram.tradeOffs.first().elements.size(), 1);
        QCOMPARE(reading->diagram.tradeOffs.first().decision, 1);
    }

    void translationsAreSoundAndSayTheSame_data() { designRows(); }
    void translationsAreSoundAndSayTheSame()
    {
        QFETCH(QString, design);
        DesignReadOptions options;
        options.ids = DesignIds::Shipped;
        options.language = QStringLiteral("es");
        const auto reading = readDesign(designs() + design, options, StopToken());
        QVERIFY_RESULT(reading);
        QVERIFY2(reading->problems.isEmpty(),
                 reading->problems.isEmpty() ? "" : qPrintable(toLine(reading->problems.constFirst())));
        const Diagram english = shipped(design)->diagram;
        const Diagram &spanish = reading->diagram;
        QCOMPARE(spanish.info.language, QStringLiteral("es"));
        QCOMPARE(spanish.nodes.keys(), english.nodes.keys());
        QCOMPARE(spanish.edges.keys(), english.edges.keys());
        QCOMPARE(spanish.sections.keys(), english.sections.keys());
        QCOMPARE(spanish.tradeOffs.keys(), english.tradeOffs.keys());
        QVERIFY(spanish.info.title != english.info.title || spanish.info.summary != english.info.summary);
    }

    void aBrokenTranslationLeavesTheEnglishTexts()
    {
        const QTemporaryDir folder;
        write(
            folder, QStringLiteral("design.gv"),
            "digraph{id=\"x\" path_go=\"Go\" a [kind=\"service\", label=\"A\"] b [kind=\"service\"] a->b [label=\"calls\"]}");
        write(folder, QStringLiteral("notes.md"),
              "---\nid: x\nlanguage: en\ntitle: T\nfamily: F\nsummary: S\n---\n## Ask\n\nWhat?\n");
        write(folder, QStringLiteral("notes.es.md"), "");
        write(folder, QStringLiteral("labels.es.json"),
              R"({"design": {"title": "X", "colour": "red"}, "elements": {"a": {"label": 7, "technology": "Go"},
                 "a -> c": {"label": "?"}, "a -> b": {"label": "llama", "shape": "round"}},
                 "paths": {"go": "Ir", "stay": "Quedarse"}, "extra": {}})");
        DesignReadOptions options;
        options.language = QStringLiteral("es");
        const auto reading = readDesign(folder.path(), options, StopToken());
        QVERIFY_RESULT(reading);
        QStringList problems;
        for (const ReadProblem &problem : reading->problems) {
            if (problem.file.endsWith(u"labels.es.json"))
                problems.append(problem.message);
        }
        QCOMPARE(problems.size(), 6);
        const Diagram &diagram = reading->diagram;
        QCOMPARE(diagram.info.title, QStringLiteral("T"));
        QCOMPARE(diagram.sections.size(), 1);
        QCOMPARE(diagram.edges.first().label, QStringLiteral("llama"));
        QCOMPARE(diagram.paths.first().name, QStringLiteral("Ir"));
        const Node a = *std::ranges::find(diagram.nodes, QStringLiteral("a"), &Node::key);
        QCOMPARE(a.label, QStringLiteral("A"));
        QCOMPARE(a.properties.value(QStringLiteral("technology")), QStringLiteral("Go"));

        write(folder, QStringLiteral("labels.es.json"), "{\n  \"design\": {\n");
        const auto broken = readDesign(folder.path(), options, StopToken());
        QVERIFY_RESULT(broken);
        QCOMPARE(broken->diagram.edges.first().label, QStringLiteral("calls"));
        QCOMPARE(broken->diagram.info.language, QStringLiteral("en"));
    }

    void missingFiles()
    {
        const QTemporaryDir folder;
        QCOMPARE(readDesign(folder.path(), {}, StopToken()).error().code, ErrorCode::NotFound);
        write(folder, QStringLiteral("design.gv"), "digraph{a}");
        const auto reading = readDesign(folder.path(), {}, StopToken());
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->problems.size(), 1); // no notes
    }

    void readsTheCompiledContent()
    {
        const auto reading = readDesign(contentRoot() + QStringLiteral("/templates/designs/chat"), {}, StopToken());
        QVERIFY_RESULT(reading);
        QCOMPARE(reading->id, QStringLiteral("chat"));
    }

private:
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

ARCHDECK_TEST(DesignFileTest)
#include "tst_designfile.moc"
