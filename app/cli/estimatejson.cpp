#include "app/cli/estimatejson.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

template<typename Tag>
QJsonValue idOrNull(Id<Tag> id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

double milliseconds(double seconds)
{
    return seconds * 1e3;
}

QJsonValue llmToJson(const std::optional<LlmEstimate> &llm)
{
    if (!llm)
        return {};
    return QJsonObject{{"compute_load"_L1, llm->computeLoad},
                       {"sequence_load"_L1, llm->sequenceLoad},
                       {"kv_load"_L1, llm->kvLoad},
                       {"limit"_L1, limitWord(llm->limit)},
                       {"prefill_ms"_L1, milliseconds(llm->prefillSeconds)},
                       {"time_per_token_ms"_L1, milliseconds(llm->timePerToken)},
                       {"time_to_first_token_ms"_L1, milliseconds(llm->timeToFirstToken)},
                       {"batch"_L1, llm->batch},
                       {"kv_tokens"_L1, llm->kvTokens}};
}

QJsonObject componentToJson(const Node &node, const ComponentEstimate &component)
{
    // There is no steady state to give times of when it is full.
    const auto time = [&component](double seconds) {
        return component.isOverloaded() ? QJsonValue() : QJsonValue(milliseconds(seconds));
    };
    return {{"id"_L1, node.id.toString()},
            {"key"_L1, orNull(node.key)},
            {"label"_L1, node.label},
            {"kind"_L1, node.kind},
            {"loaded"_L1, component.isLoaded},
            {"overloaded"_L1, component.isOverloaded()},
            {"rate_rps"_L1, component.rate},
            {"servers"_L1, component.servers},
            {"replicas"_L1, component.replicas},
            {"replicas_needed"_L1, component.replicasNeeded},
            {"utilisation"_L1, component.utilisation},
            {"service_time_ms"_L1, time(component.serviceTime)},
            {"wait_ms"_L1, time(component.wait)},
            {"response_ms"_L1, time(component.response)},
            {"capacity_rps"_L1, component.capacity},
            {"cost_per_month_usd"_L1, component.costPerMonth},
            {"llm"_L1, llmToJson(component.llm)}};
}

QJsonObject pathToJson(const PathEstimate &path, const Diagram &diagram)
{
    const auto time = [&path](double seconds) {
        return path.isStable ? QJsonValue(milliseconds(seconds)) : QJsonValue();
    };
    QJsonArray slowest;
    for (const NodeId node : path.slowest)
        slowest.append(node.toString());
    return {{"id"_L1, idOrNull(path.path)}, {"key"_L1, orNull(diagram.paths.value(path.path).key)},
            {"name"_L1, orNull(path.name)}, {"rate_rps"_L1, path.rate},
            {"stable"_L1, path.isStable},   {"mean_ms"_L1, time(path.mean)},
            {"p50_ms"_L1, time(path.p50)},  {"p95_ms"_L1, time(path.p95)},
            {"p99_ms"_L1, time(path.p99)},  {"availability"_L1, path.availability},
            {"slowest"_L1, slowest}};
}

QJsonObject elementToJson(const ElementRef &element, const Diagram &diagram)
{
    static const QHash<ElementType, QString> words{
        {ElementType::Design, u"design"_s}, {ElementType::Node, u"component"_s}, {ElementType::Edge, u"connection"_s},
        {ElementType::Group, u"group"_s},   {ElementType::Note, u"note"_s},      {ElementType::Path, u"path"_s}};
    const QString name = element.type == ElementType::Design ? diagram.info.title : diagram.nameOf(element);
    return {{"type"_L1, words.value(element.type)},
            {"id"_L1, element.id.isNull() ? QJsonValue() : QJsonValue(element.id.toString(QUuid::WithoutBraces))},
            {"name"_L1, name}};
}

} // namespace

QString limitWord(LlmLimit limit)
{
    switch (limit) {
    case LlmLimit::Compute: return u"compute"_s;
    case LlmLimit::Sequences: return u"sequences"_s;
    case LlmLimit::KvCache: return u"kv-cache"_s;
    }
    return {};
}

QJsonObject toJson(const Estimate &estimate, const DesignSource &source, double loadFactor)
{
    const Diagram &diagram = source.diagram;
    QJsonArray components;
    for (const Node &node : ordered(diagram.nodes))
        components.append(componentToJson(node, *estimate.find(node.id)));
    QJsonArray paths;
    for (const PathEstimate &path : estimate.paths)
        paths.append(pathToJson(path, diagram));
    QJsonArray problems;
    for (const EstimateProblem &problem : estimate.problems) {
        const bool isError = problem.severity == EstimateProblem::Severity::Error;
        problems.append(QJsonObject{{"severity"_L1, isError ? u"error"_s : u"warning"_s},
                                    {"element"_L1, elementToJson(problem.element, diagram)},
                                    {"message"_L1, problem.message}});
    }
    QJsonArray assumptions;
    for (const Assumption &assumption : estimate.assumptions)
        assumptions.append(QJsonObject{{"element"_L1, elementToJson(assumption.element, diagram)},
                                       {"property"_L1, assumption.property},
                                       {"value"_L1, assumption.value}});
    return {{"design"_L1,
             QJsonObject{
                 {"id"_L1, idOrNull(source.id)}, {"file"_L1, orNull(source.file)}, {"title"_L1, diagram.info.title}}},
            {"load_factor"_L1, loadFactor},
            {"has_load"_L1, estimate.hasLoad},
            {"rate_rps"_L1, estimate.rate},
            {"mean_rate_rps"_L1, estimate.meanRate},
            {"bottleneck"_L1, idOrNull(estimate.bottleneck)},
            {"capacity_rps"_L1, estimate.capacity},
            {"cost_per_month_usd"_L1, estimate.costPerMonth},
            {"cost_per_1000_usd"_L1,
             estimate.costPerThousand > 0 ? QJsonValue(estimate.costPerThousand) : QJsonValue(QJsonValue::Null)},
            {"components"_L1, components},
            {"paths"_L1, paths},
            {"problems"_L1, problems},
            {"assumptions"_L1, assumptions}};
}

} // namespace archdeck
