#include "core/exchange/drawio/drawiocells.h"

#include <cmath>

namespace archdeck {

namespace {

/// The parts between semicolons. Some files hold pictures as "data:image/png;base64,…", whose semicolon ends nothing.
QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u';')) {
        if (part.startsWith(u"base64,") && !parts.isEmpty())
            parts.back() += u';' + part;
        else
            parts.append(part);
    }
    parts.removeAll(QString());
    return parts;
}

} // namespace

DrawioStyle::DrawioStyle(const QString &text) : m_text(text)
{
    for (const QString &part : partsOf(text)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0)
            m_names.append(part.trimmed());
        else
            m_values.insert(part.first(equals).trimmed(), part.sliced(equals + 1));
    }
}

double DrawioStyle::number(QLatin1StringView key, double fallback) const
{
    bool isNumber = false;
    const double number = value(key).toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? number : fallback;
}

QString DrawioStyle::shape() const
{
    const QString named = m_values.value(QStringLiteral("shape"));
    return !named.isEmpty() ? named : m_names.value(0);
}

void DrawioStyle::set(QLatin1StringView key, const QString &value)
{
    QStringList parts = partsOf(m_text);
    const QString start = key + u'=';
    bool isSet = value.isEmpty();
    for (QString &part : parts) {
        if (!part.startsWith(start))
            continue;
        part = isSet ? QString() : start + value;
        isSet = true;
    }
    parts.removeAll(QString());
    if (!isSet)
        parts.append(start + value);
    *this = DrawioStyle(parts.isEmpty() ? QString() : QString(parts.join(u';') + u';'));
}

} // namespace archdeck
