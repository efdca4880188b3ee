#include "core/exchange/drawio/drawioparser.h"

#include "core/exchange/inflate.h"
#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

} // namespace

Result<QByteArray> unpackedPage(const QByteArray &text, qsizetype limit)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.startsWith('<'))
        return trimmed;
    if (trimmed.startsWith("%3C") || trimmed.startsWith("%3c"))
        return QByteArray::fromPercentEncoding(trimmed);
    QByteArray plain = trimmed;
    plain.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    const auto packed = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    const auto xml = packed ? inflated(packed.decoded, Deflated::Raw, limit) : std::nullopt;
    if (!xml)
        return failure(ErrorCode::InvalidInput, Text::tr("A compressed page is damaged."));
    if (xml->size() > limit)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("Unpacked, the file is larger than %1 MB.").arg(readlimits::bytes / (1024 * 1024)));
    return QByteArray::fromPercentEncoding(*xml);
}

} // namespace archdeck
