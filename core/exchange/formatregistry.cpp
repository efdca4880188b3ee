#include "core/exchange/formatregistry.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/dotwriter.h"
#include "core/exchange/pdfexport.h"
#include "core/exchange/pngexport.h"
#include "core/exchange/svgexport.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Export)
};

Result<QByteArray> writeDotFormat(const ExportJob &job, const JobContext &)
{
    return writeDot(job.diagram);
}

QString joined(QString Format::*field)
{
    QStringList names;
    for (const Format &format : formats()) {
        if (format.isWritten())
            names.append(format.*field);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

const QList<Format> &formats()
{
    static const QList<Format> list = {
        {QStringLiteral("pdf"), QStringLiteral("pdf"), QStringLiteral("application/pdf"), Text::tr("PDF document"),
         writePdf},
        {QStringLiteral("svg"), QStringLiteral("svg"), QStringLiteral("image/svg+xml"), Text::tr("SVG drawing"),
         writeSvg},
        {QStringLiteral("png"), QStringLiteral("png"), QStringLiteral("image/png"), Text::tr("PNG picture"), writePng},
        {QStringLiteral("dot"), QStringLiteral("gv"), QStringLiteral("text/vnd.graphviz"), Text::tr("Graphviz file"),
         writeDotFormat, readDot}};
    return list;
}

Result<Format> formatByName(const QString &name)
{
    for (const Format &format : formats()) {
        if (format.name.compare(name, Qt::CaseInsensitive) == 0)
            return format;
    }
    return failure(ErrorCode::InvalidInput,
                   Text::tr("There is no format named \"%1\". Choose one of: %2.").arg(name, joined(&Format::name)));
}

Result<Format> formatForFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format &format : formats()) {
        if (format.isWritten() && (format.suffix == suffix || format.name == suffix))
            return format;
    }
    return failure(ErrorCode::InvalidInput,
                   Text::tr("The name of the file \"%1\" does not say its format. End it in one of: %2.")
                       .arg(path, joined(&Format::suffix)));
}

Result<qint64> exportToFile(const ExportJob &job, const Format &format, const QString &path, const JobContext &context)
{
    if (!format.isWritten())
        return failure(ErrorCode::InvalidInput, Text::tr("Archdeck does not write %1 files.").arg(format.name));
    const Result<QByteArray> content = format.write(job, context);
    if (!content)
        return std::unexpected(content.error());
    if (context.stop.stopRequested())
        return exportCancelled();
    if (const Result<void> written = atomicWrite(path, *content); !written)
        return std::unexpected(written.error());
    return content->size();
}

} // namespace archdeck
