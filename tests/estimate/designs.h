#pragma once

#include "core/base/resources.h"
#include "core/estimate/estimate.h"
#include "tests/support/builders.h"

namespace archdeck::test {

inline const Catalog &shippedCatalog()
{
    static const Catalog catalog = Catalog::load(contentRoot() + QStringLiteral("/templates/components"));
    return catalog;
}

using Values = QList<std::pair<const char *, const char *>>;

inline void set(Properties &properties, const Values &values)
{
    for (const auto &[key, value] : values)
        properties.insert(QString::fromUtf8(key), QString::fromUtf8(value));
}

/// A diagram whose elements are given properties as it grows.
class LoadedDesign
{
public:
    LoadedDesign &load(const Values &values)
    {
        m_design = values;
        return *this;
    }
    LoadedDesign &node(const QString &key, const QString &kind, const Values &values = {})
    {
        m_builder.node(key, kind);
        set(m_nodes[key], values);
        return *this;
    }
    LoadedDesign &edge(const QString &from, const QString &to, const Values &values = {},
                       CallKind call = CallKind::Sync)
    {
        m_builder.edge(from, to, {}, call);
        set(m_edges[DiagramBuilder::edgeId(from, to)], values);
        return *this;
    }
    /// "web gateway, gateway cache, gateway db": one step each.
    LoadedDesign &path(const QString &key, const QString &steps, const Values &values = {})
    {
        RequestPath path{PathId::shipped(QStringLiteral("test/path/") + key), key, key, {}, int(m_paths.size())};
        for (const QString &step : steps.split(QStringLiteral(", "))) {
            const QStringList ends = step.split(u' ');
            path.steps.append(DiagramBuilder::edgeId(ends.constFirst(), ends.constLast()));
        }
        set(path.properties, values);
        m_paths.append(path);
        return *this;
    }
    Diagram build() const
    {
        Diagram diagram = m_builder.build();
        set(diagram.info.properties, m_design);
        for (Node &node : diagram.nodes)
            node.properties = m_nodes.value(node.key);
        for (Edge &edge : diagram.edges)
            edge.properties = m_edges.value(edge.id);
        for (const RequestPath &path : m_paths)
            diagram.paths.insert(path.id, path);
        return diagram;
    }

private:
    DiagramBuilder m_builder;
    Values m_design;
    QMap<QString, Properties> m_nodes;
    QMap<EdgeId, Properties> m_edges;
    QList<RequestPath> m_paths;
};

/// One cell of the chat system, 290 requests per second (content: 2.1 and 0).
inline Diagram chatCell()
{
    LoadedDesign design;
    design.load({{"rps", "290"}});
    design.node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("gateway"), QStringLiteral("api-gateway"),
              {{"replicas", "16"}, {"max_concurrency", "1"}, {"service_time_ms", "4"}})
        .node(QStringLiteral("limiter"), QStringLiteral("rate-limiter"),
              {{"replicas", "4"}, {"max_concurrency", "1"}, {"service_time_ms", "1"}})
        .node(QStringLiteral("guard"), QStringLiteral("guardrail"),
              {{"replicas", "8"}, {"max_concurrency", "1"}, {"service_time_ms", "12"}, {"service_scv", "0.3"}})
        .node(QStringLiteral("session"), QStringLiteral("session-service"),
              {{"replicas", "8"}, {"max_concurrency", "1"}, {"service_time_ms", "6"}})
        .node(QStringLiteral("llm"), QStringLiteral("llm-server"), {{"replicas", "20"}});
    for (const char *callee : {"limiter", "guard", "session", "llm"})
        design.edge(QStringLiteral("gateway"), QString::fromLatin1(callee));
    design.edge(QStringLiteral("web"), QStringLiteral("gateway"))
        .path(QStringLiteral("send"),
              QStringLiteral("web gateway, gateway limiter, gateway guard, gateway session, gateway llm"));
    return design.build();
}

/// Multi-tenant RAG at 200 requests per second, a fifth of them answered by the semantic cache (content: 2.5 and 0).
inline Diagram tenantRag()
{
    LoadedDesign design;
    design.load({{"rps", "200"}});
    design.node(QStringLiteral("web"), QStringLiteral("client-web"))
        .node(QStringLiteral("gateway"), QStringLiteral("api-gateway"),
              {{"replicas", "8"}, {"max_concurrency", "1"}, {"service_time_ms", "3"}})
        .node(QStringLiteral("semcache"), QStringLiteral("semantic-cache"),
              {{"replicas", "8"}, {"max_concurrency", "1"}, {"service_time_ms", "10"}})
        .node(QStringLiteral("embed"), QStringLiteral("embedder"),
              {{"replicas", "4"}, {"max_concurrency", "1"}, {"service_time_ms", "8"}})
        .node(QStringLiteral("vector"), QStringLiteral("vector-index"),
              {{"replicas", "16"}, {"max_concurrency", "1"}, {"service_time_ms", "20"}})
        .node(QStringLiteral("rerank"), QStringLiteral("reranker"),
              {{"replicas", "16"}, {"max_concurrency", "1"}, {"service_time_ms", "60"}, {"service_scv", "0"}})
        .node(QStringLiteral("llm"), QStringLiteral("llm-server"),
              {{"replicas", "28"},
               {"max_concurrency", "48"},
               {"input_tokens", "2000"},
               {"output_tokens", "250"},
               {"prefix_hit_percent", "15"}});
    design.edge(QStringLiteral("web"), QStringLiteral("gateway"))
        .edge(QStringLiteral("gateway"), QStringLiteral("semcache"))
        .edge(QStringLiteral("gateway"), QStringLiteral("embed"), {{"calls", "0.8"}})
        .edge(QStringLiteral("embed"), QStringLiteral("vector"))
        .edge(QStringLiteral("vector"), QStringLiteral("rerank"))
        .edge(QStringLiteral("rerank"), QStringLiteral("llm"))
        .path(QStringLiteral("ask"),
              QStringLiteral("web gateway, gateway semcache, gateway embed, embed vector, "
                             "vector rerank, rerank llm"));
    return design.build();
}

inline ComponentEstimate componentOf(const Estimate &estimate, const QString &key)
{
    return *estimate.find(DiagramBuilder::nodeId(key));
}

/// With the shipped kinds.
inline Estimate estimateOf(const Diagram &diagram, double loadFactor = 1)
{
    return estimate(diagram, shippedCatalog(), {.loadFactor = loadFactor});
}

} // namespace archdeck::test
