#include "core/cards/cloze.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;

namespace {

QString question(const QString &text, int ordinal = 1)
{
    return renderCloze(text, ordinal, ClozeSide::Question);
}

QString answer(const QString &text, int ordinal = 1)
{
    return renderCloze(text, ordinal, ClozeSide::Answer);
}

} // namespace

class ClozeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNumbers()
    {
        QCOMPARE(clozeNumbers(QStringLiteral("{{c3::a}} {{c1::b}} and {{c3::c}}")), (QList<int>{1, 3}));
        QCOMPARE(clozeNumbers(QStringLiteral("no deletion, {{count}}, {c1::x}")), QList<int>());
    }

    void hidesOneNumberAndShowsTheOthers()
    {
        const QString text = QStringLiteral("Speed is {{c1::bandwidth}} over {{c2::weights::what moves}}.");
        QCOMPARE(question(text, 1), QStringLiteral("Speed is **[…]** over weights."));
        QCOMPARE(question(text, 2), QStringLiteral("Speed is bandwidth over **[what moves]**."));
        QCOMPARE(answer(text, 1), QStringLiteral("Speed is **bandwidth** over weights."));
        QCOMPARE(answer(text, 2), QStringLiteral("Speed is bandwidth over **weights**."));
    }

    void hidesEveryDeletionOfTheNumber()
    {
        QCOMPARE(question(QStringLiteral("{{c1::a}} and {{c1::b}}")), QStringLiteral("**[…]** and **[…]**"));
    }

    void leavesFencedCodeAlone()
    {
        const QString text = QStringLiteral("The {{c1::loop}}:\n\n```cpp\nx = {{c1::y}};\n```\n\nand {{c1::end}}");
        QCOMPARE(clozeNumbers(text), QList<int>{1});
        QCOMPARE(question(text), QStringLiteral("The **[…]**:\n\n```cpp\nx = {{c1::y}};\n```\n\nand **[…]**"));
        QVERIFY(!checkCloze(QStringLiteral("```\n{{c1::not closed\n```")));
    }

    void writesNoBoldIntoCodeSpans()
    {
        const QString text = QStringLiteral("Run `dot -{{c1::T}}svg` with {{c1::`care`}}");
        QCOMPARE(question(text), QStringLiteral("Run `dot -[…]svg` with **[…]**"));
        QCOMPARE(answer(text), QStringLiteral("Run `dot -Tsvg` with **`care`**"));
    }

    void keepsBracesOfFormulas()
    {
        QCOMPARE(answer(QStringLiteral("{{c1::\\frac{a}{b}}} x")), QStringLiteral("**\\frac{a}{b}** x"));
    }

    void boldTextBesideWordsStaysBold()
    {
        // Without the hair space, CommonMark would show the asterisks.
        QCOMPARE(question(QStringLiteral("10{{c1::k}} requests")), QStringLiteral("10\u200a**[…]** requests"));
        QCOMPARE(answer(QStringLiteral("10{{c1::k}} requests")), QStringLiteral("10**k** requests"));
    }

    void reports_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("not closed") << QStringLiteral("one\ntwo {{c1::a") << 2;
        QTest::newRow("closed in another paragraph") << QStringLiteral("{{c1::a\n\nb}}") << 1;
        QTest::newRow("one colon") << QStringLiteral("{{c1:a}}") << 1;
        QTest::newRow("nothing hidden") << QStringLiteral("{{c1:: }}") << 1;
        QTest::newRow("number 0") << QStringLiteral("{{c0::a}}") << 1;
        QTest::newRow("number 100") << QStringLiteral("{{c100::a}}") << 1;
        QTest::newRow("nested") << QStringLiteral("{{c1::a {{c2::b}} c}}") << 1;
    }
    void reports()
    {
        QFETCH(const QString, text);
        QFETCH(const int, line);
        const auto problem = checkCloze(text);
        QVERIFY(problem);
        QCOMPARE(problem->line, line);
        QVERIFY(!problem->message.isEmpty());
    }

    void survivesAnyText()
    {
        const bool held = rc::check([] {
            const auto parts = *rc::gen::container<std::vector<std::string>>(
                rc::gen::element<std::string>("{{c1::", "{{c2::", "}}", "}", "::", "a", " ", "\n", "\n\n", "`", "``",
                                              "```\n", "~~~", "{{c", "9", "{{"));
            std::string joined;
            for (const std::string &part : parts)
                joined += part;
            const QString text = QString::fromStdString(joined);
            (void)checkCloze(text);
            for (const int number : clozeNumbers(text)) {
                RC_ASSERT(number >= 1 && number <= 99);
                RC_ASSERT(question(text, number) != text);
                (void)answer(text, number);
            }
        });
        QVERIFY(held);
    }
};

ARCHDECK_TEST(ClozeTest)
#include "tst_cloze.moc"
