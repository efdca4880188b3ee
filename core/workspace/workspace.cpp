#include "core/workspace/workspace.h"

#include "core/sqlite/transaction.h"
#include "core/storage/maintenance.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qthread.h>

namespace archdeck {

Workspace::Workspace(const QString &path, const LibraryOptions &options) : m_path(path), m_options(options) {}

Workspace::~Workspace()
{
    m_thread.runAndWait([this] { m_library.reset(); });
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const LibraryOptions &options)
{
    std::unique_ptr<Workspace> workspace(new Workspace(path, options));
    const auto opened = workspace->m_thread.runAndWait([&workspace] { return workspace->openLibrary(); });
    if (!opened)
        return std::unexpected(opened.error());
    if (const auto backup = workspace->backUpIfDue(); !backup)
        qWarning("No backup was made: %s", qPrintable(toLine(backup.error())));
    return workspace;
}

Result<void> Workspace::openLibrary()
{
    auto library = Library::open(m_path, m_options);
    if (!library)
        return std::unexpected(library.error());
    m_library = std::move(*library);
    m_path = m_library->path();
    m_recovered = m_library->wasRecovered();
    m_created = m_library->wasCreated();
    return {};
}

Error Workspace::closed() const
{
    return {ErrorCode::Io,
            QCoreApplication::translate("archdeck::Library", "The library %1 is not open. Start again.")
                .arg(QDir::toNativeSeparators(m_path))};
}

StoreContext Workspace::reading()
{
    return {m_library->database(), {}, m_library->device(), m_options.clock.nowMs(), {}};
}

Result<Touched> Workspace::commitOnThread(const std::function<Result<void>(Stores &)> &work)
{
    if (!m_library)
        return std::unexpected(closed());
    Database &db = m_library->database();
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return std::unexpected(transaction.error());
    StoreContext context{db, m_library->stamps().next(), m_library->device(), m_options.clock.nowMs(), {}};
    Stores stores(context);
    return work(stores).and_then([&] {
        return setLastStamp(db, context.stamp);
    }).and_then([&] {
        return transaction->commit();
    }).transform([&context] { return std::move(context.touched); });
}

Result<Touched> Workspace::commit(Op op, const std::function<Result<void>(Stores &)> &work)
{
    auto touched = m_thread.runAndWait([this, &work] { return commitOnThread(work); });
    if (touched)
        announce([this, op, all = *touched] { Q_EMIT changed(op, all); });
    return touched;
}

void Workspace::announce(std::function<void()> emitSignal)
{
    if (QThread::currentThread() == thread())
        emitSignal();
    else
        QMetaObject::invokeMethod(this, std::move(emitSignal), Qt::QueuedConnection);
}

} // namespace archdeck
