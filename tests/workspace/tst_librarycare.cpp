#include "core/workspace/librarycare.h"
#include "tests/support/randomdiagram.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestLibraryCare : public QObject
{
    Q_OBJECT

    static void fill(Workspace &workspace)
    {
        QVERIFY_RESULT(workspace.seedDeck(testDeck(), manyFacts(1500), "1"));
        Rng rng(5);
        for (int i = 0; i < 6; ++i)
            QVERIFY_RESULT(workspace.createDesign(randomDiagram(60, rng)));
        QVERIFY_RESULT(workspace.createDesign(largeDiagram(300)));
    }

    static qint64 userRows(const QString &path)
    {
        // Which shipped content is there is left out on purpose: salvaging forgets it, so that it is brought in anew.
        return std::ranges::count_if(WorkspaceFixture::dump(path), [](const QString &line) {
            return !line.startsWith(u"sqlite_") && !line.startsWith(u"content_version");
        });
    }

private Q_SLOTS:
    void aSoundLibraryPassesTheCheck()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        fill(*workspace);
        QVERIFY_RESULT(workspace->backUp());
        const CheckReport report = workspace->check().value();
        for (const CheckItem &item : report.items)
            QVERIFY2(item.problems.isEmpty(), qPrintable(item.problems.join(u'\n')));
        QVERIFY(report.isSound());
    }

    void brokenRulesAreFound()
    {
        WorkspaceFixture fixture;
        fixture.open()
            ->createDesign(DiagramBuilder().title(u"Broken"_s).node(u"a"_s).note(u"n"_s, u"x"_s, u"a"_s).build())
            .value();
        {
            Database db = Database::open(fixture.libraryPath(), OpenMode::ReadWrite).value();
            QVERIFY_RESULT(db.execute("UPDATE note SET explains_id = '00000000-0000-4000-8000-00000000dead'"));
        }
        const CheckReport report = fixture.open()->check().value();
        QVERIFY(!report.isSound());
        const auto rules = std::ranges::find(report.items, u"rules"_s, &CheckItem::id);
        QVERIFY(rules->problems.constFirst().contains(u"Broken"_s));
    }

    void restoringGivesTheSameLibrary()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        fill(*workspace);
        const BackupInfo backup = workspace->backUp().value();
        const DesignId later = workspace->createDesign(DiagramBuilder().title(u"Later"_s).build()).value();
        QSignalSpy replaced(workspace.get(), &Workspace::replaced);

        const RestoreReport report = workspace->restore(backup.path).value();
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(workspace->openDesign(later).error().code, ErrorCode::NotFound);
        QVERIFY_RESULT(workspace->createDesign({})); // it is in use again
        workspace.reset();

        // The one from before is kept, with what was in it.
        QVERIFY(report.keptAside.contains(u"library-before-restore-"_s));
        QVERIFY(WorkspaceFixture::dump(report.keptAside).join(u'\n').contains(u"Later"_s));
        QVERIFY(!QFile::exists(fixture.libraryPath() + u".restoring"));
    }

    void aRestoredLibraryIsIdentical()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        fill(*workspace);
        const BackupInfo backup = workspace->backUp().value();
        QVERIFY_RESULT(workspace->createDesign({}));
        workspace.reset();
        QVERIFY_RESULT(restoreLibrary(fixture.libraryPath(), backup, fixture.clock));
        QCOMPARE(WorkspaceFixture::dump(fixture.libraryPath()), WorkspaceFixture::dump(backup.path));
        QVERIFY(fixture.open()->check().value().isSound());
    }

    void aDamagedBackupIsRefused()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId design = workspace->createDesign(largeDiagram(20)).value();
        const BackupInfo backup = workspace->backUp().value();
        QFile file(backup.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write("damage");
        file.close();
        QCOMPARE(workspace->restore(backup.path).error().code, ErrorCode::Corrupt);
        QCOMPARE(workspace->restore(fixture.filePath(u"nowhere"_s)).error().code, ErrorCode::NotFound);
        QVERIFY_RESULT(workspace->openDesign(design));
    }

    void aBackupOfANewerVersionIsRefused()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const DesignId design = workspace->createDesign({}).value();
        BackupInfo newer = workspace->backUp().value();
        newer.schema += 100;
        QCOMPARE(restoreLibrary(fixture.libraryPath(), newer, fixture.clock).error().code, ErrorCode::NewerFile);
        QVERIFY_RESULT(workspace->openDesign(design));
    }

    void anOpenLibraryIsNotReplaced()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        const BackupInfo backup = workspace->backUp().value();
        const DesignId design = workspace->createDesign({}).value();
        QCOMPARE(restoreLibrary(fixture.libraryPath(), backup, fixture.clock).error().code, ErrorCode::Locked);
        QVERIFY_RESULT(workspace->openDesign(design));
        QCOMPARE(QDir(QFileInfo(fixture.libraryPath()).path()).entryList({u"*before-restore*"_s}).size(), 0);
    }

    void aDestroyedLibraryIsRestored()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        fill(*workspace);
        const BackupInfo backup = workspace->backUp().value();
        workspace.reset();
        QFile file(fixture.libraryPath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(8192, '\0'));
        file.close();
        QCOMPARE(Workspace::open(fixture.libraryPath(), fixture.options()).error().code, ErrorCode::Corrupt);
        const RestoreReport report = restoreLibrary(fixture.libraryPath(), backup, fixture.clock).value();
        QVERIFY(QFile::exists(report.keptAside));
        QCOMPARE(WorkspaceFixture::dump(fixture.libraryPath()), WorkspaceFixture::dump(backup.path));
    }

    void salvageSavesNearlyEverythingAroundAZeroedPage()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        fill(*workspace);
        workspace.reset();
        const qint64 before = userRows(fixture.libraryPath());
        QFile file(fixture.libraryPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        const int pages = int(sound.size() / 4096);
        Rng rng(11);
        qint64 worst = before;
        for (int round = 0; round < 25; ++round) {
            const QString damaged = fixture.filePath(u"damaged-%1.archdeck"_s.arg(round));
            const QString mended = fixture.filePath(u"mended-%1.archdeck"_s.arg(round));
            QByteArray content = sound;
            // Past the schema: a few pages at the start hold the list of tables.
            content.replace(4096 * (30 + rng.below(pages - 30)), 4096, QByteArray(4096, '\0'));
            QFile out(damaged);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(content);
            out.close();

            const auto report = salvageLibrary(damaged, mended, {});
            QVERIFY_RESULT(report);
            QCOMPARE(report->path, mended);
            const qint64 saved = userRows(mended);
            worst = std::min(worst, saved);
            QVERIFY2(saved >= before * 95 / 100, qPrintable(u"%1 of %2 rows"_s.arg(saved).arg(before)));
            if (saved < before)
                QVERIFY(report->missing() > 0);
            auto opened = Workspace::open(mended, fixture.options());
            QVERIFY_RESULT(opened);
            const CheckReport check = (*opened)->check().value();
            for (const CheckItem &item : check.items)
                QVERIFY2(item.problems.isEmpty(), qPrintable(item.problems.join(u'\n')));
        }
        QVERIFY(worst < before); // the damage did hit something
    }

    void salvageSurvivesAnyDamage()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        fill(*workspace);
        workspace.reset();
        QFile file(fixture.libraryPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        Rng rng(13);
        for (int round = 0; round < 15; ++round) {
            QByteArray content = sound;
            for (int i = 0; i < 40; ++i)
                content[rng.below(int(content.size()))] = char(rng.next());
            if (round % 3 == 0)
                content.truncate(rng.below(int(content.size())));
            const QString damaged = fixture.filePath(u"flipped-%1.archdeck"_s.arg(round));
            QFile out(damaged);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(content);
            out.close();
            const QString mended = damaged + u".mended";
            const auto report = salvageLibrary(damaged, mended, {});
            if (!report) {
                QVERIFY(!QFile::exists(mended));
                continue;
            }
            auto opened = Workspace::open(mended, fixture.options());
            QVERIFY_RESULT(opened);
            QVERIFY_RESULT((*opened)->listDesigns());
            // The damaged file is only read.
            QVERIFY(out.open(QIODevice::ReadOnly));
            QCOMPARE(out.readAll(), content);
        }
    }

    void salvageOverwritesNothing()
    {
        WorkspaceFixture fixture;
        fixture.open().reset();
        QCOMPARE(salvageLibrary(fixture.libraryPath(), fixture.libraryPath(), {}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(salvageLibrary(fixture.filePath(u"none"_s), fixture.filePath(u"new"_s), {}).error().code,
                 ErrorCode::NotFound);
        StopToken stop;
        stop.requestStop();
        auto workspace = fixture.open();
        fill(*workspace);
        workspace.reset();
        QCOMPARE(salvageLibrary(fixture.libraryPath(), fixture.filePath(u"new"_s), stop).error().code,
                 ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(fixture.filePath(u"new"_s)));
    }
};

ARCHDECK_TEST(TestLibraryCare)
#include "tst_librarycare.moc"
