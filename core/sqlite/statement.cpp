#include "core/sqlite/statement.h"

#include "core/sqlite/databasehandle.h"

#include <sqlite3.h>

namespace archdeck {

Statement::Statement(DatabaseHandle &handle, QByteArray text, sqlite3_stmt *statement)
    : m_handle(&handle), m_text(std::move(text)), m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_handle(other.m_handle), m_text(std::move(other.m_text)), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    reset();
    m_handle->idle[m_text].append(m_statement);
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return std::unexpected(m_handle->errorOf(code));
}

Result<void> Statement::checked(int code) const
{
    if (code == SQLITE_OK)
        return {};
    return std::unexpected(m_handle->errorOf(code));
}

Result<void> Statement::bindNull(int parameter)
{
    return checked(sqlite3_bind_null(m_statement, parameter + 1));
}

Result<void> Statement::bindInteger(int parameter, qint64 value)
{
    return checked(sqlite3_bind_int64(m_statement, parameter + 1, value));
}

Result<void> Statement::bindReal(int parameter, double value)
{
    return checked(sqlite3_bind_double(m_statement, parameter + 1, value));
}

Result<void> Statement::bindText(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    // A null pointer would bind NULL, and constData() of an empty array is never null.
    return checked(sqlite3_bind_text64(m_statement, parameter + 1, utf8.constData(), sqlite3_uint64(utf8.size()),
                                       SQLITE_TRANSIENT, SQLITE_UTF8));
}

Result<void> Statement::bindBlob(int parameter, const QByteArray &value)
{
    return checked(sqlite3_bind_blob64(m_statement, parameter + 1, value.constData(), sqlite3_uint64(value.size()),
                                       SQLITE_TRANSIENT));
}

Result<void> Statement::bindColumn(int parameter, const Statement &source, int column)
{
    return checked(sqlite3_bind_value(m_statement, parameter + 1, sqlite3_column_value(source.m_statement, column)));
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

QUuid Statement::uuid(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? QUuid::fromString(QLatin1StringView(utf8, sqlite3_column_bytes(m_statement, column))) : QUuid();
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

} // namespace archdeck
