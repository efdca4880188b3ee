// Compiled as C++20 (CMakeLists.txt), as pdfoutline.cpp is; so it can't include anything with std::expected.
#include "core/exchange/pdfsource.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace archdeck {

namespace {

constexpr auto fileName = "diagram.xml";

QByteArray bytesOf(const std::shared_ptr<Buffer> &buffer)
{
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

} // namespace

QByteArray pdfWithSource(const QByteArray &pdf, const QByteArray &drawio)
{
    QPDF document;
    document.processMemoryFile("archdeck", pdf.constData(), size_t(pdf.size()));
    auto stream = QPDFEFStreamObjectHelper::createEFStream(document, drawio.toStdString());
    stream.setSubtype("application/vnd.jgraph.mxfile");
    const auto file = QPDFFileSpecObjectHelper::createFileSpec(document, fileName, stream);
    QPDFEmbeddedFileDocumentHelper(document).replaceEmbeddedFile(fileName, file);
    document.getTrailer().removeKey("/ID"); // the first half would stay that of Qt, which is random
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    return bytesOf(writer.getBufferSharedPointer());
}

QByteArray sourceOfPdf(const QByteArray &pdf)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("picture", pdf.constData(), size_t(pdf.size()));
    QPDFEmbeddedFileDocumentHelper attachments(document);
    for (const auto &[name, file] : attachments.getEmbeddedFiles()) {
        QPDFEFStreamObjectHelper stream(file->getEmbeddedFileStream());
        if (name != fileName && stream.getSubtype() != "application/vnd.jgraph.mxfile")
            continue;
        const QByteArray content = bytesOf(stream.getObjectHandle().getStreamData());
        if (content.contains("<mx"))
            return content;
    }
    QPDFObjectHandle info = document.getTrailer().getKey("/Info");
    QPDFObjectHandle subject = info.isDictionary() ? info.getKey("/Subject") : QPDFObjectHandle::newNull();
    const QByteArray text = subject.isString() ? QByteArray::fromStdString(subject.getUTF8Value()) : QByteArray();
    return text.startsWith("%3Cmx") ? QByteArray::fromPercentEncoding(text) : QByteArray();
}

} // namespace archdeck
