#pragma once

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>

#include <cmath>
#include <limits>

namespace archdeck {

/// Reads fields of objects and remembers the first thing that was wrong, so that the readers below stay plain. A missing
/// field has its default; one of the wrong type is an error.
class JsonReader
{
public:
    bool ok() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QString text(const QJsonObject &json, QLatin1StringView key, const QString &fallback = {})
    {
        const QJsonValue value = json.value(key);
        return expect(key, value.isUndefined() || value.isString()) ? value.toString(fallback) : fallback;
    }

    double number(const QJsonValue &value, QLatin1StringView key)
    {
        return expect(key, value.isDouble() && std::isfinite(value.toDouble())) ? value.toDouble() : 0;
    }

    int integer(const QJsonObject &json, QLatin1StringView key, int fallback = 0)
    {
        const QJsonValue value = json.value(key);
        if (value.isUndefined())
            return fallback;
        const double exact = number(value, key);
        const bool fits = exact == std::floor(exact) && std::abs(exact) <= std::numeric_limits<int>::max();
        return expect(key, fits) ? int(exact) : fallback;
    }

    bool boolean(const QJsonObject &json, QLatin1StringView key, bool fallback = false)
    {
        const QJsonValue value = json.value(key);
        return expect(key, value.isUndefined() || value.isBool()) ? value.toBool(fallback) : fallback;
    }

    QJsonArray array(const QJsonObject &json, QLatin1StringView key)
    {
        const QJsonValue value = json.value(key);
        return expect(key, value.isUndefined() || value.isArray()) ? value.toArray() : QJsonArray();
    }

    QJsonObject object(const QJsonValue &value, QLatin1StringView key)
    {
        return expect(key, value.isObject()) ? value.toObject() : QJsonObject();
    }

    QList<double> numbers(const QJsonValue &value, QLatin1StringView key)
    {
        QList<double> list;
        if (!expect(key, value.isArray()))
            return list;
        const QJsonArray items = value.toArray();
        list.reserve(items.size());
        for (const QJsonValue &item : items)
            list.append(number(item, key));
        return list;
    }

    template<typename AnyId>
    AnyId id(const QJsonValue &value, QLatin1StringView key)
    {
        const AnyId read = AnyId::fromString(value.toString());
        return expect(key, !read.isNull()) ? read : AnyId();
    }

    /// Null when the field is missing or null.
    template<typename AnyId>
    AnyId optionalId(const QJsonObject &json, QLatin1StringView key)
    {
        const QJsonValue value = json.value(key);
        return value.isUndefined() || value.isNull() ? AnyId() : id<AnyId>(value, key);
    }

private:
    bool expect(QLatin1StringView key, bool holds)
    {
        if (!holds)
            complain(QStringLiteral("\"%1\"").arg(key));
        return holds;
    }

    QString m_problem;
};

} // namespace archdeck
