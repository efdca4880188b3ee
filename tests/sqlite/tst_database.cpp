#include "core/sqlite/backup.h"
#include "core/sqlite/database.h"
#include "core/sqlite/transaction.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <sys/resource.h>

using namespace archdeck;

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString filePath(const char *name) const { return m_dir.filePath(QLatin1StringView(name)); }

    static Database opened(const QString &path, OpenMode mode = OpenMode::Create)
    {
        auto database = Database::open(path, mode);
        if (!database)
            qFatal("%s", qPrintable(toLine(database.error())));
        return std::move(*database);
    }

    static qint64 rows(Database &database) { return database.number("SELECT count(*) FROM thing").value().value(); }

private Q_SLOTS:
    void valuesSurviveARoundTrip()
    {
        Database database = opened(filePath("values"));
        QVERIFY_RESULT(database.execute("CREATE TABLE thing (a INTEGER, b REAL, c TEXT, d BLOB, e TEXT) STRICT"));
        const QUuid uuid = QUuid::createUuid();
        const QString text = QStringLiteral("naïve 🚀") + QChar(0) + QStringLiteral("after");
        QVERIFY_RESULT(database.execute("INSERT INTO thing VALUES (?, ?, ?, ?, ?)", qint64(1) << 62, 0.1, text,
                                        QByteArray("\0\xff", 2), uuid));
        int seen = 0;
        QVERIFY_RESULT(database.query("SELECT a, b, c, d, e FROM thing", [&](const Statement &row) {
            ++seen;
            QCOMPARE(row.integer(0), qint64(1) << 62);
            QCOMPARE(row.real(1), 0.1);
            QCOMPARE(row.text(2), text);
            QCOMPARE(row.blob(3), QByteArray("\0\xff", 2));
            QCOMPARE(row.uuid(4), uuid);
        }));
        QCOMPARE(seen, 1);
    }

    void nothingBecomesNullAndEmptyTextDoesNot()
    {
        Database database = opened(filePath("nulls"));
        QVERIFY_RESULT(database.execute("CREATE TABLE thing (a TEXT, b TEXT NOT NULL, c INTEGER) STRICT"));
        QVERIFY_RESULT(
            database.execute("INSERT INTO thing VALUES (?, ?, ?)", QUuid(), QString(), std::optional<qint64>()));
        QVERIFY_RESULT(database.query("SELECT a, b, c FROM thing", [](const Statement &row) {
            QVERIFY(row.isNull(0));
            QVERIFY(!row.isNull(1));
            QCOMPARE(row.optionalInteger(2), std::nullopt);
        }));
    }

    void aQueryCanRunInsideItself()
    {
        Database database = opened(filePath("nested"));
        QVERIFY_RESULT(
            database.executeScript("CREATE TABLE thing (a INTEGER) STRICT; INSERT INTO thing VALUES (1), (2), (3)"));
        int pairs = 0;
        constexpr Sql all = "SELECT a FROM thing";
        QVERIFY_RESULT(database.query(
            all, [&](const Statement &) { return database.query(all, [&](const Statement &) { ++pairs; }); }));
        QCOMPARE(pairs, 9);
    }

    void hardeningHolds()
    {
        Database database = opened(filePath("hard"));
        QVERIFY_RESULT(database.executeScript("CREATE TABLE thing (a INTEGER CHECK (a > 0)) STRICT;"
                                              "CREATE TABLE part (thing INTEGER REFERENCES whole (id)) STRICT;"
                                              "CREATE TABLE whole (id INTEGER PRIMARY KEY) STRICT"));
        // A mistyped column in double quotes is an error, not a text.
        QCOMPARE(database.execute("SELECT \"no_such_column\" FROM thing").error().code, ErrorCode::Internal);
        QCOMPARE(database.execute("INSERT INTO thing VALUES ('text')").error().code, ErrorCode::InvalidInput);
        QCOMPARE(database.execute("INSERT INTO thing VALUES (0)").error().code, ErrorCode::InvalidInput);
        QCOMPARE(database.execute("INSERT INTO part VALUES (7)").error().code, ErrorCode::InvalidInput);
        QVERIFY(!database.execute("SELECT load_extension('x')"));
        // The schema can't be written by hand.
        QVERIFY(!database.execute("DELETE FROM sqlite_schema"));
    }

    void pragmasAreReadBack()
    {
        Database database = opened(filePath("pragmas"));
        QVERIFY_RESULT(database.setPragma("journal_mode", QStringLiteral("wal")));
        QCOMPARE(database.pragma("journal_mode").value(), QStringLiteral("wal"));
        QCOMPARE(database.setPragma("synchronous", QStringLiteral("9")).error().code, ErrorCode::Internal);
    }

    void anUnfinishedTransactionIsUndone()
    {
        Database database = opened(filePath("transactions"));
        QVERIFY_RESULT(database.execute("CREATE TABLE thing (a INTEGER UNIQUE) STRICT"));
        {
            auto transaction = Transaction::begin(database);
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(database.execute("INSERT INTO thing VALUES (1)"));
        }
        QCOMPARE(rows(database), 0);
        auto transaction = Transaction::begin(database);
        QVERIFY_RESULT(database.execute("INSERT INTO thing VALUES (1)"));
        QVERIFY_RESULT(transaction->commit());
        QCOMPARE(rows(database), 1);
        QVERIFY(!database.inTransaction());
    }

    void aFailedCommitIsUndone()
    {
        Database database = opened(filePath("deferred"));
        QVERIFY_RESULT(database.executeScript(
            "CREATE TABLE whole (id INTEGER PRIMARY KEY) STRICT;"
            "CREATE TABLE thing (a INTEGER REFERENCES whole (id) DEFERRABLE INITIALLY DEFERRED) STRICT"));
        auto transaction = Transaction::begin(database);
        QVERIFY_RESULT(database.execute("INSERT INTO thing VALUES (1)"));
        QCOMPARE(transaction->commit().error().code, ErrorCode::InvalidInput);
        QVERIFY(!database.inTransaction());
        QCOMPARE(rows(database), 0);
    }

    void aSecondConnectionFindsTheFileLocked()
    {
        Database first = opened(filePath("locked"));
        QVERIFY_RESULT(first.setPragma("locking_mode", QStringLiteral("exclusive")));
        QVERIFY_RESULT(first.setPragma("journal_mode", QStringLiteral("wal")));
        QVERIFY_RESULT(first.execute("CREATE TABLE thing (a INTEGER) STRICT"));
        QVERIFY(!QFile::exists(filePath("locked-shm")));

        Database second = opened(filePath("locked"));
        QCOMPARE(second.number("SELECT count(*) FROM thing").error().code, ErrorCode::Locked);
    }

    void aFullDatabaseRefusesAndKeepsWhatItHas()
    {
        Database database = opened(filePath("full"));
        QVERIFY_RESULT(database.execute("CREATE TABLE thing (a TEXT) STRICT"));
        QVERIFY_RESULT(database.setPragma("max_page_count", QStringLiteral("20")));
        qint64 stored = 0;
        Result<void> written;
        while ((written = database.execute("INSERT INTO thing VALUES (?)", QString(1000, u'x'))))
            ++stored;
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QVERIFY(stored > 0);
        QCOMPARE(rows(database), stored);
        QCOMPARE(database.check(Database::Check::Full).value(), QStringList());
    }

    void aFileSizeLimitIsAFullDisk()
    {
        Database database = opened(filePath("limited"));
        QVERIFY_RESULT(database.setPragma("journal_mode", QStringLiteral("wal")));
        QVERIFY_RESULT(database.execute("CREATE TABLE thing (a TEXT) STRICT"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{200000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        qint64 stored = 0;
        Result<void> written;
        while (stored < 1000 && (written = database.execute("INSERT INTO thing VALUES (?)", QString(4000, u'x'))))
            ++stored;
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QCOMPARE(rows(database), stored);
        QVERIFY_RESULT(database.execute("INSERT INTO thing VALUES ('room again')"));
    }

    void whatIsNoDatabaseIsRefused()
    {
        QFile file(filePath("foreign"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        auto database = Database::open(filePath("foreign"), OpenMode::ReadOnly);
        const auto read = database.and_then(
            [](Database &opened) { return opened.number("SELECT count(*) FROM sqlite_schema"); });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ForeignFile);
        QVERIFY(read.error().message.contains(filePath("foreign")));
        QCOMPARE(Database::open(filePath("missing"), OpenMode::ReadWrite).error().code, ErrorCode::Io);
    }

    void workCanBeStopped()
    {
        Database database = opened(filePath("endless"));
        database.setProgressHandler([] { return true; });
        const auto count = database.number(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000000) SELECT count(*) FROM n");
        QCOMPARE(count.error().code, ErrorCode::Cancelled);
        database.setProgressHandler({});
        QCOMPARE(database.number("SELECT 1").value(), std::optional<qint64>(1));
    }

    void aBackupInSlicesSeesChangesMadeMeanwhile()
    {
        Database source = opened(filePath("source"));
        QVERIFY_RESULT(source.execute("CREATE TABLE thing (a TEXT) STRICT"));
        for (int i = 0; i < 200; ++i)
            QVERIFY_RESULT(source.execute("INSERT INTO thing VALUES (?)", QString(1000, u'x')));
        Database target = opened(filePath("target"));
        auto backup = Backup::begin(source, target);
        QVERIFY_RESULT(backup);
        QCOMPARE(backup->step(5).value(), false);
        QVERIFY(backup->remainingPages() > 0);
        QVERIFY_RESULT(source.execute("INSERT INTO thing VALUES ('meanwhile')"));
        while (!backup->step(5).value()) {}
        QCOMPARE(rows(target), 201);
        QCOMPARE(target.check(Database::Check::Full).value(), QStringList());
    }

    void namesAreQuoted() { QCOMPARE(Database::quotedName(QStringLiteral("a\"b")), QByteArray("\"a\"\"b\"")); }
};

ARCHDECK_TEST(TestDatabase)
#include "tst_database.moc"
