#include "tests/support/builders.h"

namespace archdeck::test {

NodeId DiagramBuilder::nodeId(const QString &key)
{
    return NodeId::shipped(QStringLiteral("test/node/") + key);
}

EdgeId DiagramBuilder::edgeId(const QString &from, const QString &to)
{
    return EdgeId::shipped(QStringLiteral("test/edge/%1/%2").arg(from, to));
}

GroupId DiagramBuilder::groupId(const QString &key)
{
    return GroupId::shipped(QStringLiteral("test/group/") + key);
}

DiagramBuilder &DiagramBuilder::title(const QString &title)
{
    m_diagram.info.title = title;
    return *this;
}

DiagramBuilder &DiagramBuilder::node(const QString &key, const QString &kind, const QString &group)
{
    const int index = int(m_diagram.nodes.size());
    const int row = index / 8;
    Node node{nodeId(key),
              key,
              kind,
              key,
              QRectF(320.0 * (index % 8), 120.0 * row, 168, 64),
              group.isEmpty() ? GroupId() : groupId(group),
              {},
              m_diagram.nextOrder()};
    m_diagram.nodes.insert(node.id, node);
    return *this;
}

DiagramBuilder &DiagramBuilder::edge(const QString &from, const QString &to, const QString &label, CallKind call)
{
    Edge edge;
    edge.id = edgeId(from, to);
    edge.key = from + QStringLiteral(" -> ") + to;
    edge.from = nodeId(from);
    edge.to = nodeId(to);
    edge.label = label;
    edge.call = call;
    edge.order = m_diagram.nextOrder();
    m_diagram.edges.insert(edge.id, edge);
    return *this;
}

DiagramBuilder &DiagramBuilder::group(const QString &key, const QString &parent, const QString &kind)
{
    Group group{groupId(key),
                key,
                kind,
                key,
                QRectF(-24, -48, 600, 300),
                parent.isEmpty() ? GroupId() : groupId(parent),
                m_diagram.nextOrder()};
    m_diagram.groups.insert(group.id, group);
    return *this;
}

DiagramBuilder &DiagramBuilder::note(const QString &key, const QString &text, const QString &explainsNode)
{
    Note note{NoteId::shipped(QStringLiteral("test/note/") + key),
              key,
              text,
              QRectF(0, 400, 200, 80),
              std::nullopt,
              m_diagram.nextOrder()};
    if (!explainsNode.isEmpty())
        note.explains = ElementRef(nodeId(explainsNode));
    m_diagram.notes.insert(note.id, note);
    return *this;
}

DiagramBuilder &DiagramBuilder::path(const QString &key, const QStringList &nodes)
{
    RequestPath path{PathId::shipped(QStringLiteral("test/path/") + key), key, key, {}, int(m_diagram.paths.size())};
    for (qsizetype i = 0; i + 1 < nodes.size(); ++i)
        path.steps.append(edgeId(nodes[i], nodes[i + 1]));
    m_diagram.paths.insert(path.id, path);
    return *this;
}

DiagramBuilder &DiagramBuilder::tradeOff(const QString &key, const QString &node)
{
    TradeOff tradeOff;
    tradeOff.id = TradeOffId::shipped(QStringLiteral("test/trade-off/") + key);
    tradeOff.key = key;
    tradeOff.question = QStringLiteral("Which one for %1?").arg(node);
    tradeOff.elements = {ElementRef(nodeId(node))};
    tradeOff.options = {{QStringLiteral("This"), {QStringLiteral("fast")}, {QStringLiteral("dear")}},
                        {QStringLiteral("That"), {QStringLiteral("cheap")}, {QStringLiteral("slow")}}};
    tradeOff.decision = 0;
    tradeOff.why = QStringLiteral("It is faster.");
    tradeOff.switchWhen = QStringLiteral("Cost doubles.");
    tradeOff.order = int(m_diagram.tradeOffs.size());
    m_diagram.tradeOffs.insert(tradeOff.id, tradeOff);
    return *this;
}

Diagram largeDiagram(int count)
{
    DiagramBuilder builder;
    builder.title(QStringLiteral("Large"));
    for (int i = 0; i < count; ++i)
        builder.node(QStringLiteral("n%1").arg(i));
    for (int i = 0; i + 1 < count; ++i) {
        builder.edge(QStringLiteral("n%1").arg(i), QStringLiteral("n%1").arg(i + 1));
        if (i % 2 == 0 && i + 9 < count)
            builder.edge(QStringLiteral("n%1").arg(i), QStringLiteral("n%1").arg(i + 9));
    }
    return builder.build();
}

} // namespace archdeck::test
