#include "core/sqlite/database.h"

#include "core/sqlite/databasehandle.h"

#include <QtCore/qurl.h>

#include <sqlite3.h>

namespace archdeck {

namespace {

constexpr int progressInterval = 4000; // virtual machine steps: well under a millisecond

int flagsOf(OpenMode mode)
{
    switch (mode) {
    case OpenMode::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::ReadWrite: return SQLITE_OPEN_READWRITE;
    case OpenMode::ReadOnly: return SQLITE_OPEN_READONLY;
    case OpenMode::Immutable: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
    return SQLITE_OPEN_READONLY;
}

QByteArray nameFor(const QString &path, OpenMode mode)
{
    if (mode != OpenMode::Immutable)
        return path.toUtf8();
    return QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
}

/// Debian's SQLite is compiled with convenient rather than safe defaults (docs/decisions/0001-sqlite-wrapper.md).
bool harden(sqlite3 *connection, SchemaTrust trust)
{
    const int schemaObjects = trust == SchemaTrust::Own ? 1 : 0;
    const std::pair<int, int> settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, schemaObjects},
        {SQLITE_DBCONFIG_ENABLE_VIEW, schemaObjects},
    };
    for (const auto &[option, wanted] : settings) {
        int actual = -1;
        if (sqlite3_db_config(connection, option, wanted, &actual) != SQLITE_OK || actual != wanted)
            return false;
    }
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO needs one
    sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 100);
    return true;
}

} // namespace

Database::Database(std::unique_ptr<DatabaseHandle> handle) : m_handle(std::move(handle)) {}
Database::~Database() = default;
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;

Result<Database> Database::open(const QString &path, OpenMode mode, SchemaTrust trust)
{
    auto handle = std::make_unique<DatabaseHandle>(path);
    const int code = sqlite3_open_v2(nameFor(path, mode).constData(), &handle->connection,
                                     flagsOf(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(handle->errorOf(code));
    if (!harden(handle->connection, trust))
        return std::unexpected(handle->errorOf(SQLITE_ERROR));

    Database database(std::move(handle));
    const std::pair<const char *, const char *> pragmas[] = {
        {"foreign_keys", "1"}, {"trusted_schema", "0"},     {"cell_size_check", "1"},
        {"mmap_size", "0"},    {"recursive_triggers", "1"},
    };
    for (const auto &[name, value] : pragmas) {
        if (auto set = database.setPragma(name, QLatin1StringView(value)); !set)
            return std::unexpected(set.error());
    }
    return database;
}

QString Database::path() const
{
    return m_handle->path;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle->connection, "main") == 1;
}

Result<Statement> Database::prepare(Sql sql)
{
    const QByteArray key = QByteArray::fromRawData(sql.text(), qsizetype(qstrlen(sql.text())));
    return prepareText(key);
}

Result<Statement> Database::prepareText(const QByteArray &text)
{
    if (const auto idle = m_handle->idle.find(text); idle != m_handle->idle.end() && !idle->isEmpty())
        return Statement(*m_handle, idle.key(), idle->takeLast());
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle->connection, text.constData(), int(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(m_handle->errorOf(code));
    Q_ASSERT(statement);
    return Statement(*m_handle, text, statement);
}

QByteArray Database::quotedName(const QString &name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

Result<void> Database::finish(Statement &statement)
{
    const auto ignore = [](const Statement &) {};
    return eachRow(statement, ignore);
}

qint64 Database::changedRows() const
{
    return sqlite3_changes64(m_handle->connection);
}

Result<void> Database::executeScript(const QByteArray &script)
{
    const int code = sqlite3_exec(m_handle->connection, script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(m_handle->errorOf(code));
    return {};
}

Result<QString> Database::pragma(const char *name)
{
    QString value;
    auto statement = prepareText(QByteArray("PRAGMA ") + name);
    if (!statement)
        return std::unexpected(statement.error());
    const auto read = [&value](const Statement &row) { value = row.text(0); };
    return eachRow(*statement, read).transform([&value] { return value; });
}

Result<void> Database::setPragma(const char *name, const QString &value)
{
    {
        // Not cached: a pragma is set once.
        const QByteArray text = QByteArray("PRAGMA ") + name + " = " + value.toUtf8();
        const int code = sqlite3_exec(m_handle->connection, text.constData(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return std::unexpected(m_handle->errorOf(code));
    }
    const auto actual = pragma(name);
    if (!actual)
        return std::unexpected(actual.error());
    if (actual->compare(value, Qt::CaseInsensitive) != 0) {
        Error error = m_handle->errorOf(SQLITE_ERROR);
        error.detail = QStringLiteral("pragma %1 is %2 instead of %3").arg(QLatin1StringView(name), *actual, value);
        return std::unexpected(error);
    }
    return {};
}

Result<QStringList> Database::check(Check depth)
{
    QStringList complaints;
    const auto read = [&complaints](const Statement &row) { complaints.append(row.text(0)); };
    auto done = depth == Check::Quick ? query("PRAGMA quick_check(100)", read)
                                      : query("PRAGMA integrity_check(100)", read);
    if (!done)
        return std::unexpected(done.error());
    if (complaints == QStringList{QStringLiteral("ok")})
        complaints.clear();
    return complaints;
}

void Database::setProgressHandler(std::function<bool()> shouldStop)
{
    m_handle->shouldStop = std::move(shouldStop);
    if (!m_handle->shouldStop) {
        sqlite3_progress_handler(m_handle->connection, 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(m_handle->connection, progressInterval, [](void *handle) {
        return static_cast<DatabaseHandle *>(handle)->shouldStop() ? 1 : 0;
    }, m_handle.get());
}

sqlite3 *Database::raw() const
{
    return m_handle->connection;
}

Error Database::errorOf(int code) const
{
    return m_handle->errorOf(code);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle->connection) == 0;
}

} // namespace archdeck
