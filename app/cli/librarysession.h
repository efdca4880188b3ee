#pragma once

#include "app/cli/command.h"
#include "core/catalog/catalog.h"
#include "core/workspace/workspace.h"

namespace archdeck {

/// The library that the command line names, as a full path; the default one without `--library`.
QString libraryPath(const Arguments &arguments);

/// The open library of one command, with the shipped content in it. Closed with its owner.
class LibrarySession
{
public:
    /// What the library's content is needed for.
    enum class Content {
        Renewed, ///< new and changed designs and decks are brought in first
        AsItIs,
    };
    static CliResult<std::unique_ptr<LibrarySession>> open(const CommandContext &context,
                                                           Content content = Content::Renewed);

    Workspace &workspace() { return *m_workspace; }
    /// In the language of the library's profile.
    const std::shared_ptr<const Catalog> &catalog() const { return m_catalog; }

private:
    LibrarySession() = default;
    CliResult<> renewContent(const CommandContext &context);

    SystemClock m_clock;
    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<Workspace> m_workspace;
};

/// The design that a word names: its id, else the folder of a reference, else its title, in any case of letters.
/// Failures: NotFound, also when a title fits several designs, which are then listed.
CliResult<DesignSummary> findDesign(const QList<DesignSummary> &designs, const QString &word);

/// What a person types to name this design: the folder of a reference, the id of an own one.
QString handleOf(const DesignSummary &design);

/// "own" and "reference", as in all JSON.
QString originWord(DesignOrigin origin);

/// A backup with the keys of all JSON: path, created, reason, schema, bytes.
QJsonObject toJson(const BackupInfo &backup);

} // namespace archdeck
