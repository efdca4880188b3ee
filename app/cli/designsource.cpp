#include "app/cli/designsource.h"

#include "app/cli/standardstreams.h"
#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/base/texts.h"
#include "core/exchange/dotreader.h"

#include <QtCore/qfileinfo.h>

namespace archdeck {

DesignSources::DesignSources(const CommandContext &context)
    : m_context(context),
      m_catalog(std::make_shared<Catalog>(Catalog::load(contentRoot() + u"/templates/components", systemLanguage())))
{
}

CliResult<DesignSource> DesignSources::find(const QString &word)
{
    const bool isFile = word.endsWith(u".gv", Qt::CaseInsensitive) || word.endsWith(u".dot", Qt::CaseInsensitive);
    return isFile ? readFromFile(word) : readFromLibrary(word);
}

CliResult<DesignSource> DesignSources::readFromFile(const QString &path) const
{
    const auto content = readFile(path, dotFileLimit);
    if (!content)
        return std::unexpected(content.error());
    DotReadOptions options;
    options.fileName = path;
    options.isKnownKind = [this](const QString &kind) { return m_catalog->find(kind) != nullptr; };
    const auto reading = readDot(*content, options, {});
    if (!reading)
        return std::unexpected(reading.error());
    for (const ReadProblem &problem : reading->problems)
        printError(m_context.arguments.command, toLine(problem));
    DesignSource source{{}, QFileInfo(path).absoluteFilePath(), reading->diagram};
    if (source.diagram.info.title.isEmpty())
        source.diagram.info.title = QFileInfo(path).completeBaseName();
    return source;
}

CliResult<DesignSource> DesignSources::readFromLibrary(const QString &word)
{
    if (!m_library) {
        auto opened = LibrarySession::open(m_context);
        if (!opened)
            return std::unexpected(opened.error());
        m_library = std::move(*opened);
        m_catalog = m_library->catalog();
    }
    const auto designs = m_library->workspace().listDesigns();
    if (!designs)
        return std::unexpected(designs.error());
    const auto design = findDesign(*designs, word);
    if (!design)
        return std::unexpected(design.error());
    const auto diagram = m_library->workspace().read(
        [&design](const Stores &stores) { return stores.designs.load(design->id); });
    if (!diagram)
        return std::unexpected(diagram.error());
    return DesignSource{design->id, {}, *diagram};
}

} // namespace archdeck
