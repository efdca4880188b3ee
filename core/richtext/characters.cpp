#include "core/richtext/characters.h"

#include <QtCore/qhash.h>

namespace archdeck {

namespace {

bool isBidiControl(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Characters that mean something else to QTextDocument (objects, frame ends, separators) or nothing to anyone.
bool isForbidden(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029
        || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFFFC || c >= 0xFFFE || c == 0xFEFF;
}

const QHash<QLatin1StringView, char16_t> &namedEntities()
{
    static const QHash<QLatin1StringView, char16_t> entities = {{QLatin1StringView("amp"), u'&'},
                                                                {QLatin1StringView("lt"), u'<'},
                                                                {QLatin1StringView("gt"), u'>'},
                                                                {QLatin1StringView("quot"), u'"'},
                                                                {QLatin1StringView("apos"), u'\''},
                                                                {QLatin1StringView("nbsp"), char16_t(0xA0)},
                                                                {QLatin1StringView("copy"), char16_t(0xA9)},
                                                                {QLatin1StringView("reg"), char16_t(0xAE)},
                                                                {QLatin1StringView("deg"), char16_t(0xB0)},
                                                                {QLatin1StringView("plusmn"), char16_t(0xB1)},
                                                                {QLatin1StringView("sup2"), char16_t(0xB2)},
                                                                {QLatin1StringView("sup3"), char16_t(0xB3)},
                                                                {QLatin1StringView("micro"), char16_t(0xB5)},
                                                                {QLatin1StringView("middot"), char16_t(0xB7)},
                                                                {QLatin1StringView("frac12"), char16_t(0xBD)},
                                                                {QLatin1StringView("times"), char16_t(0xD7)},
                                                                {QLatin1StringView("divide"), char16_t(0xF7)},
                                                                {QLatin1StringView("alpha"), char16_t(0x3B1)},
                                                                {QLatin1StringView("beta"), char16_t(0x3B2)},
                                                                {QLatin1StringView("gamma"), char16_t(0x3B3)},
                                                                {QLatin1StringView("delta"), char16_t(0x3B4)},
                                                                {QLatin1StringView("epsilon"), char16_t(0x3B5)},
                                                                {QLatin1StringView("lambda"), char16_t(0x3BB)},
                                                                {QLatin1StringView("mu"), char16_t(0x3BC)},
                                                                {QLatin1StringView("pi"), char16_t(0x3C0)},
                                                                {QLatin1StringView("rho"), char16_t(0x3C1)},
                                                                {QLatin1StringView("sigma"), char16_t(0x3C3)},
                                                                {QLatin1StringView("tau"), char16_t(0x3C4)},
                                                                {QLatin1StringView("ndash"), char16_t(0x2013)},
                                                                {QLatin1StringView("mdash"), char16_t(0x2014)},
                                                                {QLatin1StringView("lsquo"), char16_t(0x2018)},
                                                                {QLatin1StringView("rsquo"), char16_t(0x2019)},
                                                                {QLatin1StringView("ldquo"), char16_t(0x201C)},
                                                                {QLatin1StringView("rdquo"), char16_t(0x201D)},
                                                                {QLatin1StringView("bull"), char16_t(0x2022)},
                                                                {QLatin1StringView("hellip"), char16_t(0x2026)},
                                                                {QLatin1StringView("euro"), char16_t(0x20AC)},
                                                                {QLatin1StringView("larr"), char16_t(0x2190)},
                                                                {QLatin1StringView("uarr"), char16_t(0x2191)},
                                                                {QLatin1StringView("rarr"), char16_t(0x2192)},
                                                                {QLatin1StringView("darr"), char16_t(0x2193)},
                                                                {QLatin1StringView("harr"), char16_t(0x2194)},
                                                                {QLatin1StringView("sum"), char16_t(0x2211)},
                                                                {QLatin1StringView("minus"), char16_t(0x2212)},
                                                                {QLatin1StringView("radic"), char16_t(0x221A)},
                                                                {QLatin1StringView("infin"), char16_t(0x221E)},
                                                                {QLatin1StringView("asymp"), char16_t(0x2248)},
                                                                {QLatin1StringView("ne"), char16_t(0x2260)},
                                                                {QLatin1StringView("le"), char16_t(0x2264)},
                                                                {QLatin1StringView("ge"), char16_t(0x2265)}};
    return entities;
}

} // namespace

QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                result.append(u'\n');
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result.append(text.sliced(i, 2));
            ++i;
        } else if (isForbidden(c) || QChar::isSurrogate(c)) {
            result.append(QChar::ReplacementCharacter);
        } else if (!isBidiControl(c)) {
            result.append(QChar(c));
        }
    }
    return result;
}

QString decodedEntity(QStringView entity)
{
    const QStringView body = entity.size() > 2 ? entity.sliced(1, entity.size() - 2) : QStringView();
    if (!body.startsWith(u'#')) {
        const QByteArray name = body.toLatin1();
        const auto found = namedEntities().constFind(QLatin1StringView(name));
        return found == namedEntities().cend() ? entity.toString() : QString(QChar(*found));
    }
    const bool isHex = body.size() > 1 && body[1].toLower() == u'x';
    bool ok = false;
    const uint code = body.sliced(isHex ? 2 : 1).toUInt(&ok, isHex ? 16 : 10);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint)
        return QString(QChar::ReplacementCharacter);
    return cleaned(QChar::fromUcs4(code));
}

} // namespace archdeck
