#include "core/workspace/designimport.h"

#include "core/base/atomicwrite.h"
#include "core/diagram/freshids.h"
#include "core/exchange/designfile.h"
#include "core/exchange/formatregistry.h"
#include "core/exchange/readerprocess.h"
#include "core/render/componentmetrics.h"
#include "core/render/theme.h"

#include <QtCore/qfileinfo.h>
#include <QtGui/qfontmetrics.h>

#include <cmath>

namespace archdeck {

namespace {

QSizeF groupTitleSize(const Group &group)
{
    if (group.label.isEmpty())
        return {};
    const QFontMetricsF font(diagramFont(metrics::smallSize, FontWeight::SemiBold));
    return {std::ceil(font.horizontalAdvance(group.label)) + 2 * metrics::padding, metrics::groupTitleHeight};
}

/// A design of ours in its folder: the drawing and the notes beside it.
Result<ImportedFile> readFolder(const QString &folder, const Catalog &catalog, const StopToken &stop)
{
    const auto isKnownKind = [&catalog](const QString &kind) { return catalog.find(kind) != nullptr; };
    const auto read = readDesign(folder, {DesignIds::Fresh, componentSize, isKnownKind}, stop);
    if (!read)
        return std::unexpected(read.error());
    if (read->hasPositions)
        return ImportedFile{QStringLiteral("dot"), {{read->diagram, {}, {}}}, read->problems};
    return withLayout(read->diagram, stop).transform([&read](const ImportedDesign &design) {
        return ImportedFile{QStringLiteral("dot"), {design}, read->problems};
    });
}

/// The reader has no fonts, so components of formats without sizes have the usual one.
Result<ImportedDesign> laidOut(Diagram diagram, const StopToken &stop)
{
    for (Node &node : diagram.nodes)
        node.rect.setSize(componentSize(node));
    return withLayout(diagram, stop);
}

QString titleOf(const ReadPage &page, const QString &name, bool isAlone)
{
    const QString file = QFileInfo(name).completeBaseName();
    if (isAlone || page.name.isEmpty())
        return file;
    return file.isEmpty() ? page.name : QString(file + u" \u2013 " + page.name);
}

} // namespace

LayoutOptions measuredLayoutOptions()
{
    LayoutOptions options;
    options.labelSize = [](const Edge &edge) { return edgeLabelSize(edge.label); };
    options.titleSize = groupTitleSize;
    return options;
}

Result<ImportedDesign> withLayout(Diagram diagram, const StopToken &stop)
{
    for (Note &note : diagram.notes)
        note.rect.setSize(noteSize(note));
    return layOut(diagram, measuredLayoutOptions(), stop).transform([&diagram](const LayoutResult &layout) {
        return ImportedDesign{applied(diagram, layout), {}, layout.notice};
    });
}

Result<ImportedFile> importContent(const QByteArray &content, const QString &name, const QString &format,
                                   const Catalog &catalog, const StopToken &stop)
{
    const auto chosen = format.isEmpty() ? formatOfContent(content, name) : formatByName(format);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto reading = readOutside(*chosen, content, {name, &catalog, componentSize}, stop);
    if (!reading) {
        Error error = reading.error();
        if (error.code == ErrorCode::ForeignFile) // of libraries: here it is one more file that can't be read
            error.code = ErrorCode::InvalidInput;
        if (const QString file = QFileInfo(name).fileName(); !error.message.contains(file))
            error.message = file + u": " + error.message;
        return std::unexpected(error);
    }
    ImportedFile file{chosen->name, {}, reading->problems};
    for (const ReadPage &page : reading->pages) {
        Diagram diagram = page.diagram;
        if (diagram.info.title.isEmpty())
            diagram.info.title = titleOf(page, name, reading->pages.size() == 1);
        const auto design = page.hasPositions ? Result<ImportedDesign>(ImportedDesign{diagram, {}, {}})
                                              : laidOut(diagram, stop);
        if (!design)
            return std::unexpected(design.error());
        file.designs.append(*design);
    }
    return file;
}

Result<ImportedFile> importFile(const QString &path, const Catalog &catalog, const StopToken &stop)
{
    const QFileInfo file(path);
    if (file.fileName() == u"design.gv" && QFileInfo::exists(file.absolutePath() + u"/notes.md"))
        return readFolder(file.absolutePath(), catalog, stop);
    const auto content = readFile(path, readlimits::bytes);
    if (!content)
        return std::unexpected(content.error());
    return importContent(*content, path, {}, catalog, stop).transform([](ImportedFile read) {
        for (ImportedDesign &design : read.designs) // the same file may be imported twice
            design.diagram = withFreshIds(design.diagram);
        return read;
    });
}

} // namespace archdeck
