#include "core/practice/expecteddesign.h"

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QSizeF componentSize(168, 64);
constexpr QSizeF cell(336, 120); // what connections say stands between the columns

/// The column of each kind: one more than that of what leads to it. A connection back to an earlier kind of the
/// question's list moves nothing, so that cycles end.
QHash<QString, int> columnsOf(const Question &question)
{
    QHash<QString, int> columns;
    QHash<QString, qsizetype> places;
    for (const ExpectedComponent &component : question.components)
        places.insert(component.kind, places.size());
    // As many rounds as the longest way can have steps.
    for (qsizetype round = 0; round < question.components.size(); ++round) {
        bool isSettled = true;
        for (const ExpectedConnection &connection : question.connections) {
            const int column = columns.value(connection.from) + 1;
            if (places.value(connection.from) >= places.value(connection.to) || columns.value(connection.to) >= column)
                continue;
            columns.insert(connection.to, column);
            isSettled = false;
        }
        if (isSettled)
            break;
    }
    return columns;
}

} // namespace

Diagram expectedDiagram(const Question &question, const Catalog &catalog)
{
    const QString root = u"question/"_s + question.id + u'/';
    const QHash<QString, int> columns = columnsOf(question);
    QHash<int, int> rows;
    Diagram diagram;
    diagram.info.title = question.title;
    diagram.info.summary = question.summary;
    diagram.info.family = question.family;
    diagram.info.language = question.language;
    const auto idOf = [&root](const QString &kind) { return NodeId::shipped(root + u"component/"_s + kind); };
    int order = 0;
    for (const ExpectedComponent &component : question.components) {
        Node node;
        node.id = idOf(component.kind);
        node.key = component.kind;
        node.kind = component.kind;
        node.label = component.label.isEmpty() ? catalog.nameOf(component.kind) : component.label;
        const int column = columns.value(component.kind);
        node.rect = {QPointF(column * cell.width(), rows[column]++ * cell.height()), componentSize};
        node.properties.insert(u"description"_s, component.purpose);
        node.order = order++;
        diagram.nodes.insert(node.id, node);
    }
    for (const ExpectedConnection &connection : question.connections) {
        Edge edge;
        edge.key = connection.from + u" -> "_s + connection.to;
        edge.id = EdgeId::shipped(root + u"connection/"_s + edge.key);
        edge.from = idOf(connection.from);
        edge.to = idOf(connection.to);
        edge.label = connection.why;
        edge.order = order++;
        if (diagram.nodes.contains(edge.from) && diagram.nodes.contains(edge.to))
            diagram.edges.insert(edge.id, edge);
    }
    return diagram;
}

} // namespace archdeck
