#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray first = R"(digraph {
  web [kind="client-web", label="Browser"];
  gateway [kind="api-gateway", label="Gateway"];
  cache [kind="service", label="Cache"];
  web -> gateway;
  gateway -> cache;
}
)";

const QByteArray second = R"(digraph {
  web [kind="client-web", label="Browser"];
  gateway [kind="api-gateway", label="API gateway"];
  llm [kind="llm-server", label="vLLM"];
  web -> gateway [label="asks"];
  gateway -> llm;
}
)";

} // namespace

/// `diff A B`.
class TestCliDiff : public QObject
{
    Q_OBJECT

    CliFixture m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture.seed();
        m_fixture.write(u"first.gv"_s, first);
        m_fixture.write(u"second.gv"_s, second);
    }

    void theSameIsSaidByTheExitCodeAlone()
    {
        m_fixture.write(u"copy.gv"_s, first);
        const CliRun run = m_fixture.run({u"diff"_s, u"first.gv"_s, u"copy.gv"_s});
        QCOMPARE_EXIT(run, 0);
        QVERIFY(run.out.isEmpty() && run.err.isEmpty());
        const CliRun reference = m_fixture.run({u"diff"_s, u"chat"_s, u"chat"_s, u"--json"_s});
        QCOMPARE_EXIT(reference, 0);
        QVERIFY(reference.json()[u"same"].toBool());
        QVERIFY(reference.json()[u"changes"].toArray().isEmpty());
    }

    void twoFiles()
    {
        const CliRun run = m_fixture.run({u"diff"_s, u"first.gv"_s, u"second.gv"_s});
        QCOMPARE_EXIT(run, 1);
        QCOMPARE(QString::fromUtf8(run.out),
                 u"Removed: component Cache\n"
                 "Added: component vLLM\n"
                 "Changed: component API gateway (name)\n"
                 "Removed: connection Gateway → Cache\n"
                 "Added: connection API gateway → vLLM\n"
                 "Changed: connection Browser → API gateway (label)\n"_s);
        const CliRun back = m_fixture.run({u"diff"_s, u"second.gv"_s, u"first.gv"_s, u"--json"_s});
        QCOMPARE_EXIT(back, 1);
        const QJsonObject json = back.json();
        QVERIFY(!json[u"same"].toBool(true));
        QCOMPARE(json[u"before"][u"file"].toString(), m_fixture.path(u"second.gv"_s));
        const QJsonObject removed = json[u"changes"].toArray().first().toObject();
        QCOMPARE(removed[u"part"].toString(), u"component"_s);
        QCOMPARE(removed[u"change"].toString(), u"removed"_s);
        QCOMPARE(removed[u"name"].toString(), u"vLLM"_s);
        QVERIFY(!removed[u"before"].isNull() && removed[u"after"].isNull());
    }

    void aDesignWithTheFileThatItCameFrom()
    {
        const QString id = m_fixture.run({u"import"_s, u"first.gv"_s, u"--json"_s}).json()[u"id"].toString();
        QCOMPARE_EXIT(m_fixture.run({u"diff"_s, u"first.gv"_s, id}), 0);
        const CliRun run = m_fixture.run({u"diff"_s, id, u"second.gv"_s});
        QCOMPARE_EXIT(run, 1);
        QCOMPARE(run.out, m_fixture.run({u"diff"_s, u"first.gv"_s, u"second.gv"_s}).out);
    }

    void filesOfAnyFormatAreCompared_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *suffix : {"drawio", "mmd", "excalidraw", "d2", "svg", "png", "pdf"})
            QTest::newRow(suffix) << u"again."_s + QString::fromLatin1(suffix);
    }
    void filesOfAnyFormatAreCompared()
    {
        QFETCH(QString, file);
        QCOMPARE_EXIT(m_fixture.run({u"convert"_s, u"first.gv"_s, u"one.drawio"_s}), 0);
        QCOMPARE_EXIT(m_fixture.run({u"convert"_s, u"one.drawio"_s, file}), 0);
        const CliRun same = m_fixture.run({u"diff"_s, u"one.drawio"_s, file});
        QVERIFY2(same.exitCode == 0, QByteArray(same.out + same.err).constData());
        QCOMPARE_EXIT(m_fixture.run({u"diff"_s, file, u"second.gv"_s}), 1);
    }

    void whatCannotBeReadIsTold()
    {
        QCOMPARE_EXIT(m_fixture.run({u"diff"_s, u"first.gv"_s}), 2);
        QCOMPARE_EXIT(m_fixture.run({u"diff"_s, u"first.gv"_s, u"none.gv"_s}), 3);
        QCOMPARE_EXIT(m_fixture.run({u"diff"_s, u"no such design"_s, u"first.gv"_s}), 3);
        m_fixture.write(u"broken.gv"_s, "digraph {");
        const CliRun broken = m_fixture.run({u"diff"_s, u"broken.gv"_s, u"first.gv"_s});
        QCOMPARE_EXIT(broken, 4);
        QVERIFY(broken.out.isEmpty());
    }
};

ARCHDECK_TEST(TestCliDiff)
#include "tst_diff.moc"
