#pragma once

#include "core/catalog/catalog.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace archdeck {

/// A shipped design or deck that the library does not have in this form yet.
struct ContentItem
{
    enum class Type { Design, Deck };
    Type type = Type::Design;
    QString id;      ///< the design's folder or the deck's base name
    QByteArray hash; ///< of its files, its language and of the way they are laid out
    QString language = QStringLiteral("en");
};

/// A design or deck as read, laid out and ready to be stored.
struct PreparedContent
{
    struct Design
    {
        ContentItem item;
        Diagram diagram;
    };
    struct DeckWithFacts
    {
        ContentItem item;
        Deck deck;
        QList<Fact> facts;
    };
    QList<Design> designs;
    QList<DeckWithFacts> decks;
    QStringList problems; ///< "chat/design.gv:12: message"; what could be read of that file is there all the same
};

/// What was brought into the library.
struct SeedReport
{
    QStringList designs;
    QStringList decks;
    QStringList problems; ///< as in `PreparedContent`, and designs or decks that could not be stored
};

// Shipped content comes into the library in three steps, so that a window can do the middle one in a job:
// `outdatedContent` (quick), `prepareContent` (a second or two, any thread), `storeContent` (one transaction each).
// `root` has templates/designs and decks below it (contentRoot()). The language is that of the profile; what is not there
// in it stays English.

/// What is new in `root` or differs from what the library has; nothing on an ordinary start, after comparing hashes only.
/// Errors: those of the library.
Result<QList<ContentItem>> outdatedContent(Workspace &workspace, const QString &root);

/// Reads the items and lays designs out, several at a time. Needs a QGuiApplication, as text is measured. A file that is
/// broken is told in `problems` and left out. Errors: Cancelled.
Result<PreparedContent> prepareContent(const QList<ContentItem> &items, const QString &root, const Catalog &catalog,
                                       const StopToken &stop);

/// References are replaced, decks renewed; the user's own designs and all schedules stay as they are. One that can't be
/// stored is told in `problems`; the others are. Errors: those of the library that end everything (Locked, DiskFull, …).
Result<SeedReport> storeContent(Workspace &workspace, const PreparedContent &content);

/// All three steps. Blocking.
Result<SeedReport> seedContent(Workspace &workspace, const QString &root, const Catalog &catalog,
                               const StopToken &stop = {});

} // namespace archdeck
