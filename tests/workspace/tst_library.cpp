#include "core/storage/migrations.h"
#include "core/workspace/library.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qtest.h>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestLibrary : public QObject
{
    Q_OBJECT

    static Error errorOf(const QString &path, const LibraryOptions &options)
    {
        auto library = Library::open(path, options);
        return library ? Error{ErrorCode::Internal, u"it opened"_s} : library.error();
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write");
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aNewLibraryIsMadeAsItShouldBe()
    {
        WorkspaceFixture fixture;
        auto library = Library::open(fixture.filePath(u"deep/below/library.archdeck"_s), fixture.options()).value();
        QVERIFY(library->wasCreated());
        QVERIFY(!library->wasRecovered());
        Database &db = library->database();
        QCOMPARE(db.pragma("journal_mode").value(), u"wal"_s);
        QCOMPARE(db.pragma("locking_mode").value(), u"exclusive"_s);
        QCOMPARE(db.pragma("synchronous").value(), u"2"_s);
        QCOMPARE(db.pragma("foreign_keys").value(), u"1"_s);
        QCOMPARE(db.pragma("trusted_schema").value(), u"0"_s);
        QCOMPARE(db.number("PRAGMA application_id").value(), std::optional(libraryApplicationId));
        QCOMPARE(schemaOf(db).value(), latestSchema());
        QVERIFY(!QFile::exists(library->path() + u"-shm"));
    }

    void itIsOpenedAgain()
    {
        WorkspaceFixture fixture;
        (void)Library::open(fixture.libraryPath(), fixture.options()).value();
        QVERIFY(!QFile::exists(fixture.libraryPath() + u"-wal")); // closed cleanly
        auto library = Library::open(fixture.libraryPath(), fixture.options()).value();
        QVERIFY(!library->wasCreated());
        QVERIFY(!library->wasRecovered());
    }

    void aLibraryOfSchema1IsBackedUpBeforeItClimbs()
    {
        WorkspaceFixture fixture;
        QVERIFY(QFile::copy(QStringLiteral(ARCHDECK_TEST_DATA "/storage/fixtures/v1.archdeck"), fixture.libraryPath()));
        QVERIFY(QFile::setPermissions(fixture.libraryPath(), QFile::ReadOwner | QFile::WriteOwner));
        auto library = Library::open(fixture.libraryPath(), fixture.options()).value();
        QCOMPARE(schemaOf(library->database()).value(), latestSchema());
        const QList<BackupInfo> backups = library->backups().list();
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.constFirst().reason, u"migration"_s);
        QCOMPARE(backups.constFirst().schema, 1);
        QVERIFY_RESULT(Backups::verify(backups.constFirst()));
        library.reset();

        // The way back: the backup opens as the library that it was, and climbs again.
        QVERIFY(QFile::remove(fixture.libraryPath()));
        QVERIFY(QFile::copy(backups.constFirst().path, fixture.libraryPath()));
        auto restored = Library::open(fixture.libraryPath(), fixture.options()).value();
        QCOMPARE(restored->database().number("SELECT count(*) FROM design").value(), std::optional<qint64>(1));
        QCOMPARE(restored->database().number("SELECT count(*) FROM fact").value(), std::optional<qint64>(1));
    }

    void asecondOwnerIsToldWhoHasIt()
    {
        WorkspaceFixture fixture;
        auto first = Library::open(fixture.libraryPath(), fixture.options()).value();
        const auto backup = first->backups().create(first->database(), u"user"_s).value();
        const Error error = errorOf(fixture.libraryPath(), fixture.options());
        QCOMPARE(error.code, ErrorCode::Locked);
        QVERIFY2(error.message.contains(u"open in test (process %1)"_s.arg(getpid())), qPrintable(error.message));
        QVERIFY2(error.message.contains(backup.path), qPrintable(error.message));
        QVERIFY_RESULT(first->database().execute("INSERT INTO meta VALUES ('still', 'works')"));
    }

    void whatIsForeignIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("digraph { a -> b }\n");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x');
    }

    void whatIsForeignIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        WorkspaceFixture fixture;
        write(fixture.libraryPath(), content);
        const Error error = errorOf(fixture.libraryPath(), fixture.options());
        QCOMPARE(error.code, ErrorCode::ForeignFile);
        QVERIFY(error.message.contains(fixture.libraryPath()));
        QCOMPARE(contentOf(fixture.libraryPath()), content);
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        WorkspaceFixture fixture;
        {
            Database other = Database::open(fixture.libraryPath(), OpenMode::Create).value();
            QVERIFY_RESULT(other.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY)"));
        }
        const QByteArray before = contentOf(fixture.libraryPath());
        QCOMPARE(errorOf(fixture.libraryPath(), fixture.options()).code, ErrorCode::ForeignFile);
        QCOMPARE(contentOf(fixture.libraryPath()), before);
    }

    void aNewerLibraryIsLeftAlone()
    {
        WorkspaceFixture fixture;
        {
            auto library = Library::open(fixture.libraryPath(), fixture.options()).value();
            QVERIFY_RESULT(library->database().setPragma("user_version", QString::number(latestSchema() + 1)));
        }
        const QByteArray before = contentOf(fixture.libraryPath());
        const Error error = errorOf(fixture.libraryPath(), fixture.options());
        QCOMPARE(error.code, ErrorCode::NewerFile);
        QVERIFY(error.message.contains(u"newer Archdeck"_s));
        QCOMPARE(contentOf(fixture.libraryPath()), before);
    }

    void aReadOnlyFolderIsSaid()
    {
        WorkspaceFixture fixture;
        QString folder = fixture.filePath(u"closed"_s);
        QVERIFY(QDir().mkpath(folder));
        const bool isRoot = geteuid() == 0;
        if (isRoot)
            folder = u"/sys/kernel"_s; // permissions don't bind root, but no file can be made there
        else
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        const Error error = errorOf(folder + u"/library.archdeck"_s, fixture.options());
        if (!isRoot)
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(error.code == ErrorCode::ReadOnly || (isRoot && error.code == ErrorCode::Io),
                 qPrintable(toLine(error)));
        QVERIFY(error.message.contains(folder));
    }

    void anUncleanExitIsNoticed()
    {
        WorkspaceFixture fixture;
        (void)Library::open(fixture.libraryPath(), fixture.options()).value();
        CleanExit marker(fixture.options().stateFolder, fixture.libraryPath());
        marker.begin(u"test"_s, 0); // and never ended
        auto library = Library::open(fixture.libraryPath(), fixture.options()).value();
        QVERIFY(library->wasRecovered());
        library.reset();
        library = Library::open(fixture.libraryPath(), fixture.options()).value();
        QVERIFY(!library->wasRecovered());
    }

    void damageNamesTheNewestBackup_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::newRow("header") << 0 << 100;
        QTest::newRow("magic only") << 0 << 16;
        QTest::newRow("schema page") << 100 << 3996;
        QTest::newRow("whole file") << 0 << -1;
    }

    void damageNamesTheNewestBackup()
    {
        QFETCH(int, from);
        QFETCH(int, length);
        WorkspaceFixture fixture;
        QString backup;
        {
            auto library = Library::open(fixture.libraryPath(), fixture.options()).value();
            backup = library->backups().create(library->database(), u"user"_s).value().path;
        }
        QByteArray content = contentOf(fixture.libraryPath());
        if (length < 0)
            content.clear();
        else
            content.replace(from, length, QByteArray(length, '\0'));
        write(fixture.libraryPath(), content);
        const Error error = errorOf(fixture.libraryPath(), fixture.options());
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY2(error.message.contains(backup), qPrintable(error.message));
    }

    void aFullDiskIsSaidAndLosesNothing()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId first = workspace->createDesign(DiagramBuilder().title(u"First"_s).build()).value();
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{rlim_t(QFile(fixture.libraryPath()).size()) + 200000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        int stored = 0;
        Result<DesignId> created;
        while (stored < 200 && (created = workspace->createDesign(largeDiagram(200))))
            ++stored;
        const auto backup = workspace->backUp();
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::DiskFull);
        QVERIFY2(created.error().message.contains(u"space"_s), qPrintable(created.error().message));
        QCOMPARE(workspace->listDesigns().value().size(), stored + 1);
        QVERIFY_RESULT(workspace->openDesign(first));
        if (!backup)
            QCOMPARE(backup.error().code, ErrorCode::DiskFull);
        QVERIFY_RESULT(workspace->createDesign(largeDiagram(200))); // room again
        QVERIFY(workspace->check().value().isSound());
    }
};

ARCHDECK_TEST(TestLibrary)
#include "tst_library.moc"
