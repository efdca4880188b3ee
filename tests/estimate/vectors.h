#pragma once

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <cmath>

namespace archdeck::test {

/// Exact and long-simulated answers of queueing networks; see `conventions` in the file.
inline const QJsonObject &queueingVectors()
{
    static const QJsonObject object = [] {
        QFile file(QStringLiteral(ARCHDECK_TEST_DATA "/estimate/data/queueing_vectors.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return object;
}

inline QJsonArray scalars(const QString &name)
{
    return queueingVectors()[u"scalars"][name].toArray();
}

inline QJsonObject network(const QString &id)
{
    for (const QJsonValue &value : queueingVectors()[u"networks"].toArray()) {
        if (value[u"id"] == id)
            return value.toObject();
    }
    return {};
}

inline bool isClose(double actual, double expected, double relative = 1e-9)
{
    return std::abs(actual - expected) <= relative * std::max(std::abs(expected), 1e-300);
}

} // namespace archdeck::test

/// Fails with both numbers when they differ by more than the relative tolerance.
#define QVERIFY_CLOSE(actual, expected, relative)                                                                      \
    do {                                                                                                               \
        const double actual_ = (actual);                                                                               \
        const double expected_ = (expected);                                                                           \
        QVERIFY2(archdeck::test::isClose(actual_, expected_, relative),                                                \
                 qPrintable(QStringLiteral("%1, not %2").arg(actual_, 0, 'g', 15).arg(expected_, 0, 'g', 15)));        \
    } while (false)
