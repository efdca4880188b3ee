#include "core/exchange/cheatsheetcontent.h"
#include "tests/support/testmain.h"

using namespace archdeck;

namespace {

/// A whole file with one item in each section; `replace` puts other lines in the place of some.
QByteArray sheet(const QByteArray &before = {}, const QByteArray &after = {})
{
    QByteArray text = "---\ntitle: T\nsubtitle: S\nlanguage: en\n---\n"
                      "## Headings\n- clock: The clock\n  - note: A note\n"
                      "## Words\n- use: Use when\n"
                      "## Clock\n- clarify: Clarify\n  - minutes: 0–5\n  - do: Ask\n  - say: Hello\n  - source: book\n"
                      "## Questions\n- users: How many?\n  - why: load\n"
                      "## Formulas\n- little: Little\n  - formula: L = λW\n  - example: 2 × 3 = 6\n  - source: book\n"
                      "## Numbers\n- day: A day\n  - value: 11.6 rps\n  - source: own, book\n"
                      "## Patterns\n- cells: Cells\n  - use: always\n  - avoid: never\n  - source: book\n"
                      "## Switch points\n- hosting: A → B\n  - at: 40 %\n  - source: book\n"
                      "## Debugging\n- slow: Slow\n  - leaf: a | b | c\n  - leaf: d | e | f\n  - source: book\n"
                      "## Diagrams\n- chat: Chat\n  - text: Three limits\n  - source: book\n"
                      "## Sources\n- book: A book\n- own: Own arithmetic\n";
    if (!before.isEmpty()) {
        const qsizetype at = text.indexOf(before);
        QTest::qVerify(at >= 0, "before", before.constData(), __FILE__, __LINE__);
        text.replace(at, before.size(), after);
    }
    return text;
}

QStringList lines(const CheatSheetContent &content)
{
    QStringList texts;
    for (const ReadProblem &problem : content.problems)
        texts.append(toLine(problem));
    return texts;
}

} // namespace

class TestCheatSheetContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySection();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void readsMinutes();
    void survivesHostileFiles();
};

void TestCheatSheetContent::readsEverySection()
{
    const CheatSheetContent content = readCheatSheetContent(sheet(), QStringLiteral("x.md"));
    QCOMPARE(lines(content), QStringList());
    QCOMPARE(content.title, QStringLiteral("T"));
    QCOMPARE(content.headings.value(QStringLiteral("clock")).note, QStringLiteral("A note"));
    QCOMPARE(content.words.value(QStringLiteral("use")), QStringLiteral("Use when"));
    for (const QList<KeyedItem> &items : {content.clock, content.questions, content.formulas, content.numbers,
                                          content.patterns, content.switches, content.debugging, content.diagrams})
        QCOMPARE(items.size(), 1);
    QCOMPARE(content.debugging.first().allFields(u"leaf").size(), 2);
    QCOMPARE(content.sourceNumbers(content.numbers.first()), (QList<int>{1, 2}));
    QCOMPARE(content.sourceNumbers(content.questions.first()), QList<int>());
}

void TestCheatSheetContent::namesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("minutes") << QByteArray("0–5") << QByteArray("5–0") << 12 << QStringLiteral("Minutes");
    QTest::newRow("late minutes") << QByteArray("0–5") << QByteArray("40–46") << 12 << QStringLiteral("Minutes");
    QTest::newRow("unknown source") << QByteArray("own, book") << QByteArray("own, rumour") << 26
                                    << QStringLiteral("rumour");
    QTest::newRow("leaf") << QByteArray("d | e | f") << QByteArray("d | e") << 39 << QStringLiteral("first move");
    QTest::newRow("long text") << QByteArray("11.6 rps") << QByteArray(500, 'x') << 26 << QStringLiteral("longer");
    QTest::newRow("missing field") << QByteArray("  - at: 40 %\n") << QByteArray() << 35 << QStringLiteral("at");
    QTest::newRow("unknown section") << QByteArray("## Words") << QByteArray("## Wrods") << 9
                                     << QStringLiteral("Wrods");
    QTest::newRow("unknown heading") << QByteArray("- clock: The clock") << QByteArray("- watch: The clock") << 7
                                     << QStringLiteral("Headings");
}

void TestCheatSheetContent::namesWhatIsBroken()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, line);
    QFETCH(QString, word);
    const CheatSheetContent content = readCheatSheetContent(sheet(before, after), QStringLiteral("x.md"));
    const auto isTheOne = [&](const ReadProblem &problem) {
        return problem.file == u"x.md" && problem.line == line && problem.message.contains(word);
    };
    QVERIFY2(std::ranges::any_of(content.problems, isTheOne), qPrintable(lines(content).join(u'\n')));
    QCOMPARE(content.formulas.size(), 1); // the rest is read all the same
}

void TestCheatSheetContent::readsMinutes()
{
    QCOMPARE(cheatSheetMinutes(u"12–25")->from, 12);
    QCOMPARE(cheatSheetMinutes(u"12-25")->to, 25);
    for (const QStringView text : {u"", u"12", u"25–12", u"12–99", u"a–b", u"-1–5", u"12–25 min"})
        QVERIFY2(!cheatSheetMinutes(text), qPrintable(text.toString()));
}

void TestCheatSheetContent::survivesHostileFiles()
{
    QByteArray many = "---\ntitle: T\n---\n## Numbers\n";
    for (int i = 0; i < 3000; ++i)
        many += "- n" + QByteArray::number(i) + ": x\n  - value: 1\n";
    for (const QByteArray &content :
         {QByteArray(), QByteArray("\0\xff\xfe", 3), QByteArray(400'000, 'x'), QByteArray(200'000, '\n'), many,
          QByteArray("---\n"), QByteArray("## Clock\n- : \n  - : \n"), QByteArray(200'000, '#')}) {
        const CheatSheetContent read = readCheatSheetContent(content, QStringLiteral("x.md"));
        QVERIFY(!read.problems.isEmpty());
        QVERIFY(read.problems.size() < 400);
        QVERIFY(read.numbers.size() <= KeyedMarkdown::maxItems);
    }
}

ARCHDECK_TEST(TestCheatSheetContent)
#include "tst_cheatsheetcontent.moc"

#include <QtTest/qtest.h>
