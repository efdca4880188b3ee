#include "core/estimate/llmserver.h"
#include "tests/estimate/vectors.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck::llm;
using namespace archdeck::test;

namespace {

constexpr double exact = 1e-9;

QJsonObject llmVectors()
{
    return queueingVectors()[u"llm"].toObject();
}

/// 70B in fp16 on eight H100, as the vectors assume.
Replica largeReplica()
{
    Replica replica;
    replica.gpu = *findGpu(QStringLiteral("H100"));
    replica.gpus = 8;
    replica.parameters = 70.6e9;
    replica.weightBytes = 2;
    replica.operations = replica.gpu.bf16;
    replica.shape = shapeFor(replica.parameters);
    replica.kvBytes = kvBytesPerToken(replica.shape, 2);
    replica.computeShare = 0.5;
    replica.bandwidthShare = 0.7;
    return replica;
}

/// The replica of the chat cell: 70B in fp8 on four H100, half of a prompt of 1,155 tokens cached.
Serving chatServing()
{
    return {.prefill = 1155 * 0.5 * 44.6e-6,
            .base = 9.8e-3,
            .perSequence = 5.4e-3 / 211,
            .tokens = 211,
            .slots = 96,
            .kvTokens = 1.28e6,
            .context = 1155 + 211 / 2.0};
}

} // namespace

/// Section "LLM serving" of docs/formats/estimate.md, number by number.
class TestLlmServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAndValuesPerToken()
    {
        const QJsonObject expected = llmVectors()[u"kv_bytes_per_token"].toObject();
        const QList<std::pair<QString, double>> models{{QStringLiteral("llama3_8b"), 8e9},
                                                       {QStringLiteral("llama3_70b"), 70e9},
                                                       {QStringLiteral("llama31_405b"), 405e9}};
        for (const auto &[name, parameters] : models) {
            QCOMPARE(kvBytesPerToken(shapeFor(parameters), 2), expected[name][u"fp16"].toDouble());
            QCOMPARE(kvBytesPerToken(shapeFor(parameters), 1), expected[name][u"fp8"].toDouble());
        }
        QCOMPARE(kvBytesPerToken({80, 64, 64, 128}, 2), expected[u"llama2_70b_if_mha"][u"fp16"].toDouble());
    }

    void capacityForKeysAndValues()
    {
        const QJsonObject expected = llmVectors()[u"kv_capacity_70b_fp16_tp8_h100"].toObject();
        const double tokens = kvCapacity(largeReplica());
        QVERIFY_CLOSE(tokens, expected[u"kv_tokens"].toDouble(), exact);
        QVERIFY_CLOSE(tokens / 2000, expected[u"sequences_at_2000"].toDouble(), exact);
        QVERIFY_CLOSE(tokens / 8000, expected[u"sequences_at_8000"].toDouble(), exact);
        Replica small = largeReplica();
        small.gpus = 1;
        QVERIFY(kvCapacity(small) < 0);
    }

    void prefill()
    {
        const QJsonArray rows = llmVectors()[u"prefill_70b_tp8_h100_mfu50"].toArray();
        QVERIFY(rows.size() >= 5);
        for (const QJsonValue &row : rows) {
            const double tokens = row[u"tokens"].toDouble();
            QVERIFY_CLOSE(prefillSeconds(largeReplica(), tokens, 0), row[u"seconds"].toDouble(), exact);
            QCOMPARE(prefillSeconds(largeReplica(), tokens, tokens), 0.0);
        }
    }

    void decode()
    {
        const QJsonArray rows = llmVectors()[u"decode_70b_fp16_tp8_h100_ctx2000"][u"rows"].toArray();
        QVERIFY(rows.size() >= 5);
        for (const QJsonValue &row : rows) {
            const double batch = row[u"batch"].toDouble();
            const double step = decodeSeconds(largeReplica(), batch, 2000);
            QVERIFY_CLOSE(step * 1e3, row[u"step_ms"].toDouble(), exact);
            QVERIFY_CLOSE(batch / step, row[u"tok_s_total"].toDouble(), exact);
        }
        const Gpu gpu = *findGpu(QStringLiteral("NVIDIA h100 80 GB"));
        QVERIFY_CLOSE(gpu.bf16 / gpu.bandwidth, llmVectors()[u"ridge_point_tokens_h100_bf16"].toDouble(), exact);
        // Far above the ridge point computing takes longer than moving.
        QVERIFY_CLOSE(decodeSeconds(largeReplica(), 1e5, 0), 2 * 70.6e9 * 1e5 / (8 * 989e12 * 0.5), exact);
    }

    void gpus()
    {
        QCOMPARE(findGpu(QStringLiteral("4 x L40S"))->name, QStringLiteral("L40S"));
        QCOMPARE(findGpu(QStringLiteral("l4"))->name, QStringLiteral("L4"));
        QVERIFY(!findGpu(QStringLiteral("abacus")));
        QVERIFY(!findGpu(QString()));
        QVERIFY(gpuNames().contains(u"MI300X"));
    }

    void batchingIsABirthDeathProcess()
    {
        const QJsonObject vector = network(QStringLiteral("llm_continuous_batching"));
        const QJsonArray rows = vector[u"exact_birth_death"].toArray();
        QCOMPARE(rows.size(), 3);
        for (const QJsonValue &row : rows) {
            const double rate = row[u"lam"].toDouble();
            const Batching batching = continuousBatching(rate, 64, 0.01, 0.00025, 200);
            QVERIFY_CLOSE(batching.batch, row[u"mean_batch"].toDouble(), exact);
            QVERIFY_CLOSE(batching.response, row[u"response"].toDouble(), exact);
            QVERIFY_CLOSE(batching.wait.probability, row[u"p_wait"].toDouble(), exact);
            if (row[u"queue_wait"].toDouble() > 0)
                QVERIFY_CLOSE(batching.wait.mean, row[u"queue_wait"].toDouble(), exact);
            const Serving serving{.base = 0.01, .perSequence = 0.00025, .tokens = 200, .slots = 64};
            QVERIFY_CLOSE(limitsOf(serving).sequences, row[u"capacity"].toDouble(), exact);
            // The fluid balance against the exact chain.
            QVERIFY_CLOSE(loadAt(serving, rate).batch, row[u"mean_batch"].toDouble(), 0.03);
            QVERIFY_CLOSE(loadAt(serving, rate).perToken, row[u"mean_tpot_seen"].toDouble(), 0.03);
        }
        const Batching large = continuousBatching(9000, 100000, 0.01, 1e-8, 200);
        QVERIFY(std::isfinite(large.response) && large.wait.probability >= 0);
    }

    void chatReplica()
    {
        const Serving chat = chatServing();
        const Load load = loadAt(chat, 14.5);
        QVERIFY_CLOSE(load.compute, 0.45, 0.01);
        QVERIFY_CLOSE(load.batch, 55, 0.01);
        QVERIFY_CLOSE(load.perToken, 18e-3, 0.01);
        QVERIFY_CLOSE(load.sequences, load.batch / 96, exact);
        // Twenty replicas carry about 379 requests per second, held by their slots.
        const Limits limits = limitsOf(chat);
        QVERIFY_CLOSE(20 * limits.least(), 379, 0.005);
        QCOMPARE(limits.least(), limits.sequences);
        // Without the prefix cache the limit is some 12.7 and the replica is overloaded at 14.5.
        Serving uncached = chat;
        uncached.prefill *= 2;
        QVERIFY_CLOSE(limitsOf(uncached).least(), 12.7, 0.01);
        QVERIFY(loadAt(uncached, 14.5).greatest() > 1);
    }

    void longPromptsAreUnstableAlthoughSlotsAreFree()
    {
        // estimation 4.3: 4,000 tokens on four GPUs, 178 ms of prefill, at 6 requests per second
        const Serving rag{.prefill = 0.178,
                          .base = 9.8e-3,
                          .perSequence = 45e-6,
                          .tokens = 250,
                          .slots = 48,
                          .kvTokens = 1.28e6,
                          .context = 4125};
        QVERIFY(loadAt(rag, 6).compute > 1);
        QVERIFY(loadAt(rag, 6).greatest() > 1);
        QVERIFY(limitsOf(rag).compute < 6);
    }

    void loadsMeetTheirLimits()
    {
        const Serving chat = chatServing();
        const double limit = limitsOf(chat).sequences;
        QVERIFY_CLOSE(loadAt(chat, limit * (1 - 1e-9)).sequences, 1, 1e-6);
        QVERIFY_CLOSE(loadAt(chat, limit).sequences, 1, 1e-9);
        double last = 0;
        for (double rate = 0; rate < 100; rate += 0.5) {
            const Load load = loadAt(chat, rate);
            QVERIFY(load.greatest() >= last && std::isfinite(load.greatest()) && std::isfinite(load.perToken));
            last = load.greatest();
        }
    }
};

ARCHDECK_TEST(TestLlmServer)
#include "tst_llmserver.moc"
