#include "core/exchange/embed.h"

#include "core/exchange/inflate.h"
#include "core/exchange/pdfsource.h"
#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qendian.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <exception>

#include <zlib.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Import)
};

std::unexpected<Error> nothingInside()
{
    return failure(
        ErrorCode::ForeignFile,
        Text::tr("The picture carries no design. SVG, PNG and PDF files that Archdeck or draw.io wrote, and SVG "
                 "and PNG files of Excalidraw, do when they were written with it."));
}

std::unexpected<Error> damaged()
{
    return failure(ErrorCode::InvalidInput, Text::tr("The picture is damaged."));
}

constexpr QByteArrayView pngStart("\x89PNG\r\n\x1a\n", 8);

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const QByteArray body = type + data;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()));
    return number(quint32(data.size())) + body + number(quint32(sum));
}

/// The text of a chunk tEXt, zTXt or iTXt whose keyword is `keyword`.
std::optional<QByteArray> chunkText(const QByteArray &type, const QByteArray &data)
{
    const qsizetype start = data.indexOf('\0') + 1;
    if (start <= 0)
        return std::nullopt;
    if (type == "tEXt")
        return data.sliced(start);
    const auto unpacked = [](const QByteArray &packed) {
        return inflated(packed, Deflated::WithZlibHeader, readlimits::bytes);
    };
    if (type == "zTXt")
        return start < data.size() ? unpacked(data.sliced(start + 1)) : std::nullopt;
    const qsizetype language = start + 2; // behind two bytes that tell whether and how it is packed
    const qsizetype translated = language <= data.size() ? data.indexOf('\0', language) + 1 : 0;
    const qsizetype text = translated > 0 ? data.indexOf('\0', translated) + 1 : 0;
    if (text <= 0)
        return std::nullopt;
    return data[start] == '\1' ? unpacked(data.sliced(text)) : std::optional(data.sliced(text));
}

/// Excalidraw's own wrapping: JSON with the scene as a string of bytes, packed or not.
Result<EmbeddedSource> excalidrawScene(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const QByteArray encoded = json.value("encoded"_L1).toString().toLatin1();
    if (json.value("type"_L1).isString()) // old files: the scene itself
        return EmbeddedSource{u"excalidraw"_s, text.toUtf8()};
    if (encoded.isEmpty())
        return damaged();
    if (!json.value("compressed"_L1).toBool())
        return EmbeddedSource{u"excalidraw"_s, encoded};
    const auto scene = inflated(encoded, Deflated::WithZlibHeader, readlimits::bytes);
    if (!scene || scene->size() > readlimits::bytes)
        return damaged();
    return EmbeddedSource{u"excalidraw"_s, *scene};
}

} // namespace

QByteArray svgWithSource(QByteArray svg, const QByteArray &drawio)
{
    const qsizetype at = svg.indexOf("<svg ");
    if (at < 0)
        return svg;
    QByteArray escaped = QString::fromUtf8(drawio).toHtmlEscaped().toUtf8();
    escaped.replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;");
    return svg.insert(at + 5, QByteArray("content=\"" + escaped + "\" "));
}

QByteArray pngWithSource(const QByteArray &png, const QByteArray &drawio)
{
    constexpr qsizetype headerEnd = 8 + 12 + 13; // signature, IHDR
    if (!png.startsWith(pngStart) || png.size() < headerEnd)
        return png;
    const QByteArray text = QByteArray("mxfile\0", 7) + QString::fromUtf8(drawio).toUtf8().toPercentEncoding();
    return png.first(headerEnd) + pngChunk("tEXt", text) + png.sliced(headerEnd);
}

Result<EmbeddedSource> sourceInSvg(const QByteArray &svg)
{
    // The root element alone decides; a `content` elsewhere is something else.
    const qsizetype root = svg.indexOf("<svg");
    const qsizetype end = root < 0 ? -1 : svg.indexOf('>', root);
    if (end < 0)
        return damaged();
    if (svg.sliced(root, end - root).contains("content=\""))
        return EmbeddedSource{u"drawio"_s, svg};
    const qsizetype mark = svg.indexOf("payload-type:application/vnd.excalidraw+json");
    const qsizetype start = mark < 0 ? -1 : svg.indexOf("<!-- payload-start -->", mark);
    const qsizetype stop = start < 0 ? -1 : svg.indexOf("<!-- payload-end -->", start);
    if (stop < 0)
        return nothingInside();
    const QByteArray packed = svg.sliced(start + 22, stop - start - 22).simplified();
    return excalidrawScene(QString::fromLatin1(QByteArray::fromBase64(packed)));
}

Result<EmbeddedSource> sourceInPng(const QByteArray &png)
{
    if (!png.startsWith(pngStart))
        return damaged();
    for (qsizetype at = pngStart.size(); at + 12 <= png.size();) {
        const quint32 length = qFromBigEndian<quint32>(png.constData() + at);
        if (qint64(length) > png.size() - at - 12)
            return damaged();
        const QByteArray type = png.sliced(at + 4, 4);
        const QByteArray data = png.sliced(at + 8, length);
        at += 12 + qsizetype(length);
        if (type == "IEND")
            break;
        const bool isDrawio = data.startsWith(QByteArrayView("mxfile\0", 7))
            || data.startsWith(QByteArrayView("mxGraphModel\0", 13));
        const bool isExcalidraw = data.startsWith(QByteArrayView("application/vnd.excalidraw+json\0", 32));
        if ((type != "tEXt" && type != "zTXt" && type != "iTXt") || (!isDrawio && !isExcalidraw))
            continue;
        const auto text = chunkText(type, data);
        if (!text || text->size() > readlimits::bytes)
            return damaged();
        if (isExcalidraw)
            return excalidrawScene(QString::fromLatin1(*text));
        return EmbeddedSource{u"drawio"_s, QByteArray::fromPercentEncoding(*text)};
    }
    return nothingInside();
}

Result<QByteArray> pdfWithDesign(const QByteArray &pdf, const QByteArray &drawio)
{
    try {
        return pdfWithSource(pdf, drawio);
    } catch (const std::exception &error) {
        return failure(ErrorCode::Internal, Text::tr("The design could not be put into the PDF."),
                       QString::fromUtf8(error.what()));
    }
}

Result<EmbeddedSource> sourceInPdf(const QByteArray &pdf)
{
    try {
        const QByteArray source = sourceOfPdf(pdf);
        if (!source.isEmpty() && source.size() <= readlimits::bytes)
            return EmbeddedSource{u"drawio"_s, source};
    } catch (const std::exception &error) {
        return failure(ErrorCode::InvalidInput, Text::tr("The PDF is damaged."), QString::fromUtf8(error.what()));
    }
    return nothingInside();
}

} // namespace archdeck
