#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray sketch = R"(digraph "sketch" {
  graph [label="My chat"];
  web [kind="client-web", label="Browser"];
  gateway [kind="api-gateway", label="Gateway"];
  llm [kind="llm-server", label="vLLM"];
  web -> gateway;
  gateway -> llm;
}
)";

} // namespace

/// `layout DESIGN`.
class TestCliLayout : public QObject
{
    Q_OBJECT

    CliFixture m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture.seed();
        m_fixture.write(u"sketch.gv"_s, sketch);
    }

    void aFileIsWrittenWithItsPlaces()
    {
        const CliRun run = m_fixture.run({u"layout"_s, u"sketch.gv"_s, u"--to"_s, u"placed.gv"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        const QJsonObject json = run.json();
        QCOMPARE(json[u"engine"].toString(), u"dot"_s);
        QCOMPARE(json[u"components"].toInt(), 3);
        QVERIFY(json[u"notice"].isNull());
        const QJsonObject again = m_fixture
                                      .run({u"layout"_s, u"placed.gv"_s, u"--engine"_s, u"tidy"_s, u"--to"_s,
                                            u"tidy.gv"_s, u"--json"_s})
                                      .json();
        QCOMPARE(again[u"engine"].toString(), u"tidy"_s);
        QCOMPARE(again[u"moved"].toInt(), 0);
    }

    void aFileNeedsATarget()
    {
        const CliRun run = m_fixture.run({u"layout"_s, u"sketch.gv"_s});
        QCOMPARE_EXIT(run, 2);
        QVERIFY2(run.err.contains("--to FILE"), run.err.constData());
    }

    void anOwnDesignIsChangedAsAStep()
    {
        const QString id = m_fixture.run({u"import"_s, u"sketch.gv"_s, u"--json"_s}).json()[u"id"].toString();
        QVERIFY(!id.isEmpty());
        const CliRun run = m_fixture.run({u"layout"_s, id, u"--engine"_s, u"circo"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        QVERIFY(run.json()[u"moved"].toInt() > 0);
        // The same layout again finds everything in its place.
        QCOMPARE(m_fixture.run({u"layout"_s, id, u"--engine"_s, u"circo"_s, u"--json"_s}).json()[u"moved"].toInt(), 0);
    }

    void onlyWhatIsNamedMoves()
    {
        const CliRun run = m_fixture.run({u"layout"_s, u"chat"_s, u"--only"_s, u"nobody"_s, u"--to"_s, u"x.gv"_s});
        QCOMPARE_EXIT(run, 3);
        QVERIFY2(run.err.contains("nobody"), run.err.constData());
    }

    void areferenceIsNotChanged()
    {
        QCOMPARE_EXIT(m_fixture.run({u"layout"_s, u"chat"_s, u"--engine"_s, u"neato"_s}), 6);
    }

    void unknownEnginesAreRefused()
    {
        const CliRun run = m_fixture.run({u"layout"_s, u"chat"_s, u"--engine"_s, u"osage"_s});
        QCOMPARE_EXIT(run, 2);
        QVERIFY2(run.err.contains("sfdp"), run.err.constData());
    }
};

ARCHDECK_TEST(TestCliLayout)
#include "tst_layout.moc"
