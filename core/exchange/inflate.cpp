#include "core/exchange/inflate.h"

#include <array>

#include <zlib.h>

namespace archdeck {

namespace {

class Inflater
{
public:
    Inflater(const QByteArray &packed, Deflated form)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData())); // zlib only reads it
        m_stream.avail_in = uInt(packed.size());
        m_isReady = inflateInit2(&m_stream, form == Deflated::Raw ? -15 : 15) == Z_OK;
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    ~Inflater() { inflateEnd(&m_stream); }

    /// False for damage.
    bool run(QByteArray &out, qsizetype limit)
    {
        std::array<char, 1 << 16> buffer{};
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

std::optional<QByteArray> inflated(const QByteArray &packed, Deflated form, qsizetype limit)
{
    QByteArray plain;
    if (packed.isEmpty() || !Inflater(packed, form).run(plain, limit))
        return std::nullopt;
    return plain;
}

} // namespace archdeck
