// Histories of answers: any line gives a schedule with one sensible card per review, or an error.
#include "core/cards/schedulejson.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

using namespace archdeck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray line = fuzz::input(data, size);
    const auto answer = scheduleLine(line);
    if (!answer) {
        fuzz::require(answer.error().code == ErrorCode::InvalidInput, "a broken line is invalid input");
        return 0;
    }
    fuzz::require(!answer->contains('\n'), "an answer is one line");
    const QJsonArray reviews = QJsonDocument::fromJson(line).object().value(u"reviews").toArray();
    const QJsonArray cards = QJsonDocument::fromJson(*answer).object().value(u"reviews").toArray();
    fuzz::require(cards.size() == reviews.size(), "there is one card per review");
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const QJsonObject card = cards[i].toObject();
        const double stability = card.value(u"s").toDouble(-1);
        const double difficulty = card.value(u"d").toDouble(-1);
        fuzz::require(stability > 0 && stability <= 36500, "a stability is above 0 and at most 36500 days");
        fuzz::require(difficulty >= 1 && difficulty <= 10, "a difficulty is from 1 to 10");
        fuzz::require(card.value(u"due").toDouble(-1) >= reviews[i][u"t"].toDouble(), "a card is due after its review");
    }
    return 0;
}
