#include "core/richtext/legible.h"
#include "core/richtext/markdown.h"
#include "tests/support/result.h"
#include "tests/support/testmain.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextlist.h>
#include <QtGui/qtexttable.h>
#include <QtTest/qtest.h>

#include <rapidcheck.h>

using namespace archdeck;

namespace {

RichTextStyle testStyle()
{
    RichTextStyle style;
    style.font.setPixelSize(13);
    style.codeFont = style.font;
    style.codeFont.setPixelSize(12);
    style.codeBackground = QColor(240, 240, 240);
    style.width = 600;
    return style;
}

std::unique_ptr<QTextDocument> document(const QString &markdown)
{
    auto result = markdownDocument(markdown, testStyle());
    return result ? std::move(*result) : nullptr;
}

/// Every run of text that `holds` is true for.
template<typename Predicate>
QStringList fragments(const QTextDocument &document, Predicate holds)
{
    QStringList found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (holds(it.fragment().charFormat()))
                found.append(it.fragment().text());
        }
    }
    return found;
}

QSet<QRgb> coloursOf(const QTextDocument &document)
{
    QSet<QRgb> colours;
    fragments(document, [&colours](const QTextCharFormat &format) {
        colours.insert(format.foreground().color().rgb());
        return false;
    });
    return colours;
}

QTextTable *firstTable(const QTextDocument &document)
{
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    return frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.constFirst());
}

/// Counts what a document is asked to load.
class WatchedDocument : public SafeTextDocument
{
public:
    mutable int asked = 0;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        ++asked;
        return SafeTextDocument::loadResource(type, name);
    }
};

void layOutAndDraw(QTextDocument &document)
{
    QImage image(600, 400, QImage::Format_ARGB32);
    QPainter painter(&image);
    document.drawContents(&painter);
    QVERIFY(document.size().height() >= 0);
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headingsAndParagraphs();
    void inlineMarks();
    void nestedLists();
    void numbersStartWhereTheTextSays();
    void emptyItemsKeepTheirMark();
    void quotations();
    void tables();
    void rulesAndBreaks();
    void entities();
    void codeIsHighlighted_data();
    void codeIsHighlighted();
    void darkSchemeHasOtherColours();
    void codeColoursAreLegible();
    void codeOfUnknownLanguageIsPlain();
    void onlySafeLinks_data();
    void onlySafeLinks();
    void htmlIsText();
    void imagesAreTheirDescription();
    void nothingIsLoaded();
    void reorderingControlsAreDropped();
    void specialCharactersDoNotBreakTheDocument();
    void limits_data();
    void limits();
    void hostileTextStaysSmall_data();
    void hostileTextStaysSmall();
    void invalidUtf8();
    void randomTextNeverFails();
    void randomMarkdownNeverFails();
    void plainTextHasNoMarks();
    void refillingAView();
};

void TestMarkdown::headingsAndParagraphs()
{
    const auto text = document(QStringLiteral("# One\n\nFirst\nparagraph.\n\n### Three"));
    QCOMPARE(text->toPlainText(), QStringLiteral("One\nFirst paragraph.\nThree"));
    QCOMPARE(text->firstBlock().blockFormat().headingLevel(), 1);
    QCOMPARE(text->lastBlock().blockFormat().headingLevel(), 3);
    QCOMPARE(text->firstBlock().blockFormat().topMargin(), 0);
    const auto size = [](const QTextBlock &block) {
        return block.begin().fragment().charFormat().intProperty(QTextFormat::FontPixelSize);
    };
    QVERIFY(size(text->firstBlock()) > size(text->lastBlock()));
}

void TestMarkdown::inlineMarks()
{
    const auto text = document(QStringLiteral("a *b* **c** ~~d~~ `e<f` ***g***"));
    QCOMPARE(text->toPlainText(), QStringLiteral("a b c d e<f g"));
    QCOMPARE(fragments(*text, [](auto f) { return f.fontItalic(); }),
             QStringList({QStringLiteral("b"), QStringLiteral("g")}));
    QCOMPARE(fragments(*text, [](auto f) { return f.fontWeight() == QFont::DemiBold; }),
             QStringList({QStringLiteral("c"), QStringLiteral("g")}));
    QCOMPARE(fragments(*text, [](auto f) { return f.fontStrikeOut(); }), QStringList({QStringLiteral("d")}));
    QCOMPARE(fragments(*text, [](auto f) { return f.background().style() != Qt::NoBrush; }),
             QStringList({QStringLiteral("e<f")}));
}

void TestMarkdown::nestedLists()
{
    const auto text = document(QStringLiteral("- a\n  - b\n    more\n- c\n\n  again\n"));
    QStringList lines;
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        const QTextList *list = block.textList();
        lines.append(QStringLiteral("%1:%2:%3")
                         .arg(list ? list->format().indent() : -1)
                         .arg(block.blockFormat().indent())
                         .arg(block.text()));
    }
    QCOMPARE(lines,
             QStringList({QStringLiteral("1:0:a"), QStringLiteral("2:0:b more"), QStringLiteral("1:0:c"),
                          QStringLiteral("-1:1:again")}));
    QCOMPARE(text->firstBlock().textList(), text->findBlockByNumber(2).textList());
}

void TestMarkdown::numbersStartWhereTheTextSays()
{
    const auto text = document(QStringLiteral("3. three\n4. four"));
    QTextList *list = text->firstBlock().textList();
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->itemText(text->firstBlock()), QStringLiteral("3."));
    QCOMPARE(list->itemText(text->lastBlock()), QStringLiteral("4."));
}

void TestMarkdown::emptyItemsKeepTheirMark()
{
    const auto text = document(QStringLiteral("-\n- a\n-"));
    QVERIFY(text->firstBlock().textList());
    QCOMPARE(text->firstBlock().textList()->count(), 3);
}

void TestMarkdown::quotations()
{
    const auto text = document(QStringLiteral("before\n\n> quoted\n>\n> - item\n\nafter"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("quoted\nitem")));
    QVERIFY(firstTable(*text));
    QCOMPARE(firstTable(*text)->rows(), 1);
    QCOMPARE(text->lastBlock().text(), QStringLiteral("after"));
}

void TestMarkdown::tables()
{
    const auto text = document(QStringLiteral("| a | b |\n|---|--:|\n| `1` | 2 |\n| 3 |\n\nend"));
    QTextTable *table = firstTable(*text);
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), QStringLiteral("1"));
    QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), QString());
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().blockFormat().alignment(), Qt::AlignRight);
    QCOMPARE(table->format().headerRowCount(), 1);
    QCOMPARE(table->cellAt(0, 0).format().background().color(), testStyle().codeBackground);
    QCOMPARE(table->cellAt(1, 0).format().background().style(), Qt::NoBrush);
    QCOMPARE(text->lastBlock().text(), QStringLiteral("end"));
}

void TestMarkdown::rulesAndBreaks()
{
    const auto text = document(QStringLiteral("a  \nb\n\n---\n\nc"));
    QCOMPARE(text->firstBlock().text(), QStringLiteral("a\u2028b"));
    QVERIFY(firstTable(*text));
    QCOMPARE(firstTable(*text)->cellAt(0, 0).format().toTableCellFormat().topBorder(), testStyle().lineWidth);
    QCOMPARE(text->lastBlock().text(), QStringLiteral("c"));
}

void TestMarkdown::entities()
{
    QCOMPARE(document(QStringLiteral("&lt;b&gt; &amp; &rarr; &#8594; &#x2192; &nosuch; &#0; &#xD800;"))->toPlainText(),
             QStringLiteral("<b> & → → → &nosuch; \uFFFD \uFFFD"));
}

void TestMarkdown::codeIsHighlighted_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("python") << QStringLiteral("# sum\ndef f(x):\n    return \"a\" + 1");
    QTest::newRow("sql") << QStringLiteral("-- all\nSELECT id FROM t WHERE name = 'x' LIMIT 10;");
    QTest::newRow("cpp") << QStringLiteral("// main\nint main() { return 0x10; }");
    QTest::newRow("py") << QStringLiteral("import os  # note");
    QTest::newRow("yaml") << QStringLiteral("a: 1 # note\nb: \"x\"");
}

void TestMarkdown::codeIsHighlighted()
{
    QFETCH(QString, code);
    const auto text = document(QStringLiteral("```%1\n%2\n```").arg(QString::fromUtf8(QTest::currentDataTag()), code));
    QVERIFY(coloursOf(*text).size() >= 3);
    QVERIFY(text->toPlainText().contains(code));
}

void TestMarkdown::darkSchemeHasOtherColours()
{
    const QString markdown = QStringLiteral("```python\ndef f(): return 'a' # b\n```");
    RichTextStyle dark = testStyle();
    dark.codeScheme = CodeScheme::Dark;
    const auto text = markdownDocument(markdown, dark);
    QVERIFY_RESULT(text);
    QVERIFY(coloursOf(**text) != coloursOf(*document(markdown)));
}

void TestMarkdown::codeColoursAreLegible()
{
    const QColor text(26, 28, 32);
    const QColor paper(243, 244, 246);
    QCOMPARE(legible(QColor(0, 0, 160), text, paper), QColor(0, 0, 160));
    QVERIFY(legible(QColor(200, 200, 200), text, paper).lightness() < 120);
    QVERIFY(legible(QColor(60, 60, 60), QColor(236, 238, 242), QColor(36, 39, 44)).lightness() > 120);
    QCOMPARE(legible(paper, QColor(220, 220, 220), paper), QColor(220, 220, 220));
}

void TestMarkdown::codeOfUnknownLanguageIsPlain()
{
    const auto text = document(QStringLiteral("```nosuchlanguage\nx = 1\n```"));
    QCOMPARE(coloursOf(*text).size(), 1);
    QVERIFY(text->toPlainText().contains(QStringLiteral("x = 1")));
}

void TestMarkdown::onlySafeLinks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << QStringLiteral("[a](https://example.org/x?y=1&z=2)") << true;
    QTest::newRow("http") << QStringLiteral("<http://example.org>") << true;
    QTest::newRow("bare") << QStringLiteral("see https://example.org/a for more") << true;
    QTest::newRow("mailto") << QStringLiteral("[a](mailto:a@example.org)") << true;
    QTest::newRow("javascript") << QStringLiteral("[a](javascript:alert(1))") << false;
    QTest::newRow("entity") << QStringLiteral("[a](java&#115;cript:alert(1))") << false;
    QTest::newRow("capitals") << QStringLiteral("[a](JaVaScRiPt:alert(1))") << false;
    QTest::newRow("file") << QStringLiteral("[a](file:///etc/passwd)") << false;
    QTest::newRow("relative") << QStringLiteral("[a](../secret)") << false;
    QTest::newRow("no host") << QStringLiteral("[a](https:///etc)") << false;
    QTest::newRow("scheme relative") << QStringLiteral("[a](//example.org)") << false;
    QTest::newRow("data") << QStringLiteral("[a](data:text/html;base64,AAAA)") << false;
    QTest::newRow("reference") << QStringLiteral("[a][r]\n\n[r]: vbscript:x") << false;
}

void TestMarkdown::onlySafeLinks()
{
    QFETCH(QString, markdown);
    QFETCH(bool, isLink);
    const auto text = document(markdown);
    QCOMPARE(!fragments(*text, [](auto f) { return f.isAnchor() || !f.anchorHref().isEmpty(); }).isEmpty(), isLink);
    QVERIFY(!text->toPlainText().isEmpty());
}

void TestMarkdown::htmlIsText()
{
    const QString html = QStringLiteral("<script>alert(1)</script> <b>x</b> <img src=file:///etc/passwd>");
    const auto text = document(html);
    QCOMPARE(text->toPlainText(), html);
    QCOMPARE(fragments(*text, [](auto f) { return f.isImageFormat() || f.fontWeight() > QFont::Normal; }),
             QStringList());
}

void TestMarkdown::imagesAreTheirDescription()
{
    const auto text = document(QStringLiteral("![the *map*](file:///etc/passwd) and ![](https://example.org/a.png)"));
    QCOMPARE(text->toPlainText(), QStringLiteral("[the map] and [image]"));
    QCOMPARE(fragments(*text, [](auto f) { return f.isImageFormat(); }), QStringList());
}

void TestMarkdown::nothingIsLoaded()
{
    WatchedDocument watched;
    QVERIFY_RESULT(setMarkdown(
        watched, u"![a](file:///etc/hostname) <img src=\"file:///etc/hostname\"> <link rel=stylesheet href=x>",
        testStyle()));
    layOutAndDraw(watched);
    QCOMPARE(watched.asked, 0);
    watched.setHtml(
        QStringLiteral("<img src='file:///etc/hostname'>")); // even markup that bypassed the builder loads nothing
    layOutAndDraw(watched);
    QVERIFY(!watched.resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname"))).isValid());
}

void TestMarkdown::reorderingControlsAreDropped()
{
    const auto text = document(QStringLiteral("a\u202Eb\u2066c `\u202Dd` שלום"));
    QCOMPARE(text->toPlainText(), QStringLiteral("abc d שלום"));
}

void TestMarkdown::specialCharactersDoNotBreakTheDocument()
{
    const auto text = document(QStringLiteral("a\uFDD0\uFDD1\uFFFC\u2029b\u0001c\uFEFF") + QChar(0xD800) + QChar(0));
    QCOMPARE(text->blockCount(), 1);
    QCOMPARE(text->toPlainText().count(QChar(QChar::ReplacementCharacter)), 8);
    QVERIFY(text->rootFrame()->childFrames().isEmpty());
}

void TestMarkdown::limits_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("long") << QString(200 * 1024 + 1, u'x');
    QTest::newRow("long in bytes") << QString(100 * 1024, QChar(0x4E00));
    QTest::newRow("quotes") << QString(5000, u'>');
    QTest::newRow("lists") << [] {
        QString text;
        for (int i = 0; i < 20; ++i)
            text += QString(2 * i, u' ') + QStringLiteral("- x\n");
        return text;
    }();
    QTest::newRow("paragraphs") << QStringLiteral("x\n\n").repeated(20000);
    QTest::newRow("wide table") << QStringLiteral("|a").repeated(100) + QStringLiteral("|\n")
            + QStringLiteral("|-").repeated(100) + QStringLiteral("|\n");
    QTest::newRow("long table") << QStringLiteral("|a|b|\n|-|-|\n") + QStringLiteral("|x|y|\n").repeated(5000);
}

void TestMarkdown::limits()
{
    QFETCH(QString, markdown);
    const auto result = markdownDocument(markdown, testStyle());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::LimitExceeded);
    SafeTextDocument view;
    QVERIFY(!setMarkdown(view, markdown, testStyle()));
    QVERIFY(view.isEmpty());
}

void TestMarkdown::hostileTextStaysSmall_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("brackets") << QString(50000, u'[');
    QTest::newRow("stars") << QStringLiteral("*a **b ").repeated(10000);
    QTest::newRow("backticks") << [] {
        QString text;
        for (int i = 1; i < 400; ++i)
            text += QString(i, u'`') + u'x';
        return text;
    }();
    QTest::newRow("images") << QStringLiteral("![").repeated(20000) + QStringLiteral("](x)").repeated(20000);
    QTest::newRow("links") << QStringLiteral("[a](").repeated(20000);
    QTest::newRow("references") << QStringLiteral("[a]: /x\n").repeated(10000) + QStringLiteral("[a]").repeated(10000);
    QTest::newRow("entities") << QStringLiteral("&amp;").repeated(30000);
    QTest::newRow("angles") << QString(100000, u'<');
    QTest::newRow("one long word") << QString(200000, u'x');
    QTest::newRow("fifteen quotes") << QString(15, u'>') + QStringLiteral(" deep");
    QTest::newRow("code in quotes") << QStringLiteral("> > > > ```python\n> > > > x = 1\n");
}

void TestMarkdown::hostileTextStaysSmall()
{
    QFETCH(QString, markdown);
    const auto result = markdownDocument(markdown, testStyle());
    if (result)
        layOutAndDraw(**result);
    else
        QCOMPARE(result.error().code, ErrorCode::LimitExceeded);
}

void TestMarkdown::invalidUtf8()
{
    const auto text = document(QString::fromUtf8(QByteArray("ok \xff\xfe \xc3\x28 \xed\xa0\x80 end")));
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("ok ")));
    QVERIFY(text->toPlainText().endsWith(QStringLiteral(" end")));
}

void TestMarkdown::randomTextNeverFails()
{
    QVERIFY(rc::check([](const std::string &bytes) {
        auto result = markdownDocument(QString::fromUtf8(QByteArray::fromStdString(bytes)), testStyle());
        // In parentheses of its own, or RC_ASSERT would evaluate both sides.
        RC_ASSERT((result.has_value() || result.error().code == ErrorCode::LimitExceeded));
        if (result)
            layOutAndDraw(**result);
    }));
}

void TestMarkdown::randomMarkdownNeverFails()
{
    const auto piece = rc::gen::element<std::string>(
        "\n", "\n\n", "- ", "  - ", "1. ", "> ", "```cpp\n", "```\n", "| a | b |\n", "|---|---|\n", "*", "**", "~~",
        "`", "[x](https://a.org)", "![", "](y)", "# ", "---\n", "text", "    ", "&amp;", "<b>", "\\", "\t");
    const auto pieces = rc::gen::container<std::vector<std::string>>(piece);
    QVERIFY(rc::check([&pieces] {
        std::string markdown;
        for (const std::string &part : *pieces)
            markdown += part;
        auto result = markdownDocument(QString::fromStdString(markdown), testStyle());
        // In parentheses of its own, or RC_ASSERT would evaluate both sides.
        RC_ASSERT((result.has_value() || result.error().code == ErrorCode::LimitExceeded));
        if (result)
            layOutAndDraw(**result);
    }));
}

void TestMarkdown::plainTextHasNoMarks()
{
    QCOMPARE(plainText(u"**What** is `p99`?\n\n- a\n- [b](https://x.org)"), QStringLiteral("What is p99? a b"));
    QCOMPARE(plainText(QString(5000, u'>')), QString(5000, u'>'));
}

void TestMarkdown::refillingAView()
{
    SafeTextDocument view;
    QVERIFY_RESULT(setMarkdown(view, u"| a |\n|---|\n| b |", testStyle()));
    QVERIFY_RESULT(setMarkdown(view, u"second", testStyle()));
    QCOMPARE(view.toPlainText(), QStringLiteral("second"));
    QVERIFY(view.rootFrame()->childFrames().isEmpty());
}

ARCHDECK_TEST(TestMarkdown)
#include "tst_markdown.moc"
