#pragma once

#include "core/base/resources.h"
#include "core/workspace/contentseeder.h"
#include "core/workspace/workspace.h"

#include <QtCore/qtemporarydir.h>

namespace archdeck::bench {

/// A library in a temporary folder.
struct TemporaryLibrary
{
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<Workspace> workspace = Workspace::open(folder.filePath(QStringLiteral("bench.archdeck")),
                                                           LibraryOptions{clock, folder.path()})
                                               .value();
};

inline std::shared_ptr<const Catalog> shippedCatalog()
{
    static const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + QStringLiteral("/templates/components")));
    return catalog;
}

/// A library with the shipped content, made once.
inline TemporaryLibrary &seededLibrary()
{
    static TemporaryLibrary library;
    static const bool seeded = seedContent(*library.workspace, contentRoot(), *shippedCatalog()).has_value();
    Q_UNUSED(seeded)
    return library;
}

} // namespace archdeck::bench
