#pragma once

#include "core/estimate/queueing.h"

#include <QtCore/qstring.h>

#include <optional>

// A server of a large language model under continuous batching: prefill reads the prompt, bound by compute; decode
// writes one token of each sequence in an iteration, bound by memory. Bytes, seconds, tokens; pure; any thread.
// Formulas and their sources: docs/formats/estimate.md.

namespace archdeck::llm {

/// One accelerator, dense rates without sparsity.
struct Gpu
{
    QString name;
    double memory = 0;    ///< bytes
    double bandwidth = 0; ///< bytes per second
    double bf16 = 0;      ///< operations per second
    double fp8 = 0;       ///< operations per second; that of bf16 where there is no fp8
};

/// The accelerator that a text such as "NVIDIA H100 80 GB" names; nothing for one that the table does not hold.
std::optional<Gpu> findGpu(const QString &text);

/// "A100, B200, …", for messages.
QString gpuNames();

/// Shape of a transformer with grouped-query attention.
struct ModelShape
{
    int layers = 0;
    int heads = 0;
    int kvHeads = 0;
    int headSize = 0;
};

/// The shape of the Llama 3 model nearest in size, by ratio. `parameters` > 0.
ModelShape shapeFor(double parameters);

/// Keys and values of one token: 2 x layers x kv heads x head size x bytes.
double kvBytesPerToken(const ModelShape &shape, double bytesPerValue);

/// What one replica consists of.
struct Replica
{
    Gpu gpu;
    int gpus = 1;
    double parameters = 0;        ///< of the model, all of them
    double weightBytes = 2;       ///< per parameter
    double operations = 0;        ///< per second and GPU in prefill, at the precision in use
    ModelShape shape;
    double kvBytes = 0;           ///< per token
    double computeShare = 0.4;    ///< of the peak operations that prefill reaches (MFU)
    double bandwidthShare = 0.6;  ///< of the peak bandwidth that decode reaches (MBU)
    double memoryShare = 0.9;     ///< of the memory that may be used
};

/// Tokens whose keys and values fit beside the weights and 2 GB of overhead per GPU; 0 or less when not even these fit.
double kvCapacity(const Replica &replica);

/// Reading a prompt of `tokens`, whose first `cached` are in the prefix cache:
/// (2 P n + 2 L n^2 d) / (operations), the square being that of the tokens that are read against all before them.
double prefillSeconds(const Replica &replica, double tokens, double cached);

/// One decode iteration of `batch` sequences of `context` tokens each, without the engine's own overhead: the longer of
/// moving weights and keys, and of computing.
double decodeSeconds(const Replica &replica, double batch, double context);

/// What a replica takes, measured or derived. An iteration with n sequences takes base + perSequence x n.
struct Serving
{
    double prefill = 0; ///< seconds of one prompt
    double base = 0; ///< seconds of an iteration
    double perSequence = 0; ///< seconds of an iteration for each sequence
    double tokens = 0; ///< written per request, mean
    double slots = 1; ///< sequences at once, at most
    double kvTokens = 0; ///< tokens that fit
    double context = 0; ///< tokens that a sequence holds, mean

    /// Whole sequences that slots and KV cache allow at once.
    double batchLimit() const;
};

/// Arrivals per second at which one replica is full, by each limit. Infinity for a limit that does not exist.
struct Limits
{
    double compute = 0;
    double sequences = 0;
    double kv = 0;
    double least() const;
};
Limits limitsOf(const Serving &serving);

/// One replica at an arrival rate.
struct Load
{
    double compute = 0; ///< rate x (prefill + tokens x perSequence)
    double sequences = 0; ///< in flight / slots; beyond the limit, rate / limit
    double kv = 0; ///< tokens held / tokens that fit; beyond the limit, rate / limit
    double batch = 0; ///< mean sequences in flight, at most what fits
    double perToken = 0; ///< seconds from token to token of a sequence
    double greatest() const;
};

/// The fluid balance of arrivals and iterations: n = rate L a / (1 - rate P - rate L b), iteration = (a + b n) /
/// (1 - rate P). It is some 10 % low on the batch where prefill is a large part. `rate` >= 0.
Load loadAt(const Serving &serving, double rate);

/// A decode station with Poisson arrivals as a birth-death process: n / (tokens x (base + perSequence x n)) x `share`
/// leave per second while n <= slots, the others wait in order. `share` is what prefill leaves of the time.
struct Batching
{
    queueing::Wait wait; ///< for a slot
    double batch = 0; ///< mean sequences in flight
    double response = 0; ///< mean seconds from arrival to last token
};

/// `rate` is less than the rate at which all slots are full.
Batching continuousBatching(double rate, qint64 slots, double base, double perSequence, double tokens,
                            double share = 1);

} // namespace archdeck::llm
