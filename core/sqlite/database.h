#pragma once

#include "core/sqlite/sql.h"
#include "core/sqlite/statement.h"

#include <functional>
#include <memory>

struct sqlite3;

namespace archdeck {

enum class OpenMode {
    Create,    ///< read and write; the file is made when missing
    ReadWrite, ///< the file must exist
    ReadOnly,
    Immutable, ///< read-only, and nobody writes meanwhile: no locks are taken, no files are made beside it
};

/// How much a file's own schema is believed.
enum class SchemaTrust {
    Own,
    Foreign, ///< triggers and views stay off, as for a file that came from outside
};

/// One connection to an SQLite file, hardened as docs/decisions/0001-sqlite-wrapper.md says. Used by one thread at a time.
/// Errors of all functions: Locked, DiskFull, ReadOnly, Corrupt, ForeignFile (not a database), Io, LimitExceeded,
/// Cancelled (by the progress handler), InvalidInput (a rule of the schema is broken), Internal (a mistake in the SQL).
/// The message names the file, the detail holds SQLite's words.
class Database
{
public:
    static Result<Database> open(const QString &path, OpenMode mode, SchemaTrust trust = SchemaTrust::Own);
    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;

    QString path() const;
    /// True when the file could only be opened for reading although writing was asked for.
    bool isReadOnly() const;

    Result<Statement> prepare(Sql sql);
    /// For names that are only known from a file's schema: `text` is made of literals and `quotedName`.
    Result<Statement> prepareText(const QByteArray &text);
    static QByteArray quotedName(const QString &name);

    /// Runs a statement to its end, ignoring rows.
    template<typename... Args>
    Result<void> execute(Sql sql, const Args &...args)
    {
        auto statement = prepare(sql);
        if (!statement)
            return std::unexpected(statement.error());
        if (auto bound = statement->bind(args...); !bound)
            return bound;
        return finish(*statement);
    }

    /// Calls `row(const Statement &)` for each row; `row` returns nothing, or a Result<void> whose error ends the query.
    template<typename Row, typename... Args>
    Result<void> query(Sql sql, Row &&row, const Args &...args)
    {
        auto statement = prepare(sql);
        if (!statement)
            return std::unexpected(statement.error());
        if (auto bound = statement->bind(args...); !bound)
            return bound;
        return eachRow(*statement, row);
    }

    /// First column of the first row as a number; nothing when there is no row or it is NULL.
    template<typename... Args>
    Result<std::optional<qint64>> number(Sql sql, const Args &...args)
    {
        std::optional<qint64> value;
        return query(sql,
                     [&value, first = true](const Statement &row) mutable {
            if (std::exchange(first, false))
                value = row.optionalInteger(0);
        }, args...)
            .transform([&value] { return value; });
    }

    /// Rows that the last INSERT, UPDATE or DELETE touched.
    qint64 changedRows() const;

    /// Several statements from a file of ours (a migration).
    Result<void> executeScript(const QByteArray &script);

    /// Reads a pragma that gives one value.
    Result<QString> pragma(const char *name);
    /// Sets a pragma and reads it back; Internal when it did not stick.
    Result<void> setPragma(const char *name, const QString &value);

    /// `PRAGMA quick_check` or `integrity_check`: SQLite's complaints, at most 100, empty when the file is sound.
    enum class Check { Quick, Full };
    Result<QStringList> check(Check depth);

    /// Called every few thousand steps of the virtual machine; returning true interrupts the statement (Cancelled).
    void setProgressHandler(std::function<bool()> shouldStop);

    // For core/sqlite alone.
    sqlite3 *raw() const;
    Error errorOf(int code) const;

    /// Between `BEGIN` and its end.
    bool inTransaction() const;

private:
    explicit Database(std::unique_ptr<DatabaseHandle> handle);
    static Result<void> finish(Statement &statement);
    template<typename Row>
    static Result<void> eachRow(Statement &statement, Row &row)
    {
        for (;;) {
            const auto more = statement.step();
            if (!more)
                return std::unexpected(more.error());
            if (!*more)
                return {};
            if constexpr (std::is_void_v<std::invoke_result_t<Row, const Statement &>>) {
                row(std::as_const(statement));
            } else if (Result<void> read = row(std::as_const(statement)); !read) {
                return read;
            }
        }
    }

    std::unique_ptr<DatabaseHandle> m_handle;
};

} // namespace archdeck
