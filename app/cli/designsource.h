#pragma once

#include "app/cli/librarysession.h"

namespace archdeck {

/// A design of the library or of a file, to look at.
struct DesignSource
{
    DesignId id;  ///< null for a file
    QString file; ///< full path; empty for a design of the library
    Diagram diagram;
};

/// The designs that a command's words name. The library is opened when the first word needs it, and only then.
class DesignSources
{
public:
    /// `context` outlives this.
    explicit DesignSources(const CommandContext &context);

    /// In the language of the library where a word needed it, else in that of the desktop.
    const std::shared_ptr<const Catalog> &catalog() const { return m_catalog; }
    /// Null while no word needed it.
    LibrarySession *library() const { return m_library.get(); }

    /// The first page of a file when the word ends like one that can be read (.gv, .drawio, .mmd …); it is not stored. Else a
    /// design as `findDesign` knows it. What could not be taken over from a file is told on standard error. Failures: those of reading a file, of
    /// opening the library and of `findDesign`.
    CliResult<DesignSource> find(const QString &word);

private:
    CliResult<DesignSource> readFromFile(const QString &path) const;
    CliResult<DesignSource> readFromLibrary(const QString &word);

    const CommandContext &m_context;
    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<LibrarySession> m_library;
};

} // namespace archdeck
