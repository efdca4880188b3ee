#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

/// Files from one format into another, without a library.
class TestConvert : public QObject
{
    Q_OBJECT

    CliFixture m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture.write(u"flow.mmd"_s, "flowchart LR\n  web[Web] --> api[API]\n  api --> db[(Orders)]\n");
        m_fixture.write(
            u"two.drawio"_s,
            "<mxfile><diagram name=\"Online\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
            "<mxCell id=\"a\" value=\"Web\" style=\"html=1;\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"40\" y=\"40\" "
            "width=\"120\" height=\"60\" as=\"geometry\"/></mxCell></root></mxGraphModel></diagram>"
            "<diagram name=\"Offline\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
            "</root></mxGraphModel></diagram></mxfile>");
    }

    void reportsWhatWasReadAndWritten()
    {
        const CliRun run = m_fixture.run({u"convert"_s, u"flow.mmd"_s, u"flow.drawio"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        const QJsonObject json = run.json();
        QCOMPARE(json[u"from"].toString(), u"mermaid"_s);
        QCOMPARE(json[u"to"].toString(), u"drawio"_s);
        QCOMPARE(json[u"components"].toInt(), 3);
        QCOMPARE(json[u"connections"].toInt(), 2);
        QCOMPARE(json[u"pages"].toArray().size(), 1);
        QVERIFY(json[u"losses"].isArray());
        QVERIFY(json[u"problems"].isArray());
        QVERIFY(m_fixture.read(u"flow.drawio"_s).startsWith("<mxfile"));
    }

    void picturesCarryTheDrawing()
    {
        for (const QString &suffix : {u"svg"_s, u"png"_s, u"pdf"_s}) {
            const QString picture = u"flow."_s + suffix;
            QCOMPARE_EXIT(m_fixture.run({u"convert"_s, u"flow.mmd"_s, picture}), 0);
            const CliRun back = m_fixture.run({u"convert"_s, picture, u"back.gv"_s, u"--json"_s});
            QCOMPARE_EXIT(back, 0);
            QCOMPARE(back.json()[u"from"].toString(), suffix);
            QCOMPARE(back.json()[u"components"].toInt(), 3);
        }
    }

    void aPageIsChosen()
    {
        const CliRun first = m_fixture.run({u"convert"_s, u"two.drawio"_s, u"one.mmd"_s, u"--json"_s});
        QCOMPARE_EXIT(first, 0);
        QCOMPARE(first.json()[u"components"].toInt(), 1);
        QCOMPARE(first.json()[u"pages"].toArray().size(), 2);
        QVERIFY2(first.error().contains(u"--page"), first.err.constData());
        const CliRun second = m_fixture.run({u"convert"_s, u"two.drawio"_s, u"two.mmd"_s, u"--page=2"_s, u"--json"_s});
        QCOMPARE_EXIT(second, 0);
        QCOMPARE(second.json()[u"title"].toString(), u"Offline"_s);
        QCOMPARE(m_fixture.run({u"convert"_s, u"two.drawio"_s, u"x.mmd"_s, u"--page=3"_s}).exitCode, 2);
    }

    void standardOutputTakesTheFile()
    {
        const CliRun run = m_fixture.run({u"convert"_s, u"flow.mmd"_s, u"-"_s, u"--to=d2"_s});
        QCOMPARE_EXIT(run, 0);
        QVERIFY2(run.out.contains("->"), run.out.constData());
        QCOMPARE(m_fixture.run({u"convert"_s, u"flow.mmd"_s, u"-"_s}).exitCode, 2);
        QCOMPARE(m_fixture.run({u"convert"_s, u"flow.mmd"_s, u"-"_s, u"--to=d2"_s, u"--json"_s}).exitCode, 2);
    }

    void standardInputIsRead()
    {
        const CliRun run = m_fixture.run({u"convert"_s, u"-"_s, u"piped.gv"_s, u"--json"_s},
                                         "flowchart LR\n a --> b\n");
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.json()[u"components"].toInt(), 2);
    }

    void theSameInputGivesTheSameOutput()
    {
        QCOMPARE_EXIT(m_fixture.run({u"convert"_s, u"two.drawio"_s, u"a.drawio"_s}), 0);
        QCOMPARE_EXIT(m_fixture.run({u"convert"_s, u"two.drawio"_s, u"b.drawio"_s}), 0);
        QCOMPARE(m_fixture.read(u"a.drawio"_s), m_fixture.read(u"b.drawio"_s));
    }

    void theLibraryIsLeftAlone() { QVERIFY(!QFile::exists(m_fixture.libraryPath())); }

    void hostileFilesAreErrors()
    {
        m_fixture.write(u"laughs.drawio"_s,
                        "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><mxfile>&b;</mxfile>");
        m_fixture.write(u"letter.txt"_s, "Dear reader,\n");
        for (const QString &name : {u"laughs.drawio"_s, u"letter.txt"_s, u"missing.drawio"_s}) {
            const CliRun run = m_fixture.run({u"convert"_s, name, u"x.gv"_s});
            QVERIFY(run.exitCode != 0);
            QVERIFY2(run.error().startsWith(u"archdeck-cli: convert: "_s), run.err.constData());
        }
    }
};

ARCHDECK_TEST(TestConvert)
#include "tst_convert.moc"
