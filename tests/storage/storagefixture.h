#pragma once

#include "core/sqlite/transaction.h"
#include "core/storage/migrations.h"
#include "core/storage/stores.h"
#include "tests/support/fakeclock.h"

#include <QtCore/qtemporarydir.h>

namespace archdeck::test {

/// A library file in a temporary folder, with the schema and one stamp per call of `context`.
class StorageFixture
{
public:
    explicit StorageFixture(int schema = latestSchema())
        : db(Database::open(m_dir.filePath(QStringLiteral("library.archdeck")), OpenMode::Create).value()),
          m_stamps(clock, {})
    {
        // Durability is tested in tests/workspace; here it would only cost time.
        auto made = db.setPragma("journal_mode", QStringLiteral("memory"))
                        .and_then([this] {
            return db.setPragma("synchronous", QStringLiteral("0"));
        }).and_then([this, schema] { return migrateTo(db, schema); });
        if (!made)
            qFatal("%s", qPrintable(toLine(made.error())));
    }

    StoreContext context() { return {db, m_stamps.next(), deviceId, clock.nowMs(), {}}; }

    /// Runs `work(Stores &)` in one transaction and returns its result.
    template<typename Work>
    auto write(Work work) -> std::invoke_result_t<Work, Stores &>
    {
        auto transaction = Transaction::begin(db);
        if (!transaction)
            return std::unexpected(transaction.error());
        StoreContext current = context();
        Stores stores(current);
        auto result = work(stores);
        if (result) {
            if (auto committed = transaction->commit(); !committed)
                return std::unexpected(committed.error());
        }
        touched = current.touched;
        return result;
    }

    static inline const QString deviceId = QStringLiteral("00000000-0000-4000-8000-000000000001");

private:
    QTemporaryDir m_dir;

public:
    FakeClock clock;
    Database db;
    Touched touched;

private:
    HybridClock m_stamps;
};

} // namespace archdeck::test
