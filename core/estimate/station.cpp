#include "core/estimate/station.h"

#include "core/estimate/llmstation.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr NumberRule count{.minimum = 1, .maximum = 1e6, .values = NumberRule::Values::Whole};
constexpr NumberRule milliseconds{.maximum = 1e9};
constexpr NumberRule dollars{.maximum = 1e9};
constexpr NumberRule percent{.maximum = 100};
constexpr NumberRule ratio{.maximum = 1};
constexpr NumberRule tokenCount{.maximum = 1e7};

/// For a component whose kind this version does not know.
constexpr double unknownServiceMs = 10;
/// What providers charge for a cached input token, as a part of the price of a fresh one (content: 5 to 10 %).
constexpr double cachedPrice = 0.1;

bool hasField(const ComponentKind &kind, QStringView key)
{
    return std::ranges::any_of(kind.properties, [key](const PropertyField &field) { return field.key == key; });
}

Station::Work workOf(const Node &node, const ComponentKind *kind)
{
    if (kind && kind->family == Family::People)
        return Station::Work::None;
    if (isLlmKind(node.kind))
        return Station::Work::Llm;
    const bool works = !kind || hasField(*kind, u"service_time_ms")
        || !node.properties.value(u"service_time_ms"_s).trimmed().isEmpty();
    return works ? Station::Work::Queue : Station::Work::None;
}

void readQueue(PropertyReader &reader, Station &station)
{
    station.serviceTime = reader.number(u"service_time_ms"_s, milliseconds, unknownServiceMs) * 1e-3;
    station.concurrency = int(reader.number(u"max_concurrency"_s, count, 1));
}

void readAdvanced(PropertyReader &reader, Station &station)
{
    station.serviceScv = reader.advanced(u"service_scv"_s, {.maximum = 1000}, 1);
    station.availability = reader.number(u"availability_percent"_s, percent, 99.9) / 100;
}

double tokenPrice(PropertyReader &reader)
{
    const double cached = reader.advanced(u"cached_input_ratio"_s, ratio, 0);
    const double input = reader.number(u"input_tokens"_s, tokenCount, 0) * (1 - cached * (1 - cachedPrice));
    const double output = reader.number(u"output_tokens"_s, tokenCount, 0);
    // Designs of earlier versions keep the prices under other keys.
    const auto price = [&reader](const QString &key, const QString &earlier) {
        return reader.has(earlier) && !reader.has(key) ? reader.advanced(earlier, dollars, 0)
                                                       : reader.number(key, dollars, 0);
    };
    return (input * price(u"input_price_usd_per_m"_s, u"input_price_per_m_usd"_s)
            + output * price(u"output_price_usd_per_m"_s, u"output_price_per_m_usd"_s))
        * 1e-6;
}

/// Dollars a month whatever the load, and dollars for each request. A kind without a field for a price costs nothing.
void readCosts(const Node &node, const ComponentKind *kind, PropertyReader &reader, Station &station)
{
    constexpr double hoursPerMonth = 730;
    const bool isPriced = (kind && hasField(*kind, u"price_per_hour_usd")) || reader.has(u"price_per_hour_usd"_s);
    const double hourly = isPriced ? reader.number(u"price_per_hour_usd"_s, dollars, 0) : 0;
    station.fixedPerMonth = station.replicas * hourly * hoursPerMonth
        + reader.entered(u"price_per_month_usd"_s, dollars).value_or(0)
        + reader.entered(u"price_per_gb_month_usd"_s, dollars).value_or(0)
            * reader.entered(u"storage_gb"_s, {.maximum = 1e15}).value_or(0);
    station.perRequest = reader.entered(u"price_per_request_usd"_s, dollars).value_or(0)
        + reader.entered(u"price_per_thousand_usd"_s, dollars).value_or(0) / 1000
        + reader.entered(u"price_per_item_usd"_s, dollars).value_or(0);
    if (node.kind == u"llm-api")
        station.perRequest += tokenPrice(reader);
}

StationLoad loadQueue(const Station &station, double rate)
{
    const double servers = double(station.replicas) * station.concurrency;
    const double work = rate * station.serviceTime;
    StationLoad load;
    load.utilisation = work / servers;
    load.fullRate = station.serviceTime > 0 ? servers / station.serviceTime : 0;
    // The little that rounding adds must not ask for one replica more.
    const double needed = work / (station.concurrency * targetUtilisation) * (1 - 1e-12);
    load.replicasNeeded = int(std::clamp(std::ceil(needed), 1.0, 1e9));
    // Twice the same division may round apart: what counts as full must be full for the queue too.
    if (load.utilisation >= 1 || work >= servers)
        return load;
    const queueing::Wait wait = work > 0
        ? queueing::mmcWait(rate, station.serviceTime, qint64(station.replicas) * station.concurrency)
        : queueing::Wait();
    load.time.serviceScv = station.serviceScv;
    if (station.discipline == Station::Discipline::Sharing) {
        // Nobody waits; all are slower, in proportion to what they need.
        load.time.service = station.serviceTime + wait.mean;
        return load;
    }
    load.time.service = station.serviceTime;
    load.time.waitProbability = wait.probability;
    load.time.waitMean = wait.mean * (1 + station.serviceScv) / 2; // Allen-Cunneen with Poisson arrivals
    return load;
}

} // namespace

Station readStation(const Node &node, const Catalog &catalog)
{
    const ComponentKind *kind = catalog.find(node.kind);
    const ElementRef element(node.id);
    PropertyReader reader(element, node.label.isEmpty() ? catalog.nameOf(node.kind) : node.label, node.properties,
                          kind);
    Station station;
    station.node = node.id;
    station.work = workOf(node, kind);
    const bool isCounted = station.work != Station::Work::None || (kind && hasField(*kind, u"replicas"))
        || reader.has(u"replicas"_s);
    if (isCounted)
        station.replicas = int(reader.number(u"replicas"_s, count, 1));
    if (station.work == Station::Work::Queue)
        readQueue(reader, station);
    else if (station.work == Station::Work::Llm)
        readLlmStation(node.kind, reader, station);
    if (station.work != Station::Work::None)
        readAdvanced(reader, station);
    if (reader.text(u"queue_discipline"_s).compare(u"ps"_s, Qt::CaseInsensitive) == 0)
        station.discipline = Station::Discipline::Sharing;
    reader.assumptions.removeIf(
        [](const Assumption &assumption) { return assumption.property == u"queue_discipline"; });
    readCosts(node, kind, reader, station);
    station.isSound = reader.isSound();
    station.problems = reader.problems;
    station.assumptions = reader.assumptions;
    return station;
}

double StationTime::variance() const
{
    // The wait is exponential with mean w / p for the share p, 0 for the others: its square is 2 w^2 / p on average.
    const double waiting = waitProbability > 0 ? 2 * waitMean * waitMean / waitProbability - waitMean * waitMean : 0;
    // n tokens after the first, n geometric from 0.
    const double writing = tokens * (tokens + 1) * perToken * perToken;
    return waiting + serviceScv * service * service + writing;
}

StationLoad loadStation(const Station &station, double rate)
{
    return station.work == Station::Work::Llm ? loadLlmStation(station, rate) : loadQueue(station, rate);
}

} // namespace archdeck
