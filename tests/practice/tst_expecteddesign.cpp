#include "core/diagram/changeset.h"
#include "core/practice/designdiff.h"
#include "core/practice/expecteddesign.h"
#include "core/practice/gapcards.h"
#include "core/practice/questionparser.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;
using namespace Qt::Literals::StringLiterals;

class TestExpectedDesign : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    QuestionSet m_questions;

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));
        m_questions = loadQuestions(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/interviews"), u"en"_s);
        QCOMPARE(m_questions.questions.size(), 11);
    }

    void everyQuestionGivesASoundDesign()
    {
        for (const Question &question : std::as_const(m_questions.questions)) {
            const Diagram expected = expectedDiagram(question, m_catalog);
            QVERIFY_RESULT(validate(expected));
            QCOMPARE(expected.nodes.size(), question.components.size());
            QCOMPARE(expected.edges.size(), question.connections.size());
            const QList<Node> nodes = ordered(expected.nodes);
            for (qsizetype i = 0; i < nodes.size(); ++i) {
                QVERIFY(!nodes[i].label.isEmpty());
                QCOMPARE(nodes[i].kind, question.components[i].kind);
                for (qsizetype k = i + 1; k < nodes.size(); ++k)
                    QVERIFY2(!nodes[i].rect.intersects(nodes[k].rect), qPrintable(question.id));
            }
            QCOMPARE(expectedDiagram(question, m_catalog), expected);
            QCOMPARE(compareDesigns(expected, expected, m_catalog).score, 1.0);
        }
    }

    void whatLeadsToAComponentStandsLeftOfIt()
    {
        Question question;
        question.id = u"small"_s;
        question.components = {{u"web-client"_s, u"asks"_s, {}},
                               {u"api-gateway"_s, u"guards"_s, u"Front door"_s},
                               {u"cache"_s, u"remembers"_s, {}}};
        question.connections = {{u"web-client"_s, u"api-gateway"_s, u"asks"_s},
                                {u"api-gateway"_s, u"cache"_s, u"looks up"_s},
                                {u"cache"_s, u"web-client"_s, u"a way back"_s}};
        const Diagram expected = expectedDiagram(question, m_catalog);
        const QList<Node> nodes = ordered(expected.nodes);
        QVERIFY(nodes[0].rect.right() < nodes[1].rect.left());
        QVERIFY(nodes[1].rect.right() < nodes[2].rect.left());
        QCOMPARE(nodes[1].label, u"Front door"_s);
        QCOMPARE(nodes[2].properties.value(u"description"_s), u"remembers"_s);
    }

    void aBlankBoardHasGapsWithCards()
    {
        const Question &question = *m_questions.find(u"knowledge-base");
        QVERIFY(question.reference.isEmpty());
        const Diagram expected = expectedDiagram(question, m_catalog);
        const DesignDiff diff = compareDesigns({}, expected, m_catalog);
        QCOMPARE(diff.score, 0.0);
        const QList<Fact> cards = gapCards(diff, expected, m_catalog, question.id);
        QVERIFY(!cards.isEmpty());
        const Fact &first = cards.constFirst();
        QVERIFY2(first.key.startsWith(u"knowledge-base-"_s), qPrintable(first.key));
        QVERIFY(!first.answer.isEmpty());
    }
};

ARCHDECK_TEST(TestExpectedDesign)
#include "tst_expecteddesign.moc"
