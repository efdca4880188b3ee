#include "tests/cli/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace archdeck::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray sketch = R"(digraph "sketch" {
  graph [label="My chat"];
  web [kind="client-web", label="Browser"];
  gateway [kind="api-gateway", label="Gateway"];
  guard [kind="service", label="Guardrail"];
  llm [kind="llm-server", label="vLLM"];
  web -> gateway;
  gateway -> llm;
  guard -> gateway;
}
)";

} // namespace

/// `compare A B`.
class TestCliCompare : public QObject
{
    Q_OBJECT

    CliFixture m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture.seed();
        m_fixture.write(u"sketch.gv"_s, sketch);
    }

    void aReferenceWithItselfIsAllRight()
    {
        const CliRun run = m_fixture.run({u"compare"_s, u"chat"_s, u"CHAT"_s});
        QCOMPARE_EXIT(run, 0);
        QCOMPARE(run.out,
                 QByteArray("ChatGPT-like chat compared with ChatGPT-like chat: 100 % (components 100 %, "
                            "connections 100 %)\nThere is no difference.\n"));
        const QJsonObject json = m_fixture.run({u"compare"_s, u"chat"_s, u"chat"_s, u"--json"_s}).json();
        QCOMPARE(json[u"score"].toDouble(), 1.0);
        QVERIFY(json[u"differences"].toArray().isEmpty());
        QVERIFY(json[u"components"].toArray().size() > 15 && json[u"connections"].toInt() > 15);
    }

    void kindsHaveTheLanguageOfTheTexts()
    {
        CliFixture spanish;
        spanish.setEnvironment(u"LC_ALL"_s, u"es_ES.UTF-8"_s);
        spanish.setEnvironment(u"LANGUAGE"_s, u"es"_s);
        spanish.write(u"sketch.gv"_s, sketch);
        spanish.write(u"empty.gv"_s, "digraph \"empty\" {}");
        const CliRun files = spanish.run({u"compare"_s, u"empty.gv"_s, u"sketch.gv"_s});
        QCOMPARE_EXIT(files, 0);
        QVERIFY2(files.out.contains("Gateway (Gateway de API)\n"), files.out.constData());
    }

    void aFileWithAReference()
    {
        const CliRun run = m_fixture.run({u"compare"_s, u"sketch.gv"_s, u"chat"_s, u"--json"_s});
        QCOMPARE_EXIT(run, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        const QJsonObject json = run.json();
        QCOMPARE(json[u"mine"][u"title"].toString(), u"My chat"_s);
        QCOMPARE(json[u"mine"][u"file"].toString(), m_fixture.path(u"sketch.gv"_s));
        QVERIFY(json[u"mine"][u"id"].isNull() && json[u"theirs"][u"file"].isNull());
        QCOMPARE(json[u"components"].toArray().size(), 4);
        const double score = json[u"score"].toDouble();
        QVERIFY(score > 0.05 && score < 0.4);
        QCOMPARE(score, (json[u"component_score"].toDouble() + json[u"connection_score"].toDouble()) / 2);
        QSet<QString> kinds;
        for (const QJsonValue &difference : json[u"differences"].toArray()) {
            const QString kind = difference[u"kind"].toString();
            kinds.insert(kind);
            QVERIFY(!difference[u"key"].toString().isEmpty() && !difference[u"text"].toString().isEmpty());
            QCOMPARE(difference[u"mine"].isNull(), kind.endsWith(u"-missing"));
            QCOMPARE(difference[u"theirs"].isNull(), kind.endsWith(u"-extra"));
            QCOMPARE(difference[u"dismissed"].toBool(true), false);
        }
        QCOMPARE(kinds,
                 QSet<QString>({u"component-missing"_s, u"component-other-kind"_s, u"connection-missing"_s,
                                u"connection-extra"_s}));
        const CliRun text = m_fixture.run({u"compare"_s, u"sketch.gv"_s, u"chat"_s});
        QVERIFY(text.out.startsWith("My chat compared with ChatGPT-like chat: "));
        QVERIFY(text.out.contains("\nMissing: Edge and WAF (Web application firewall)\n"));
    }

    void anOwnDesignIsAsGoodAsItsFile()
    {
        const CliFixture fixture;
        fixture.seed();
        fixture.write(u"sketch.gv"_s, sketch);
        const QString id = fixture.run({u"import"_s, u"sketch.gv"_s, u"--json"_s}).json()[u"id"].toString();
        const CliRun own = fixture.run({u"compare"_s, id, u"chat"_s});
        QCOMPARE_EXIT(own, 0);
        QCOMPARE(own.out, fixture.run({u"compare"_s, u"sketch.gv"_s, u"chat"_s}).out);
        const CliRun same = fixture.run({u"compare"_s, u"sketch.gv"_s, u"my chat"_s, u"--json"_s});
        QCOMPARE(same.json()[u"score"].toDouble(), 1.0);
    }

    void whatCannotBeComparedIsTold()
    {
        m_fixture.write(u"broken.gv"_s, "digraph {");
        QCOMPARE_EXIT(m_fixture.run({u"compare"_s, u"chat"_s}), 2);
        QCOMPARE_EXIT(m_fixture.run({u"compare"_s, u"chat"_s, u"chat"_s, u"chat"_s}), 2);
        QCOMPARE_EXIT(m_fixture.run({u"compare"_s, u"chat"_s, u"no such design"_s}), 3);
        QCOMPARE_EXIT(m_fixture.run({u"compare"_s, u"none.gv"_s, u"chat"_s}), 3);
        const CliRun broken = m_fixture.run({u"compare"_s, u"broken.gv"_s, u"chat"_s});
        QCOMPARE_EXIT(broken, 4);
        QVERIFY(broken.out.isEmpty());
        QVERIFY(broken.error().contains(u"broken.gv"_s));
    }
};

ARCHDECK_TEST(TestCliCompare)
#include "tst_compare.moc"
