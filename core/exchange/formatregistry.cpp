#include "core/exchange/formatregistry.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/casestudy/casestudy.h"
#include "core/exchange/d2/d2reader.h"
#include "core/exchange/d2/d2writer.h"
#include "core/exchange/dotfile.h"
#include "core/exchange/drawio/drawioreader.h"
#include "core/exchange/drawio/drawiowriter.h"
#include "core/exchange/embed.h"
#include "core/exchange/excalidraw/excalidrawreader.h"
#include "core/exchange/excalidraw/excalidrawwriter.h"
#include "core/exchange/mermaid/mermaidreader.h"
#include "core/exchange/mermaid/mermaidwriter.h"
#include "core/exchange/pdfexport.h"
#include "core/exchange/pngexport.h"
#include "core/exchange/structurizr/structurizrwriter.h"
#include "core/exchange/svgexport.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Export)
};

/// A writer that needs the design alone.
template<Written (*write)(const Diagram &, const Catalog &)>
Result<Written> writeText(const ExportJob &job, const QString &, const JobContext &context)
{
    if (context.stop.stopRequested())
        return exportCancelled();
    return write(job.diagram, *job.catalog);
}

/// A picture that carries its design.
template<Result<QByteArray> (*write)(const ExportJob &, const JobContext &)>
Result<Written> writePicture(const ExportJob &job, const QString &, const JobContext &context)
{
    return write(job, context).transform([](const QByteArray &content) { return Written{content, {}, {}}; });
}

template<Result<EmbeddedSource> (*sourceIn)(const QByteArray &)>
Result<Reading> readPicture(const QByteArray &content, const ReadOptions &options, const StopToken &stop)
{
    return sourceIn(content).and_then([&](const EmbeddedSource &source) {
        return source.format == u"drawio" ? readDrawio(source.content, options, stop)
                                          : readExcalidraw(source.content, options, stop);
    });
}

QList<Format> pictureFormats()
{
    return {{u"pdf"_s,
             {u"pdf"_s},
             u"application/pdf"_s,
             Text::tr("PDF document"),
             writePicture<writePdf>,
             readPicture<sourceInPdf>,
             false},
            {u"svg"_s,
             {u"svg"_s},
             u"image/svg+xml"_s,
             Text::tr("SVG drawing"),
             writePicture<writeSvg>,
             readPicture<sourceInSvg>},
            {u"png"_s,
             {u"png"_s},
             u"image/png"_s,
             Text::tr("PNG picture"),
             writePicture<writePng>,
             readPicture<sourceInPng>,
             false}};
}

QList<Format> textFormats()
{
    return {
        {u"drawio"_s,
         {u"drawio"_s, u"dio"_s, u"xml"_s},
         u"application/vnd.jgraph.mxfile"_s,
         Text::tr("draw.io drawing"),
         writeText<writeDrawio>,
         readDrawio},
        {u"mermaid"_s,
         {u"mmd"_s, u"mermaid"_s},
         u"text/vnd.mermaid"_s,
         Text::tr("Mermaid diagram"),
         writeText<writeMermaid>,
         readMermaid},
        {u"architecture"_s,
         {u"architecture.mmd"_s},
         u"text/vnd.mermaid"_s,
         Text::tr("Mermaid architecture diagram"),
         writeText<writeMermaidArchitecture>,
         nullptr},
        {u"excalidraw"_s,
         {u"excalidraw"_s},
         u"application/vnd.excalidraw+json"_s,
         Text::tr("Excalidraw drawing"),
         writeText<writeExcalidraw>,
         readExcalidraw},
        {u"d2"_s, {u"d2"_s}, u"text/x-d2"_s, Text::tr("D2 diagram"), writeText<writeD2>, readD2},
        {u"dot"_s,
         {u"gv"_s, u"dot"_s},
         u"text/vnd.graphviz"_s,
         Text::tr("Graphviz file"),
         writeText<writeDotFile>,
         readDotFile},
        {u"structurizr"_s,
         {u"dsl"_s},
         u"text/x-structurizr-dsl"_s,
         Text::tr("Structurizr workspace"),
         writeText<writeStructurizr>,
         nullptr},
        {u"markdown"_s, {u"md"_s}, u"text/markdown"_s, Text::tr("Case study in Markdown"), writeCaseStudy, nullptr}};
}

QString joined(bool (Format::*has)() const, bool suffixes)
{
    QStringList names;
    for (const Format &format : formats()) {
        if ((format.*has)())
            names.append(suffixes ? format.suffixes : QStringList{format.name});
    }
    names.removeDuplicates();
    return names.join(u", "_s);
}

} // namespace

const QList<Format> &formats()
{
    static const QList<Format> list = pictureFormats() + textFormats();
    return list;
}

Result<Format> formatByName(const QString &name)
{
    for (const Format &format : formats()) {
        if (format.name.compare(name, Qt::CaseInsensitive) == 0)
            return format;
    }
    QStringList names;
    for (const Format &format : formats())
        names.append(format.name);
    return failure(ErrorCode::InvalidInput,
                   Text::tr("There is no format named \"%1\". Choose one of: %2.").arg(name, names.join(u", "_s)));
}

Result<Format> formatForFile(const QString &path)
{
    const QString file = QFileInfo(path).fileName().toLower();
    const Format *best = nullptr;
    qsizetype longest = 0;
    for (const Format &format : formats()) {
        QStringList suffixes = format.suffixes;
        suffixes.append(format.name);
        for (const QString &suffix : std::as_const(suffixes)) {
            if (format.isWritten() && file.endsWith(u'.' + suffix) && suffix.size() > longest) {
                best = &format;
                longest = suffix.size();
            }
        }
    }
    if (best)
        return *best;
    return failure(ErrorCode::InvalidInput,
                   Text::tr("The name of the file \"%1\" does not say its format. End it in one of: %2.")
                       .arg(path, joined(&Format::isWritten, true)));
}

QString surelyFormat(const QByteArray &content)
{
    static const QRegularExpression dot(u"^(strict\\s+)?(di)?graph(\\s+(\"[^\"]*\"|[\\w.-]+))?\\s*\\{"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mermaid(
        u"^(---|%%|(graph|flowchart(-elk)?)\\s*(TB|TD|BT|LR|RL|[<>^v])?\\s*(;|\\n|$)|architecture-beta\\b)"_s);
    static const QRegularExpression comments(u"^(\\s*(//[^\\n]*|#[^\\n]*|/\\*.*?\\*/))*\\s*"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    if (content.startsWith("%PDF-"))
        return u"pdf"_s;
    if (content.startsWith("\x89PNG\r\n"))
        return u"png"_s;
    const QByteArray start = content.first(std::min<qsizetype>(content.size(), 8192));
    const QString text = QString::fromUtf8(start).remove(QChar(0xfeff)).trimmed();
    if (text.startsWith(u'<')) {
        const QRegularExpressionMatch root = QRegularExpression(u"<(?![!?])(?:\\w+:)?(\\w+)"_s).match(text);
        const QString name = root.captured(1);
        if (name == u"mxfile" || name == u"mxGraphModel" || name == u"mxlibrary")
            return u"drawio"_s;
        return name == u"svg" ? u"svg"_s : QString();
    }
    if (text.startsWith(u'{'))
        return text.contains(u"\"excalidraw") ? u"excalidraw"_s : QString();
    if (mermaid.match(text).hasMatch())
        return u"mermaid"_s;
    return dot.match(QString(text).remove(comments)).hasMatch() ? u"dot"_s : QString();
}

Result<Format> formatOfContent(const QByteArray &content, const QString &path)
{
    if (const QString sure = surelyFormat(content); !sure.isEmpty())
        return formatByName(sure);
    const QString file = QFileInfo(path).fileName().toLower();
    for (const Format &format : formats()) {
        for (const QString &suffix : format.suffixes) {
            if (format.isRead() && file.endsWith(u'.' + suffix))
                return format;
        }
    }
    return failure(ErrorCode::InvalidInput,
                   Text::tr("What \"%1\" holds is none of the formats that Archdeck reads: %2.")
                       .arg(QFileInfo(path).fileName(), joined(&Format::isRead, false)));
}

QStringList readFilters()
{
    QStringList all;
    QStringList filters;
    for (const Format &format : formats()) {
        if (!format.isRead())
            continue;
        QStringList patterns;
        for (const QString &suffix : format.suffixes)
            patterns.append(u"*." + suffix);
        all.append(patterns);
        filters.append(u"%1 (%2)"_s.arg(format.description, patterns.join(u' ')));
    }
    filters.prepend(Text::tr("Designs and drawings (%1)").arg(all.join(u' ')));
    filters.append(Text::tr("All files (*)"));
    return filters;
}

Result<ExportReport> exportToFile(const ExportJob &job, const Format &format, const QString &path,
                                  const JobContext &context)
{
    if (!format.isWritten())
        return failure(ErrorCode::InvalidInput, Text::tr("Archdeck does not write %1 files.").arg(format.name));
    const QFileInfo file(path);
    const Result<Written> written = format.write(job, file.completeBaseName(), context);
    if (!written)
        return std::unexpected(written.error());
    if (context.stop.stopRequested())
        return exportCancelled();
    ExportReport report{written->content.size(), {path}, written->losses};
    for (auto companion = written->companions.begin(); companion != written->companions.end(); ++companion) {
        const QString beside = file.path() + u'/' + file.completeBaseName() + companion.key();
        if (const Result<void> done = atomicWrite(beside, *companion); !done)
            return std::unexpected(done.error());
        report.files.append(beside);
    }
    if (const Result<void> done = atomicWrite(path, written->content); !done)
        return std::unexpected(done.error());
    return report;
}

} // namespace archdeck
