#pragma once

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>

#include <cmath>

namespace archdeck::test {

/// The FSRS-6 vectors that come with ts-fsrs 5.4.2 and fsrs-rs 6.5.0; see `meta` in the file.
inline const QJsonObject &vectors()
{
    static const QJsonObject object = [] {
        QFile file(QStringLiteral(ARCHDECK_TEST_DATA "/cards/data/fsrs6_vectors.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return object;
}

inline QList<double> numbers(const QJsonValue &value)
{
    QList<double> result;
    for (const QJsonValue &element : value.toArray())
        result.append(element.toDouble());
    return result;
}

inline QList<double> weightsOf(const QString &name)
{
    if (name == u"beyond_upper_clamp")
        return QList<double>(21, 1000.0); // listed with its results only
    return numbers(vectors()[u"parameter_sets"][name][u"input"]);
}

/// The tolerance that the vectors state for stability.
inline bool sameStability(double actual, double expected)
{
    return std::abs(actual - expected) <= std::max(1e-7, 1e-6 * std::abs(expected));
}

inline bool sameDifficulty(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-6;
}

} // namespace archdeck::test
