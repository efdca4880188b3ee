#include "app/cli/designsource.h"

#include "app/cli/standardstreams.h"
#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/base/texts.h"
#include "core/exchange/formatregistry.h"
#include "core/workspace/designimport.h"

#include <QtCore/qfileinfo.h>

#include <algorithm>

namespace archdeck {

DesignSources::DesignSources(const CommandContext &context)
    : m_context(context),
      m_catalog(std::make_shared<Catalog>(Catalog::load(contentRoot() + u"/templates/components", systemLanguage())))
{
}

CliResult<DesignSource> DesignSources::find(const QString &word)
{
    const bool isFile = std::ranges::any_of(formats(), [&word](const Format &format) {
        return format.isRead() && std::ranges::any_of(format.suffixes, [&word](const QString &suffix) {
            return word.endsWith(u'.' + suffix, Qt::CaseInsensitive);
        });
    });
    return isFile ? readFromFile(word) : readFromLibrary(word);
}

CliResult<DesignSource> DesignSources::readFromFile(const QString &path) const
{
    const auto content = readFile(path, readlimits::bytes);
    if (!content)
        return std::unexpected(content.error());
    const auto file = importContent(*content, path, {}, *m_catalog, {});
    if (!file)
        return std::unexpected(file.error());
    for (const ReadProblem &problem : file->problems)
        printError(m_context.arguments.command, toLine(problem));
    return DesignSource{{}, QFileInfo(path).absoluteFilePath(), file->designs.constFirst().diagram};
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
