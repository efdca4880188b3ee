#include "core/estimate/llmserver.h"

#include <QtCore/qstringlist.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace archdeck::llm {

namespace {

/// Runtime, activations and communication buffers, per GPU.
constexpr double overheadBytes = 2e9;

/// Dense peaks of the vendors, without sparsity, as tabulated in appendix G of llmbook.apartsin.com (read in November
/// 2026). Many tables print twice the operations.
const QList<Gpu> &gpuTable()
{
    static const QList<Gpu> table{
        {QStringLiteral("A100"), 80e9, 2.0e12, 312e12, 312e12},
        {QStringLiteral("B200"), 192e9, 8.0e12, 2250e12, 4500e12},
        {QStringLiteral("H100"), 80e9, 3.35e12, 989e12, 1979e12},
        {QStringLiteral("H200"), 141e9, 4.8e12, 989e12, 1979e12},
        {QStringLiteral("L40S"), 48e9, 0.864e12, 362e12, 733e12},
        {QStringLiteral("L4"), 24e9, 0.3e12, 121e12, 242e12},
        {QStringLiteral("MI300X"), 192e9, 5.3e12, 1307e12, 2615e12},
    };
    return table;
}

struct SizedShape
{
    double parameters;
    ModelShape shape;
};

/// `config.json` of Llama 3.2 1B and 3B and of Llama 3.1 8B, 70B and 405B.
constexpr SizedShape shapes[] = {
    {1.24e9, {16, 32, 8, 64}},  {3.21e9, {28, 24, 8, 128}},    {8.03e9, {32, 32, 8, 128}},
    {70.6e9, {80, 64, 8, 128}}, {405.9e9, {126, 128, 8, 128}},
};

} // namespace

std::optional<Gpu> findGpu(const QString &text)
{
    // A longer name wins: "L40S" holds "L4".
    std::optional<Gpu> found;
    for (const Gpu &gpu : gpuTable()) {
        if (text.contains(gpu.name, Qt::CaseInsensitive) && (!found || gpu.name.size() > found->name.size()))
            found = gpu;
    }
    return found;
}

QString gpuNames()
{
    QStringList names;
    for (const Gpu &gpu : gpuTable())
        names.append(gpu.name);
    return names.join(QStringLiteral(", "));
}

ModelShape shapeFor(double parameters)
{
    const auto distance = [parameters](const SizedShape &sized) {
        return std::abs(std::log(parameters / sized.parameters));
    };
    return std::ranges::min(shapes, {}, distance).shape;
}

double kvBytesPerToken(const ModelShape &shape, double bytesPerValue)
{
    return 2.0 * shape.layers * shape.kvHeads * shape.headSize * bytesPerValue;
}

double kvCapacity(const Replica &replica)
{
    const double memory = replica.gpus * (replica.gpu.memory * replica.memoryShare - overheadBytes);
    return (memory - replica.parameters * replica.weightBytes) / replica.kvBytes;
}

double prefillSeconds(const Replica &replica, double tokens, double cached)
{
    const double width = double(replica.shape.heads) * replica.shape.headSize;
    const double linear = 2 * replica.parameters * (tokens - cached);
    const double attention = 2 * replica.shape.layers * (tokens * tokens - cached * cached) * width;
    return (linear + attention) / (replica.gpus * replica.operations * replica.computeShare);
}

double decodeSeconds(const Replica &replica, double batch, double context)
{
    const double bytes = replica.parameters * replica.weightBytes + batch * context * replica.kvBytes;
    const double memory = bytes / (replica.gpus * replica.gpu.bandwidth * replica.bandwidthShare);
    const double compute = 2 * replica.parameters * batch / (replica.gpus * replica.operations * replica.computeShare);
    return std::max(memory, compute);
}

} // namespace archdeck::llm
