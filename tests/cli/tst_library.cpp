#include "core/sqlite/database.h"
#include "tests/cli/clifixture.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A library that somebody else's hands were in.
void change(const CliFixture &fixture, const std::function<Result<void>(Database &)> &work)
{
    auto db = Database::open(fixture.libraryPath(), OpenMode::ReadWrite);
    const auto done = db ? work(*db) : Result<void>(std::unexpected(db.error()));
    if (!done)
        qFatal("%s", qPrintable(toLine(done.error())));
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("%s can't be damaged", qPrintable(path));
}

/// Waits until somebody reads the pipe; -1 after a minute.
int openForWriting(const QString &pipe)
{
    int handle = -1;
    const auto isOpen = [&] {
        handle = ::open(QFile::encodeName(pipe).constData(), O_WRONLY | O_NONBLOCK);
        return handle >= 0;
    };
    return QTest::qWaitFor(isOpen, 60000) ? handle : -1;
}

} // namespace

/// What is in the library, and what happens when it can't be used.
class TestCliLibrary : public QObject
{
    Q_OBJECT

    static void verifyRefused(const CliRun &run, int code, const QString &said)
    {
        QCOMPARE_EXIT(run, code);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error().startsWith(u"archdeck-cli: designs: "_s) && run.error().contains(said),
                 run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

private Q_SLOTS:
    void aFreshLibraryGetsItsContent()
    {
        const CliFixture fixture;
        const CliRun decks = fixture.run({u"decks"_s, u"--json"_s});
        QCOMPARE_EXIT(decks, 0);
        QVERIFY(decks.err.isEmpty());
        const QJsonArray all = decks.json()[u"decks"].toArray();
        QVERIFY(all.size() >= 6);
        int cards = 0;
        for (const QJsonValue &deck : all) {
            QVERIFY(!deck[u"id"].toString().isEmpty() && !deck[u"title"].toString().isEmpty());
            QCOMPARE(deck[u"new"].toInt(), 0); // nothing was opened yet
            QVERIFY(deck[u"opened"].isNull());
            QCOMPARE(deck[u"own"].toBool(), false);
            cards += deck[u"cards"].toInt();
        }
        QVERIFY(cards >= 200);
        const CliRun designs = fixture.run({u"designs"_s, u"--json"_s});
        QCOMPARE_EXIT(designs, 0);
        QCOMPARE(designs.json()[u"designs"].toArray().size(), 5);
        for (const QJsonValue &design : designs.json()[u"designs"].toArray()) {
            QCOMPARE(design[u"origin"].toString(), u"reference"_s);
            QVERIFY(design[u"sealed"].toBool());
            QVERIFY(design[u"question"].isNull());
            QVERIFY(design[u"components"].toInt() >= 15 && design[u"trade_offs"].toInt() >= 8);
        }
    }

    void textNamesWhatJsonNames()
    {
        const CliFixture fixture;
        fixture.seed();
        const QByteArray designs = fixture.run({u"designs"_s}).out;
        QCOMPARE(designs.count('\n'), 6);
        QVERIFY(designs.contains("chat ") && designs.contains("ChatGPT-like chat"));
        const QByteArray decks = fixture.run({u"decks"_s}).out;
        QVERIFY(decks.contains("patterns ") && decks.contains("Trade-offs"));
    }

    void dueCountsTheCardsOfToday()
    {
        const CliFixture fixture;
        fixture.seed();
        QCOMPARE(fixture.run({u"due"_s, u"--json"_s}).json()[u"total"].toInt(), 0);
        change(fixture, [](Database &db) { return db.execute("UPDATE deck SET opened_ms = 1"); });
        const CliRun due = fixture.run({u"due"_s, u"--json"_s});
        QCOMPARE_EXIT(due, 0);
        QCOMPARE(due.json()[u"new"].toInt(), 15);
        QCOMPARE(due.json()[u"total"].toInt(), 15);
        QVERIFY(due.json()[u"next_learning"].isNull());
        QVERIFY(fixture.run({u"due"_s}).out.contains("15"));
    }

    void checkTellsSoundFromBroken()
    {
        const CliFixture fixture;
        fixture.seed();
        const CliRun sound = fixture.run({u"check"_s, u"--json"_s});
        QCOMPARE_EXIT(sound, 0);
        QVERIFY(sound.json()[u"sound"].toBool());
        QVERIFY(sound.json()[u"checks"].toArray().size() >= 4);
        QCOMPARE_EXIT(fixture.run({u"check"_s}), 0);

        change(fixture, [](Database &db) {
            return db.setPragma("foreign_keys", u"0"_s).and_then([&db] {
                return db.execute("DELETE FROM component WHERE key = 'gateway'");
            });
        });
        const CliRun broken = fixture.run({u"check"_s, u"--json"_s});
        QCOMPARE_EXIT(broken, 1);
        QVERIFY(!broken.json()[u"sound"].toBool(true));
        const CliRun text = fixture.run({u"check"_s});
        QCOMPARE_EXIT(text, 1);
        QVERIFY(text.out.contains("references: "));
    }

    void aBackupBringsBackWhatWas()
    {
        const CliFixture fixture;
        fixture.seed();
        const CliRun backup = fixture.run({u"backup"_s, u"--json"_s});
        QCOMPARE_EXIT(backup, 0);
        const QString path = backup.json()[u"backup"][u"path"].toString();
        QVERIFY(QFileInfo(path).size() > 100000);
        const QByteArray before = fixture.run({u"designs"_s, u"--json"_s}).out;

        fixture.write(u"x.gv"_s, "digraph x { a -> b }");
        QCOMPARE_EXIT(fixture.run({u"import"_s, u"x.gv"_s}), 0);
        QVERIFY(fixture.run({u"designs"_s, u"--json"_s}).out != before);
        const QJsonArray backups = fixture.run({u"restore"_s, u"--list"_s, u"--json"_s}).json()[u"backups"].toArray();
        QVERIFY(!backups.isEmpty());

        const CliRun restored = fixture.run({u"restore"_s, path, u"--json"_s});
        QCOMPARE_EXIT(restored, 0);
        QCOMPARE(restored.json()[u"library"].toString(), fixture.libraryPath());
        QVERIFY(QFile::exists(restored.json()[u"kept_aside"].toString()));
        QCOMPARE(fixture.run({u"designs"_s, u"--json"_s}).out, before);
        // By its name alone, and the newest one by default.
        QCOMPARE_EXIT(fixture.run({u"restore"_s, QFileInfo(path).fileName()}), 0);
        QCOMPARE_EXIT(fixture.run({u"restore"_s}), 0);
        QCOMPARE_EXIT(fixture.run({u"check"_s}), 0);
    }

    void restoreWithoutABackup()
    {
        const CliFixture fixture;
        QCOMPARE_EXIT(fixture.run({u"restore"_s}), 3);
        QCOMPARE_EXIT(fixture.run({u"restore"_s, u"no-such-backup"_s}), 3);
        QVERIFY(!QFile::exists(fixture.libraryPath()));
        const CliRun list = fixture.run({u"restore"_s, u"--list"_s, u"--json"_s});
        QCOMPARE_EXIT(list, 0);
        QVERIFY(list.json()[u"backups"].toArray().isEmpty());
    }

    void aLibraryInUseIsLeftAlone()
    {
        const CliFixture fixture;
        fixture.seed();
        QCOMPARE_EXIT(fixture.run({u"backup"_s}), 0);
        // An import of a pipe that says nothing keeps the library open.
        const QString pipe = fixture.path(u"pipe.gv"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto holder = fixture.start({u"import"_s, pipe});
        const int writer = openForWriting(pipe);
        QVERIFY(writer >= 0);
        const QString process = QString::number(holder->processId());
        for (const QString &command : {u"designs"_s, u"check"_s, u"restore"_s, u"backup"_s}) {
            const CliRun run = fixture.run({command});
            QCOMPARE_EXIT(run, 5);
            QCOMPARE(run.errorLines().size(), 1);
            QVERIFY2(run.error().startsWith(u"archdeck-cli: "_s + command + u": "_s), run.err.constData());
        }
        const CliRun told = fixture.run({u"designs"_s});
        QVERIFY2(told.error().contains(process), "the message names who has it open");
        QVERIFY2(told.error().contains(u"/backups/"_s), "the message names the newest backup");
        QCOMPARE_EXIT(fixture.run({u"version"_s}), 0);
        ::close(writer);
        QVERIFY(holder->waitForFinished(60000));
        QCOMPARE(holder->exitCode(), 4); // an empty file is no graph
        QCOMPARE_EXIT(fixture.run({u"designs"_s}), 0);
    }

    void aNewerLibraryIsLeftAsItIs()
    {
        const CliFixture fixture;
        fixture.seed();
        change(fixture, [](Database &db) { return db.setPragma("user_version", u"9999"_s); });
        const QByteArray before = fixture.read(u"data/archdeck/library.archdeck"_s);
        verifyRefused(fixture.run({u"designs"_s}), 7, fixture.libraryPath());
        QCOMPARE(fixture.read(u"data/archdeck/library.archdeck"_s), before);
    }

    void aForeignFileIsLeftAsItIs()
    {
        const CliFixture fixture;
        fixture.seed();
        change(fixture, [](Database &db) { return db.setPragma("application_id", u"4711"_s); });
        verifyRefused(fixture.run({u"designs"_s}), 7, fixture.libraryPath());
        const QByteArray letter("Dear reader,\nthis is a letter and no library.\n");
        fixture.write(u"letter.txt"_s, letter);
        verifyRefused(fixture.run({u"designs"_s, u"--library"_s, u"letter.txt"_s}), 7, u"letter.txt"_s);
        QCOMPARE(fixture.read(u"letter.txt"_s), letter);
    }

    void aDamagedLibraryIsLeftAsItIs()
    {
        const CliFixture fixture;
        fixture.seed();
        fixture.write(u"x.gv"_s, "digraph x { a -> b }");
        QCOMPARE_EXIT(fixture.run({u"import"_s, u"x.gv"_s, u"--title"_s, u"Precious"_s}), 0);
        overwrite(fixture.libraryPath(), 0, QByteArray(60, '\x5a'));
        const QByteArray damaged = fixture.read(u"data/archdeck/library.archdeck"_s);
        verifyRefused(fixture.run({u"designs"_s}), 7, fixture.libraryPath());
        QCOMPARE(fixture.read(u"data/archdeck/library.archdeck"_s), damaged);
    }

    void salvageSavesWhatCanBeRead()
    {
        const CliFixture fixture;
        fixture.seed();
        fixture.write(u"x.gv"_s, "digraph x { a -> b }");
        QCOMPARE_EXIT(fixture.run({u"import"_s, u"x.gv"_s, u"--title"_s, u"Precious"_s}), 0);
        const qint64 size = QFileInfo(fixture.libraryPath()).size();
        overwrite(fixture.libraryPath(), size / 2, QByteArray(8192, '\0'));

        const CliRun apart = fixture.run({u"restore"_s, u"--salvage"_s, u"--to"_s, u"saved.archdeck"_s, u"--json"_s});
        QCOMPARE_EXIT(apart, 0);
        QVERIFY(apart.json()[u"saved"].toInt() > 500);
        QCOMPARE_EXIT(fixture.run({u"check"_s, u"--library"_s, u"saved.archdeck"_s}), 0);

        const CliRun inPlace = fixture.run({u"restore"_s, u"--salvage"_s});
        QCOMPARE_EXIT(inPlace, 0);
        QVERIFY(inPlace.out.contains(fixture.libraryPath().toUtf8()));
        QCOMPARE_EXIT(fixture.run({u"check"_s}), 0);
        QVERIFY(fixture.run({u"designs"_s}).out.contains("Precious"));
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const CliFixture fixture;
        verifyRefused(fixture.run({u"designs"_s, u"--library"_s, u"/proc/archdeck/library.archdeck"_s}), 6,
                      u"/proc/archdeck/library.archdeck"_s);
        if (::geteuid() == 0)
            return; // nothing is read-only for root
        const QString folder = QFileInfo(fixture.libraryPath()).path();
        fixture.seed();
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const CliRun run = fixture.run({u"designs"_s});
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        verifyRefused(run, 6, fixture.libraryPath());
    }

    void aFullDiskIsTold()
    {
        const CliFixture fixture;
        fixture.seed();
        // A limit on the size of files stands for a disk that is full.
        const CliRun run = fixture.shell(u"ulimit -f 1; $CLI export chat --to chat.pdf"_s);
        QCOMPARE_EXIT(run, 6);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(!QFile::exists(fixture.path(u"chat.pdf"_s)));
        QCOMPARE_EXIT(fixture.run({u"check"_s}), 0);
    }
};

ARCHDECK_TEST(TestCliLibrary)
#include "tst_library.moc"
