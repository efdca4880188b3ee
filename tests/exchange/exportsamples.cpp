#include "tests/exchange/exportsamples.h"

#include "core/base/resources.h"
#include "tests/support/builders.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/quuid.h>
#include <QtTest/qtest.h>

namespace archdeck::test {

std::shared_ptr<const Catalog> shippedCatalog()
{
    static const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
    return catalog;
}

namespace {

void addSection(Diagram &diagram, const QString &key, const QString &heading, const QString &body)
{
    Section section;
    section.id = SectionId::shipped(QStringLiteral("test/section/") + key);
    section.heading = heading;
    section.body = body;
    section.order = int(diagram.sections.size());
    diagram.sections.insert(section.id, section);
}

} // namespace

Diagram sampleDiagram()
{
    Diagram diagram = DiagramBuilder()
                          .title(QStringLiteral("First-class flight finder"))
                          .group(QStringLiteral("Region 1 -> 2"))
                          .node(QStringLiteral("web"), QStringLiteral("client-web"))
                          .node(QStringLiteral("gateway"), QStringLiteral("api-gateway"),
                                QStringLiteral("Region 1 -> 2"))
                          .node(QStringLiteral("ranker"), QStringLiteral("ranker"), QStringLiteral("Region 1 -> 2"))
                          .edge(QStringLiteral("web"), QStringLiteral("gateway"), QStringLiteral("p99 < 200 ms"))
                          .edge(QStringLiteral("gateway"), QStringLiteral("ranker"), QStringLiteral("top 10"),
                                CallKind::Stream)
                          .edge(QStringLiteral("ranker"), QStringLiteral("web"), QString(), CallKind::Async)
                          .note(QStringLiteral("hint"), QStringLiteral("Limits count 0123456789 tokens, not requests."),
                                QStringLiteral("gateway"))
                          .path(QStringLiteral("Search -> offer"),
                                {QStringLiteral("web"), QStringLiteral("gateway"), QStringLiteral("ranker")})
                          .tradeOff(QStringLiteral("stream"), QStringLiteral("gateway"))
                          .build();
    diagram.info.summary = QStringLiteral("Finds fifty-five fine flights, first try.");
    diagram.info.family = QStringLiteral("Ranking");
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("ranker"))].label = QStringLiteral(
        "Offer ranker \u201Cfi\u201D x >= 3");
    diagram.nodes[DiagramBuilder::nodeId(QStringLiteral("ranker"))].properties.insert(QStringLiteral("technology"),
                                                                                      QStringLiteral("GPU \u00D7 8"));
    addSection(
        diagram, QStringLiteral("a"), QStringLiteral("Requirements 1 & 2"),
        QStringLiteral(
            "Keep it *fast*: `a->b`, a < b, 10 \u2192 20, \u2019tis 50 \u00B5s.\n\n| what | value |\n|---|--:|\n| load | 1,157 rps |\n\n"
            "- one\n  - two\n\n> quoted\n\n```python\nreturn [x for x in y if x != 0]  # filter\n```\n"));
    addSection(diagram, QStringLiteral("b"), QStringLiteral("Sources"),
               QStringLiteral("See [the paper](https://example.org/paper)."));
    return diagram;
}

ExportJob jobFor(const Diagram &diagram)
{
    ExportJob job;
    job.diagram = diagram;
    job.catalog = shippedCatalog();
    job.date = QDate(2026, 3, 2);
    return job;
}

ExportJob sampleJob()
{
    return jobFor(sampleDiagram());
}

QStringList printedTexts(const Diagram &diagram)
{
    QStringList texts = {diagram.info.title, diagram.info.summary};
    for (const Node &node : diagram.nodes)
        texts.append(node.label);
    for (const Edge &edge : diagram.edges)
        texts.append(edge.label);
    for (const Group &group : diagram.groups)
        texts.append(group.label);
    for (const RequestPath &path : diagram.paths)
        texts.append(path.name);
    for (const Section &section : diagram.sections)
        texts.append(section.heading);
    for (const TradeOff &tradeOff : diagram.tradeOffs) {
        texts += {tradeOff.question, tradeOff.why, tradeOff.switchWhen};
        for (const TradeOffOption &option : tradeOff.options)
            texts += QStringList(option.name) + option.pros + option.cons;
    }
    return texts;
}

QString squeezed(const QString &text)
{
    QString result = text;
    result.remove(QRegularExpression(QStringLiteral("\\s")));
    return result;
}

QString toolOutput(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        QTest::qFail(qPrintable(QStringLiteral("%1 failed").arg(program)), __FILE__, __LINE__);
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

PdfFile::PdfFile(const QByteArray &pdf)
    : m_path(QDir::temp().filePath(
          QStringLiteral("archdeck-test-%1.pdf").arg(QUuid::createUuid().toString(QUuid::WithoutBraces))))
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        QTest::qFail("cannot write a temporary PDF", __FILE__, __LINE__);
}

PdfFile::~PdfFile()
{
    QFile::remove(m_path);
}

QString PdfFile::text() const
{
    return toolOutput(
        QStringLiteral("pdftotext"),
        {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), m_path, QStringLiteral("-")});
}

QStringList PdfFile::pageTexts() const
{
    QStringList pages = text().split(u'\f');
    pages.removeLast(); // each page ends in one
    return pages;
}

int PdfFile::pageCount() const
{
    static const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
    return count.match(toolOutput(QStringLiteral("pdfinfo"), {m_path})).captured(1).toInt();
}

namespace {

void listOutline(const QJsonArray &entries, int level, QStringList &titles)
{
    for (const QJsonValue &entry : entries) {
        titles.append(QString(2 * level, u' ') + entry[QLatin1StringView("title")].toString());
        listOutline(entry[QLatin1StringView("kids")].toArray(), level + 1, titles);
    }
}

} // namespace

QStringList PdfFile::outline() const
{
    const QString json = toolOutput(QStringLiteral("qpdf"),
                                    {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), m_path});
    QStringList titles;
    listOutline(QJsonDocument::fromJson(json.toUtf8())[QLatin1StringView("outlines")].toArray(), 0, titles);
    return titles;
}

QMultiMap<QString, double> PdfFile::wordHeights() const
{
    static const QRegularExpression word(
        QStringLiteral("<word xMin=\"[^\"]*\" yMin=\"([^\"]*)\" xMax=\"[^\"]*\" yMax=\"([^\"]*)\">([^<]*)</word>"));
    const QString boxes = toolOutput(QStringLiteral("pdftotext"),
                                     {QStringLiteral("-bbox"), m_path, QStringLiteral("-")});
    QMultiMap<QString, double> heights;
    for (auto it = word.globalMatch(boxes); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        heights.insert(match.captured(3), match.captured(2).toDouble() - match.captured(1).toDouble());
    }
    return heights;
}

QStringList PdfFile::fontFamilies() const
{
    static const QRegularExpression font(QStringLiteral("^(?:[A-Z]{6}\\+)?(\\w+)-?\\S*\\s.*\\byes\\b"),
                                         QRegularExpression::MultilineOption);
    QStringList families;
    for (auto it = font.globalMatch(toolOutput(QStringLiteral("pdffonts"), {m_path})); it.hasNext();)
        families.append(it.next().captured(1));
    families.removeDuplicates();
    return families;
}

} // namespace archdeck::test
