#include "core/practice/versiondiff.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::VersionDiff)
};

template<typename AnyId>
using Pairs = QMap<AnyId, AnyId>; ///< later to earlier

/// Which element of `after` was which of `before`. `says` tells what an element says: a text that is the same for those
/// that may be taken for each other, the earlier side told first; empty for none.
template<typename AnyId, typename T, typename SaysBefore, typename SaysAfter>
Pairs<AnyId> paired(const QMap<AnyId, T> &before, const QMap<AnyId, T> &after, SaysBefore saysBefore,
                    SaysAfter saysAfter)
{
    Pairs<AnyId> pairs;
    QSet<AnyId> taken;
    for (const AnyId &id : after.keys()) {
        if (before.contains(id)) {
            pairs.insert(id, id);
            taken.insert(id);
        }
    }
    const auto pairBy = [&](auto earlierText, auto laterText) {
        QMap<QString, QList<AnyId>> free;
        for (const T &element : ordered(before)) {
            if (const QString text = earlierText(element); !taken.contains(element.id) && !text.isEmpty())
                free[text].append(element.id);
        }
        for (const T &element : ordered(after)) {
            if (pairs.contains(element.id))
                continue;
            const auto found = free.find(laterText(element));
            if (found == free.end() || found->isEmpty())
                continue;
            taken.insert(found->constFirst());
            pairs.insert(element.id, found->takeFirst());
        }
    };
    const auto keyOf = [](const T &element) { return element.key; };
    pairBy(keyOf, keyOf);
    pairBy(saysBefore, saysAfter);
    return pairs;
}

template<typename AnyId, typename T, typename Says>
Pairs<AnyId> paired(const QMap<AnyId, T> &before, const QMap<AnyId, T> &after, Says says)
{
    return paired(before, after, says, says);
}

/// Later to earlier, of all tables that something can point into.
struct AllPairs
{
    AllPairs(const Diagram &before, const Diagram &after)
        : layers(paired(before.layers, after.layers, [](const Layer &layer) { return layer.name; })),
          groups(paired(before.groups, after.groups,
                        [](const Group &group) { return QString(group.kind + u'\n' + group.label); })),
          nodes(paired(before.nodes, after.nodes,
                       [](const Node &node) { return QString(node.kind + u'\n' + node.label); })),
          notes(paired(before.notes, after.notes, [](const Note &note) { return note.text; })),
          paths(paired(before.paths, after.paths, [](const RequestPath &path) { return path.name; }))
    {
        const auto ends = [](const NodeId &from, const NodeId &to) {
            return from.isNull() || to.isNull() ? QString() : QString(from.toString() + to.toString());
        };
        edges = paired(before.edges, after.edges, [&ends](const Edge &edge) { return ends(edge.from, edge.to); },
                       [this, &ends](const Edge &edge) { return ends(nodes.value(edge.from), nodes.value(edge.to)); });
    }

    QUuid earlier(const ElementRef &element) const
    {
        switch (element.type) {
        case ElementType::Node: return nodes.value(NodeId(element.id)).uuid();
        case ElementType::Edge: return edges.value(EdgeId(element.id)).uuid();
        case ElementType::Group: return groups.value(GroupId(element.id)).uuid();
        case ElementType::Note: return notes.value(NoteId(element.id)).uuid();
        case ElementType::Path: return paths.value(PathId(element.id)).uuid();
        case ElementType::Design: break;
        }
        return {};
    }

    bool areSame(const ElementRef &before, const ElementRef &after) const
    {
        return before.type == after.type && before.id == earlier(after);
    }

    Pairs<LayerId> layers;
    Pairs<GroupId> groups;
    Pairs<NodeId> nodes;
    Pairs<NoteId> notes;
    Pairs<PathId> paths;
    Pairs<EdgeId> edges;
};

/// Collects the names of fields that differ.
class Fields
{
public:
    template<typename T>
    void compare(const T &before, const T &after, const QString &name)
    {
        if (!(before == after) && !m_names.contains(name))
            m_names.append(name);
    }

    void compareProperties(const Properties &before, const Properties &after)
    {
        QMap<QString, bool> keys;
        for (const Properties &side : {before, after}) {
            for (auto it = side.begin(); it != side.end(); ++it)
                keys.insert(it.key(), true);
        }
        for (auto it = keys.begin(); it != keys.end(); ++it) {
            if (!it.key().contains(u'.'))
                compare(before.value(it.key()), after.value(it.key()), Text::tr("property %1").arg(it.key()));
        }
    }

    const QStringList &names() const { return m_names; }

private:
    QStringList m_names;
};

class Comparer
{
public:
    Comparer(const Diagram &before, const Diagram &after) : m_before(before), m_after(after), m_pairs(before, after) {}

    VersionDiff run()
    {
        Fields info;
        fieldsOf(m_before.info, m_after.info, info);
        if (!info.names().isEmpty())
            m_diff.changes.append(
                {VersionPart::Design, VersionChangeKind::Changed, {}, {}, m_after.info.title, info.names()});
        const auto byQuestion = [](const TradeOff &tradeOff) { return tradeOff.question; };
        const auto byHeading = [](const Section &section) { return section.heading; };
        table(VersionPart::Layer, m_before.layers, m_after.layers, m_pairs.layers);
        table(VersionPart::Component, m_before.nodes, m_after.nodes, m_pairs.nodes);
        table(VersionPart::Connection, m_before.edges, m_after.edges, m_pairs.edges);
        table(VersionPart::Group, m_before.groups, m_after.groups, m_pairs.groups);
        table(VersionPart::Note, m_before.notes, m_after.notes, m_pairs.notes);
        table(VersionPart::Path, m_before.paths, m_after.paths, m_pairs.paths);
        table(VersionPart::TradeOff, m_before.tradeOffs, m_after.tradeOffs,
              paired(m_before.tradeOffs, m_after.tradeOffs, byQuestion));
        table(VersionPart::Section, m_before.sections, m_after.sections,
              paired(m_before.sections, m_after.sections, byHeading));
        m_diff.components = m_pairs.nodes;
        m_diff.connections = m_pairs.edges;
        return std::move(m_diff);
    }

private:
    template<typename AnyId, typename T>
    void table(VersionPart part, const QMap<AnyId, T> &before, const QMap<AnyId, T> &after, const Pairs<AnyId> &pairs)
    {
        QSet<AnyId> kept;
        for (const AnyId &earlier : pairs)
            kept.insert(earlier);
        for (const T &element : ordered(before)) {
            if (!kept.contains(element.id))
                m_diff.changes.append(
                    {part, VersionChangeKind::Removed, element.id.uuid(), {}, nameOf(m_before, element), {}});
        }
        for (const T &element : ordered(after)) {
            if (!pairs.contains(element.id))
                m_diff.changes.append(
                    {part, VersionChangeKind::Added, {}, element.id.uuid(), nameOf(m_after, element), {}});
        }
        for (const T &element : ordered(after)) {
            const auto pair = pairs.constFind(element.id);
            if (pair == pairs.constEnd())
                continue;
            Fields fields;
            fieldsOf(before.value(*pair), element, fields);
            if (!fields.names().isEmpty())
                m_diff.changes.append({part, VersionChangeKind::Changed, pair->uuid(), element.id.uuid(),
                                       nameOf(m_after, element), fields.names()});
        }
    }

    static QString nameOf(const Diagram &, const Layer &layer) { return layer.name; }
    static QString nameOf(const Diagram &, const TradeOff &tradeOff) { return tradeOff.question; }
    static QString nameOf(const Diagram &, const Section &section) { return section.heading; }
    template<typename T>
    static QString nameOf(const Diagram &diagram, const T &element)
    {
        return diagram.nameOf(ElementRef(element.id)).simplified();
    }

    template<typename T>
    void looks(const T &before, const T &after, Fields &fields) const
    {
        fields.compare(before.layer, m_pairs.layers.value(after.layer), Text::tr("layer"));
        fields.compare(before.style, after.style, Text::tr("colours"));
    }

    void fieldsOf(const DesignInfo &before, const DesignInfo &after, Fields &fields) const
    {
        fields.compare(before.title, after.title, Text::tr("title"));
        fields.compare(before.summary, after.summary, Text::tr("summary"));
        fields.compare(before.family, after.family, Text::tr("family"));
        fields.compare(before.language, after.language, Text::tr("language"));
        fields.compareProperties(before.properties, after.properties);
    }

    void fieldsOf(const Layer &before, const Layer &after, Fields &fields) const
    {
        fields.compare(before.name, after.name, Text::tr("name"));
    }

    void fieldsOf(const Node &before, const Node &after, Fields &fields) const
    {
        fields.compare(before.label, after.label, Text::tr("name"));
        fields.compare(before.kind, after.kind, Text::tr("kind"));
        fields.compare(before.group, m_pairs.groups.value(after.group), Text::tr("group"));
        looks(before, after, fields);
        fields.compareProperties(before.properties, after.properties);
    }

    void fieldsOf(const Edge &before, const Edge &after, Fields &fields) const
    {
        fields.compare(before.from, m_pairs.nodes.value(after.from), Text::tr("ends"));
        fields.compare(before.to, m_pairs.nodes.value(after.to), Text::tr("ends"));
        fields.compare(before.label, after.label, Text::tr("label"));
        fields.compare(before.call, after.call, Text::tr("kind of call"));
        fields.compare(before.protocol, after.protocol, Text::tr("protocol"));
        fields.compare(before.arrows, after.arrows, Text::tr("arrowheads"));
        fields.compare(before.fromLabel, after.fromLabel, Text::tr("labels of the ends"));
        fields.compare(before.toLabel, after.toLabel, Text::tr("labels of the ends"));
        looks(before, after, fields);
        fields.compareProperties(before.properties, after.properties);
    }

    void fieldsOf(const Group &before, const Group &after, Fields &fields) const
    {
        fields.compare(before.label, after.label, Text::tr("name"));
        fields.compare(before.kind, after.kind, Text::tr("kind"));
        fields.compare(before.parent, m_pairs.groups.value(after.parent), Text::tr("group"));
        looks(before, after, fields);
        fields.compareProperties(before.properties, after.properties);
    }

    void fieldsOf(const Note &before, const Note &after, Fields &fields) const
    {
        fields.compare(before.text, after.text, Text::tr("text"));
        const bool isSame = before.explains && after.explains ? m_pairs.areSame(*before.explains, *after.explains)
                                                              : before.explains == after.explains;
        fields.compare(true, isSame, Text::tr("what it explains"));
        looks(before, after, fields);
        fields.compareProperties(before.properties, after.properties);
    }

    void fieldsOf(const RequestPath &before, const RequestPath &after, Fields &fields) const
    {
        fields.compare(before.name, after.name, Text::tr("name"));
        QList<EdgeId> steps;
        for (const EdgeId &step : after.steps)
            steps.append(m_pairs.edges.value(step));
        fields.compare(before.steps, steps, Text::tr("steps"));
        fields.compareProperties(before.properties, after.properties);
    }

    void fieldsOf(const TradeOff &before, const TradeOff &after, Fields &fields) const
    {
        fields.compare(before.question, after.question, Text::tr("question"));
        fields.compare(before.options, after.options, Text::tr("options"));
        fields.compare(before.decision, after.decision, Text::tr("decision"));
        fields.compare(before.why, after.why, Text::tr("reason"));
        fields.compare(before.switchWhen, after.switchWhen, Text::tr("when to switch"));
        const bool isSame = std::ranges::equal(
            before.elements, after.elements,
            [this](const ElementRef &a, const ElementRef &b) { return m_pairs.areSame(a, b); });
        fields.compare(true, isSame, Text::tr("what it is about"));
    }

    void fieldsOf(const Section &before, const Section &after, Fields &fields) const
    {
        fields.compare(before.heading, after.heading, Text::tr("heading"));
        fields.compare(before.body, after.body, Text::tr("text"));
    }

    const Diagram &m_before;
    const Diagram &m_after;
    const AllPairs m_pairs;
    VersionDiff m_diff;
};

std::optional<ElementRef> elementOf(VersionPart part, const QUuid &id)
{
    if (id.isNull())
        return std::nullopt;
    switch (part) {
    case VersionPart::Component: return ElementRef(ElementType::Node, id);
    case VersionPart::Connection: return ElementRef(ElementType::Edge, id);
    case VersionPart::Group: return ElementRef(ElementType::Group, id);
    case VersionPart::Note: return ElementRef(ElementType::Note, id);
    default: return std::nullopt;
    }
}

DifferenceKind differenceOf(const VersionChange &change)
{
    const bool isConnection = change.part == VersionPart::Connection;
    switch (change.kind) {
    case VersionChangeKind::Removed:
        return isConnection ? DifferenceKind::ConnectionMissing : DifferenceKind::ComponentMissing;
    case VersionChangeKind::Added:
        return isConnection ? DifferenceKind::ConnectionExtra : DifferenceKind::ComponentExtra;
    case VersionChangeKind::Changed: break;
    }
    return DifferenceKind::ComponentOtherKind;
}

} // namespace

VersionDiff versionDiff(const Diagram &before, const Diagram &after)
{
    return Comparer(before, after).run();
}

QString displayName(VersionPart part)
{
    switch (part) {
    case VersionPart::Design: return Text::tr("design");
    case VersionPart::Layer: return Text::tr("layer");
    case VersionPart::Component: return Text::tr("component");
    case VersionPart::Connection: return Text::tr("connection");
    case VersionPart::Group: return Text::tr("group");
    case VersionPart::Note: return Text::tr("note");
    case VersionPart::Path: return Text::tr("request path");
    case VersionPart::TradeOff: return Text::tr("trade-off");
    case VersionPart::Section: return Text::tr("section of the notes");
    }
    return {};
}

QString textOf(const VersionChange &change)
{
    const QString part = displayName(change.part);
    switch (change.kind) {
    case VersionChangeKind::Removed: return Text::tr("Removed: %1 %2", "component Cache").arg(part, change.name);
    case VersionChangeKind::Added: return Text::tr("Added: %1 %2", "component Cache").arg(part, change.name);
    case VersionChangeKind::Changed: break;
    }
    return Text::tr("Changed: %1 %2 (%3)", "component Cache (name, kind)")
        .arg(part, change.name, change.fields.join(QStringLiteral(", ")));
}

DesignDiff asDesignDiff(const VersionDiff &diff)
{
    DesignDiff result;
    for (auto it = diff.components.begin(); it != diff.components.end(); ++it)
        result.components.append({it.key(), it.value(), 1});
    for (auto it = diff.connections.begin(); it != diff.connections.end(); ++it)
        result.connections.append({it.key(), it.value()});
    for (const VersionChange &change : diff.changes) {
        Difference difference;
        difference.kind = differenceOf(change);
        difference.mine = elementOf(change.part, change.after);
        difference.theirs = elementOf(change.part, change.before);
        const QUuid id = change.after.isNull() ? change.before : change.after;
        difference.key = QStringLiteral("version:%1:%2").arg(int(change.part)).arg(id.toString(QUuid::WithoutBraces));
        difference.text = textOf(change);
        result.differences.append(difference);
    }
    return result;
}

} // namespace archdeck
