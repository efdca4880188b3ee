#pragma once

#include "core/storage/stores.h"
#include "core/workspace/databasethread.h"
#include "core/workspace/library.h"
#include "core/workspace/librarycare.h"
#include "core/workspace/practicereader.h"
#include "core/workspace/profile.h"

#include <QtCore/qobject.h>
#include <QtCore/qset.h>

namespace archdeck {

/// What a transaction was for.
enum class Op {
    EditDesign,
    CreateDesign,
    RemoveDesign,
    BringBackDesign,
    OpenDesign,
    RenewContent,
    AnswerCard,
    UndoAnswer,
    ChangeCards,
    ChangeSettings,
    StartSitting,
    SaveSitting,
    RevealReference,
    DismissDifference,
    OpenDeck,
    NotePractice,
};

/// What a transaction gave back and what it changed.
template<typename T>
struct Outcome
{
    T value;
    Touched touched;
};
template<>
struct Outcome<void>
{
    Touched touched;
};

/// An open design as a document needs it.
struct OpenedDesign
{
    DesignSummary summary;
    Diagram diagram;
    EditHistory history;
};

/// The open library and everything that can be done with it. Owns the database thread; every function may be called
/// from any thread and waits for its result. `changed` is emitted after a transaction is durable, on the thread of the
/// caller when that is the workspace's own and queued to it otherwise. Owner: the composition root.
/// Errors of all functions: those of `Library::open` and `Database`, and what is said at each.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// Opens or makes the library; backs it up when that is due.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const LibraryOptions &options);
    ~Workspace() override;

    QString path() const { return m_path; }
    const Clock &clock() const { return m_options.clock; }
    /// The last session did not end properly; the file was checked and is sound.
    bool wasRecovered() const { return m_recovered; }
    /// The file did not exist before.
    bool wasCreated() const { return m_created; }

    /// Runs `work(Stores &) -> Result<T>` in one transaction: all of it is stored, or nothing when it or the commit
    /// fails. What can be undone is put into the journal by the work itself.
    template<typename Work>
    auto transact(Op op, Work work)
    {
        using T = typename std::invoke_result_t<Work, Stores &>::value_type;
        if constexpr (std::is_void_v<T>) {
            return commit(op, work).transform([](Touched touched) { return Outcome<void>{std::move(touched)}; });
        } else {
            std::optional<T> value;
            auto touched = commit(op, [&](Stores &stores) {
                return work(stores).transform([&value](T &&result) { value.emplace(std::move(result)); });
            });
            return touched.transform([&value](Touched all) { return Outcome<T>{std::move(*value), std::move(all)}; });
        }
    }

    /// Runs `work(const Stores &) -> Result<T>`, which only reads.
    template<typename Work>
    auto read(Work work) -> std::invoke_result_t<Work, const Stores &>
    {
        return m_thread.runAndWait([this, &work]() -> std::invoke_result_t<Work, const Stores &> {
            if (!m_library)
                return std::unexpected(closed());
            StoreContext context = reading();
            const Stores stores(context);
            return work(stores);
        });
    }

    // Designs (workspacedesigns.cpp)
    Result<QList<DesignSummary>> listDesigns(DesignStore::Which which = DesignStore::Which::Present);
    Result<OpenedDesign> openDesign(DesignId id);
    /// Stores one step of a document. ReadOnly for a reference: it is copied first.
    Result<void> commitEdit(DesignId id, const EditRecord &record);
    /// `question` is the id of the interview question that it answers; none when empty.
    Result<DesignId> createDesign(const Diagram &diagram, const QString &question = {});
    /// A copy of the user's own, of a reference or of another own design; its elements get ids of their own. A reference
    /// is revealed by it, and its copy answers no question: that was not drawn.
    Result<DesignId> copyDesign(DesignId id, const QString &title);
    /// For a design that is not open in a document. Can be undone once it is.
    Result<void> renameDesign(DesignId id, const QString &title);
    Result<void> removeDesign(DesignId id);
    Result<void> bringBackDesign(DesignId id);

    // Shipped content (workspacedesigns.cpp). Both do nothing and return false when `hash` is what the library has.
    /// The reference of `templateId` becomes `diagram`; the user's own designs are never touched.
    Result<bool> seedReference(const QString &templateId, const QByteArray &hash, const Diagram &diagram);
    /// The deck becomes what it is now; no schedule is touched.
    Result<bool> seedDeck(const Deck &deck, const QList<Fact> &facts, const QByteArray &hash);

    // Practice (workspacepractice.cpp)
    Result<Profile> profile();
    Result<void> saveProfile(const Profile &profile);
    /// A new sitting that runs, with the blank drawing `title` for it. Conflict while another one is open, naming it.
    Result<Sitting> startSitting(const QString &question, const QString &title, int minutes);
    /// Stores what differs; a finished one reveals the reference of its question.
    Result<void> saveSitting(const Sitting &sitting);
    /// The one that is running or paused; running right after the program starts means that it ended in the middle.
    Result<std::optional<Sitting>> openSitting();
    Result<QList<Sitting>> sittings(); ///< newest first
    Result<void> revealReference(DesignId id);
    /// The same for the reference of a question; nothing for a question without one.
    Result<void> revealReferenceFor(const QString &question);
    /// Key of each dismissed difference to the reason. `reference` is what the drawing was compared with.
    Result<QMap<QString, QString>> dismissals(DesignId design, DesignId reference);
    Result<void> dismissDifference(DesignId design, DesignId reference, const QString &key, const QString &reason);
    Result<void> undismissDifference(DesignId design, DesignId reference, const QString &key);
    /// Into the user's own deck of gaps, those whose key it doesn't have yet; says how many came. Keys are kebab case; ids
    /// and hashes are set here.
    Result<int> addGapCards(const QList<Fact> &facts);
    /// Keys of the cards in the user's own deck of gaps.
    Result<QSet<QString>> gapCardKeys();
    Result<void> removeGapCards(const QList<FactId> &facts);
    static DeckId gapDeckId();
    /// New cards come from opened decks only.
    Result<void> openDeck(DeckId id);
    /// The day of study that it is now; one ends at 4 o'clock of the clock's zone.
    QDate studyDay() const;
    Result<PracticeRecord> practiceRecord();
    /// Of all that were reviewed, those that are the likeliest to be forgotten by now.
    Result<QList<WeakestCard>> weakestCards(int count);
    /// A drawing was compared with the reference of this question; the portfolio was exported.
    Result<void> noteComparison(const QString &question);
    Result<void> notePortfolio();

    // Care (workspacecare.cpp)
    Result<BackupInfo> backUp(const QString &reason = QStringLiteral("user"));
    /// When something changed and the newest backup is over 30 minutes old; then old ones are thinned too.
    Result<std::optional<BackupInfo>> backUpIfDue();
    Result<QList<BackupInfo>> backups();
    Result<CheckReport> check();
    /// Everything on screen is out of date afterwards: `replaced` is emitted. On an error the library is open as before.
    Result<RestoreReport> restore(const QString &backupPath);

Q_SIGNALS:
    void changed(archdeck::Op op, const archdeck::Touched &touched);
    void replaced();

private:
    Workspace(const QString &path, const LibraryOptions &options);
    Result<void> openLibrary();
    Result<Touched> commit(Op op, const std::function<Result<void>(Stores &)> &work);
    Result<Touched> commitOnThread(const std::function<Result<void>(Stores &)> &work);
    StudyDay studyDays() const;
    StoreContext reading();
    Error closed() const;
    void announce(std::function<void()> emitSignal);

    QString m_path;
    LibraryOptions m_options;
    std::unique_ptr<Library> m_library; ///< touched on the database thread only
    bool m_recovered = false;
    bool m_created = false;
    DatabaseThread m_thread;
};

} // namespace archdeck
