#include "core/storage/salvagerows.h"

#include "core/sqlite/transaction.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

namespace archdeck {

namespace {

/// Rows are numbered without gaps as long as none is deleted, and none ever is: after this many missing numbers in a row
/// there is nothing more to find.
constexpr qint64 longestGap = 20000;

Result<QStringList> tablesOf(Database &db)
{
    QStringList tables;
    return db
        .query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
               [&tables](const Statement &row) {
        tables.append(row.text(0));
    }).transform([&tables] { return tables; });
}

Result<QStringList> columnsOf(Database &db, const QString &table)
{
    QStringList columns;
    return db
        .query("SELECT name FROM pragma_table_info(?)",
               [&columns](const Statement &row) { columns.append(row.text(0)); }, table)
        .transform([&columns] { return columns; });
}

/// The first number that a query gives, as far as it gets.
std::optional<qint64> numberOf(Database &db, const QByteArray &text)
{
    auto statement = db.prepareText(text);
    if (!statement)
        return std::nullopt;
    const auto row = statement->step();
    return row && *row ? statement->optionalInteger(0) : std::nullopt;
}

class TableSalvage
{
public:
    TableSalvage(Database &damaged, Database &target, const QString &table, const QStringList &columns)
        : m_damaged(damaged), m_target(target), m_name(table), m_table(Database::quotedName(table))
    {
        QList<QByteArray> names;
        QList<QByteArray> parameters;
        for (const QString &column : columns) {
            names.append(Database::quotedName(column));
            parameters.append("?");
        }
        m_columns = names.join(',');
        m_parameters = parameters.join(',');
    }

    Result<SalvagedTable> run(const std::function<bool()> &shouldStop)
    {
        SalvagedTable result{m_name, numberOf(m_damaged, "SELECT count(*) FROM " + m_table).value_or(0), 0, 0};
        const auto last = numberOf(m_damaged, "SELECT coalesce(max(rowid), 0) FROM " + m_table + " NOT INDEXED");
        auto read = m_damaged.prepareText("SELECT " + m_columns + " FROM " + m_table + " NOT INDEXED WHERE rowid = ?");
        auto write = m_target.prepareText("INSERT INTO " + m_table + " (" + m_columns + ") VALUES (" + m_parameters
                                          + ')');
        if (!read || !write)
            return result; // a table that the damaged file doesn't have in this form
        qint64 end = last.value_or(0) + longestGap;
        for (qint64 number = 1; number <= end; ++number) {
            if (number % 1000 == 0 && shouldStop && shouldStop())
                return failure(ErrorCode::Cancelled, {});
            if (copy(*read, *write, number)) {
                ++result.saved;
                end = std::max(end, number + longestGap);
            }
            if (last && number >= *last)
                break;
        }
        return result;
    }

private:
    static bool copy(Statement &read, Statement &write, qint64 number)
    {
        if (!read.bind(number))
            return false;
        const auto row = read.step();
        if (!row || !*row)
            return false;
        write.reset();
        for (int column = 0; column < read.columnCount(); ++column) {
            if (!write.bindColumn(column, read, column))
                return false;
        }
        return write.step().has_value(); // a damaged value breaks a rule of the schema
    }

    Database &m_damaged;
    Database &m_target;
    QString m_name;
    QByteArray m_table;
    QByteArray m_columns;
    QByteArray m_parameters;
};

/// Takes out rows whose parents are lost, until every reference leads somewhere again.
Result<void> dropOrphans(Database &target, QHash<QString, qint64> &dropped)
{
    for (;;) {
        QList<std::pair<QString, qint64>> orphans;
        const auto found = target.query("PRAGMA foreign_key_check", [&orphans](const Statement &row) {
            orphans.append({row.text(0), row.integer(1)});
        });
        if (!found)
            return found;
        if (orphans.isEmpty())
            return {};
        const QSet<std::pair<QString, qint64>> unique(orphans.begin(), orphans.end());
        for (const auto &[table, number] : unique) {
            auto remove = target.prepareText("DELETE FROM " + Database::quotedName(table) + " WHERE rowid = ?");
            if (!remove)
                return std::unexpected(remove.error());
            if (auto bound = remove->bind(number); !bound)
                return bound;
            if (const auto removed = remove->step(); !removed)
                return std::unexpected(removed.error());
            ++dropped[table];
        }
    }
}

} // namespace

Result<QList<SalvagedTable>> salvageRows(Database &damaged, Database &target, const std::function<bool()> &shouldStop)
{
    const auto tables = tablesOf(target);
    if (!tables)
        return std::unexpected(tables.error());
    if (const auto readable = tablesOf(damaged); !readable)
        return std::unexpected(readable.error());
    auto transaction = Transaction::begin(target);
    if (!transaction)
        return std::unexpected(transaction.error());
    // The new library's own identity gives way to that of the damaged one.
    if (auto emptied = target.execute("DELETE FROM meta"); !emptied)
        return std::unexpected(emptied.error());

    QList<SalvagedTable> report;
    for (const QString &table : *tables) {
        // Without a note of their version, the shipped designs and decks are brought in anew and whole.
        if (table == QLatin1StringView("content_version"))
            continue;
        const auto columns = columnsOf(target, table);
        if (!columns)
            return std::unexpected(columns.error());
        auto salvaged = TableSalvage(damaged, target, table, *columns).run(shouldStop);
        if (!salvaged)
            return std::unexpected(salvaged.error());
        report.append(*salvaged);
    }
    QHash<QString, qint64> dropped;
    if (auto cleaned = dropOrphans(target, dropped); !cleaned)
        return std::unexpected(cleaned.error());
    for (SalvagedTable &table : report) {
        table.dropped = dropped.value(table.table);
        table.saved -= table.dropped;
    }
    return transaction->commit().transform([&report] { return report; });
}

} // namespace archdeck
