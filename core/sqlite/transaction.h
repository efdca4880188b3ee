#pragma once

#include "core/sqlite/database.h"

namespace archdeck {

/// A write transaction. Destroyed without `commit`, or when that fails, everything since its start is undone.
class Transaction
{
public:
    enum class Kind { Immediate, Exclusive };

    /// Errors: Locked when another connection writes. The database outlives the transaction.
    static Result<Transaction> begin(Database &database, Kind kind = Kind::Immediate);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;

    /// Once this returns success the changes survive a crash and a power cut.
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    void rollBack();

    Database *m_database;
};

} // namespace archdeck
