#include "core/practice/componentmatcher.h"

#include "core/practice/hungarian.h"
#include "core/practice/labelsimilarity.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace archdeck {

namespace {

constexpr double labelWeight = 0.4;
constexpr double kindWeight = 0.3;
constexpr double neighbourWeight = 0.3;
constexpr double kindNameWorth = 0.8; ///< of a label that only names the kind
constexpr double sameFamily = 0.5;
constexpr double leastSimilarity = 0.3;
constexpr double leastLabel = 0.3;
constexpr double leastAgreement = 0.5;
constexpr int refinementRounds = 3;
constexpr int exchangeRounds = 10;
constexpr double rounding = 1e-9;
/// Pairs of components that are weighed: more than two designs of 1,000 have. Time grows with the third power.
constexpr double mostPairs = 1e6;
// Far below any real difference, far above rounding: they only decide between pairs that are alike.
constexpr double sameIdBonus = 2e-7;
constexpr double sameKeyBonus = 1e-7;

/// What the matching looks at of a component.
struct Component
{
    NodeId id;
    QString key;
    QString kind;
    std::optional<Family> family;
    bool isSpecific = false; ///< its kind says what it is for
    LabelWords label;
    QMap<QString, double> spokenKinds; ///< of its label; specific ones only
    QByteArray surroundings;           ///< hash of everything within three connections
    QSet<int> targets;                 ///< indices of the components that it calls, itself left out
    QSet<int> sources;

    auto rank() const { return std::tie(label.words, kind, surroundings, key, id); }
    qsizetype degree() const { return targets.size() + sources.size(); }
};

/// Kinds that only say that something runs there.
bool isGenericKind(const QString &kind)
{
    return kind == u"service" || kind == u"worker";
}

/// The components of a design in an order that doesn't depend on ids, as far as anything else tells them apart.
class Side
{
public:
    Side(const Diagram &diagram, const Catalog &catalog, const KindVocabulary &vocabulary)
    {
        for (const Node &node : diagram.nodes) {
            const ComponentKind *const kind = catalog.find(node.kind);
            Component component;
            component.id = node.id;
            component.key = node.key;
            component.kind = node.kind;
            component.isSpecific = kind != nullptr && !isGenericKind(node.kind);
            if (kind != nullptr)
                component.family = kind->family;
            component.label = labelWords(node.label.trimmed().isEmpty() ? catalog.nameOf(node.kind) : node.label);
            component.spokenKinds = vocabulary.kindsIn(component.label);
            component.spokenKinds.removeIf([](const auto &spoken) { return isGenericKind(spoken.key()); });
            components.append(component);
        }
        connect(diagram);
        describeSurroundings();
        std::ranges::sort(components, {}, &Component::rank);
        connect(diagram);
    }

    QList<Component> components;

private:
    void connect(const Diagram &diagram)
    {
        QHash<NodeId, int> indices;
        for (int i = 0; i < components.size(); ++i) {
            indices.insert(components[i].id, i);
            components[i].targets.clear();
            components[i].sources.clear();
        }
        for (const Edge &edge : diagram.edges) {
            if (edge.from == edge.to)
                continue;
            components[indices.value(edge.from)].targets.insert(indices.value(edge.to));
            components[indices.value(edge.to)].sources.insert(indices.value(edge.from));
        }
    }

    /// Colour refinement (Weisfeiler and Leman 1968): each round adds the neighbours' descriptions to one's own.
    void describeSurroundings()
    {
        for (Component &component : components)
            component.surroundings = (component.label.words.join(u' ') + u'\n' + component.kind).toUtf8();
        for (int round = 0; round < 3; ++round) {
            QList<QByteArray> next;
            for (const Component &component : std::as_const(components)) {
                QCryptographicHash hash(QCryptographicHash::Sha1);
                hash.addData(component.surroundings);
                hash.addData(described(component.targets, '>'));
                hash.addData(described(component.sources, '<'));
                next.append(hash.result());
            }
            for (qsizetype i = 0; i < components.size(); ++i)
                components[i].surroundings = next[i];
        }
    }

    QByteArray described(const QSet<int> &neighbours, char direction) const
    {
        QList<QByteArray> parts;
        for (const int neighbour : neighbours)
            parts.append(direction + components[neighbour].surroundings);
        std::ranges::sort(parts);
        return parts.join();
    }
};

double kindLikeness(const Component &a, const Component &b)
{
    if (a.kind == b.kind)
        return 1;
    return a.family && a.family == b.family ? sameFamily : 0;
}

double labelLikeness(const Component &a, const Component &b)
{
    double kindNamed = std::max(a.spokenKinds.value(b.kind), b.spokenKinds.value(a.kind));
    for (auto spoken = a.spokenKinds.cbegin(); spoken != a.spokenKinds.cend(); ++spoken)
        kindNamed = std::max(kindNamed, std::min(*spoken, b.spokenKinds.value(spoken.key())));
    return std::max(labelSimilarity(a.label, b.label), kindNameWorth * kindNamed);
}

/// Index of the partner for each component of the rows; -1 for none.
using Partners = QList<int>;

class Matcher
{
public:
    Matcher(const QList<Component> &rows, const QList<Component> &columns)
        : m_rows(rows), m_columns(columns), m_labels(rows.size(), columns.size()), m_kinds(rows.size(), columns.size()),
          m_similarity(rows.size(), columns.size()), m_counts(rows.size(), columns.size())
    {
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < columns.size(); ++column) {
                m_labels.at(row, column) = labelLikeness(rows[row], columns[column]);
                m_kinds.at(row, column) = kindLikeness(rows[row], columns[column]);
            }
        }
    }

    Partners run()
    {
        Partners partners = bestPartners(nullptr);
        for (int round = 0; round < refinementRounds; ++round) {
            const Partners refined = bestPartners(&partners);
            if (refined == partners)
                break;
            partners = refined;
        }
        exchange(partners);
        weigh(&partners);
        return partners;
    }

    /// Of the pair, with the neighbours as matched in the end.
    double similarity(int row, int column) const { return m_similarity.at(row, column); }

private:
    /// The neighbours of a row's component that are matched to neighbours of a column's; half for the other direction.
    double agreement(int row, int column, const Partners &partners) const
    {
        const auto count = [&partners](const QSet<int> &neighbours, const QSet<int> &same, const QSet<int> &other) {
            double agreeing = 0;
            for (const int neighbour : neighbours) {
                const int partner = partners[neighbour];
                if (partner >= 0)
                    agreeing += same.contains(partner) ? 1 : other.contains(partner) ? 0.5 : 0;
            }
            return agreeing;
        };
        const Component &a = m_rows[row];
        const Component &b = m_columns[column];
        return count(a.targets, b.targets, b.sources) + count(a.sources, b.sources, b.targets);
    }

    double base(int row, int column) const
    {
        return labelWeight * m_labels.at(row, column) + kindWeight * m_kinds.at(row, column);
    }

    /// Fills in similarities and which pairs count; `partners` is null before the first matching.
    void weigh(const Partners *partners)
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            for (int column = 0; column < m_columns.size(); ++column) {
                const auto degrees = double(m_rows[row].degree() + m_columns[column].degree());
                const bool isJudged = partners != nullptr && degrees > 0;
                const double neighbours = isJudged ? 2 * agreement(row, column, *partners) / degrees : 0;
                const double similarity = isJudged ? base(row, column) + neighbourWeight * std::min(neighbours, 1.0)
                                                   : base(row, column) / (labelWeight + kindWeight);
                m_similarity.at(row, column) = similarity;
                m_counts.at(row, column) = counts(row, column, similarity, neighbours) ? 1 : 0;
            }
        }
    }

    bool counts(int row, int column, double similarity, double neighbours) const
    {
        const double kind = m_kinds.at(row, column);
        if (kind == 1 && m_rows[row].isSpecific)
            return true;
        return similarity >= leastSimilarity - rounding
            && (m_labels.at(row, column) >= leastLabel - rounding
                || (kind >= sameFamily && neighbours >= leastAgreement - rounding));
    }

    Partners bestPartners(const Partners *known)
    {
        weigh(known);
        CostMatrix costs(m_rows.size(), m_columns.size());
        for (int row = 0; row < m_rows.size(); ++row) {
            for (int column = 0; column < m_columns.size(); ++column) {
                if (m_counts.at(row, column) == 0)
                    continue;
                const Component &a = m_rows[row];
                const Component &b = m_columns[column];
                const double bonus = (a.id == b.id ? sameIdBonus : 0)
                    + (!a.key.isEmpty() && a.key == b.key ? sameKeyBonus : 0);
                const double similarity = m_similarity.at(row, column);
                costs.at(row, column) = -similarity * similarity - bonus;
            }
        }
        Partners partners = assign(costs);
        for (int row = 0; row < partners.size(); ++row) {
            if (partners[row] >= 0 && m_counts.at(row, partners[row]) == 0)
                partners[row] = -1;
        }
        return partners;
    }

    bool mayPair(int row, int column) const { return column < 0 || m_counts.at(row, column) > 0; }
    double baseOf(int row, int column) const { return column < 0 ? 0 : base(row, column); }
    double agreementOf(int row, const Partners &partners) const
    {
        return partners[row] < 0 ? 0 : agreement(row, partners[row], partners);
    }

    /// Exchanges partners that fit crosswise as well as they do now, where more connections agree then.
    void exchange(Partners &partners) const
    {
        bool isChanged = true;
        for (int round = 0; round < exchangeRounds && isChanged; ++round) {
            isChanged = false;
            for (int row = 0; row < m_rows.size(); ++row) {
                for (int other = row + 1; other < m_rows.size(); ++other)
                    isChanged |= exchangeTwo(partners, row, other);
                for (int column = 0; column < m_columns.size(); ++column)
                    isChanged |= moveTo(partners, row, column);
            }
        }
    }

    bool exchangeTwo(Partners &partners, int row, int other) const
    {
        const int a = partners[row];
        const int b = partners[other];
        if (a == b || !mayPair(row, b) || !mayPair(other, a)
            || baseOf(row, b) + baseOf(other, a) < baseOf(row, a) + baseOf(other, b) - rounding)
            return false;
        const double before = agreementOf(row, partners) + agreementOf(other, partners);
        std::swap(partners[row], partners[other]);
        if (agreementOf(row, partners) + agreementOf(other, partners) > before + rounding)
            return true;
        std::swap(partners[row], partners[other]);
        return false;
    }

    bool moveTo(Partners &partners, int row, int column) const
    {
        const int now = partners[row];
        if (now < 0 || m_counts.at(row, column) == 0 || base(row, column) < base(row, now) - rounding
            || agreement(row, column, partners) <= agreement(row, now, partners) + rounding
            || partners.contains(column))
            return false;
        partners[row] = column;
        return true;
    }

    const QList<Component> &m_rows;
    const QList<Component> &m_columns;
    CostMatrix m_labels;
    CostMatrix m_kinds;
    CostMatrix m_similarity;
    CostMatrix m_counts; ///< 1 for a pair that may be matched
};

/// Those of the same label and kind, in the order of their ranks. Both lists are sorted by rank.
Partners samePartners(const QList<Component> &rows, const QList<Component> &columns)
{
    const auto look = [](const Component &component) { return std::tie(component.label.words, component.kind); };
    Partners partners(rows.size(), -1);
    for (int row = 0, column = 0; row < rows.size() && column < columns.size();) {
        if (look(rows[row]) < look(columns[column]))
            ++row;
        else if (look(columns[column]) < look(rows[row]))
            ++column;
        else
            partners[row++] = column++;
    }
    return partners;
}

/// The side that gives the rows is the same whichever design is given first.
bool isFirst(const QList<Component> &a, const QList<Component> &b)
{
    if (a.size() != b.size())
        return a.size() < b.size();
    return std::ranges::lexicographical_compare(a, b, {}, &Component::rank, &Component::rank);
}

} // namespace

QList<ComponentMatch> matchComponents(const Diagram &mine, const Diagram &theirs, const Catalog &catalog)
{
    const KindVocabulary vocabulary(catalog);
    const Side own(mine, catalog, vocabulary);
    const Side reference(theirs, catalog, vocabulary);
    const bool isOwnFirst = isFirst(own.components, reference.components);
    const QList<Component> &rows = isOwnFirst ? own.components : reference.components;
    const QList<Component> &columns = isOwnFirst ? reference.components : own.components;
    const bool isWeighed = double(rows.size()) * double(columns.size()) <= mostPairs;
    std::optional<Matcher> matcher;
    if (isWeighed)
        matcher.emplace(rows, columns);
    const Partners partners = matcher ? matcher->run() : samePartners(rows, columns);
    QList<ComponentMatch> matches;
    for (int row = 0; row < partners.size(); ++row) {
        const int column = partners[row];
        if (column < 0)
            continue;
        const NodeId first = rows[row].id;
        const NodeId second = columns[column].id;
        matches.append({.mine = isOwnFirst ? first : second,
                        .theirs = isOwnFirst ? second : first,
                        .similarity = matcher ? std::clamp(matcher->similarity(row, column), 0.0, 1.0) : 1.0});
    }
    return matches;
}

} // namespace archdeck
