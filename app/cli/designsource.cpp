#include "app/cli/designsource.h"

#include "app/cli/standardstreams.h"
#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/exchange/dotreader.h"

#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

CliResult<DesignSource> fromFile(const CommandContext &context, const QString &path)
{
    DesignSource source;
    source.file = QFileInfo(path).absoluteFilePath();
    source.catalog = std::make_shared<Catalog>(Catalog::load(contentRoot() + u"/templates/components"));
    const auto content = readFile(path, dotFileLimit);
    if (!content)
        return std::unexpected(content.error());
    DotReadOptions options;
    options.fileName = path;
    options.isKnownKind = [&source](const QString &kind) { return source.catalog->find(kind) != nullptr; };
    auto reading = readDot(*content, options, {});
    if (!reading)
        return std::unexpected(reading.error());
    for (const ReadProblem &problem : reading->problems)
        printError(context.arguments.command, toLine(problem));
    source.diagram = reading->diagram;
    if (source.diagram.info.title.isEmpty())
        source.diagram.info.title = QFileInfo(path).completeBaseName();
    return source;
}

} // namespace

CliResult<DesignSource> designSource(const CommandContext &context, const QString &word)
{
    if (word.endsWith(u".gv", Qt::CaseInsensitive) || word.endsWith(u".dot", Qt::CaseInsensitive))
        return fromFile(context, word);
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    Workspace &workspace = (*session)->workspace();
    const auto designs = workspace.listDesigns();
    if (!designs)
        return std::unexpected(designs.error());
    const auto design = findDesign(*designs, word);
    if (!design)
        return std::unexpected(design.error());
    auto diagram = workspace.read([&design](const Stores &stores) { return stores.designs.load(design->id); });
    if (!diagram)
        return std::unexpected(diagram.error());
    DesignSource source;
    source.id = design->id;
    source.diagram = *diagram;
    source.catalog = (*session)->catalog();
    return source;
}

} // namespace archdeck
