#pragma once

#include "core/exchange/mermaid/mermaidtext.h"
#include "core/exchange/reading.h"

namespace archdeck {

/// What the writers of both languages of Mermaid share: the names of the elements and who lies in which group.
class MermaidParts
{
public:
    MermaidParts(const Diagram &diagram, MermaidNames::Language language);

    QString node(NodeId id) const { return m_nodes.value(id); }
    QString group(GroupId id) const { return m_groups.value(id); }

    QList<Group> groupsIn(GroupId parent) const { return m_groupsIn.value(parent); }
    QList<Node> nodesIn(GroupId group) const { return m_nodesIn.value(group); }

    /// `text`, the lines of the diagram, with what it has no place for in comments.
    Written withComments(const Diagram &diagram, const QString &text) const;

private:
    QHash<NodeId, QString> m_nodes;
    QHash<GroupId, QString> m_groups;
    QHash<EdgeId, QString> m_edges;
    QHash<GroupId, QList<Group>> m_groupsIn;
    QHash<GroupId, QList<Node>> m_nodesIn;
};

/// The front matter with the title; empty without one.
QString mermaidFrontMatter(const QString &title);

} // namespace archdeck
