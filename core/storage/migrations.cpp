#include "core/storage/migrations.h"

#include "core/base/atomicwrite.h"
#include "core/sqlite/transaction.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void initialiseMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

QString folder()
{
    static const bool initialised = (initialiseMigrations(), true);
    Q_UNUSED(initialised)
    return QStringLiteral(":/archdeck/migrations");
}

Result<void> climb(Database &database, int schema)
{
    const auto script = readFile(QStringLiteral("%1/%2.sql").arg(folder()).arg(schema, 4, 10, QLatin1Char('0')),
                                 1000000);
    if (!script)
        return std::unexpected(script.error());
    auto transaction = Transaction::begin(database, Transaction::Kind::Exclusive);
    if (!transaction)
        return std::unexpected(transaction.error());
    QByteArray statements = *script + "\nPRAGMA user_version = " + QByteArray::number(schema) + ';';
    if (schema == 1)
        statements += "PRAGMA application_id = " + QByteArray::number(libraryApplicationId) + ';';
    auto done = database.executeScript(statements);
    if (done && schema == 1)
        done = database.execute("INSERT INTO meta (key, value) VALUES ('library_id', ?)", QUuid::createUuid());
    return done.and_then([&transaction] { return transaction->commit(); });
}

} // namespace

int latestSchema()
{
    static const int count = int(QDir(folder()).entryList({QStringLiteral("*.sql")}).size());
    return count;
}

Result<int> schemaOf(Database &database)
{
    return database.number("PRAGMA user_version").transform([](const std::optional<qint64> &version) {
        return int(version.value_or(0));
    });
}

Result<void> migrateTo(Database &database, int schema)
{
    auto current = schemaOf(database);
    if (!current)
        return std::unexpected(current.error());
    for (int next = *current + 1; next <= schema; ++next) {
        if (auto climbed = climb(database, next); !climbed)
            return climbed;
    }
    return {};
}

Result<void> migrate(Database &database, const std::function<Result<void>(int)> &backUp)
{
    const auto current = schemaOf(database);
    if (!current)
        return std::unexpected(current.error());
    if (*current > latestSchema()) {
        return failure(
            ErrorCode::NewerFile,
            Text::tr(
                "%1 was written by a newer Archdeck and was left as it is. Open it with that version or update this one.")
                .arg(QDir::toNativeSeparators(database.path())),
            QStringLiteral("schema %1, known up to %2").arg(*current).arg(latestSchema()));
    }
    if (*current > 0 && *current < latestSchema()) {
        if (auto kept = backUp(*current); !kept)
            return kept;
    }
    return migrateTo(database, latestSchema());
}

} // namespace archdeck
