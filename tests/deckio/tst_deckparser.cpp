#include "core/deckio/deckparser.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qset.h>
#include <QtCore/qtemporarydir.h>

#include <rapidcheck.h>

using namespace archdeck;

namespace {

const QByteArray frontMatter = "---\nid: d\nlanguage: en\ntitle: A title\ndescription: What it is about.\n---\n";
constexpr int frontLines = 6;

ParsedDeck parse(const QByteArray &body)
{
    return parseDeck(frontMatter + body, QStringLiteral("d"));
}

QStringList keys(const ParsedDeck &deck)
{
    QStringList result;
    for (const Fact &fact : deck.facts)
        result.append(fact.key);
    return result;
}

QString said(const ParsedDeck &deck)
{
    QStringList lines;
    for (const DeckProblem &problem : deck.problems)
        lines.append(toLine(QStringLiteral("d.md"), problem));
    return lines.join(u'\n');
}

} // namespace

class DeckParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentedExample()
    {
        const ParsedDeck parsed = parse(R"(
## kv-per-token-70b

How many bytes?

---

**320 KiB**: 2 x 80 layers.

- source: derived from the model's configuration
- tags: llm, memory

## decode-bandwidth

Memory {{c1::bandwidth}} over the {{c2::weights}}.

```python
## not a heading
---
- source: not a source
```

- source: roofline argument
- tags: llm
)");
        QVERIFY2(parsed.problems.isEmpty(), qPrintable(said(parsed)));
        QCOMPARE(parsed.deck.id, shippedDeckId(QStringLiteral("d")));
        QCOMPARE(parsed.deck.key, QStringLiteral("d"));
        QCOMPARE(parsed.deck.language, QStringLiteral("en"));
        QCOMPARE(parsed.deck.title, QStringLiteral("A title"));
        QCOMPARE(parsed.deck.description, QStringLiteral("What it is about."));
        QCOMPARE(parsed.facts.size(), 2);
        const Fact &answered = parsed.facts[0];
        QCOMPARE(answered.id, shippedFactId(QStringLiteral("d"), QStringLiteral("kv-per-token-70b")));
        QCOMPARE(answered.type, FactType::QuestionAnswer);
        QCOMPARE(answered.question, QStringLiteral("How many bytes?"));
        QCOMPARE(answered.answer, QStringLiteral("**320 KiB**: 2 x 80 layers."));
        QCOMPARE(answered.source, QStringLiteral("derived from the model's configuration"));
        QCOMPARE(answered.tags, (QStringList{QStringLiteral("llm"), QStringLiteral("memory")}));
        QCOMPARE(answered.line, frontLines + 2);
        QCOMPARE(answered.contentHash, contentHashOf(answered));
        const Fact &cloze = parsed.facts[1];
        QCOMPARE(cloze.type, FactType::Cloze);
        QCOMPARE(cloze.order, 1);
        QVERIFY(cloze.question.endsWith(u"- source: not a source\n```"));
        QCOMPARE(cloze.source, QStringLiteral("roofline argument"));
        QCOMPARE(cardOrdinals(cloze), (QList<int>{1, 2}));
    }

    void readsWindowsLineEndsAndByteOrderMark()
    {
        QByteArray content = frontMatter + "\n## a\n\nq\n\n---\n\nl1\nl2\n";
        content.replace("\n", "\r\n");
        const ParsedDeck parsed = parseDeck("\xef\xbb\xbf" + content, QStringLiteral("d"));
        QVERIFY2(parsed.problems.isEmpty(), qPrintable(said(parsed)));
        QCOMPARE(parsed.facts[0].answer, QStringLiteral("l1\nl2"));
    }

    void answerMayHoldRules()
    {
        QCOMPARE(parse("## a\nq\n---\nx\n\n---\n\ny\n").facts[0].answer, QStringLiteral("x\n\n---\n\ny"));
    }

    void reportsBrokenCardsAndKeepsTheOthers_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<int>("line"); // within the broken part
        QTest::newRow("no text") << QByteArray("## x\n\n") << 1;
        QTest::newRow("only a source") << QByteArray("## x\n\n- source: s\n") << 1;
        QTest::newRow("neither answer nor cloze") << QByteArray("## x\n\ntext\n") << 1;
        QTest::newRow("no question") << QByteArray("## x\n\n---\n\nanswer\n") << 3;
        QTest::newRow("no answer") << QByteArray("## x\n\nquestion\n\n---\n") << 5;
        QTest::newRow("answer and cloze") << QByteArray("## x\n\nq {{c1::a}}\n---\nb\n") << 1;
        QTest::newRow("doubled id") << QByteArray("## good-before\n\nq\n---\na\n") << 1;
        QTest::newRow("malformed id") << QByteArray("## Not An Id\n\nq\n---\na\n") << 1;
        QTest::newRow("empty id") << QByteArray("##\n\nq\n---\na\n") << 1;
        QTest::newRow("unclosed cloze") << QByteArray("## x\n\n\none\nand {{c1::two\n") << 5;
        QTest::newRow("cloze number") << QByteArray("## x\n\n{{c0::two}}\n") << 3;
        QTest::newRow("unclosed fence") << QByteArray("## x\n\nq\n\n---\n\n```python\ncode\n") << 7;
        QTest::newRow("two sources") << QByteArray("## x\n\nq\n---\na\n\n- source: s\n- source: t\n") << 7;
        QTest::newRow("invalid UTF-8") << QByteArray("## x\n\nq\n---\na\xff\xfe\n") << 5;
        QTest::newRow("overlong UTF-8") << QByteArray("## x\n\nq\n---\n\xc0\xaf\n") << 5;
        QTest::newRow("a zero byte") << QByteArray("## x\n\nq\n---\na\0b\n", 15) << 5;
        QTest::newRow("too long") << QByteArray("## x\n\nq\n---\n") + QByteArray(70'000, 'a') + '\n' << 1;
    }
    void reportsBrokenCardsAndKeepsTheOthers()
    {
        QFETCH(const QByteArray, broken);
        QFETCH(const int, line);
        const ParsedDeck parsed = parse("## good-before\n\nq\n---\na\n\n" + broken
                                        + "\n## good-after\n\n{{c1::x}}\n\n```text\ncode\n```\n");
        QCOMPARE(keys(parsed), (QStringList{QStringLiteral("good-before"), QStringLiteral("good-after")}));
        QVERIFY2(parsed.problems.size() == 1, qPrintable(said(parsed)));
        QCOMPARE(parsed.problems[0].line, frontLines + 6 + line);
        QVERIFY(!parsed.problems[0].message.isEmpty());
    }

    void headingsInsideAClosedFenceAreCode()
    {
        const ParsedDeck parsed = parse("## a\n\nq\n\n---\n\n```sh\n\n## comment\nls\n```\n\n## b\n\n{{c1::x}}\n");
        QCOMPARE(keys(parsed), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(parsed.problems.isEmpty());
    }

    void reportsTheFrontMatter_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("names");
        const QByteArray card = "\n## a\n\nq\n---\nb\n";
        QTest::newRow("none") << card.sliced(1) << 1 << QStringLiteral("front matter");
        QTest::newRow("not closed") << "---\nid: d" + card << 1 << QStringLiteral("not closed");
        QTest::newRow("no title") << "---\nid: d\nlanguage: en\ndescription: x\n---" + card << 1
                                  << QStringLiteral("title");
        QTest::newRow("another id") << "---\nid: e\nlanguage: en\ntitle: t\ndescription: x\n---" + card << 2
                                    << QStringLiteral("\"e\"");
        QTest::newRow("unknown") << "---\nid: d\nlanguage: en\ntitle: t\nauthor: me\ndescription: x\n---" + card << 5
                                 << QStringLiteral("only");
        QTest::newRow("twice") << "---\nid: d\nlanguage: en\ntitle: t\ntitle: t\ndescription: x\n---" + card << 5
                               << QStringLiteral("twice");
        QTest::newRow("empty") << "---\nid: d\nlanguage: en\ntitle:\ndescription: x\n---" + card << 4
                               << QStringLiteral("empty");
    }
    void reportsTheFrontMatter()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const int, line);
        QFETCH(const QString, names);
        const ParsedDeck parsed = parseDeck(content, QStringLiteral("d"));
        QCOMPARE(keys(parsed), QStringList{QStringLiteral("a")});
        QVERIFY(!parsed.problems.isEmpty());
        QCOMPARE(parsed.problems[0].line, line);
        QVERIFY2(parsed.problems[0].message.contains(names), qPrintable(said(parsed)));
    }

    void reportsStrayTextAndEmptyDecks()
    {
        QCOMPARE(parse("\nhello\nthere\n\n## a\n\nq\n---\nb\n").problems.size(), 1);
        QCOMPARE(parse("\nhello\n\n## a\n\nq\n---\nb\n").problems[0].line, frontLines + 2);
        QCOMPARE(parse("").problems.size(), 1);
        QVERIFY(!parseDeck({}, QStringLiteral("d")).problems.isEmpty());
    }

    void keepsItsLimits()
    {
        QCOMPARE(parseDeck(QByteArray(maxDeckBytes + 1, 'a'), QStringLiteral("d")).problems.size(), 1);
        QCOMPARE(parseDeck(QByteArray(1'000'000, '\n'), QStringLiteral("d")).problems.size(), 1);
        QByteArray many;
        for (int i = 0; i < 5000; ++i)
            many += "##\n";
        QVERIFY(parse(many).problems.size() <= 1001);
        // Fences that are never closed, each longer than the one before.
        QByteArray fences;
        for (int i = 3; i < 1500; ++i)
            fences += "## c-" + QByteArray::number(i) + "\n\n" + QByteArray(i, '`') + "x\n\n";
        QVERIFY(parse(fences).facts.isEmpty());
    }

    void readsFilesAndNamesThem()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("d.md"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(frontMatter + "## a\n\nq\n---\nb\n");
        file.close();
        const auto parsed = readDeck(path);
        QVERIFY_RESULT(parsed);
        QCOMPARE(keys(*parsed), QStringList{QStringLiteral("a")});
        QCOMPARE(readDeck(folder.filePath(QStringLiteral("none.md"))).error().code, ErrorCode::NotFound);
    }

    void shippedDecksAreSound()
    {
        const QDir folder(QStringLiteral(ARCHDECK_SOURCE_DIR "/decks"));
        for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files)) {
            const auto parsed = readDeck(folder.filePath(name));
            QVERIFY_RESULT(parsed);
            QVERIFY2(parsed->problems.isEmpty(), qPrintable(name + u'\n' + said(*parsed)));
            for (const Fact &fact : parsed->facts)
                QVERIFY2(!fact.source.isEmpty(), qPrintable(name + u": " + fact.key));
        }
    }

    void survivesAnyBytes()
    {
        QVERIFY(rc::check(
            [](const std::string &bytes) { (void)parseDeck(QByteArray::fromStdString(bytes), QStringLiteral("d")); }));
        const bool held = rc::check([] {
            const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "## a\n", "## b\n", "##\n", "---\n", "```\n", "```py\n", "~~~~\n", "{{c1::", "}}", "\n", "text",
                "- source: s\n", "- tags: a, b\n", "id: d\n", "\xff", "\r\n", "`"));
            QByteArray content;
            for (const std::string &part : parts)
                content += QByteArray::fromStdString(part);
            const ParsedDeck parsed = parse(content);
            const qsizetype lines = frontLines + content.count('\n') + 1;
            for (const DeckProblem &problem : parsed.problems)
                RC_ASSERT(problem.line >= 1 && problem.line <= lines);
            QSet<QString> seen;
            for (const Fact &fact : parsed.facts) {
                RC_ASSERT(!fact.question.isEmpty() && !cardOrdinals(fact).isEmpty());
                RC_ASSERT(!seen.contains(fact.key));
                seen.insert(fact.key);
            }
        });
        QVERIFY(held);
    }

    void whatIsSoundReadsBackTheSame()
    {
        const bool held = rc::check([] {
            const auto word = rc::gen::map(
                rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z'))),
                [](const std::string &text) { return QString::fromStdString(text).left(20); });
            const auto text = rc::gen::element(QStringLiteral("plain"), QStringLiteral("two\n\nparagraphs"),
                                               QStringLiteral("ä 日本 ∑"), QStringLiteral("```cpp\n## a\n---\n```"),
                                               QStringLiteral("| a |\n| --- |\n| b |"));
            Deck deck{.id = shippedDeckId(QStringLiteral("d")),
                      .key = QStringLiteral("d"),
                      .language = QStringLiteral("en"),
                      .title = *word,
                      .description = *word};
            QList<Fact> facts;
            const int count = *rc::gen::inRange(0, 8);
            for (int i = 0; i < count; ++i) {
                Fact fact;
                fact.key = *word + QString::number(i);
                fact.type = *rc::gen::element(FactType::QuestionAnswer, FactType::Cloze);
                fact.question = *text;
                if (fact.type == FactType::Cloze)
                    fact.question += u"\n\nand {{c2::" + *word + u"}}";
                else
                    fact.answer = *text;
                fact.source = *rc::gen::element(QString(), QStringLiteral("a book, page 3"));
                fact.tags = *rc::gen::element(QStringList(), QStringList{QStringLiteral("x"), QStringLiteral("y z")});
                fact.order = i;
                fact.id = shippedFactId(deck.key, fact.key);
                fact.contentHash = contentHashOf(fact);
                facts.append(fact);
            }
            ParsedDeck parsed = parseDeck(writeDeck(deck, facts), QStringLiteral("d"));
            for (Fact &fact : parsed.facts)
                fact.line = 0;
            RC_ASSERT(parsed.deck == deck);
            RC_ASSERT(parsed.facts == facts);
        });
        QVERIFY(held);
    }
};

ARCHDECK_TEST(DeckParserTest)
#include "tst_deckparser.moc"
