#include "core/render/inlinetext.h"

#include "core/render/componentmetrics.h"
#include "core/render/notetext.h"
#include "tests/support/testmain.h"

#include <QtTest/qtest.h>

using namespace archdeck;

namespace {

/// A label's runs in short: "<b>", "<i>" and "<c>" round what is bold, italic and code.
QString marked(const QString &label)
{
    QString text;
    for (const InlineRun &run : inlineRuns(label)) {
        QString piece = run.text;
        if (run.isCode)
            piece = u"<c>" + piece + u"</c>";
        if (run.isItalic)
            piece = u"<i>" + piece + u"</i>";
        if (run.isBold)
            piece = u"<b>" + piece + u"</b>";
        text += piece;
    }
    return text;
}

} // namespace

class TestInlineText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksBecomeRuns_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("runs");
        const auto row = [](const char *name, const char *label, const char *runs) {
            QTest::newRow(name) << QString::fromUtf8(label) << QString::fromUtf8(runs);
        };
        row("plain", "Vector store", "Vector store");
        row("bold", "a **b** c", "a <b>b</b> c");
        row("italic", "*a* b", "<i>a</i> b");
        row("both", "**a *b***", "<b>a </b><b><i>b</i></b>");
        row("code", "`x * y`", "<c>x * y</c>");
        row("lone star", "SELECT * FROM t", "SELECT * FROM t");
        row("two lone stars", "2 * 3 * 4", "2 * 3 * 4");
        row("without partner", "**a", "**a");
        row("glob", "*.log", "*.log");
        row("lone backtick", "a`b", "a`b");
        row("empty code", "``", "``");
        row("escaped", "\\*a\\*", "*a*");
        row("backslash", "C:\\temp", "C:\\temp");
        row("lines", "a\n**b**", "a\n<b>b</b>");
    }
    void marksBecomeRuns()
    {
        QFETCH(QString, label);
        QFETCH(QString, runs);
        QCOMPARE(marked(label), runs);
    }

    void plainLabelsHaveNoMarks() { QCOMPARE(plainLabel(QStringLiteral("**a** *b* `c`")), QStringLiteral("a b c")); }

    void linesFitTheirWidth()
    {
        LabelStyle style = componentLabelStyle(100);
        const LabelLayout label = layOutLabel(
            QStringLiteral("Retrieval **orchestration** and prompt `builder` service"), style);
        QCOMPARE(label.lines, 2);
        QVERIFY(label.isCut);
        QVERIFY(label.size.width() <= 100);
        QVERIFY(label.pieces.constLast().text.endsWith(u'…'));
    }

    void lineBreaksAreKept()
    {
        const LabelLayout label = layOutLabel(QStringLiteral("first\nsecond"), connectionLabelStyle());
        QCOMPARE(label.lines, 2);
        QVERIFY(!label.isCut);
        QVERIFY(edgeLabelSize(QStringLiteral("first\nsecond")).height()
                > edgeLabelSize(QStringLiteral("first")).height());
    }

    void boldTextNeedsMoreRoom()
    {
        QVERIFY(edgeLabelSize(QStringLiteral("**gateway**")).width()
                > edgeLabelSize(QStringLiteral("gateway")).width());
        Node node;
        node.label = QStringLiteral("**API**");
        QCOMPARE(componentSize(node).width(), metrics::componentWidth); // marks take no room
    }

    void notesAreMarkdown()
    {
        const auto document = noteDocument(QStringLiteral("**Why**\n\n- one\n- two"), 176,
                                           noteColours({}, Theme::light()), Theme::light());
        QVERIFY(!document->toPlainText().contains(u'*'));
        QVERIFY(document->toPlainText().contains(QStringLiteral("one")));
        Note note;
        note.text = QStringLiteral("one");
        const double one = noteSize(note).height();
        note.text = QStringLiteral("- one\n- two\n- three\n- four");
        QVERIFY(noteSize(note).height() > one);
    }
};

ARCHDECK_TEST(TestInlineText)
#include "tst_inlinetext.moc"
