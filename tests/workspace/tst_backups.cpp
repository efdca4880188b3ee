#include "core/base/rng.h"
#include "core/workspace/backups.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"
#include "tests/workspace/workspacefixture.h"

#include <QtCore/qdir.h>
#include <QtTest/qtest.h>

using namespace archdeck;
using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

class TestBackups : public QObject
{
    Q_OBJECT

    static constexpr qint64 hour = 3600000;
    static constexpr qint64 day = 24 * hour;

private Q_SLOTS:
    void aBackupIsAVerifiedCopy()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->createDesign(largeDiagram(20)));
        const BackupInfo backup = workspace->backUp().value();
        workspace.reset();
        QCOMPARE(backup.reason, u"user"_s);
        QVERIFY(backup.path.endsWith(u"backups/library-20260302T090000Z.archdeck"_s));
        QVERIFY_RESULT(Backups::verify(backup));
        QCOMPARE(Backups::describe(backup.path).value().sha256, backup.sha256);
        QCOMPARE(WorkspaceFixture::dump(backup.path), WorkspaceFixture::dump(fixture.libraryPath()));
        QVERIFY(QDir(QFileInfo(backup.path).path()).entryList({u"*.partial"_s}).isEmpty());
    }

    void twoInOneSecondHaveDifferentNames()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY(workspace->backUp().value().path != workspace->backUp().value().path);
        QCOMPARE(workspace->backups().value().size(), 2);
    }

    void aFlippedBitIsFound()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY_RESULT(workspace->createDesign(largeDiagram(20)));
        const BackupInfo backup = workspace->backUp().value();
        QFile file(backup.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        Rng rng(3);
        for (int i = 0; i < 20; ++i) {
            const qint64 at = qint64(rng.uniform() * double(file.size()));
            file.seek(at);
            char byte = 0;
            file.getChar(&byte);
            file.seek(at);
            file.putChar(char(byte ^ 4));
            file.flush();
            QCOMPARE(Backups::verify(backup).error().code, ErrorCode::Corrupt);
            file.seek(at);
            file.putChar(byte);
            file.flush();
        }
        QVERIFY_RESULT(Backups::verify(backup));
        file.resize(file.size() / 2);
        QCOMPARE(Backups::verify(backup).error().code, ErrorCode::Corrupt);
        QVERIFY(!workspace->check().value().isSound());
        file.remove();
        QCOMPARE(Backups::verify(backup).error().code, ErrorCode::NotFound);
    }

    void oneIsMadeWhenItIsDue()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        QVERIFY(!workspace->backUpIfDue().value()); // nothing in it yet
        QVERIFY_RESULT(workspace->createDesign({}));
        QVERIFY(workspace->backUpIfDue().value());
        QVERIFY_RESULT(workspace->createDesign({}));
        fixture.clock.advanceMs(Backups::intervalMs);
        QVERIFY(!workspace->backUpIfDue().value()); // not over 30 minutes
        fixture.clock.advanceMs(1);
        QVERIFY(workspace->backUpIfDue().value());
        fixture.clock.advanceDays(3);
        QVERIFY(!workspace->backUpIfDue().value()); // nothing changed
        QVERIFY_RESULT(workspace->createDesign({}));
        workspace.reset();
        workspace = fixture.open(); // makes one when it opens
        QCOMPARE(workspace->backups().value().constFirst().createdMs, fixture.clock.nowMs());
    }

    void oldOnesAreThinned()
    {
        const qint64 now = QDateTime({2026, 3, 2}, {12, 0}, QTimeZone::UTC).toMSecsSinceEpoch();
        QList<qint64> times;
        for (qint64 age = 0; age < 400 * day; age += hour / 2)
            times.append(now - age);
        const QList<qint64> kept = Backups::kept(times, now);
        const auto between = [&kept, now](qint64 youngest, qint64 oldest) {
            return std::ranges::count_if(kept,
                                         [=](qint64 time) { return now - time > youngest && now - time <= oldest; });
        };
        QVERIFY(kept.contains(now));
        QCOMPARE(between(-1, day), 25);           // each hour that the last 24 touch
        QCOMPARE(between(day, 30 * day), 30);     // each day
        QVERIFY(between(30 * day, 182 * day) >= 21 && between(30 * day, 182 * day) <= 23); // each week
        QVERIFY(between(182 * day, 400 * day) >= 7 && between(182 * day, 400 * day) <= 9); // each month
        QCOMPARE(Backups::kept(kept, now), kept);
    }

    void thinningDayByDayLeavesAHistory()
    {
        // Two years of use, five hours every day, a backup every half hour, thinned each time.
        qint64 now = QDateTime({2026, 1, 1}, {9, 0}, QTimeZone::UTC).toMSecsSinceEpoch();
        QList<qint64> times;
        for (int use = 0; use < 730; ++use, now += day) {
            for (int i = 0; i < 10; ++i) {
                times.append(now + i * hour / 2);
                times = Backups::kept(times, now + i * hour / 2);
            }
        }
        QVERIFY2(times.size() >= 60 && times.size() <= 90, qPrintable(QString::number(times.size())));
        std::sort(times.begin(), times.end());
        for (qsizetype i = 1; i < times.size(); ++i)
            QVERIFY(times[i] - times[i - 1] <= 40 * day);
    }

    void thinningRemovesTheFiles()
    {
        WorkspaceFixture fixture;
        auto workspace = fixture.open();
        for (int i = 0; i < 4; ++i) {
            QVERIFY_RESULT(workspace->createDesign({}));
            QVERIFY_RESULT(workspace->backUp());
            fixture.clock.advanceMs(60000);
        }
        fixture.clock.advanceMs(hour);
        QVERIFY(workspace->backUpIfDue().value().has_value() == false); // the newest holds everything
        QVERIFY_RESULT(workspace->createDesign({}));
        QVERIFY(workspace->backUpIfDue().value());
        QCOMPARE(workspace->backups().value().size(), 2);
        QCOMPARE(QDir(fixture.filePath(u"backups"_s)).entryList(QDir::Files).size(), 4); // with their manifests
    }
};

ARCHDECK_TEST(TestBackups)
#include "tst_backups.moc"
