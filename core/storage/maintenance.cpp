#include "core/storage/maintenance.h"

#include "core/diagram/changeset.h"
#include "core/storage/migrations.h"
#include "core/storage/stores.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

} // namespace

Result<FileKind> fileKind(Database &db)
{
    const auto id = db.number("PRAGMA application_id");
    const auto objects = db.number("SELECT count(*) FROM sqlite_schema");
    if (!id || !objects)
        return std::unexpected(id ? objects.error() : id.error());
    if (*id == libraryApplicationId)
        return FileKind::Library;
    return *objects == 0 && id->value_or(0) == 0 ? FileKind::Empty : FileKind::Foreign;
}

Result<void> takeOwnership(Database &db)
{
    return db.setPragma("locking_mode", QStringLiteral("exclusive"))
        .and_then([&db] { return db.setPragma("journal_mode", QStringLiteral("wal")); })
        .and_then([&db] { return db.setPragma("synchronous", QStringLiteral("2")); })
        // The lock is taken by the first write only; whoever comes second has to learn it now.
        .and_then([&db] {
        return db.execute("BEGIN EXCLUSIVE");
    }).and_then([&db] { return db.execute("COMMIT"); });
}

Result<void> copyInto(Database &db, const QString &path)
{
    return db.execute("VACUUM INTO ?", path);
}

Result<Stamp> lastStamp(Database &db)
{
    return db.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_stamp'")
        .transform([](const std::optional<qint64> &packed) { return Stamp::fromPacked(packed.value_or(0)); });
}

Result<void> setLastStamp(Database &db, Stamp stamp)
{
    return db.execute("INSERT INTO meta (key, value) VALUES ('last_stamp', ?) "
                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                      QString::number(stamp.packed()));
}

Result<QStringList> brokenReferences(Database &db)
{
    QStringList lines;
    return db
        .query("PRAGMA foreign_key_check", [&lines](const Statement &row) {
        lines.append(Text::tr("Row %1 of %2 belongs to a row of %3 that is missing.")
                         .arg(row.integer(1))
                         .arg(row.text(0), row.text(2)));
    }).transform([&lines] { return lines; });
}

Result<QStringList> brokenRules(Database &db)
{
    StoreContext context{db, {}, {}, 0, {}};
    const DesignStore designs(context);
    const auto list = designs.list();
    if (!list)
        return std::unexpected(list.error());
    QStringList lines;
    for (const DesignSummary &summary : *list) {
        const auto diagram = designs.load(summary.id);
        const auto valid = diagram.and_then([](const Diagram &loaded) { return validate(loaded); });
        const auto history = designs.history(summary.id);
        if (!valid)
            lines.append(Text::tr("Design \"%1\": %2").arg(summary.info.title, toLine(valid.error())));
        if (!history)
            lines.append(Text::tr("History of design \"%1\": %2").arg(summary.info.title, toLine(history.error())));
    }
    const auto cards = db.query(
        "SELECT id FROM card WHERE deleted IS NULL AND ((state = 0 AND (reps <> 0 OR last_review_ms <> 0)) "
        "OR (state > 0 AND (reps = 0 OR due_ms < last_review_ms)))",
        [&lines](const Statement &row) {
        lines.append(Text::tr("The schedule of card %1 contradicts itself.").arg(row.text(0)));
    });
    return cards.transform([&lines] { return lines; });
}

} // namespace archdeck
