#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/qbytearray.h>

#include <concepts>
#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace archdeck {

class DatabaseHandle;

/// A prepared statement, taken from the cache of its `Database` and given back when destroyed. Must not outlive the
/// database and belongs to its thread. Columns and parameters count from 0.
class Statement
{
public:
    Statement(DatabaseHandle &handle, QByteArray text, sqlite3_stmt *statement);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Starts over and binds all parameters. A null id and an empty optional become NULL; a null QString becomes the
    /// empty text; QByteArray is a blob.
    template<typename... Args>
    Result<void> bind(const Args &...args)
    {
        reset();
        int parameter = 0;
        Result<void> result;
        ((result = result ? bindValue(parameter++, args) : result), ...);
        return result;
    }

    /// True when there is a row to read, false at the end. Errors: see `Database`.
    Result<bool> step();
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    /// Null when the column is NULL or not a UUID.
    QUuid uuid(int column) const;
    template<typename AnyId>
    AnyId id(int column) const
    {
        return AnyId(uuid(column));
    }
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<double> optionalReal(int column) const;

    /// Binds the value of `source`'s column as it is stored there. Errors as `step`.
    Result<void> bindColumn(int parameter, const Statement &source, int column);

private:
    template<typename T>
    Result<void> bindValue(int parameter, const T &value)
    {
        if constexpr (std::is_enum_v<T>)
            return bindInteger(parameter, qint64(value));
        else if constexpr (std::integral<T>)
            return bindInteger(parameter, qint64(value));
        else if constexpr (std::floating_point<T>)
            return bindReal(parameter, double(value));
        else if constexpr (std::is_same_v<T, QUuid>)
            return value.isNull() ? bindNull(parameter) : bindText(parameter, value.toString(QUuid::WithoutBraces));
        else if constexpr (requires { value.uuid(); })
            return bindValue(parameter, value.uuid());
        else if constexpr (requires { value.has_value(); })
            return value ? bindValue(parameter, *value) : bindNull(parameter);
        else if constexpr (std::is_same_v<T, QByteArray>)
            return bindBlob(parameter, value);
        else
            return bindText(parameter, value);
    }
    Result<void> bindNull(int parameter);
    Result<void> bindInteger(int parameter, qint64 value);
    Result<void> bindReal(int parameter, double value);
    Result<void> bindText(int parameter, const QString &value);
    Result<void> bindBlob(int parameter, const QByteArray &value);
    Result<void> checked(int code) const;

    DatabaseHandle *m_handle;
    QByteArray m_text;
    sqlite3_stmt *m_statement;
};

} // namespace archdeck
