#include "core/practice/questionparser.h"
#include "core/practice/sittingresults.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

class TestSittingResults : public QObject
{
    Q_OBJECT

    Question m_question;
    Framework m_framework;

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/interviews");
        m_question = *loadQuestions(folder, u"en"_s).find(u"chat");
        m_framework = loadFramework(folder, u"en"_s).framework;
    }

    void theScoreIsWeightedOverWhatWasScored()
    {
        Sitting sitting;
        QVERIFY(!scoreOf(sitting, m_framework));
        sitting.scores.insert(u"architecture"_s, {4, {}}); // weight 22
        sitting.scores.insert(u"depth"_s, {2, {}});        // weight 18
        QCOMPARE(*scoreOf(sitting, m_framework), 100 * (22 + 9) / 40.0);
    }

    void onlyAnsweredEstimatesAreMissed()
    {
        Sitting sitting;
        QVERIFY(missedEstimates(m_question, sitting).isEmpty());
        sitting.answers = {{u"peak-rate"_s, 2500}, {u"gpus"_s, 80}};
        const auto missed = missedEstimates(m_question, sitting);
        QCOMPARE(missed.size(), 1);
        QCOMPARE(missed[0].key, u"gpus"_s);
        QCOMPARE(missed[0].given, 80);
        QCOMPARE(missed[0].expected, 800);
        QCOMPARE(factorOff(80, 800), std::optional(10.0));
        QCOMPARE(factorOff(1600, 800), std::optional(2.0));
        QCOMPARE(factorOff(0, 800), std::optional<double>());
    }

    void suggestsTheNextLevelOfTheWeakest()
    {
        Sitting sitting;
        QVERIFY(suggestedActions(sitting, m_question, m_framework, {}, {}).isEmpty());
        sitting.scores.insert(u"architecture"_s, {4, {}});
        sitting.scores.insert(u"depth"_s, {2, {}});
        sitting.scores.insert(u"communication"_s, {0, {}});
        sitting.answers.insert(u"gpus"_s, 80);
        QStringList lines = suggestedActions(sitting, m_question, m_framework, {}, {});
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"Communication"_s));
        QVERIFY(lines[0].contains(m_framework.criterion(u"communication")->anchors[0]));
        QVERIFY(lines[1].contains(m_framework.criterion(u"depth")->anchors[2]));
        QVERIFY(lines[2].contains(u"H100"_s));

        sitting.actions.append({QUuid::createUuid(), lines[0], false});
        QCOMPARE(suggestedActions(sitting, m_question, m_framework, {}, {}), lines.sliced(1));
    }
};

ARCHDECK_TEST(TestSittingResults)
#include "tst_sittingresults.moc"
