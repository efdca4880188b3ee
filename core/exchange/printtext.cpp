#include "core/exchange/printtext.h"

#include "core/exchange/printmarkdown.h"

#include <QtCore/qcoreapplication.h>

#include <QtCore/qhash.h>

#include <algorithm>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

QString callName(CallKind call)
{
    switch (call) {
    case CallKind::Async: return Text::tr("asynchronous");
    case CallKind::Stream: return Text::tr("stream");
    case CallKind::Batch: return Text::tr("batch");
    case CallKind::Sync: break;
    }
    return Text::tr("synchronous");
}

QString stepTable(const Diagram &diagram, const RequestPath &path)
{
    QString table = QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n|--:|---|---|---|---|\n")
                        .arg(Text::tr("Step"), Text::tr("From"), Text::tr("To"), Text::tr("What flows"),
                             Text::tr("How"));
    for (qsizetype i = 0; i < path.steps.size(); ++i) {
        const Edge edge = diagram.edges.value(path.steps[i]);
        QString how = callName(edge.call);
        if (!edge.protocol.isEmpty())
            how += u", " + edge.protocol;
        table += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                     .arg(QString::number(i + 1), printEscaped(diagram.nodes.value(edge.from).label),
                          printEscaped(diagram.nodes.value(edge.to).label), printEscaped(edge.label),
                          printEscaped(how));
    }
    return table;
}

/// Where a section is printed; sections that the reader doesn't look for by name stand with the notes.
struct Place
{
    SectionPart part;
    int rank;
};

Place placeOf(const QString &key)
{
    static const QHash<QString, Place> places = {{QStringLiteral("ask"), {SectionPart::Problem, 0}},
                                                 {QStringLiteral("requirements"), {SectionPart::Problem, 1}},
                                                 {QStringLiteral("estimates"), {SectionPart::Estimates, 0}},
                                                 {QStringLiteral("scaling"), {SectionPart::Estimates, 1}},
                                                 {QStringLiteral("deep-dives"), {SectionPart::Notes, 0}},
                                                 {QStringLiteral("failure-modes"), {SectionPart::Notes, 1}},
                                                 {QStringLiteral("metrics-and-alerts"), {SectionPart::Notes, 2}},
                                                 {QStringLiteral("rollout"), {SectionPart::Notes, 3}},
                                                 {QStringLiteral("risks"), {SectionPart::Notes, 4}},
                                                 {QStringLiteral("left-out"), {SectionPart::Notes, 5}},
                                                 {QStringLiteral("sources"), {SectionPart::Notes, 7}}};
    return places.value(key, {SectionPart::Notes, 6});
}

QString partName(SectionPart part)
{
    switch (part) {
    case SectionPart::Problem: return Text::tr("Problem");
    case SectionPart::Estimates: return Text::tr("Estimates");
    case SectionPart::Notes: break;
    }
    return Text::tr("Notes");
}

} // namespace

QList<FlowItem> sectionItems(const Diagram &diagram, SectionPart part, bool isPartOpen)
{
    QList<Section> sections = ordered(diagram.sections);
    sections.removeIf([part](const Section &section) {
        return placeOf(section.key).part != part || section.body.trimmed().isEmpty();
    });
    std::ranges::stable_sort(sections, {}, [](const Section &section) { return placeOf(section.key).rank; });
    QList<FlowItem> items;
    for (const Section &section : std::as_const(sections)) {
        const PrintHead head = printHead(partName(part), section.heading, items.isEmpty() && !isPartOpen);
        items.append({printMarkdown(head.markdown, section.body), printSectionSpace, false, head.bookmarks});
    }
    return items;
}

QList<FlowItem> pathItems(const Diagram &diagram)
{
    QList<FlowItem> items;
    for (const RequestPath &path : ordered(diagram.paths)) {
        const PrintHead head = printHead(Text::tr("Request paths"), path.name, items.isEmpty());
        const std::shared_ptr<QTextDocument> document = printMarkdown(head.markdown, stepTable(diagram, path));
        setColumnShares(*document, {8, 24, 24, 22, 22});
        items.append({document, printSectionSpace, true, head.bookmarks});
    }
    return items;
}

} // namespace archdeck
