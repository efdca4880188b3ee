#include "core/workspace/contentseeder.h"

#include "core/base/atomicwrite.h"
#include "core/deckio/deckparser.h"
#include "core/exchange/designfile.h"
#include "core/render/componentmetrics.h"
#include "core/render/theme.h"
#include "core/workspace/designimport.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qthreadpool.h>

#include <algorithm>
#include <mutex>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Content)
};

/// Goes into the hashes. Raised when the same files should be laid out anew: with the layout or the sizes of text.
constexpr QByteArrayView layoutRevision = "2";

QString designFolder(const QString &root)
{
    return root + u"/templates/designs"_s;
}

QString deckFolder(const QString &root)
{
    return root + u"/decks"_s;
}

void addFile(QCryptographicHash &hash, const QString &path)
{
    QFile file(path);
    // A missing file differs from an empty one, and where one file ends matters.
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray content = isOpen ? file.readAll() : QByteArray();
    hash.addData(QByteArray::number(isOpen ? content.size() : -1));
    hash.addData("\n");
    hash.addData(content);
}

/// English has the hash that it had before there were other languages.
void addTranslations(QCryptographicHash &hash, const QString &language, const QStringList &files)
{
    if (language == u"en")
        return;
    hash.addData(language.toUtf8());
    for (const QString &file : files)
        addFile(hash, file);
}

QList<ContentItem> shippedItems(const QString &root, const QString &language)
{
    QList<ContentItem> items;
    const QDir designs(designFolder(root));
    for (const QString &folder : designs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(layoutRevision);
        addFile(hash, designs.filePath(folder + u"/design.gv"_s));
        addFile(hash, designs.filePath(folder + u"/notes.md"_s));
        addTranslations(hash, language,
                        {designs.filePath(folder + u"/labels."_s + language + u".json"_s),
                         designs.filePath(folder + u"/notes."_s + language + u".md"_s)});
        items.append({ContentItem::Type::Design, folder, hash.result(), language});
    }
    const QDir decks(deckFolder(root));
    for (const QString &file : decks.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        addFile(hash, decks.filePath(file));
        addTranslations(hash, language, {decks.filePath(language + u'/' + file)});
        items.append({ContentItem::Type::Deck, file.chopped(3), hash.result(), language});
    }
    return items;
}

/// The name under which the library keeps the hash (`Workspace::seedReference`, `seedDeck`).
QString contentId(const ContentItem &item)
{
    return (item.type == ContentItem::Type::Design ? u"design/"_s : u"deck/"_s) + item.id;
}

/// Prepares items on several threads; most of the time they wait for worker processes.
class Preparation
{
public:
    Preparation(const QString &root, const Catalog &catalog, const StopToken &stop)
        : m_root(root), m_catalog(catalog), m_stop(stop)
    {
    }

    PreparedContent run(const QList<ContentItem> &items)
    {
        diagramFont(metrics::labelSize); // loads the font, which is done by one thread
        QThreadPool pool;
        for (const ContentItem &item : items) {
            pool.start([this, item] {
                if (item.type == ContentItem::Type::Design)
                    prepareDesign(item);
                else
                    prepareDeck(item);
            });
        }
        pool.waitForDone();
        // The threads end in any order.
        std::ranges::sort(m_content.designs, {}, [](const auto &design) { return design.item.id; });
        std::ranges::sort(m_content.decks, {}, [](const auto &deck) { return deck.item.id; });
        m_content.problems.sort();
        return m_content;
    }

private:
    void prepareDesign(const ContentItem &item)
    {
        DesignReadOptions options{DesignIds::Shipped, componentSize, [this](const QString &kind) {
            return m_catalog.find(kind) != nullptr;
        }, item.language};
        const auto reading = readDesign(designFolder(m_root) + u'/' + item.id, options, m_stop);
        const auto diagram = reading.and_then([this](const DesignReading &read) { return laidOut(read, m_stop); });
        const std::lock_guard lock(m_mutex);
        if (!diagram) {
            m_content.problems.append(Text::tr("The design %1 was left out: %2").arg(item.id, toLine(diagram.error())));
            return;
        }
        for (const ReadProblem &problem : reading->problems)
            m_content.problems.append(toLine(problem));
        m_content.designs.append({item, *diagram});
    }

    void prepareDeck(const ContentItem &item)
    {
        const QString file = item.id + u".md"_s;
        auto deck = read(file);
        const QString translation = item.language + u'/' + file;
        if (item.language != u"en" && QFile::exists(deckFolder(m_root) + u'/' + translation)) {
            if (const auto translated = read(translation); translated && deck && !translated->facts.isEmpty())
                translate(*deck, *translated);
        }
        if (!deck)
            return;
        const std::lock_guard lock(m_mutex);
        m_content.decks.append({item, deck->deck, deck->facts});
    }

    /// Nothing when it can't be read, which is told.
    std::optional<ParsedDeck> read(const QString &file)
    {
        const auto parsed = readDeck(deckFolder(m_root) + u'/' + file);
        const std::lock_guard lock(m_mutex);
        if (!parsed) {
            m_content.problems.append(Text::tr("The deck %1 was left out: %2").arg(file, toLine(parsed.error())));
            return std::nullopt;
        }
        for (const DeckProblem &problem : parsed->problems)
            m_content.problems.append(toLine(file, problem));
        return *parsed;
    }

    /// Puts in what is translated; a card that is not, or is of another type, stays English, so that none goes away.
    static void translate(ParsedDeck &deck, const ParsedDeck &translation)
    {
        QHash<QString, Fact> translated;
        for (const Fact &fact : translation.facts)
            translated.insert(fact.key, fact);
        for (Fact &fact : deck.facts) {
            const auto found = translated.constFind(fact.key);
            if (found == translated.constEnd() || cardOrdinals(*found) != cardOrdinals(fact))
                continue;
            const int order = fact.order;
            fact = *found;
            fact.order = order;
        }
        deck.deck.title = translation.deck.title;
        deck.deck.description = translation.deck.description;
        deck.deck.language = translation.deck.language;
    }

    static Result<Diagram> laidOut(const DesignReading &reading, const StopToken &stop)
    {
        if (reading.hasPositions)
            return reading.diagram;
        return withLayout(reading.diagram, stop).transform([](const ImportedDesign &design) { return design.diagram; });
    }

    const QString m_root;
    const Catalog &m_catalog;
    const StopToken m_stop;
    std::mutex m_mutex;
    PreparedContent m_content;
};

/// What would go wrong for every other item too.
bool endsEverything(ErrorCode code)
{
    return code != ErrorCode::InvalidInput && code != ErrorCode::LimitExceeded && code != ErrorCode::Conflict
        && code != ErrorCode::Internal;
}

/// Counts a stored item in `names`, or its failure in `problems`. False when it is no use to go on.
bool count(const Result<bool> &stored, const QString &name, QStringList &names, QStringList &problems)
{
    if (stored) {
        if (*stored)
            names.append(name);
        return true;
    }
    problems.append(Text::tr("%1 could not be stored: %2").arg(name, toLine(stored.error())));
    return !endsEverything(stored.error().code);
}

} // namespace

Result<QList<ContentItem>> outdatedContent(Workspace &workspace, const QString &root)
{
    const auto profile = workspace.profile();
    if (!profile)
        return std::unexpected(profile.error());
    const QList<ContentItem> shipped = shippedItems(root, profile->language);
    return workspace.read([&shipped](const Stores &stores) -> Result<QList<ContentItem>> {
        QList<ContentItem> outdated;
        for (const ContentItem &item : shipped) {
            const auto known = stores.settings.contentHash(contentId(item));
            if (!known)
                return std::unexpected(known.error());
            if (*known != item.hash)
                outdated.append(item);
        }
        return outdated;
    });
}

Result<PreparedContent> prepareContent(const QList<ContentItem> &items, const QString &root, const Catalog &catalog,
                                       const StopToken &stop)
{
    if (items.isEmpty())
        return PreparedContent{};
    PreparedContent content = Preparation(root, catalog, stop).run(items);
    if (stop.stopRequested())
        return failure(ErrorCode::Cancelled, Text::tr("Bringing in the shipped designs and decks was stopped."));
    return content;
}

Result<SeedReport> storeContent(Workspace &workspace, const PreparedContent &content)
{
    SeedReport report{{}, {}, content.problems};
    for (const PreparedContent::Design &design : content.designs) {
        const auto stored = workspace.seedReference(design.item.id, design.item.hash, design.diagram);
        if (!count(stored, design.item.id, report.designs, report.problems))
            return std::unexpected(stored.error());
    }
    for (const PreparedContent::DeckWithFacts &deck : content.decks) {
        const auto stored = workspace.seedDeck(deck.deck, deck.facts, deck.item.hash);
        if (!count(stored, deck.item.id, report.decks, report.problems))
            return std::unexpected(stored.error());
    }
    return report;
}

Result<SeedReport> seedContent(Workspace &workspace, const QString &root, const Catalog &catalog, const StopToken &stop)
{
    return outdatedContent(workspace, root)
        .and_then([&](const QList<ContentItem> &items) {
        return prepareContent(items, root, catalog, stop);
    }).and_then([&](const PreparedContent &content) { return storeContent(workspace, content); });
}

} // namespace archdeck
