#include "core/exchange/printestimates.h"

#include "core/exchange/printfacts.h"
#include "core/exchange/printformulas.h"
#include "core/exchange/printmarkdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double tenfold = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

/// Cells of one row of a Markdown table.
QString row(const QStringList &cells)
{
    QStringList shown;
    for (const QString &cell : cells)
        shown.append(printEscaped(cell));
    return u"| " + shown.join(QStringLiteral(" | ")) + u" |\n";
}

QString rule(qsizetype columns)
{
    return u"|---" + QStringLiteral("|--:").repeated(columns - 1) + u"|\n";
}

QString table(const QStringList &head, const QList<QStringList> &rows)
{
    QString markdown = row(head) + rule(head.size());
    for (const QStringList &cells : rows)
        markdown += row(cells);
    return markdown;
}

QString wholeNumber(double value)
{
    return QLocale().toString(value, 'f', value < 10 && value != std::floor(value) ? 1 : 0);
}

/// Those that do work, the fullest first.
QList<ComponentEstimate> loadedComponents(const Estimate &estimate)
{
    QList<ComponentEstimate> loaded = estimate.components.values();
    loaded.removeIf([](const ComponentEstimate &component) { return !component.isLoaded; });
    std::ranges::stable_sort(loaded, std::greater(), &ComponentEstimate::utilisation);
    return loaded;
}

QString componentTable(const Diagram &diagram, const Estimate &estimate)
{
    QList<QStringList> rows;
    for (const ComponentEstimate &component : loadedComponents(estimate)) {
        const auto orDash = [](double value, const QString &text) {
            return value > 0 ? text : QStringLiteral("\u2013");
        };
        rows.append({diagram.nodes.value(component.node).label, rateText(component.rate),
                     wholeNumber(component.servers), secondsText(component.serviceTime),
                     percentText(component.utilisation), orDash(component.capacity, rateText(component.capacity)),
                     orDash(component.costPerMonth, moneyText(component.costPerMonth))});
    }
    return table({Text::tr("Component"), Text::tr("Load"), Text::tr("Slots"), Text::tr("Time"), Text::tr("Utilisation"),
                  Text::tr("Full at"), Text::tr("Cost a month")},
                 rows);
}

QString pathTable(const Estimate &estimate)
{
    QList<QStringList> rows;
    for (const PathEstimate &path : estimate.paths) {
        if (path.rate <= 0)
            continue;
        QStringList cells = {path.name.isEmpty() ? Text::tr("All requests") : path.name, rateText(path.rate)};
        if (path.isStable)
            cells += {secondsText(path.mean), secondsText(path.p50), secondsText(path.p95), secondsText(path.p99)};
        else
            cells += {Text::tr("overloaded"), QStringLiteral("\u2013"), QStringLiteral("\u2013"),
                      QStringLiteral("\u2013")};
        cells.append(path.availability < 1 ? percentText(path.availability) : QStringLiteral("\u2013"));
        rows.append(cells);
    }
    return table({Text::tr("Request path"), Text::tr("Load"), Text::tr("Mean"), QStringLiteral("p50"),
                  QStringLiteral("p95"), QStringLiteral("p99"), Text::tr("Availability")},
                 rows);
}

/// The design with as many replicas as the estimate asks for, up to what it counts.
Diagram scaledUp(const Diagram &diagram, const Estimate &estimate)
{
    constexpr int mostReplicas = 1000000;
    Diagram scaled = diagram;
    for (const ComponentEstimate &component : estimate.components) {
        if (component.replicasNeeded > component.replicas)
            scaled.nodes[component.node].properties.insert(
                QStringLiteral("replicas"), QString::number(std::min(component.replicasNeeded, mostReplicas)));
    }
    return scaled;
}

QString p95Of(const Estimate &estimate)
{
    if (estimate.paths.isEmpty())
        return QStringLiteral("\u2013");
    const PathEstimate &path = estimate.paths.constFirst();
    return path.isStable ? secondsText(path.p95) : Text::tr("overloaded");
}

/// Today, ten times the load as it stands, and with what it takes.
QString tenfoldTable(const Diagram &diagram, const Estimate &today, const Estimate &loaded, const Estimate &scaled)
{
    const auto full = [](const Estimate &estimate) {
        return QString::number(std::ranges::count_if(estimate.components, &ComponentEstimate::isOverloaded));
    };
    const auto bottleneck = [&diagram](const Estimate &estimate) {
        return diagram.nodes.value(estimate.bottleneck).label;
    };
    return table({QString(), Text::tr("Today"), Text::tr("10 x, as it stands"), Text::tr("10 x, scaled")},
                 {{Text::tr("Peak load"), rateText(today.rate), rateText(loaded.rate), rateText(scaled.rate)},
                  {Text::tr("Full at"), rateText(today.capacity), rateText(loaded.capacity), rateText(scaled.capacity)},
                  {Text::tr("Full first"), bottleneck(today), bottleneck(loaded), bottleneck(scaled)},
                  {Text::tr("Components over their limit"), full(today), full(loaded), full(scaled)},
                  {Text::tr("p95 of the first path"), p95Of(today), p95Of(loaded), p95Of(scaled)},
                  {Text::tr("Cost a month"), moneyText(today.costPerMonth), moneyText(loaded.costPerMonth),
                   moneyText(scaled.costPerMonth)}});
}

/// "LLM 28 -> 280", the largest steps first.
QString replicaList(const Diagram &diagram, const Estimate &loaded)
{
    QList<ComponentEstimate> growing = loadedComponents(loaded);
    growing.removeIf([](const ComponentEstimate &component) { return component.replicasNeeded <= component.replicas; });
    QStringList parts;
    for (const ComponentEstimate &component : std::as_const(growing))
        parts.append(Text::tr("%1: %2 \u2192 %3")
                         .arg(diagram.nodes.value(component.node).label, QString::number(component.replicas),
                              QString::number(component.replicasNeeded)));
    return parts.join(QStringLiteral(", "));
}

QString tenfoldText(const Diagram &diagram, const Estimate &today, const Catalog &catalog)
{
    const Estimate loaded = estimate(diagram, catalog, {.loadFactor = tenfold});
    const Estimate scaled = estimate(scaledUp(diagram, loaded), catalog, {.loadFactor = tenfold});
    QString text = tenfoldTable(diagram, today, loaded, scaled) + u'\n';
    if (const QString sentence = bottleneckSentence(diagram, loaded); !sentence.isEmpty()) {
        const bool isBroken = loaded.capacity <= loaded.rate;
        const QString lead = isBroken ? Text::tr("What breaks") : Text::tr("Nothing breaks");
        text += QStringLiteral("**%1:** %2\n\n").arg(lead, printEscaped(sentence));
    }
    if (const QString replicas = replicaList(diagram, loaded); !replicas.isEmpty())
        text += QStringLiteral("**%1:** %2.\n")
                    .arg(Text::tr("What it takes in replicas, for at most %1 utilisation")
                             .arg(percentText(targetUtilisation)),
                         printEscaped(replicas));
    return text;
}

} // namespace

QList<FlowItem> estimateItems(const Diagram &diagram, const Estimate &estimate, const Catalog &catalog)
{
    QList<FlowItem> items;
    if (!estimate.hasLoad || loadedComponents(estimate).isEmpty())
        return items;
    const auto add = [&items](const QString &heading, const QString &body, const QList<double> &shares) {
        if (body.isEmpty())
            return;
        const PrintHead head = printHead(Text::tr("Estimates"), heading, items.isEmpty());
        const std::shared_ptr<QTextDocument> document = printMarkdown(head.markdown, body);
        setColumnShares(*document, shares);
        items.append({document, printSectionSpace, false, head.bookmarks});
    };
    const QList<double> seven = {25, 12, 10, 11, 13, 15, 14};
    add(Text::tr("Formulas"), estimateFormulas(diagram, estimate), {});
    add(Text::tr("Components"), componentTable(diagram, estimate), seven);
    if (!estimate.paths.isEmpty())
        add(Text::tr("Times of the request paths (approximate)"), pathTable(estimate), seven);
    add(Text::tr("Ten times the load"), tenfoldText(diagram, estimate, catalog), {28, 24, 24, 24});
    add(Text::tr("Assumed"), assumptionText(diagram, estimate, catalog), {});
    return items;
}

} // namespace archdeck
