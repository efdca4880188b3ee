// Compiled as C++20 (CMakeLists.txt): with C++23, Clang needs a type that QPDFWriter.hh leaves incomplete.
#include "core/exchange/pdfbytes.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace archdeck {

QByteArray pdfBytes(QPDF &document)
{
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> result = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(result->getBuffer()), qsizetype(result->getSize()));
}

} // namespace archdeck
