#include "core/practice/gapcards.h"

#include "core/cards/deck.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qlocale.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::GapCards)
};

constexpr qsizetype maxSlug = 48;

/// Part of a key: kebab case. What does not survive that unchanged but for underscores gets a hash of the whole, so that
/// two elements never share a key.
QString slug(const QString &text)
{
    QString result;
    bool isExact = true;
    for (const QChar character : text) {
        const bool isPlain = (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (isPlain)
            result += character;
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
        isExact = isExact && (isPlain || ((character == u'_' || character == u'-') && result.endsWith(u'-')));
    }
    isExact = isExact && result.size() <= maxSlug && isKebabCase(result)
        && result.count(u'-') == text.count(u'_') + text.count(u'-');
    if (isExact)
        return result;
    result.truncate(maxSlug);
    while (result.endsWith(u'-'))
        result.chop(1);
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex().first(8);
    return (result.isEmpty() ? QString() : result + u'-') + QString::fromLatin1(hash);
}

/// Four significant digits, without an exponent as long as people write such numbers.
QString numberText(double value)
{
    const double magnitude = std::abs(value);
    if (magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e15))
        return QLocale().toString(value, 'g', 4);
    const int digits = magnitude == 0 ? 0 : std::max(0, 3 - int(std::floor(std::log10(magnitude))));
    QLocale locale;
    QString text = locale.toString(value, 'f', digits);
    if (digits > 0) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(locale.zeroDigit().size());
        if (text.endsWith(locale.decimalPoint()))
            text.chop(locale.decimalPoint().size());
    }
    return text;
}

QString callText(CallKind call)
{
    switch (call) {
    case CallKind::Sync: return Text::tr("synchronous call");
    case CallKind::Async: return Text::tr("asynchronous message");
    case CallKind::Stream: return Text::tr("stream");
    case CallKind::Batch: return Text::tr("batch transfer");
    }
    return {};
}

/// How many times too large or too small, as a distance that is the same both ways.
double distanceOf(const MissedEstimate &estimate)
{
    return estimate.given > 0 && estimate.expected > 0 ? std::abs(std::log(estimate.given / estimate.expected))
                                                       : std::numeric_limits<double>::infinity();
}

class GapCards
{
public:
    GapCards(const DesignDiff &diff, const Diagram &reference, const Catalog &catalog, const QString &referenceId,
             const QSet<QString> &existing)
        : m_diff(diff), m_reference(reference), m_catalog(catalog), m_referenceId(slug(referenceId)),
          m_title(escapedMarkdown(reference.info.title)), m_places(placesOnPaths(reference)), m_keys(existing)
    {
        for (const Difference &difference : diff.differences) {
            if (difference.kind == DifferenceKind::ComponentMissing)
                m_missing.insert(difference.theirs->id);
        }
    }

    void run(const QList<MissedEstimate> &estimates)
    {
        addConnections(DifferenceKind::ConnectionReversed, Ends::Any);
        addEstimates(estimates);
        addComponents(Place::OnPath);
        addConnections(DifferenceKind::ConnectionMissing, Ends::Drawn);
        for (const Difference &difference : m_diff.differences) {
            if (difference.kind == DifferenceKind::ComponentOtherKind && !difference.isDismissed)
                countGap([&] { addTradeOffs(*difference.theirs); });
        }
        addComponents(Place::Elsewhere);
        addConnections(DifferenceKind::ConnectionMissing, Ends::Any);
    }

    QList<Fact> facts() const { return m_facts.first(std::min(m_facts.size(), maxGapCards)); }
    GapCardOffer offer() const { return {int(facts().size()), m_gaps}; }

private:
    enum class Place { OnPath, Elsewhere };
    enum class Ends { Drawn, Any };

    /// Adds the cards of one gap, which counts when any of them is new.
    void countGap(const auto &addCards)
    {
        const qsizetype before = m_facts.size();
        addCards();
        m_gaps += m_facts.size() > before ? 1 : 0;
    }

    /// All of them are gaps; those beyond the limit have to wait for the next cards.
    void addEstimates(QList<MissedEstimate> estimates)
    {
        const auto keyOfCard = [](const MissedEstimate &estimate) -> QString {
            return slug(estimate.key) + u"-estimate";
        };
        estimates.removeIf([&](const MissedEstimate &each) { return m_keys.contains(fullKey(keyOfCard(each))); });
        std::ranges::stable_sort(estimates, std::ranges::greater(), distanceOf);
        m_gaps += int(estimates.size());
        for (const MissedEstimate &estimate : estimates.first(std::min(estimates.size(), maxEstimateCards)))
            add(keyOfCard(estimate), estimate.prompt, answerOf(estimate));
    }

    void addComponents(Place place)
    {
        QList<std::pair<qsizetype, NodeId>> missing;
        for (const Difference &difference : m_diff.differences) {
            if (difference.kind != DifferenceKind::ComponentMissing || difference.isDismissed)
                continue;
            const NodeId id(difference.theirs->id);
            if (m_places.contains(id) == (place == Place::OnPath))
                missing.append({m_places.value(id), id});
        }
        std::ranges::stable_sort(missing, {}, &std::pair<qsizetype, NodeId>::first);
        for (const auto &[rank, id] : std::as_const(missing)) {
            countGap([&] {
                addComponent(*m_reference.nodes.constFind(id));
                addTradeOffs(ElementRef(id));
            });
        }
    }

    void addComponent(const Node &node)
    {
        const QString description = escapedMarkdown(node.properties.value(u"description"_s));
        const ComponentKind *const kind = m_catalog.find(node.kind);
        QStringList answer;
        if (!description.isEmpty())
            answer.append(description);
        if (kind != nullptr && !kind->summary.isEmpty())
            answer.append(
                Text::tr("%1 in general: %2").arg(escapedMarkdown(kind->name), escapedMarkdown(kind->summary)));
        if (!answer.isEmpty())
            add(keyOf(node.key, node.id.uuid()) + u"-purpose",
                Text::tr("What is **%1** for in %2?").arg(nameOf(node.id), m_title), answer.join(u"\n\n"_s));
    }

    void addTradeOffs(const ElementRef &element)
    {
        for (const TradeOff &tradeOff : ordered(m_reference.tradeOffs)) {
            if (!tradeOff.elements.contains(element) || tradeOff.why.trimmed().isEmpty() || tradeOff.decision < 0
                || tradeOff.decision >= tradeOff.options.size() || tradeOff.options.size() < 2)
                continue;
            QStringList others;
            for (qsizetype i = 0; i < tradeOff.options.size(); ++i) {
                if (i != tradeOff.decision)
                    others.append(escapedMarkdown(tradeOff.options[i].name));
            }
            const QString question = Text::tr("In %1: why **%2** and not %3?")
                                         .arg(m_title, escapedMarkdown(tradeOff.options[tradeOff.decision].name),
                                              others.join(Text::tr(" or ", "between two options")));
            QString answer = escapedMarkdown(tradeOff.why);
            if (!tradeOff.switchWhen.trimmed().isEmpty())
                answer += u"\n\n"_s + Text::tr("Switch when: %1").arg(escapedMarkdown(tradeOff.switchWhen));
            add(keyOf(tradeOff.key, tradeOff.id.uuid()) + u"-why",
                tradeOff.question.trimmed().isEmpty() ? question
                                                      : escapedMarkdown(tradeOff.question) + u"\n\n"_s + question,
                answer);
        }
    }

    void addConnections(DifferenceKind kind, Ends ends)
    {
        for (const Difference &difference : m_diff.differences) {
            if (difference.kind != kind || difference.isDismissed)
                continue;
            const Edge &edge = *m_reference.edges.constFind(EdgeId(difference.theirs->id));
            const bool isDrawn = !m_missing.contains(edge.from.uuid()) && !m_missing.contains(edge.to.uuid());
            if (edge.from != edge.to && (ends == Ends::Any || isDrawn))
                countGap([&] { addConnection(edge); });
        }
    }

    void addConnection(const Edge &edge)
    {
        const QString from = nameOf(edge.from);
        const QString to = nameOf(edge.to);
        // Sorted by name: the order in the question must not give the direction away.
        const auto &[first, second] = std::minmax(from, to);
        QStringList how;
        if (!edge.label.trimmed().isEmpty())
            how.append(escapedMarkdown(edge.label));
        how.append(callText(edge.call));
        if (!edge.protocol.trimmed().isEmpty())
            how.append(escapedMarkdown(edge.protocol));
        add(keyOf(edge.key, edge.id.uuid()) + u"-connection",
            Text::tr("What connects **%1** and **%2** in %3, in which direction and how?").arg(first, second, m_title),
            Text::tr("From **%1** to **%2**: %3.").arg(from, to, how.join(u", "_s)));
    }

    static QString answerOf(const MissedEstimate &estimate)
    {
        const QString number = numberText(estimate.expected);
        return Text::tr("**%1**", "a number with its unit")
                   .arg(escapedMarkdown(estimate.unit.isEmpty() ? number : number + u' ' + estimate.unit))
            + u"\n\n" + estimate.workedAnswer;
    }

    QString fullKey(const QString &key) const { return m_referenceId + u'-' + key; }

    void add(const QString &key, const QString &question, const QString &answer)
    {
        Fact fact;
        fact.key = fullKey(key);
        if (m_keys.contains(fact.key))
            return;
        m_keys.insert(fact.key);
        fact.id = shippedFactId(gapDeckKey.toString(), fact.key);
        fact.question = question.trimmed();
        fact.answer = answer.trimmed();
        fact.source = Text::tr("Design: %1").arg(m_reference.info.title.simplified());
        fact.tags = {u"gap"_s, m_referenceId};
        fact.order = int(m_facts.size());
        fact.contentHash = contentHashOf(fact);
        m_facts.append(fact);
    }

    /// Elements drawn by hand have no key; their ids never change either.
    static QString keyOf(const QString &key, const QUuid &id)
    {
        return key.isEmpty() ? id.toString(QUuid::WithoutBraces) : slug(key);
    }

    QString nameOf(NodeId id) const
    {
        const Node &node = *m_reference.nodes.constFind(id);
        return escapedMarkdown(node.label.trimmed().isEmpty() ? m_catalog.nameOf(node.kind) : node.label);
    }

    const DesignDiff &m_diff;
    const Diagram &m_reference;
    const Catalog &m_catalog;
    const QString m_referenceId;
    const QString m_title;
    QSet<QUuid> m_missing;
    const QHash<NodeId, qsizetype> m_places; ///< of the components on request paths
    QSet<QString> m_keys; ///< of the cards that are there already, or among these
    QList<Fact> m_facts;
    int m_gaps = 0;
};

} // namespace

QList<Fact> gapCards(const DesignDiff &diff, const Diagram &reference, const Catalog &catalog,
                     const QString &referenceId, const QList<MissedEstimate> &estimates, const QSet<QString> &existing)
{
    GapCards cards(diff, reference, catalog, referenceId, existing);
    cards.run(estimates);
    return cards.facts();
}

GapCardOffer gapCardOffer(const DesignDiff &diff, const Diagram &reference, const Catalog &catalog,
                          const QString &referenceId, const QList<MissedEstimate> &estimates,
                          const QSet<QString> &existing)
{
    GapCards cards(diff, reference, catalog, referenceId, existing);
    cards.run(estimates);
    return cards.offer();
}

QString escapedMarkdown(const QString &text)
{
    static const QString marks = QStringLiteral("\\`*_{}[]<>#|~&$!^=");
    const QString line = text.simplified();
    // What starts a list at the beginning of a line: "- ", "+ ", "1. ", "1) ".
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit())
        ++digits;
    QString escaped;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line[i];
        const bool startsList = (i == 0 && (character == u'-' || character == u'+'))
            || (i == digits && i > 0 && (character == u'.' || character == u')'));
        if (startsList || marks.contains(character))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

} // namespace archdeck
