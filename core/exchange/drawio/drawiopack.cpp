#include "core/exchange/drawio/drawioparser.h"

#include <QtCore/qcoreapplication.h>

#include <array>

#include <zlib.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

class Inflater
{
public:
    explicit Inflater(const QByteArray &packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData())); // zlib only reads it
        m_stream.avail_in = uInt(packed.size());
        m_isReady = inflateInit2(&m_stream, -15) == Z_OK; // without a header
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    ~Inflater() { inflateEnd(&m_stream); }

    /// Appends to `out` until the end, more than `limit` bytes, or damage. False for damage.
    bool run(QByteArray &out, qsizetype limit)
    {
        std::array<char, 1 << 16> buffer;
        int state = m_isReady ? Z_OK : Z_DATA_ERROR;
        while (state == Z_OK && out.size() <= limit) {
            m_stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
            m_stream.avail_out = uInt(buffer.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            out.append(buffer.data(), qsizetype(buffer.size() - m_stream.avail_out));
        }
        return state == Z_STREAM_END || (state == Z_OK && out.size() > limit);
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
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
    QByteArray xml;
    if (!packed || packed.decoded.isEmpty() || !Inflater(packed.decoded).run(xml, limit))
        return failure(ErrorCode::InvalidInput, Text::tr("A compressed page is damaged."));
    if (xml.size() > limit)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("Unpacked, the file is larger than %1 MB.").arg(limit / (1024 * 1024)));
    return QByteArray::fromPercentEncoding(xml);
}

} // namespace archdeck
