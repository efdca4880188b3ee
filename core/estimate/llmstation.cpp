#include "core/estimate/llmstation.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Estimate)
};

constexpr NumberRule share{.minimum = 0.01, .maximum = 1};
constexpr NumberRule percent{.maximum = 100};
constexpr NumberRule tokenCount{.maximum = 1e7};

/// Sampling, scheduling and launching kernels: what an engine adds to each iteration. With it the derived iteration of
/// a 70B model in fp8 on four H100 is the 9.8 ms that content and tests use.
constexpr double engineOverhead = 1e-3;
constexpr double bytesOfHalf = 2;

struct Precision
{
    double weightBytes = bytesOfHalf;
    double kvBytes = bytesOfHalf; ///< per value; only fp8 serving stores keys and values in a byte
    bool isEightBit = false; ///< computes at the rate of eight-bit numbers
};

Precision readPrecision(PropertyReader &reader)
{
    const auto given = reader.entered(u"weight_bytes"_s, {.minimum = 0.1, .maximum = 8});
    const bool isNamed = reader.has(u"quantisation"_s);
    const QString name = given && !isNamed ? QString() : reader.text(u"quantisation"_s, u"fp8"_s).toLower();
    Precision precision;
    if (name == u"fp8")
        precision = {1, 1, true};
    else if (name == u"int8")
        precision = {1, bytesOfHalf, true};
    else if (name == u"int4")
        precision = {0.5, bytesOfHalf, false};
    else if (!name.isEmpty() && name != u"bf16" && name != u"fp16")
        reader.addProblem(
            EstimateProblem::Severity::Warning,
            Text::tr("The quantisation \"%1\" is not known; two bytes per weight are counted.").arg(name.left(40)));
    if (given)
        precision.weightBytes = *given;
    return precision;
}

llm::Gpu readGpu(PropertyReader &reader)
{
    const QString name = reader.text(u"gpu"_s, u"H100"_s);
    if (const auto gpu = llm::findGpu(name))
        return *gpu;
    reader.addProblem(EstimateProblem::Severity::Warning,
                      Text::tr("The GPU \"%1\" is not known and counts as an H100. Known are %2.")
                          .arg(name.left(40), llm::gpuNames()));
    return *llm::findGpu(u"H100"_s);
}

llm::Replica readReplica(PropertyReader &reader)
{
    llm::Replica replica;
    replica.parameters = reader.number(u"parameters_b"_s, {.minimum = 0.001, .maximum = 1e5}, 70.6) * 1e9;
    const Precision precision = readPrecision(reader);
    replica.gpu = readGpu(reader);
    replica.gpus = int(
        reader.number(u"gpus_per_replica"_s, {.minimum = 1, .maximum = 1e4, .values = NumberRule::Values::Whole}, 4));
    replica.weightBytes = precision.weightBytes;
    replica.operations = precision.isEightBit ? replica.gpu.fp8 : replica.gpu.bf16;
    replica.shape = llm::shapeFor(replica.parameters);
    const double kvBytes = llm::kvBytesPerToken(replica.shape, precision.kvBytes);
    replica.kvBytes = reader.entered(u"kv_bytes_per_token"_s, {.minimum = 1, .maximum = 1e9}).value_or(kvBytes);
    replica.computeShare = reader.advanced(u"mfu"_s, share, 0.4);
    replica.bandwidthShare = reader.advanced(u"mbu"_s, share, 0.6);
    replica.memoryShare = reader.advanced(u"memory_utilisation"_s, share, 0.9);
    return replica;
}

double readPrefill(PropertyReader &reader, const llm::Replica &replica, double input)
{
    const double cached = input * reader.number(u"prefix_hit_percent"_s, percent, 0) / 100;
    const auto measured = reader.entered(u"prefill_us_per_token"_s, {.maximum = 1e9});
    return measured ? *measured * 1e-6 * (input - cached) : llm::prefillSeconds(replica, input, cached);
}

/// Iteration times: measured, or a line through the derived time of an empty and of a full batch. The derived time is
/// convex in the batch, so that the line errs on the slow side where computing takes over.
void readIteration(PropertyReader &reader, const llm::Replica &replica, llm::Serving &serving)
{
    const double batch = serving.batchLimit();
    const double empty = llm::decodeSeconds(replica, 0, serving.context);
    const double full = llm::decodeSeconds(replica, batch, serving.context);
    const auto base = reader.entered(u"iteration_base_ms"_s, {.maximum = 1e6});
    const auto perSequence = reader.entered(u"iteration_per_sequence_ms"_s, {.maximum = 1e6});
    serving.base = base ? *base * 1e-3 : empty + engineOverhead;
    serving.perSequence = perSequence ? *perSequence * 1e-3 : (full - empty) / batch;
}

void readServing(PropertyReader &reader, const llm::Replica &replica, bool readsPrompts, Station &station)
{
    llm::Serving &serving = station.serving;
    const double input = reader.number(u"input_tokens"_s, tokenCount, 1155);
    serving.tokens = reader.number(u"output_tokens"_s, tokenCount, 211);
    serving.prefill = readsPrompts ? readPrefill(reader, replica, input) : 0;
    // A sequence holds its prompt from the start and its answer half-way on average.
    serving.context = input + serving.tokens / 2;
    serving.slots = station.concurrency;
    serving.kvTokens = llm::kvCapacity(replica);
    if (serving.kvTokens <= 0) {
        reader.addProblem(
            EstimateProblem::Severity::Error,
            Text::tr("The weights (%1 GB) don't fit into the memory of %2 × %3. Take more GPUs per replica, or "
                     "fewer bytes per weight.")
                .arg(QString::number(replica.parameters * replica.weightBytes / 1e9, 'f', 0),
                     QString::number(replica.gpus), replica.gpu.name));
        return;
    }
    if (serving.context > serving.kvTokens) {
        reader.addProblem(
            EstimateProblem::Severity::Error,
            Text::tr("One request holds %1 tokens, but the KV cache of a replica has room for %2. Take more "
                     "GPUs per replica, or shorter prompts.")
                .arg(QString::number(serving.context, 'f', 0), QString::number(serving.kvTokens, 'f', 0)));
        return;
    }
    readIteration(reader, replica, serving);
}

/// The limit to lift first. Slots are always full just before compute is; when more of them would gain less than a
/// tenth, it is compute that holds the replica back.
LlmLimit bindingLimit(const llm::Limits &limits)
{
    if (limits.least() >= 0.9 * limits.compute)
        return LlmLimit::Compute;
    return limits.kv < limits.sequences ? LlmLimit::KvCache : LlmLimit::Sequences;
}

/// Fills in the times of a replica that is not full.
void setTimes(const Station &station, double rate, const llm::Load &load, StationTime &time)
{
    const llm::Serving &serving = station.serving;
    const double busy = rate * serving.prefill;
    // Prompts that came just before: the wait of M/D/1 for the part of the time that prefill takes.
    const double others = busy * serving.prefill / (2 * (1 - busy));
    time.fixed = serving.prefill + others;
    if (serving.tokens <= 0)
        return;
    const double work = serving.tokens * (serving.base + serving.perSequence);
    if (rate > 0 && work > 0) {
        const llm::Batching batching = llm::continuousBatching(rate, qint64(serving.batchLimit()), serving.base,
                                                               serving.perSequence, serving.tokens, 1 - busy);
        time.waitProbability = batching.wait.probability;
        time.waitMean = batching.wait.mean;
    }
    // Half of the iteration that runs at the arrival, and the one that writes the first token.
    time.fixed += 1.5 * (serving.base + serving.perSequence * load.batch);
    const double more = std::max(0.0, serving.tokens - 1);
    if (station.serviceScv == 1) {
        time.tokens = more;
        time.perToken = load.perToken;
        return;
    }
    // Somebody knows how lengths vary: answers of a capped length vary less than geometric ones.
    time.service = more * load.perToken;
    time.serviceScv = station.serviceScv;
}

} // namespace

bool isLlmKind(const QString &kind)
{
    return kind == u"llm-server" || kind == u"prefill-pool" || kind == u"decode-pool";
}

void readLlmStation(const QString &kind, PropertyReader &reader, Station &station)
{
    const llm::Replica replica = readReplica(reader);
    if (kind == u"prefill-pool") {
        // One prompt after the other on each replica.
        station.work = Station::Work::Queue;
        station.concurrency = 1;
        station.serviceTime = readPrefill(reader, replica, reader.number(u"input_tokens"_s, tokenCount, 1155));
        return;
    }
    station.work = Station::Work::Llm;
    station.concurrency = int(
        reader.number(u"max_concurrency"_s, {.minimum = 1, .maximum = 1e5, .values = NumberRule::Values::Whole}, 96));
    readServing(reader, replica, kind == u"llm-server", station);
}

StationLoad loadLlmStation(const Station &station, double rate)
{
    const llm::Serving &serving = station.serving;
    const llm::Limits limits = llm::limitsOf(serving);
    const double perReplica = rate / station.replicas;
    const llm::Load load = llm::loadAt(serving, perReplica);

    StationLoad result;
    // A server that takes no time at all is never full.
    if (const double full = limits.least(); std::isfinite(full)) {
        // In rates, as its capacity is: the loads of its limits grow faster than the rate.
        result.utilisation = perReplica / full;
        result.fullRate = station.replicas * full;
        // The little that rounding adds must not ask for one replica more.
        const double needed = rate / (full * targetUtilisation) * (1 - 1e-12);
        result.replicasNeeded = int(std::clamp(std::ceil(needed), 1.0, 1e9));
    }
    // Just below its limit rounding may fill a replica that has room in rates; its times have no end either.
    if (load.greatest() >= 1)
        result.utilisation = std::max(result.utilisation, 1.0);
    LlmEstimate estimate{.computeLoad = load.compute,
                         .sequenceLoad = load.sequences,
                         .kvLoad = load.kv,
                         .limit = bindingLimit(limits),
                         .prefillSeconds = serving.prefill,
                         .timePerToken = load.perToken,
                         .batch = load.batch,
                         .kvTokens = serving.kvTokens};
    if (result.utilisation < 1) {
        setTimes(station, perReplica, load, result.time);
        estimate.timeToFirstToken = result.time.waitMean + result.time.fixed;
    }
    result.llm = estimate;
    return result;
}

} // namespace archdeck
