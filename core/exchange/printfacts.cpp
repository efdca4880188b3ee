#include "core/exchange/printfacts.h"

#include "core/richtext/markdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr qsizetype shownDecisions = 3;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

QString property(const Diagram &diagram, QLatin1StringView key)
{
    return diagram.info.properties.value(key).simplified();
}

std::optional<double> number(const QString &text)
{
    bool isNumber = false;
    const double value = QString(text).remove(u',').toDouble(&isNumber);
    return isNumber && value > 0 ? std::optional(value) : std::nullopt;
}

enum class Concern { Load, Time, Cost, Availability };

Concern concernOf(const Assumption &assumption)
{
    const QString &key = assumption.property;
    if (assumption.element.type == ElementType::Design || assumption.element.type == ElementType::Path)
        return Concern::Load;
    if (key.contains(u"price"))
        return Concern::Cost;
    return key.contains(u"availability") ? Concern::Availability : Concern::Time;
}

/// A default for a hop of the network is no news; that of a component is.
bool isAssumed(const Estimate &estimate, Concern concern)
{
    return std::ranges::any_of(estimate.assumptions, [concern](const Assumption &assumption) {
        return assumption.element.type != ElementType::Edge && concernOf(assumption) == concern;
    });
}

void addLoad(QList<PrintTile> &tiles, const Diagram &diagram, const Estimate &estimate)
{
    if (!estimate.hasLoad)
        return;
    const auto users = number(property(diagram, QLatin1StringView("users")));
    QString note;
    if (users)
        note = Text::tr("%1 users a day").arg(QLocale().toString(*users, 'f', 0));
    else if (estimate.meanRate > 0 && estimate.meanRate < estimate.rate)
        note = Text::tr("%1 on average").arg(rateText(estimate.meanRate));
    tiles.append({Text::tr("Peak load"), rateText(estimate.rate), note, isAssumed(estimate, Concern::Load)});
}

void addTime(QList<PrintTile> &tiles, const Diagram &diagram, const Estimate &estimate)
{
    const auto target = number(property(diagram, QLatin1StringView("latency_target_ms")));
    const QString targetText = target ? secondsText(*target / 1000) : QString();
    const bool isKnown = estimate.hasLoad && !estimate.paths.isEmpty() && estimate.paths.constFirst().isStable
        && estimate.paths.constFirst().p95 > 0;
    if (isKnown)
        tiles.append({Text::tr("p95, approximate"), secondsText(estimate.paths.constFirst().p95),
                      target ? Text::tr("target %1").arg(targetText) : QString(), isAssumed(estimate, Concern::Time)});
    else if (target)
        tiles.append({Text::tr("p95 target"), targetText, {}, false});
}

void addAvailability(QList<PrintTile> &tiles, const Diagram &diagram, const Estimate &estimate)
{
    const auto target = number(property(diagram, QLatin1StringView("availability_target_percent")));
    const QString targetText = target ? percentText(*target / 100) : QString();
    const bool isKnown = estimate.hasLoad && !estimate.paths.isEmpty() && estimate.paths.constFirst().availability < 1;
    if (isKnown)
        tiles.append({Text::tr("Availability"), percentText(estimate.paths.constFirst().availability),
                      target ? Text::tr("target %1").arg(targetText) : QString(),
                      isAssumed(estimate, Concern::Availability)});
    else if (target)
        tiles.append({Text::tr("Availability target"), targetText, {}, false});
}

void addCost(QList<PrintTile> &tiles, const Estimate &estimate)
{
    if (estimate.costPerMonth <= 0)
        return;
    const QString note = estimate.costPerThousand > 0
        ? Text::tr("%1 per 1,000 requests").arg(moneyText(estimate.costPerThousand))
        : QString();
    tiles.append(
        {Text::tr("Cost a month"), moneyText(estimate.costPerMonth), note, isAssumed(estimate, Concern::Cost)});
}

QList<PrintTile> tilesOf(const Diagram &diagram, const Estimate &estimate)
{
    QList<PrintTile> tiles;
    addLoad(tiles, diagram, estimate);
    addTime(tiles, diagram, estimate);
    addAvailability(tiles, diagram, estimate);
    addCost(tiles, estimate);
    if (const QString quality = property(diagram, QLatin1StringView("quality_target")); !quality.isEmpty())
        tiles.append({Text::tr("Quality target"), quality, {}, false});
    if (!estimate.hasLoad) // a design without numbers: what is nothing but assumed tells nothing of it
        tiles.removeIf([](const PrintTile &tile) { return tile.isAssumed; });
    return tiles;
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

QList<PrintDecision> decisionsOf(const Diagram &diagram)
{
    QList<PrintDecision> decisions;
    for (const TradeOff &tradeOff : ordered(diagram.tradeOffs)) {
        if (const auto decision = decisionOf(tradeOff))
            decisions.append(*decision);
    }
    std::ranges::stable_partition(decisions, [](const PrintDecision &decision) { return hasDigit(decision.why); });
    return decisions.first(std::min(shownDecisions, decisions.size()));
}

/// The paragraphs of a section, as plain text.
QStringList paragraphs(const Diagram &diagram, QStringView key)
{
    QStringList texts;
    for (const Section &section : diagram.sections) {
        if (section.key != key)
            continue;
        for (const QString &block : section.body.split(QStringLiteral("\n\n"))) {
            const QString text = block.trimmed();
            if (!text.isEmpty() && !text.startsWith(u'#') && !text.startsWith(u'|') && !text.startsWith(u'-'))
                texts.append(plainText(text));
        }
    }
    return texts;
}

/// What the notes say of it, where the estimate can't tell.
QString writtenBottleneck(const Diagram &diagram)
{
    const QString lead = Text::tr("What breaks first");
    for (const QString &paragraph : paragraphs(diagram, u"scaling")) {
        if (!paragraph.startsWith(lead, Qt::CaseInsensitive))
            continue;
        const QString rest = paragraph.sliced(lead.size()).trimmed();
        if (!rest.startsWith(u':'))
            return paragraph;
        const QString sentence = rest.sliced(1).trimmed();
        return sentence.left(1).toUpper() + sentence.mid(1);
    }
    return {};
}

QString limitText(LlmLimit limit)
{
    switch (limit) {
    case LlmLimit::Compute: return Text::tr("Compute is its limit.");
    case LlmLimit::Sequences: return Text::tr("The sequences that it holds at once are its limit.");
    case LlmLimit::KvCache: break;
    }
    return Text::tr("The memory of its KV cache is its limit.");
}

} // namespace

std::optional<PrintDecision> decisionOf(const TradeOff &tradeOff)
{
    if (tradeOff.decision < 0 || tradeOff.decision >= tradeOff.options.size())
        return std::nullopt;
    QStringList others;
    for (qsizetype i = 0; i < tradeOff.options.size(); ++i) {
        if (i != tradeOff.decision)
            others.append(tradeOff.options[i].name.simplified());
    }
    return PrintDecision{tradeOff.options[tradeOff.decision].name.simplified(), others.join(Text::tr(" or ")),
                         plainText(tradeOff.why)};
}

QString bottleneckSentence(const Diagram &diagram, const Estimate &estimate)
{
    const ComponentEstimate *component = estimate.find(estimate.bottleneck);
    if (!estimate.hasLoad || !component || estimate.capacity <= 0 || estimate.rate <= 0)
        return {};
    const QString name = diagram.nodes.value(component->node).label.simplified();
    QString sentence = component->isOverloaded()
        ? Text::tr("%1 is over its limit: it is full at %2, and the peak is %3.")
              .arg(name, rateText(estimate.capacity), rateText(estimate.rate))
        : Text::tr("%1 is full first, at %2: %3 times the peak of %4.")
              .arg(name, rateText(estimate.capacity), QLocale().toString(estimate.capacity / estimate.rate, 'f', 1),
                   rateText(estimate.rate));
    if (component->llm)
        sentence += u' ' + limitText(component->llm->limit);
    return sentence;
}

PrintFacts printFacts(const Diagram &diagram, const Estimate &estimate)
{
    PrintFacts facts;
    facts.problem = diagram.info.summary.simplified();
    if (facts.problem.isEmpty())
        facts.problem = paragraphs(diagram, u"ask").value(0);
    facts.tiles = tilesOf(diagram, estimate);
    facts.decisions = decisionsOf(diagram);
    facts.breaksFirst = bottleneckSentence(diagram, estimate);
    if (facts.breaksFirst.isEmpty())
        facts.breaksFirst = writtenBottleneck(diagram);
    return facts;
}

} // namespace archdeck
