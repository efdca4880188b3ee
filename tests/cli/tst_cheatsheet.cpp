#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

/// The command `cheatsheet`.
class TestCheatSheetCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("es") << u"es"_s;
    }

    void writesBothLanguages()
    {
        QFETCH(QString, language);
        const CliFixture fixture;
        const CliRun run = fixture.run(
            {u"cheatsheet"_s, u"--to"_s, u"sheet.pdf"_s, u"--language"_s, language, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.errorLines(), QStringList());
        const QByteArray pdf = fixture.read(u"sheet.pdf"_s);
        QVERIFY(pdf.startsWith("%PDF-"));
        const QJsonObject json = run.json();
        QCOMPARE(json["path"_L1].toString(), fixture.path(u"sheet.pdf"_s));
        QCOMPARE(json["bytes"_L1].toInteger(), pdf.size());
        QVERIFY(json["pages"_L1].toInt() >= 4);
        QCOMPARE(json["language"_L1].toString(), language);
        QCOMPARE(json["weakest_cards"_L1].toInt(-1), 0);
        QVERIFY(!QFile::exists(fixture.libraryPath())); // no library is made for it
    }

    void speaksEnglishByItself()
    {
        const CliFixture fixture;
        const CliRun run = fixture.run({u"cheatsheet"_s, u"--to"_s, u"sheet.pdf"_s});
        QCOMPARE_EXIT(run, 0);
        QVERIFY(run.out.contains("4 pages"));
    }

    void aLibraryThatCanNotBeReadIsTold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("foreign") << QByteArray("not a library");
        QTest::newRow("missing") << QByteArray();
    }

    void aLibraryThatCanNotBeReadIsTold()
    {
        QFETCH(QByteArray, content);
        const CliFixture fixture;
        const QString library = fixture.path(u"mine.archdeck"_s);
        if (!content.isEmpty())
            fixture.write(u"mine.archdeck"_s, content);
        const CliRun run = fixture.run({u"cheatsheet"_s, u"--library"_s, library, u"--to"_s, u"sheet.pdf"_s});
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.error().contains(library));
        QVERIFY(fixture.read(u"sheet.pdf"_s).startsWith("%PDF-"));
        QCOMPARE(QFile::exists(library), !content.isEmpty());
    }

    void readsALibrary()
    {
        const CliFixture fixture;
        fixture.seed();
        const CliRun run = fixture.run({u"cheatsheet"_s, u"--to"_s, u"sheet.pdf"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.errorLines(), QStringList());
        QCOMPARE(run.json()["language"_L1].toString(), u"en"_s);
        QCOMPARE(run.json()["weakest_cards"_L1].toInt(-1), 0); // nothing was reviewed
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("named");
        QTest::newRow("no target") << QStringList{u"cheatsheet"_s} << 2 << u"--to"_s;
        QTest::newRow("no PDF") << QStringList{u"cheatsheet"_s, u"--to"_s, u"x.svg"_s} << 2 << u"x.svg"_s;
        QTest::newRow("language") << QStringList{u"cheatsheet"_s, u"--to"_s, u"x.pdf"_s, u"--language"_s, u"fr"_s} << 2
                                  << u"fr"_s;
        QTest::newRow("folder") << QStringList{u"cheatsheet"_s, u"--to"_s, u"no/such/x.pdf"_s} << 6 << u"x.pdf"_s;
    }

    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, named);
        const CliFixture fixture;
        const CliRun run = fixture.run(words);
        QCOMPARE_EXIT(run, exitCode);
        QVERIFY2(run.error().contains(named), qPrintable(run.error()));
        QVERIFY(!QFile::exists(fixture.path(u"x.pdf"_s)));
    }
};

ARCHDECK_TEST(TestCheatSheetCommand)
#include "tst_cheatsheet.moc"
