#include "core/practice/practicekeys.h"
#include "core/practice/questionparser.h"
#include "tests/support/testmain.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

#include <limits>

using namespace archdeck;

namespace {

const QByteArray sample = R"(---
id: legal-rag
language: en
title: Legal document search
family: RAG
summary: Questions over case law: answered with checked quotations.
level: staff
reference: multi-tenant-rag
minutes: 60
---

## Ask

Design a search assistant.

It quotes: always.

## Clarifying questions

- wrong-citation: What happens when a citation
  is wrong?
  - answer: A lawyer can be sanctioned, so
    it must never be shown.
- languages: Which languages?
  - answer: English.

## Requirements

- load: 8 questions per second at peak
  - value: 8
  - unit: questions/s
- as-of-date: Answers as of a date in the past

## Estimates

- raw-vectors: How large are 150 M vectors?
  - unit: GB
  - answer: 614.5
  - tolerance: 1.5
  - worked: 150 M x 1,024 x 4 B = 614 GB.
- rate: How many per day?
  - unit: questions
  - answer: 100
  - worked: by counting

## Hints

- clarify: First.
- clarify: Second.
- wrap-up: Last.

## Requirement changes

- traffic-x10: Ten times as many firms.
  - wants: The first limit
  - wants: Its number

## Deep dives

- verification: How a citation is verified
  - point: The span exists

## Expected components

- llm-server: Writes the answer
  - label: Answerer
- context-builder: Builds the prompt

## Expected connections

- context-builder -> llm-server: The prompt

## Signals

- requirements:
  - strong: Asks for the cost
  - weak: Starts with the database

## Sources

Derived.
)";

QuestionReading read(const QByteArray &content)
{
    return readQuestion(content, QStringLiteral("legal-rag.md"));
}

/// The sample with one piece of text replaced, which must be in it.
QuestionReading readWith(const QByteArray &old, const QByteArray &replacement)
{
    QByteArray changed = sample;
    Q_ASSERT(changed.contains(old));
    changed.replace(old, replacement);
    return read(changed);
}

QString said(const QList<ContentProblem> &problems)
{
    QStringList lines;
    for (const ContentProblem &problem : problems)
        lines.append(toLine(problem));
    return lines.join(u'\n');
}

int lineOf(const QByteArray &text)
{
    return int(sample.first(sample.indexOf(text)).count('\n')) + 1;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class QuestionParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFrontMatter()
    {
        const QuestionReading reading = read(sample);
        QVERIFY2(reading.problems.isEmpty(), qPrintable(said(reading.problems)));
        QVERIFY(reading.isUsable());
        const Question &question = reading.question;
        QCOMPARE(question.id, u"legal-rag");
        QCOMPARE(question.language, u"en");
        QCOMPARE(question.summary, u"Questions over case law: answered with checked quotations.");
        QCOMPARE(question.level, QuestionLevel::Staff);
        QCOMPARE(question.reference, u"multi-tenant-rag");
        QCOMPARE(question.minutes, 60);
    }

    void readsEverySection()
    {
        const Question question = read(sample).question;
        QCOMPARE(question.ask, u"Design a search assistant.\n\nIt quotes: always.");
        QCOMPARE(question.clarifying.size(), 2);
        QCOMPARE(question.clarifying[0].key, u"wrong-citation");
        QCOMPARE(question.clarifying[0].question, u"What happens when a citation is wrong?");
        QCOMPARE(question.clarifying[0].answer, u"A lawyer can be sanctioned, so it must never be shown.");
        QCOMPARE(question.requirements.size(), 2);
        QCOMPARE(question.requirements[0].value, std::optional(8.0));
        QCOMPARE(question.requirements[0].unit, u"questions/s");
        QVERIFY(!question.requirements[1].value);
        QCOMPARE(question.estimates.size(), 2);
        QCOMPARE(question.estimates[0].answer, 614.5);
        QCOMPARE(question.estimates[0].tolerance, 1.5);
        QCOMPARE(question.estimates[1].tolerance, 2.0);
        QCOMPARE(question.hintsFor(u"clarify"), QStringList({QStringLiteral("First."), QStringLiteral("Second.")}));
        QVERIFY(question.hintsFor(u"estimate").isEmpty());
        QVERIFY(question.change(u"traffic-x10") != nullptr);
        QCOMPARE(question.change(u"traffic-x10")->wants.size(), 2);
        QVERIFY(question.change(u"half-budget") == nullptr);
        QCOMPARE(question.deepDives.size(), 1);
        QCOMPARE(question.component(u"llm-server")->label, u"Answerer");
        QCOMPARE(question.connections.size(), 1);
        QCOMPARE(question.connections[0].from, u"context-builder");
        QCOMPARE(question.signalsFor(u"requirements")->weak.size(), 1);
        QCOMPARE(question.sources, u"Derived.");
    }

    void acceptsWithinTheTolerance()
    {
        const QuestionEstimate estimate{
            .key = {}, .prompt = {}, .unit = {}, .answer = 100, .tolerance = 2, .worked = {}};
        QVERIFY(estimate.accepts(100));
        QVERIFY(estimate.accepts(50));
        QVERIFY(estimate.accepts(200));
        QVERIFY(!estimate.accepts(49));
        QVERIFY(!estimate.accepts(201));
        QVERIFY(!estimate.accepts(0));
        QVERIFY(!estimate.accepts(-100));
        QVERIFY(!estimate.accepts(std::numeric_limits<double>::infinity()));
        QVERIFY(!estimate.accepts(std::numeric_limits<double>::quiet_NaN()));
    }

    void leavesOutOneBrokenItem_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char *name, const char *old, const char *replacement, const char *place) {
            QTest::newRow(name) << QByteArray(old) << QByteArray(replacement) << QByteArray(place);
        };
        row("key is not kebab case", "- languages: Which", "- Lan guages: Which", "- languages");
        row("no key", "- languages: Which languages?", "- Which languages", "- languages");
        row("doubled key", "- languages: Which", "- wrong-citation: Which", "- languages");
        row("no answer", "  - answer: English.\n", "", "- languages");
        row("empty answer", "answer: English.", "answer:", "  - answer: English.");
        row("unknown field", "answer: English.", "reply: English.", "  - answer: English.");
        row("doubled field", "  - unit: questions/s", "  - value: 9", "  - unit: questions/s");
        row("value is no number", "value: 8\n", "value: eight\n", "  - value: 8");
        row("value with a decimal comma", "value: 8\n", "value: 8,5\n", "  - value: 8");
        row("value without unit", "  - unit: questions/s\n", "", "- load");
        row("answer with grouping", "answer: 614.5", "answer: 6,145", "  - answer: 614.5");
        row("answer of 0", "answer: 614.5", "answer: 0", "  - answer: 614.5");
        row("endless answer", "answer: 614.5", "answer: 1e308", "  - answer: 614.5");
        row("tolerance below 1", "tolerance: 1.5", "tolerance: 0.5", "  - tolerance: 1.5");
        row("unknown phase", "- wrap-up: Last.", "- the-end: Last.", "- wrap-up");
        row("unknown change", "- traffic-x10", "- traffic-x11", "- traffic-x10");
        row("unknown criterion", "- requirements:\n", "- requirement:\n", "- requirements:\n");
        row("no weak signal", "  - weak: Starts with the database\n", "", "- requirements:\n");
        row("not a kind", "- context-builder: Builds", "- context builder: Builds", "- context-builder: Builds");
        row("no arrow", "- context-builder -> llm-server", "- context-builder to llm-server",
            "- context-builder -> llm-server");
        row("unexpected end", "- context-builder -> llm-server", "- context-builder -> cache",
            "- context-builder -> llm-server");
    }

    void leavesOutOneBrokenItem()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, replacement);
        QFETCH(QByteArray, place);
        const QuestionReading reading = readWith(old, replacement);
        QVERIFY(!reading.problems.isEmpty());
        QVERIFY2(reading.problems.first().line == lineOf(place), qPrintable(said(reading.problems)));
        QVERIFY(toLine(reading.problems.first()).startsWith(u"legal-rag.md:"));
        QVERIFY(reading.isUsable());
        QVERIFY(reading.question != read(sample).question);
        QCOMPARE(reading.question.ask, read(sample).question.ask);
        QCOMPARE(reading.question.deepDives, read(sample).question.deepDives);
    }

    void namesWhatIsMissing()
    {
        QVERIFY(said(readWith("## Hints", "## Hint").problems).contains(u"Hints"));
        QVERIFY(said(readWith("## Hints", "## Hint").problems).contains(u"There is no section \"Hint\""));
        QVERIFY(said(readWith("## Sources", "## Hints").problems).contains(u"twice"));
        QVERIFY(said(readWith("level: staff", "level: intern").problems).contains(u"mid, senior or staff"));
        QVERIFY(said(readWith("minutes: 60", "minutes: 600").problems).contains(u"minutes"));
        QVERIFY(said(readWith("summary", "sumary").problems).contains(u"summary"));
        const QuestionReading otherId = readWith("id: legal-rag", "id: ../legal");
        QVERIFY(!otherId.isUsable());
        QVERIFY(said(otherId.problems).contains(u"differs from the file's name"));
    }

    void aTranslationKeepsItsId() { QVERIFY(readQuestion(sample, QStringLiteral("/x/legal-rag.es.md")).isUsable()); }

    void survivesHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("zero bytes") << QByteArray(1000, '\0');
        QTest::newRow("not UTF-8") << QByteArray(sample + "\xff\xfe");
        QTest::newRow("too large") << QByteArray(sample + QByteArray(KeyedMarkdown::maxBytes, 'x'));
        QTest::newRow("too many lines") << QByteArray(sample + QByteArray(KeyedMarkdown::maxLines + 1, '\n'));
        QTest::newRow("open front matter") << QByteArray("---\nid: legal-rag\n");
        QTest::newRow("only dashes") << QByteArray("---\n---\n## Hints\n- \n- -\n  - \n      \n-:\n- :\n");
        QTest::newRow("only sections") << QByteArray("## Ask\n").repeated(5000);
    }

    void survivesHostileFiles()
    {
        QFETCH(QByteArray, content);
        const QuestionReading reading = read(content);
        QVERIFY(!reading.problems.isEmpty());
        QVERIFY(!reading.isUsable());
        QVERIFY(reading.problems.size() <= KeyedMarkdown::maxProblems + 1);
    }

    void limitsWhatASectionHolds()
    {
        QByteArray many;
        for (int i = 0; i < 1000; ++i)
            many += "- q" + QByteArray::number(i) + ": Why?\n  - answer: So.\n";
        const QuestionReading reading = readWith("- languages:", many + "- languages:");
        QCOMPARE(reading.question.clarifying.size(), KeyedMarkdown::maxItems);
        QVERIFY(said(reading.problems).contains(u"200"));

        const QuestionReading fields = readWith("  - point: The span exists\n",
                                                QByteArray("  - point: x\n").repeated(2000));
        QVERIFY(fields.question.deepDives.isEmpty());
        const QuestionReading text = readWith("Writes the answer", QByteArray("long ").repeated(5000));
        QVERIFY(text.question.component(u"llm-server") == nullptr);
    }

    void readsAnyBytes()
    {
        QVERIFY(rc::check("never crashes and never keeps a wrong item", [] {
            QByteArray content = sample;
            const int edits = *rc::gen::inRange(1, 8);
            for (int i = 0; i < edits; ++i) {
                const int at = *rc::gen::inRange<int>(0, int(content.size()));
                const int length = *rc::gen::inRange<int>(0, 60);
                const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("-:# \n>a0\xc3")));
                content.replace(at, length, QByteArray::fromStdString(text));
            }
            const Question question = read(content).question;
            for (const QuestionEstimate &estimate : question.estimates)
                RC_ASSERT(estimate.answer > 0 && estimate.tolerance >= 1);
            for (const QuestionHint &hint : question.hints)
                RC_ASSERT(phaseKeys().contains(hint.phase));
            for (const ExpectedConnection &connection : question.connections)
                RC_ASSERT(question.component(connection.from) && question.component(connection.to));
        }));
    }

    void loadsTranslationsAndFallsBack()
    {
        const QTemporaryDir folder;
        const auto path = [&folder](const char *name) { return folder.filePath(QLatin1StringView(name)); };
        QByteArray other = sample;
        other.replace("id: legal-rag", "id: aa");
        QByteArray spanish = sample;
        spanish.replace("language: en", "language: es");
        QVERIFY(write(path("legal-rag.md"), sample));
        QVERIFY(write(path("legal-rag.es.md"), spanish));
        QVERIFY(write(path("aa.md"), other));
        QVERIFY(write(path("framework.md"), "---\n"));

        const QuestionSet english = loadQuestions(folder.path(), QStringLiteral("en"));
        QVERIFY2(english.problems.isEmpty(), qPrintable(said(english.problems)));
        QCOMPARE(english.questions.size(), 2);
        QCOMPARE(english.questions[0].id, u"aa");
        QCOMPARE(english.find(u"legal-rag")->language, u"en");
        QVERIFY(english.find(u"framework") == nullptr);

        const QuestionSet both = loadQuestions(folder.path(), QStringLiteral("es"));
        QVERIFY(both.problems.isEmpty());
        QCOMPARE(both.find(u"legal-rag")->language, u"es");
        QCOMPARE(both.find(u"aa")->language, u"en");
    }

    void reportsBrokenFilesAndLoadsTheRest()
    {
        const QTemporaryDir folder;
        QByteArray unusable = sample;
        unusable.replace("## Ask", "## Question");
        QVERIFY(write(folder.filePath(QStringLiteral("legal-rag.md")), sample));
        QVERIFY(write(folder.filePath(QStringLiteral("legal-rag.es.md")), unusable));
        QVERIFY(write(folder.filePath(QStringLiteral("zz.md")), "not a question"));
        const QuestionSet set = loadQuestions(folder.path(), QStringLiteral("es"));
        QCOMPARE(set.questions.size(), 1);
        QCOMPARE(set.questions[0].language, u"en");
        QVERIFY(said(set.problems).contains(u"legal-rag.es.md:1: "));
        QVERIFY(said(set.problems).contains(u"zz.md:1: "));
        QCOMPARE(loadQuestions(folder.filePath(QStringLiteral("no")), QStringLiteral("en")).problems.size(), 1);
    }
};

ARCHDECK_TEST(QuestionParserTest)
#include "tst_questionparser.moc"
