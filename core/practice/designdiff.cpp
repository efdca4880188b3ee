#include "core/practice/designdiff.h"

#include "core/practice/componentmatcher.h"
#include "core/practice/connectionmatcher.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <tuple>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Compare)
};

/// F1 with parts: (what is right of mine + what is right of theirs) / (all of mine + all of theirs). Two designs that
/// both have none agree.
class Score
{
public:
    Score(qsizetype mine, qsizetype theirs) : m_all(double(mine + theirs)) {}

    void addMatch(double worth) { m_right += 2 * worth; }
    void addOneSided(double worth) { m_right += worth; }
    /// What is on one side only and counts on neither.
    void leaveOut() { --m_all; }
    double value() const { return m_all > 0 ? std::min(m_right / m_all, 1.0) : 1; }

private:
    double m_all;
    double m_right = 0;
};

/// Where a kind of difference stands in the list.
int placeOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::ComponentMissing: return 0;
    case DifferenceKind::ConnectionMissing: return 1;
    case DifferenceKind::ComponentOtherKind: return 2;
    case DifferenceKind::ConnectionReversed: return 3;
    case DifferenceKind::ComponentExtra: return 4;
    case DifferenceKind::ConnectionExtra: return 5;
    }
    return 6;
}

class Comparison
{
public:
    Comparison(const Diagram &mine, const Diagram &theirs, const Catalog &catalog, const DiffOptions &options)
        : m_mine(mine), m_theirs(theirs), m_catalog(catalog),
          m_dismissed(options.dismissed.cbegin(), options.dismissed.cend())
    {
    }

    DesignDiff run()
    {
        m_diff.components = matchComponents(m_mine, m_theirs, m_catalog);
        for (const ComponentMatch &match : std::as_const(m_diff.components)) {
            m_partnerOfMine.insert(match.mine, match.theirs);
            m_partnerOfTheirs.insert(match.theirs, match.mine);
        }
        compareComponents();
        compareConnections();
        m_diff.score = 0.5 * m_diff.componentScore + 0.5 * m_diff.connectionScore;
        sortDifferences();
        std::ranges::sort(m_diff.components, {}, &ComponentMatch::theirs);
        std::ranges::sort(m_diff.connections, {}, &std::pair<EdgeId, EdgeId>::second);
        return m_diff;
    }

private:
    void sortDifferences()
    {
        const QHash<NodeId, qsizetype> components = placesOnPaths(m_theirs);
        QHash<EdgeId, qsizetype> steps;
        for (const RequestPath &path : ordered(m_theirs.paths)) {
            for (const EdgeId &step : path.steps) {
                if (!steps.contains(step))
                    steps.insert(step, steps.size());
            }
        }
        const qsizetype behindAll = std::max(components.size(), steps.size());
        const auto placeOnPaths = [&](const Difference &difference) {
            switch (difference.kind) {
            case DifferenceKind::ComponentMissing: return components.value(NodeId(difference.theirs->id), behindAll);
            case DifferenceKind::ConnectionMissing: return steps.value(EdgeId(difference.theirs->id), behindAll);
            default: return behindAll;
            }
        };
        std::ranges::sort(m_diff.differences, [&](const Difference &a, const Difference &b) {
            return std::tuple(placeOf(a.kind), placeOnPaths(a), a.text, a.key)
                < std::tuple(placeOf(b.kind), placeOnPaths(b), b.text, b.key);
        });
    }

    void compareComponents()
    {
        Score score(m_mine.nodes.size(), m_theirs.nodes.size());
        for (const ComponentMatch &match : std::as_const(m_diff.components)) {
            const Node &own = *m_mine.nodes.constFind(match.mine);
            const Node &other = *m_theirs.nodes.constFind(match.theirs);
            const bool isRight = own.kind == other.kind || add(otherKind(own, other));
            score.addMatch(isRight ? 1 : 0.5);
        }
        for (const Node &node : m_theirs.nodes) {
            if (!m_partnerOfTheirs.contains(node.id) && add(missing(node)))
                score.addOneSided(1);
        }
        for (const Node &node : m_mine.nodes) {
            if (!m_partnerOfMine.contains(node.id) && add(extra(node)))
                score.addOneSided(1);
        }
        m_diff.componentScore = score.value();
    }

    void compareConnections()
    {
        const ConnectionMatches matches = matchConnections(m_mine, m_theirs, m_diff.components);
        m_diff.connections = matches.same;
        Score score(m_mine.edges.size(), m_theirs.edges.size());
        QSet<EdgeId> ownCompared;
        QSet<EdgeId> theirsCompared;
        for (const auto &[own, other] : matches.same + matches.reversed) {
            ownCompared.insert(own);
            theirsCompared.insert(other);
        }
        for (qsizetype i = 0; i < matches.same.size(); ++i)
            score.addMatch(1);
        for (const auto &[own, other] : matches.reversed)
            score.addMatch(add(reversed(*m_mine.edges.constFind(own), *m_theirs.edges.constFind(other))) ? 1 : 0.5);
        const auto addOneSided = [&](const Difference &difference) {
            if (difference.isDismissed) // with its component
                score.leaveOut();
            if (add(difference) && !difference.isDismissed)
                score.addOneSided(1);
        };
        for (const Edge &edge : m_theirs.edges) {
            if (!theirsCompared.contains(edge.id))
                addOneSided(missing(edge));
        }
        for (const Edge &edge : m_mine.edges) {
            if (!ownCompared.contains(edge.id))
                addOneSided(extra(edge));
        }
        m_diff.connectionScore = score.value();
    }

    /// Whether the difference is dismissed, and so counts as right.
    bool add(Difference difference)
    {
        difference.isDismissed = difference.isDismissed || m_dismissed.contains(difference.key);
        m_diff.differences.append(difference);
        return difference.isDismissed;
    }

    Difference otherKind(const Node &own, const Node &other) const
    {
        return {.kind = DifferenceKind::ComponentOtherKind,
                .key = u"other-kind:node:"_s + other.id.toString(),
                .mine = ElementRef(own.id),
                .theirs = ElementRef(other.id),
                .text = Text::tr("Other kind: %1 (%2) stands for %3 (%4)")
                            .arg(nameOf(own), m_catalog.nameOf(own.kind), nameOf(other), m_catalog.nameOf(other.kind))};
    }

    Difference missing(const Node &node) const
    {
        return {.kind = DifferenceKind::ComponentMissing,
                .key = u"missing:node:"_s + node.id.toString(),
                .theirs = ElementRef(node.id),
                .text = Text::tr("Missing: %1 (%2)").arg(nameOf(node), m_catalog.nameOf(node.kind))};
    }

    Difference extra(const Node &node) const
    {
        return {.kind = DifferenceKind::ComponentExtra,
                .key = u"extra:node:"_s + node.id.toString(),
                .mine = ElementRef(node.id),
                .text = Text::tr("Extra: %1 (%2)").arg(nameOf(node), m_catalog.nameOf(node.kind))};
    }

    Difference reversed(const Edge &own, const Edge &other) const
    {
        return {
            .kind = DifferenceKind::ConnectionReversed,
            .key = u"reversed:edge:"_s + other.id.toString(),
            .mine = ElementRef(own.id),
            .theirs = ElementRef(other.id),
            .text = withLabel(
                Text::tr("Reversed connection: it runs from %1 to %2").arg(theirName(other.from), theirName(other.to)),
                other)};
    }

    /// A connection goes with its ends: where one of them is dismissed, so is the connection.
    Difference missing(const Edge &edge) const
    {
        return {.kind = DifferenceKind::ConnectionMissing,
                .key = u"missing:edge:"_s + edge.id.toString(),
                .theirs = ElementRef(edge.id),
                .text = withLabel(
                    Text::tr("Missing connection: from %1 to %2").arg(theirName(edge.from), theirName(edge.to)), edge),
                .isDismissed = isDismissed(u"missing:node:", edge)};
    }

    Difference extra(const Edge &edge) const
    {
        return {.kind = DifferenceKind::ConnectionExtra,
                .key = u"extra:edge:"_s + edge.id.toString(),
                .mine = ElementRef(edge.id),
                .text = withLabel(Text::tr("Extra connection: from %1 to %2").arg(myName(edge.from), myName(edge.to)),
                                  edge),
                .isDismissed = isDismissed(u"extra:node:", edge)};
    }

    bool isDismissed(QStringView prefix, const Edge &edge) const
    {
        return m_dismissed.contains(prefix + edge.from.toString()) || m_dismissed.contains(prefix + edge.to.toString());
    }

    QString nameOf(const Node &node) const
    {
        const QString label = node.label.simplified();
        return label.isEmpty() ? m_catalog.nameOf(node.kind) : label;
    }

    /// The name in one design, with that in the other where it differs.
    QString theirName(NodeId id) const
    {
        const QString name = nameOf(*m_theirs.nodes.constFind(id));
        const auto partner = m_partnerOfTheirs.constFind(id);
        const QString own = partner == m_partnerOfTheirs.cend() ? name : nameOf(*m_mine.nodes.constFind(*partner));
        return name.compare(own, Qt::CaseInsensitive) == 0 ? name : Text::tr("%1 (yours: %2)").arg(name, own);
    }

    QString myName(NodeId id) const
    {
        const QString name = nameOf(*m_mine.nodes.constFind(id));
        const auto partner = m_partnerOfMine.constFind(id);
        const QString other = partner == m_partnerOfMine.cend() ? name : nameOf(*m_theirs.nodes.constFind(*partner));
        return name.compare(other, Qt::CaseInsensitive) == 0 ? name : Text::tr("%1 (there: %2)").arg(name, other);
    }

    static QString withLabel(const QString &sentence, const Edge &edge)
    {
        const QString label = edge.label.simplified();
        return label.isEmpty() ? sentence : Text::tr("%1, \"%2\"").arg(sentence, label);
    }

    const Diagram &m_mine;
    const Diagram &m_theirs;
    const Catalog &m_catalog;
    const QSet<QString> m_dismissed;
    QHash<NodeId, NodeId> m_partnerOfMine;
    QHash<NodeId, NodeId> m_partnerOfTheirs;
    DesignDiff m_diff;
};

} // namespace

QHash<NodeId, qsizetype> placesOnPaths(const Diagram &diagram)
{
    QHash<NodeId, qsizetype> places;
    const auto visit = [&places](NodeId node) {
        if (!places.contains(node))
            places.insert(node, places.size());
    };
    for (const RequestPath &path : ordered(diagram.paths)) {
        for (const EdgeId &step : path.steps) {
            const Edge edge = diagram.edges.value(step);
            visit(edge.from);
            visit(edge.to);
        }
    }
    return places;
}

DesignDiff compareDesigns(const Diagram &mine, const Diagram &theirs, const Catalog &catalog,
                          const DiffOptions &options)
{
    return Comparison(mine, theirs, catalog, options).run();
}

} // namespace archdeck
