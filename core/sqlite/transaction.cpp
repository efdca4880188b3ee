#include "core/sqlite/transaction.h"

namespace archdeck {

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    const auto begun = kind == Kind::Immediate ? database.execute("BEGIN IMMEDIATE")
                                               : database.execute("BEGIN EXCLUSIVE");
    if (!begun)
        return std::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    rollBack();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    const auto committed = m_database->execute("COMMIT");
    if (committed)
        m_database = nullptr;
    else
        rollBack();
    return committed;
}

void Transaction::rollBack()
{
    // SQLite itself rolls back after some errors (a full disk, an I/O error); then there is nothing left to do.
    if (m_database && m_database->inTransaction())
        (void)m_database->execute("ROLLBACK");
    m_database = nullptr;
}

} // namespace archdeck
