#include "app/cli/estimatejson.h"
#include "app/cli/text.h"

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

CliResult<double> chosenFactor(const Arguments &arguments)
{
    const auto text = arguments.value(u"load-factor"_s);
    bool isNumber = true;
    const double factor = text ? text->toDouble(&isNumber) : 1;
    if (!isNumber || !(factor >= 0.001 && factor <= 1e6))
        return usageFailure(Text::tr("--load-factor is a number from 0.001 to 1000000, not %1").arg(*text));
    return factor;
}

/// 20 characters are a full component; what is beyond that is one more.
QString bar(double utilisation)
{
    constexpr int full = 20;
    const int length = int(std::clamp(utilisation * full + 0.5, 0.0, double(full)));
    return QString(length, u'#') + (utilisation > 1 ? u"+"_s : QString());
}

QString timeOrNone(double seconds, bool isKnown)
{
    return isKnown ? secondsText(seconds) : u"-"_s;
}

void printHead(Output &out, const Estimate &estimate, const Diagram &diagram)
{
    out.line(diagram.info.title);
    if (!estimate.hasLoad) {
        out.line(
            Text::tr("The design says nothing of its load: set users and actions per user, or requests per second."));
        return;
    }
    const QString peak = rateText(estimate.rate);
    const QString mean = rateText(estimate.meanRate);
    const QString month = moneyText(estimate.costPerMonth);
    out.line(estimate.costPerThousand > 0 ? Text::tr("%1 at peak, %2 on average; %3 a month, %4 per 1,000 requests")
                                                .arg(peak, mean, month, moneyText(estimate.costPerThousand))
                                          : Text::tr("%1 at peak, %2 on average; %3 a month").arg(peak, mean, month));
}

void printComponents(Output &out, const Estimate &estimate, const Diagram &diagram)
{
    QList<QStringList> rows{{Text::tr("COMPONENT"), Text::tr("LOAD"), Text::tr("REPLICAS"), Text::tr("NEEDED"),
                             Text::tr("WAIT"), Text::tr("RESPONSE"), Text::tr("COST A MONTH"), Text::tr("FULL AT"),
                             Text::tr("UTILISATION")}};
    for (const Node &node : ordered(diagram.nodes)) {
        const ComponentEstimate &component = *estimate.find(node.id); // every component has one
        if (!component.isLoaded)
            continue;
        const bool isSteady = !component.isOverloaded();
        rows.append({diagram.nameOf(ElementRef(node.id)), rateText(component.rate), QString::number(component.replicas),
                     QString::number(component.replicasNeeded), timeOrNone(component.wait, isSteady),
                     timeOrNone(component.response, isSteady), moneyText(component.costPerMonth),
                     component.capacity > 0 ? rateText(component.capacity) : u"-"_s,
                     percentText(component.utilisation).rightJustified(6) + u' ' + bar(component.utilisation)});
    }
    if (rows.size() == 1)
        return;
    out.line({});
    out.table(rows);
}

void printPaths(Output &out, const Estimate &estimate)
{
    if (estimate.paths.isEmpty())
        return;
    QList<QStringList> rows{{Text::tr("PATH"), Text::tr("LOAD"), Text::tr("MEAN"), Text::tr("P50"), Text::tr("P95"),
                             Text::tr("P99"), Text::tr("AVAILABILITY")}};
    for (const PathEstimate &path : estimate.paths) {
        rows.append({path.name.isEmpty() ? Text::tr("All connections") : path.name, rateText(path.rate),
                     timeOrNone(path.mean, path.isStable), timeOrNone(path.p50, path.isStable),
                     timeOrNone(path.p95, path.isStable), timeOrNone(path.p99, path.isStable),
                     percentText(path.availability)});
    }
    out.line({});
    out.table(rows);
    out.line(Text::tr("Percentiles are approximate: components are taken as independent."));
}

QString limitText(const std::optional<LlmEstimate> &llm)
{
    if (!llm)
        return {};
    switch (llm->limit) {
    case LlmLimit::Compute: return Text::tr(" Compute holds it back.");
    case LlmLimit::Sequences: return Text::tr(" Its sequence slots hold it back.");
    case LlmLimit::KvCache: return Text::tr(" Its KV cache holds it back.");
    }
    return {};
}

void printBottleneck(Output &out, const Estimate &estimate, const Diagram &diagram)
{
    const ComponentEstimate *first = estimate.find(estimate.bottleneck);
    if (!first)
        return;
    const QString name = diagram.nameOf(ElementRef(first->node));
    out.line({});
    out.line((first->isOverloaded()
                  ? Text::tr("%1 is overloaded: it is full at %2 of the design.").arg(name, rateText(estimate.capacity))
                  : Text::tr("%1 is full first, at %2 of the design.").arg(name, rateText(estimate.capacity)))
             + limitText(first->llm));
}

void printMessages(Output &out, const Estimate &estimate, const Diagram &diagram)
{
    if (!estimate.problems.isEmpty()) {
        out.line({});
        out.line(Text::tr("Problems"));
        for (const EstimateProblem &problem : estimate.problems) {
            out.line(problem.severity == EstimateProblem::Severity::Error
                         ? Text::tr("  error: %1").arg(problem.message)
                         : Text::tr("  warning: %1").arg(problem.message));
        }
    }
    if (estimate.assumptions.isEmpty())
        return;
    out.line({});
    out.line(Text::tr("Assumed, since nobody entered it"));
    QList<std::pair<QString, QStringList>> byElement;
    for (const Assumption &assumption : estimate.assumptions) {
        const QString name = assumption.element.type == ElementType::Design ? Text::tr("Design")
                                                                            : diagram.nameOf(assumption.element);
        if (byElement.isEmpty() || byElement.constLast().first != name)
            byElement.append({name, {}});
        byElement.last().second.append(assumption.property + u'=' + assumption.value);
    }
    for (const auto &[name, values] : std::as_const(byElement))
        out.line(u"  "_s + name + u": "_s + values.join(u", "_s));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const auto factor = chosenFactor(context.arguments);
    if (!factor)
        return std::unexpected(factor.error());
    DesignSources sources(context);
    const auto source = sources.find(context.arguments.operands.constFirst());
    if (!source)
        return std::unexpected(source.error());
    const Estimate result = estimate(source->diagram, *sources.catalog(), {.loadFactor = *factor});
    if (context.out.isJson()) {
        context.out.json(toJson(result, *source, *factor));
        return ExitCode::Success;
    }
    printHead(context.out, result, source->diagram);
    printComponents(context.out, result, source->diagram);
    printPaths(context.out, result);
    printBottleneck(context.out, result, source->diagram);
    printMessages(context.out, result, source->diagram);
    return ExitCode::Success;
}

} // namespace

Command estimateCommand()
{
    return {.name = u"estimate"_s,
            .operands = Text::tr("DESIGN"),
            .summary = Text::tr("compute load, times and cost of a design or of a file"),
            .needs = Command::Needs::Library,
            .minimumOperands = 1,
            .maximumOperands = 1,
            .options = {{u"load-factor"_s, Text::tr("NUMBER"),
                         Text::tr("estimate for this many times the load; 1 without it")}},
            .run = run};
}

} // namespace archdeck
