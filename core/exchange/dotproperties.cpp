#include "core/exchange/dotproperties.h"

#include <QtCore/qregularexpression.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView designPrefix("design_");

QString encoded(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isEdgeSpace = c.isSpace() && (i == 0 || i + 1 == text.size());
        if (c.unicode() < 0x80 && (c == u'%' || c == u';' || c == u'=' || c.unicode() < 0x20 || isEdgeSpace))
            result += u'%' + QString::number(c.unicode(), 16).toUpper().rightJustified(2, u'0');
        else
            result += c;
    }
    return result;
}

/// Only what `encoded` makes: a bare "95%" stays as it is.
QString decoded(const QString &text)
{
    static const QRegularExpression code(u"%([0-7][0-9A-Fa-f])"_s);
    QString result;
    qsizetype done = 0;
    for (auto found = code.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += QChar(match.capturedView(1).toUShort(nullptr, 16));
        done = match.capturedEnd();
    }
    return result + QStringView(text).sliced(done);
}

} // namespace

QString designAttribute(const QString &key)
{
    return designPrefix + QString::fromLatin1(key.toUtf8().toPercentEncoding());
}

QString designPropertyKey(const QString &attribute)
{
    if (!attribute.startsWith(designPrefix))
        return {};
    return QString::fromUtf8(QByteArray::fromPercentEncoding(attribute.sliced(designPrefix.size()).toUtf8()));
}

QString settingsText(const Properties &properties)
{
    QStringList pairs;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!it.key().isEmpty() && !it->isEmpty())
            pairs.append(encoded(it.key()) + u'=' + encoded(*it));
    }
    return pairs.join(u"; "_s);
}

std::optional<Properties> settingsFromText(const QString &text)
{
    Properties properties;
    for (const QString &pair : text.split(u';', Qt::SkipEmptyParts)) {
        if (pair.trimmed().isEmpty())
            continue;
        const qsizetype sign = pair.indexOf(u'=');
        const QString key = decoded(pair.first(std::max<qsizetype>(sign, 0)).trimmed());
        if (key.isEmpty())
            return std::nullopt;
        properties.insert(key, decoded(pair.sliced(sign + 1).trimmed()));
    }
    return properties;
}

} // namespace archdeck
