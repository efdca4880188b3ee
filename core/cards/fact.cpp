#include "core/cards/fact.h"

#include "core/cards/cloze.h"

#include <QtCore/qcryptographichash.h>

namespace archdeck {

QString toWord(FactType type)
{
    return type == FactType::Cloze ? QStringLiteral("cloze") : QStringLiteral("qa");
}

std::optional<FactType> factTypeFromWord(QStringView word)
{
    if (word == u"qa")
        return FactType::QuestionAnswer;
    if (word == u"cloze")
        return FactType::Cloze;
    return std::nullopt;
}

QByteArray contentHashOf(const Fact &fact)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each part is preceded by its length, so that text can't move from one part to the next unnoticed.
    const auto add = [&hash](const QString &part) {
        const QByteArray utf8 = part.toUtf8();
        const QByteArray length = QByteArray::number(utf8.size()) + ':';
        hash.addData(length);
        hash.addData(utf8);
    };
    add(toWord(fact.type));
    add(fact.question);
    add(fact.answer);
    add(fact.source);
    for (const QString &tag : fact.tags)
        add(tag);
    return hash.result();
}

QList<int> cardOrdinals(const Fact &fact)
{
    return fact.type == FactType::Cloze ? clozeNumbers(fact.question) : QList<int>{0};
}

static QString factPath(const QString &deckKey, const QString &factKey)
{
    return QStringLiteral("deck/%1/note/%2").arg(deckKey, factKey);
}

FactId shippedFactId(const QString &deckKey, const QString &factKey)
{
    return FactId::shipped(factPath(deckKey, factKey));
}

CardId shippedCardId(const QString &deckKey, const QString &factKey, int ordinal)
{
    return CardId::shipped(factPath(deckKey, factKey) + QStringLiteral("/card/%1").arg(ordinal));
}

CardId cardIdOf(FactId fact, int ordinal)
{
    return CardId(QUuid::createUuidV5(fact.uuid(), QStringLiteral("card/%1").arg(ordinal)));
}

} // namespace archdeck
