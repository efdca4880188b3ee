#include "core/exchange/printformulas.h"

#include "core/estimate/queueing.h"
#include "core/exchange/printmarkdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace archdeck {

namespace {

constexpr double hoursPerMonth = 730;
constexpr double rareWait = 0.001; // too rare to be worth a formula
constexpr qsizetype namedComponents = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

QString amount(double value)
{
    const int decimals = value == std::floor(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

/// "**Load** = users x ... = 579 rps"
QString item(const QString &name, const QString &formula, const QString &numbers)
{
    return QStringLiteral("- **%1** = %2 = %3\n").arg(printEscaped(name), printEscaped(formula), printEscaped(numbers));
}

/// A property of the design, or the value that was assumed for it.
QString designValue(const Diagram &diagram, const Estimate &estimate, QLatin1StringView key)
{
    if (const QString own = diagram.info.properties.value(key).simplified(); !own.isEmpty())
        return own;
    for (const Assumption &assumption : estimate.assumptions) {
        if (assumption.element.type == ElementType::Design && assumption.property == key)
            return assumption.value;
    }
    return {};
}

QString loadFormula(const Diagram &diagram, const Estimate &estimate)
{
    const QString given = diagram.info.properties.value(QStringLiteral("rps")).simplified();
    const QString users = designValue(diagram, estimate, QLatin1StringView("users"));
    if (!given.isEmpty() || users.isEmpty())
        return item(Text::tr("Peak load"), Text::tr("as required"), rateText(estimate.rate));
    const QString actions = designValue(diagram, estimate, QLatin1StringView("actions_per_user"));
    const QString peak = designValue(diagram, estimate, QLatin1StringView("peak_factor"));
    return item(Text::tr("Peak load"), Text::tr("users \u00D7 actions a day / 86,400 \u00D7 peak factor"),
                QStringLiteral("%1 \u00D7 %2 / 86,400 \u00D7 %3 = %4")
                    .arg(QLocale().toString(users.section(u' ', 0, 0).toDouble(), 'f', 0), actions, peak,
                         rateText(estimate.rate)));
}

/// The fullest component with a queue of its own.
const ComponentEstimate *fullestQueue(const Estimate &estimate)
{
    const ComponentEstimate *fullest = nullptr;
    for (const ComponentEstimate &component : estimate.components) {
        if (component.isLoaded && !component.llm && component.servers >= 1
            && (!fullest || component.utilisation > fullest->utilisation))
            fullest = &component;
    }
    return fullest;
}

QString queueFormulas(const Diagram &diagram, const ComponentEstimate &component)
{
    const QString name = diagram.nodes.value(component.node).label.simplified();
    const QString rate = amount(component.rate);
    const QString time = secondsText(component.serviceTime);
    const QString slots = amount(component.servers);
    QString text = item(
        Text::tr("Utilisation of %1").arg(name), Text::tr("rate \u00D7 time / slots"),
        QStringLiteral("%1/s \u00D7 %2 / %3 = %4").arg(rate, time, slots, percentText(component.utilisation)));
    const double load = component.rate * component.serviceTime;
    if (component.utilisation >= 1 || load >= component.servers)
        return text;
    const auto servers = qint64(std::floor(component.servers));
    const queueing::Wait wait = queueing::mmcWait(component.rate, component.serviceTime, std::max<qint64>(servers, 1));
    if (wait.probability < rareWait)
        return text;
    text += item(Text::tr("Share that waits, by Erlang C"), Text::tr("C(slots, rate \u00D7 time)"),
                 QStringLiteral("C(%1, %2) = %3").arg(slots, amount(load), percentText(wait.probability)));
    const QString by =
        QStringLiteral("%1 \u00D7 %2 / (%3 \u2212 %4)").arg(percentText(wait.probability), time, slots, amount(load));
    // The estimate also knows how much times vary (Allen and Cunneen); without that both are the same.
    const double variability = wait.mean > 0 ? component.wait / wait.mean : 1;
    text += item(Text::tr("Mean wait"),
                 Text::tr("share \u00D7 time / (slots \u2212 rate \u00D7 time) \u00D7 variability"),
                 QStringLiteral("%1 \u00D7 %2 = %3").arg(by, amount(variability), secondsText(component.wait)));
    return text;
}

QString llmFormulas(const Diagram &diagram, const ComponentEstimate &component)
{
    const LlmEstimate &llm = *component.llm;
    const QString name = diagram.nodes.value(component.node).label.simplified();
    const double fullRate = component.utilisation > 0 ? component.rate / component.utilisation : 0;
    return item(Text::tr("Utilisation of %1").arg(name), Text::tr("rate / rate at which it is full"),
                QStringLiteral("%1/s / %2/s = %3")
                    .arg(amount(component.rate), amount(fullRate), percentText(component.utilisation)))
        + item(Text::tr("Use of its limits"), Text::tr("compute, sequences, KV cache"),
               QStringLiteral("%1, %2, %3")
                   .arg(percentText(llm.computeLoad), percentText(llm.sequenceLoad), percentText(llm.kvLoad)))
        + item(Text::tr("Time to first token"), Text::tr("wait + prefill, with the queue"),
               secondsText(llm.timeToFirstToken))
        + item(Text::tr("Time per token"), Text::tr("at a batch of %1").arg(amount(llm.batch)),
               secondsText(llm.timePerToken));
}

/// Dollars an hour of one replica, entered or assumed, where that is all that the component costs.
std::optional<double> hourlyPrice(const Diagram &diagram, const Estimate &estimate, const ComponentEstimate &component)
{
    const QString key = QStringLiteral("price_per_hour_usd");
    QString text = diagram.nodes.value(component.node).properties.value(key).simplified();
    for (const Assumption &assumption : estimate.assumptions) {
        if (text.isEmpty() && assumption.property == key && assumption.element == ElementRef(component.node))
            text = assumption.value;
    }
    const double price = text.section(u' ', 0, 0).toDouble();
    const double cost = component.replicas * price * hoursPerMonth;
    const bool isAll = price > 0 && std::abs(cost - component.costPerMonth) <= 1e-6 * cost;
    return isAll ? std::optional(price) : std::nullopt;
}

QString largestPart(const Diagram &diagram, const Estimate &estimate, const ComponentEstimate &component)
{
    const QString name = Text::tr("The largest part, %1").arg(diagram.nodes.value(component.node).label.simplified());
    const QString share = Text::tr("%1, %2 of all")
                              .arg(moneyText(component.costPerMonth),
                                   percentText(component.costPerMonth / estimate.costPerMonth));
    if (const auto price = hourlyPrice(diagram, estimate, component))
        return item(name,
                    Text::tr("replicas \u00D7 price an hour \u00D7 730 = %1 \u00D7 $%2 \u00D7 730")
                        .arg(QString::number(component.replicas), amount(*price)),
                    share);
    // Tokens, requests or months are paid too.
    return QStringLiteral("- **%1** = %2\n").arg(printEscaped(name), printEscaped(share));
}

QString costFormulas(const Diagram &diagram, const Estimate &estimate)
{
    if (estimate.costPerMonth <= 0)
        return {};
    const ComponentEstimate *dearest = nullptr;
    for (const ComponentEstimate &component : estimate.components) {
        if (!dearest || component.costPerMonth > dearest->costPerMonth)
            dearest = &component;
    }
    QString text = item(Text::tr("Cost a month"),
                        Text::tr("sum of replicas \u00D7 price an hour \u00D7 730, and usage"),
                        moneyText(estimate.costPerMonth));
    if (dearest)
        text += largestPart(diagram, estimate, *dearest);
    if (estimate.costPerThousand > 0)
        text += item(Text::tr("Cost of 1,000 requests"), Text::tr("cost a month / requests a month \u00D7 1,000"),
                     moneyText(estimate.costPerThousand));
    return text;
}

QString propertyName(const Catalog &catalog, const Diagram &diagram, const Assumption &assumption)
{
    const Node node = diagram.nodes.value(NodeId(assumption.element.id));
    if (const ComponentKind *kind = catalog.find(node.kind)) {
        for (const PropertyField &field : kind->properties) {
            if (field.key == assumption.property)
                return field.unit.isEmpty() ? field.label : QString(field.label + u", " + field.unit);
        }
    }
    const QString name = QString(assumption.property).replace(u'_', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

QString shortList(const QStringList &names)
{
    const QString shown = names.first(std::min(namedComponents, names.size())).join(QStringLiteral(", "));
    return names.size() <= namedComponents
        ? shown
        : Text::tr("%1 and %2 more").arg(shown, QString::number(names.size() - namedComponents));
}

} // namespace

QString estimateFormulas(const Diagram &diagram, const Estimate &estimate)
{
    QString text = loadFormula(diagram, estimate);
    if (const ComponentEstimate *queue = fullestQueue(estimate))
        text += queueFormulas(diagram, *queue);
    const ComponentEstimate *bottleneck = estimate.find(estimate.bottleneck);
    if (bottleneck && bottleneck->llm)
        text += llmFormulas(diagram, *bottleneck);
    return text + costFormulas(diagram, estimate);
}

QString assumptionText(const Diagram &diagram, const Estimate &estimate, const Catalog &catalog)
{
    QMap<QString, QMap<QString, QStringList>> byProperty; // name to value to components
    for (const Assumption &assumption : estimate.assumptions) {
        if (assumption.element.type == ElementType::Edge)
            continue;
        QStringList &names = byProperty[propertyName(catalog, diagram, assumption)][assumption.value];
        if (assumption.element.type != ElementType::Design)
            names.append(diagram.nameOf(assumption.element).simplified());
    }
    QString text;
    for (auto property = byProperty.cbegin(); property != byProperty.cend(); ++property) {
        QStringList values;
        for (auto value = property->cbegin(); value != property->cend(); ++value) {
            const QString names = shortList(*value);
            values.append(names.isEmpty() ? value.key() : QStringLiteral("%1 (%2)").arg(value.key(), names));
        }
        text += QStringLiteral("- **%1:** %2\n")
                    .arg(printEscaped(property.key()), printEscaped(values.join(QStringLiteral("; "))));
    }
    return text;
}

} // namespace archdeck
