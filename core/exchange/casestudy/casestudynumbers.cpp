#include "core/exchange/casestudy/casestudynumbers.h"

#include "core/estimate/estimate.h"
#include "core/exchange/casestudy/casestudytext.h"
#include "core/exchange/printfacts.h"
#include "core/exchange/printformulas.h"
#include "core/richtext/markdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <functional>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CaseStudy)
};

const QString &dash()
{
    static const QString text = u"–"_s;
    return text;
}

QString nameOf(const Diagram &diagram, NodeId node)
{
    return markdownEscaped(plainText(diagram.nodes.value(node).label));
}

/// Without the marks before characters that mean nothing within a line: the text is read as source, too.
QString lightened(QString markdown)
{
    static const QRegularExpression marks(u"\\\\([/,()=%.:;+'\"?@^-])"_s);
    return markdown.replace(marks, u"\\1"_s);
}

QString tileTable(const Diagram &diagram, const Estimate &estimate)
{
    QList<QStringList> rows;
    for (const PrintTile &tile : printFacts(diagram, estimate).tiles) {
        const QString note = tile.isAssumed && tile.note.isEmpty() ? Text::tr("rests on assumed values")
            : tile.isAssumed ? Text::tr("%1; rests on assumed values").arg(tile.note)
                             : tile.note;
        rows.append({markdownEscaped(tile.name), markdownEscaped(tile.value), markdownEscaped(note)});
    }
    return rows.isEmpty() ? QString()
                          : markdownTable({Text::tr("Number"), Text::tr("Value"), Text::tr("Remark")}, rows);
}

QString pathTable(const Estimate &estimate)
{
    QList<QStringList> rows;
    for (const PathEstimate &path : estimate.paths) {
        if (path.rate <= 0)
            continue;
        QStringList cells{markdownEscaped(path.name.isEmpty() ? Text::tr("All requests") : path.name),
                          markdownEscaped(rateText(path.rate))};
        const double times[]{path.mean, path.p50, path.p95, path.p99};
        for (const double time : times)
            cells.append(path.isStable ? markdownEscaped(secondsText(time)) : dash());
        cells.append(path.availability < 1 ? markdownEscaped(percentText(path.availability)) : dash());
        rows.append(cells);
    }
    if (rows.isEmpty())
        return {};
    return markdownTable({Text::tr("Request path"), Text::tr("Load"), Text::tr("Mean"), u"p50"_s, u"p95"_s, u"p99"_s,
                          Text::tr("Availability")},
                         rows);
}

QString componentTable(const Diagram &diagram, const Estimate &estimate)
{
    QList<ComponentEstimate> components = estimate.components.values();
    components.removeIf([](const ComponentEstimate &component) { return !component.isLoaded; });
    std::ranges::stable_sort(components, std::greater(), &ComponentEstimate::utilisation);
    QList<QStringList> rows;
    for (const ComponentEstimate &component : std::as_const(components)) {
        rows.append({nameOf(diagram, component.node), markdownEscaped(rateText(component.rate)),
                     markdownEscaped(percentText(component.utilisation)),
                     component.capacity > 0 ? markdownEscaped(rateText(component.capacity)) : dash(),
                     QString::number(component.replicas),
                     component.costPerMonth > 0 ? markdownEscaped(moneyText(component.costPerMonth)) : dash()});
    }
    if (rows.isEmpty())
        return {};
    return markdownTable({Text::tr("Component"), Text::tr("Load"), Text::tr("Utilisation"), Text::tr("Full at"),
                          Text::tr("Replicas"), Text::tr("Cost a month")},
                         rows);
}

} // namespace

QString caseStudyNumbers(const Diagram &diagram, const Catalog &catalog)
{
    const Estimate numbers = estimate(diagram, catalog);
    if (!numbers.hasLoad)
        return {};
    QStringList blocks{u"## "_s + Text::tr("Numbers") + u'\n'};
    const auto add = [&blocks](const QString &heading, const QString &text) {
        if (!text.isEmpty() && !heading.isEmpty())
            blocks.append(u"### "_s + heading + u'\n');
        if (!text.isEmpty())
            blocks.append(text.endsWith(u'\n') ? text : QString(text + u'\n'));
    };
    add({}, tileTable(diagram, numbers));
    add({}, markdownEscaped(bottleneckSentence(diagram, numbers)));
    add(Text::tr("Times of the request paths"), pathTable(numbers));
    add(Text::tr("Load and cost of the components"), componentTable(diagram, numbers));
    add(Text::tr("Formulas"), lightened(estimateFormulas(diagram, numbers)));
    add(Text::tr("Assumed"), lightened(assumptionText(diagram, numbers, catalog)));
    add(Text::tr("Method"),
        Text::tr("Closed-form queueing: every component is a station with several servers (M/M/c, corrected for the "
                 "variability of its service times), and LLM servers are limited by compute, sequences and KV cache. "
                 "Percentiles take the stations as independent and are approximate. Nothing here was measured."));
    return blocks.join(u'\n');
}

} // namespace archdeck
