#include "core/catalog/catalog.h"
#include "core/exchange/designfile.h"
#include "core/practice/framework.h"
#include "core/practice/practicekeys.h"
#include "core/practice/questionparser.h"
#include "core/render/componentmetrics.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>

using namespace archdeck;

namespace {

const QString folder = QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/interviews");

const QStringList withReference{QStringLiteral("chat"), QStringLiteral("code-generation"),
                                QStringLiteral("content-moderation"), QStringLiteral("multi-tenant-rag"),
                                QStringLiteral("recommendation")};

const QStringList withoutReference{QStringLiteral("hybrid-search"), QStringLiteral("knowledge-base"),
                                   QStringLiteral("legal-rag"),     QStringLiteral("multimodal-rag"),
                                   QStringLiteral("realtime-rag"),  QStringLiteral("support-agents")};

QString said(const QList<ContentProblem> &problems)
{
    QStringList lines;
    for (const ContentProblem &problem : problems)
        lines.append(toLine(problem));
    return lines.join(u'\n');
}

/// The numbers of a text in ascending order. They are written alike in both languages: "1,157.5".
QList<double> numbersIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"));
    QList<double> numbers;
    for (auto match = number.globalMatch(text); match.hasNext();)
        numbers.append(match.next().captured().remove(u',').toDouble());
    std::ranges::sort(numbers);
    return numbers;
}

/// Every text of a question with a name for it, in order: keys, then what is said under them.
QList<std::pair<QString, QString>> textsOf(const Question &question)
{
    QList<std::pair<QString, QString>> texts;
    const auto add = [&texts](const QString &place, const QString &text) { texts.append({place, text}); };
    const auto addAll = [&add](const QString &place, const QStringList &lines) {
        for (qsizetype i = 0; i < lines.size(); ++i)
            add(place + u'.' + QString::number(i), lines[i]);
    };
    add(QStringLiteral("title"), question.title);
    add(QStringLiteral("family"), question.family);
    add(QStringLiteral("summary"), question.summary);
    add(QStringLiteral("ask"), question.ask);
    for (const ClarifyingQuestion &item : question.clarifying)
        addAll(u"clarifying " + item.key, {item.question, item.answer});
    for (const QuestionRequirement &item : question.requirements)
        addAll(u"requirement " + item.key, {item.text, item.unit});
    for (const QuestionEstimate &item : question.estimates)
        addAll(u"estimate " + item.key, {item.prompt, item.unit, item.worked});
    for (const QuestionHint &item : question.hints)
        add(u"hint " + item.phase, item.text);
    for (const RequirementChange &item : question.changes)
        addAll(u"change " + item.key, QStringList(item.says) + item.wants);
    for (const DeepDive &item : question.deepDives)
        addAll(u"dive " + item.key, QStringList(item.topic) + item.points);
    for (const ExpectedComponent &item : question.components)
        addAll(u"component " + item.kind, {item.purpose, item.label});
    for (const ExpectedConnection &item : question.connections)
        add(u"connection " + item.from + u" -> " + item.to, item.why);
    for (const CriterionSignals &item : question.criteria)
        addAll(u"signals " + item.criterion, item.strong + item.weak);
    add(QStringLiteral("sources"), question.sources);
    return texts;
}

bool isBetween(qsizetype value, qsizetype least, qsizetype most)
{
    return value >= least && value <= most;
}

} // namespace

/// Every shipped interview question and the framework, in English and in Spanish.
class QuestionsTest : public QObject
{
    Q_OBJECT

    QuestionSet m_english;
    QuestionSet m_spanish;

    void eachQuestion()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : withReference + withoutReference)
            QTest::newRow(qPrintable(id)) << id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_english = loadQuestions(folder, QStringLiteral("en"));
        m_spanish = loadQuestions(folder, QStringLiteral("es"));
    }

    void nothingIsWrong()
    {
        QVERIFY2(m_english.problems.isEmpty(), qPrintable(said(m_english.problems)));
        QVERIFY2(m_spanish.problems.isEmpty(), qPrintable(said(m_spanish.problems)));
        QCOMPARE(m_english.questions.size(), 11);
        QCOMPARE(m_spanish.questions.size(), 11);
        for (const Question &question : std::as_const(m_english.questions))
            QCOMPARE(question.language, u"en");
        for (const Question &question : std::as_const(m_spanish.questions))
            QVERIFY2(question.language == u"es", qPrintable(question.id));
    }

    void isComplete_data() { eachQuestion(); }

    void isComplete()
    {
        QFETCH(QString, id);
        const Question *const question = m_english.find(id);
        QVERIFY(question != nullptr);
        QCOMPARE(question->reference, withReference.contains(id) ? id : QString());
        QVERIFY(isBetween(question->clarifying.size(), 6, 9));
        QVERIFY(isBetween(question->estimates.size(), 4, 7));
        QVERIFY(isBetween(question->deepDives.size(), 2, 4));
        QVERIFY(isBetween(question->components.size(), 8, 14));
        const auto measurable = std::ranges::count_if(
            question->requirements, [](const QuestionRequirement &item) { return item.value.has_value(); });
        QVERIFY(isBetween(measurable, 5, 8));
        for (const QString &phase : phaseKeys())
            QVERIFY2(!question->hintsFor(phase).isEmpty(), qPrintable(phase));
        for (const QString &change : requirementChangeKeys())
            QVERIFY2(question->change(change) != nullptr, qPrintable(change));
        for (const QString &criterion : criterionKeys())
            QVERIFY2(question->signalsFor(criterion) != nullptr, qPrintable(criterion));
        QVERIFY(!question->sources.isEmpty());
    }

    void expectsWhatExists_data() { eachQuestion(); }

    void expectsWhatExists()
    {
        QFETCH(QString, id);
        const Question *const question = m_english.find(id);
        QVERIFY(question != nullptr);
        const Catalog catalog = Catalog::load(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/components"));
        QSet<QString> connected;
        for (const ExpectedConnection &connection : question->connections)
            connected += {connection.from, connection.to};
        for (const ExpectedComponent &component : question->components) {
            QVERIFY2(catalog.find(component.kind) != nullptr, qPrintable(component.kind));
            QVERIFY2(connected.contains(component.kind), qPrintable(component.kind));
        }
    }

    /// Where there is a reference design, it has what the question expects.
    void agreesWithTheReference_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : withReference)
            QTest::newRow(qPrintable(id)) << id;
    }

    void agreesWithTheReference()
    {
        QFETCH(QString, id);
        const Question *const question = m_english.find(id);
        QVERIFY(question != nullptr);
        const DesignReadOptions options{DesignIds::Shipped, componentSize, [](const QString &) { return true; }};
        const auto reading = readDesign(QStringLiteral(ARCHDECK_SOURCE_DIR "/templates/designs/") + id, options, {});
        QVERIFY_RESULT(reading);
        const Diagram &diagram = reading->diagram;
        QSet<QString> kinds;
        for (const Node &node : diagram.nodes)
            kinds.insert(node.kind);
        QSet<QString> connections;
        for (const Edge &edge : diagram.edges)
            connections.insert(diagram.nodes[edge.from].kind + u" -> " + diagram.nodes[edge.to].kind);
        for (const ExpectedComponent &component : question->components)
            QVERIFY2(kinds.contains(component.kind), qPrintable(component.kind));
        for (const ExpectedConnection &connection : question->connections) {
            const QString key = connection.from + u" -> " + connection.to;
            QVERIFY2(connections.contains(key), qPrintable(key));
        }
    }

    void translationKeepsKeysAndNumbers_data() { eachQuestion(); }

    void translationKeepsKeysAndNumbers()
    {
        QFETCH(QString, id);
        const Question *const english = m_english.find(id);
        const Question *const spanish = m_spanish.find(id);
        QVERIFY(english != nullptr && spanish != nullptr);
        QCOMPARE(spanish->level, english->level);
        QCOMPARE(spanish->reference, english->reference);
        QCOMPARE(spanish->minutes, english->minutes);
        for (qsizetype i = 0; i < english->requirements.size(); ++i)
            QCOMPARE(spanish->requirements.value(i).value, english->requirements[i].value);
        for (qsizetype i = 0; i < english->estimates.size(); ++i) {
            QCOMPARE(spanish->estimates.value(i).answer, english->estimates[i].answer);
            QCOMPARE(spanish->estimates.value(i).tolerance, english->estimates[i].tolerance);
        }
        const auto originals = textsOf(*english);
        const auto translations = textsOf(*spanish);
        for (qsizetype i = 0; i < std::min(originals.size(), translations.size()); ++i) {
            const auto &[place, original] = originals[i];
            const auto &[otherPlace, translation] = translations[i];
            QCOMPARE(otherPlace, place);
            QCOMPARE(translation.isEmpty(), original.isEmpty());
            QVERIFY2(numbersIn(translation) == numbersIn(original),
                     qPrintable(place + u": " + original + u" | " + translation));
        }
        QCOMPARE(translations.size(), originals.size());
    }

    void frameworkIsComplete_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("es") << QStringLiteral("es");
    }

    void frameworkIsComplete()
    {
        QFETCH(QString, language);
        const FrameworkReading reading = loadFramework(folder, language);
        QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
        const Framework &framework = reading.framework;
        QCOMPARE(framework.language, language);
        QCOMPARE(framework.phases.size(), phaseKeys().size());
        QCOMPARE(framework.criteria.size(), criterionKeys().size());
        int shortMinutes = 0;
        int longMinutes = 0;
        for (const InterviewPhase &phase : framework.phases) {
            shortMinutes += phase.minutes45;
            longMinutes += phase.minutes60;
        }
        QCOMPARE(shortMinutes, 45);
        QCOMPARE(longMinutes, 60);
        int weight = 0;
        for (const RubricCriterion &criterion : framework.criteria)
            weight += criterion.weight;
        QCOMPARE(weight, 100);
    }
};

ARCHDECK_TEST(QuestionsTest)
#include "tst_questions.moc"
