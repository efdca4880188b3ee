#pragma once

#include "core/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace archdeck {

/// What a `Database` and its statements share; it does not move when the database does. Private to core/sqlite.
class DatabaseHandle
{
public:
    explicit DatabaseHandle(QString filePath) : path(std::move(filePath)) {}
    ~DatabaseHandle();
    Q_DISABLE_COPY_MOVE(DatabaseHandle)

    /// The error of the last call that returned `code`.
    Error errorOf(int code) const;

    QString path;
    sqlite3 *connection = nullptr;
    std::function<bool()> shouldStop;
    QHash<QByteArray, QList<sqlite3_stmt *>> idle; ///< prepared statements that nobody uses just now
};

} // namespace archdeck
