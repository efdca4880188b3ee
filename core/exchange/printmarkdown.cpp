#include "core/exchange/printmarkdown.h"

#include "core/exchange/printstyle.h"
#include "core/richtext/markdown.h"

#include <QtGui/qtextcursor.h>
#include <QtGui/qtexttable.h>

namespace archdeck {

namespace {

constexpr double measure = 150 * print::pointsPerMm; // about 90 characters a line; tables may be wider

double pageWidth()
{
    return print::contentArea(print::a4Portrait).width();
}

/// Keeps lines of running text short; tables and code keep the whole width.
void narrowParagraphs(QTextDocument &document)
{
    const double margin = std::max(0.0, (pageWidth() - measure) * print::layoutUnits);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable())
            continue;
        QTextBlockFormat format;
        format.setRightMargin(margin);
        cursor.mergeBlockFormat(format);
    }
}

} // namespace

QString printEscaped(const QString &text)
{
    QString result;
    for (const QChar c : text.simplified()) {
        if (c.unicode() < 128 && (c.isPunct() || c.isSymbol()))
            result += u'\\';
        result += c;
    }
    return result;
}

std::shared_ptr<QTextDocument> printMarkdown(const QString &heading, const QString &body)
{
    const RichTextStyle style = printTextStyle(pageWidth());
    Result<std::unique_ptr<QTextDocument>> document = markdownDocument(QString(heading + u"\n\n" + body), style);
    if (!document) { // too complex to be set: its plain text is better than a gap
        document = markdownDocument(heading, style);
        QTextCursor cursor(document->get());
        cursor.movePosition(QTextCursor::End);
        QTextCharFormat format;
        format.setForeground(style.text);
        format.setProperty(QTextFormat::FontPixelSize, style.font.pixelSize());
        for (const QString &line : body.split(u'\n')) {
            cursor.insertBlock(QTextBlockFormat(), format);
            cursor.insertText(line, format);
        }
    }
    narrowParagraphs(**document);
    return std::move(*document);
}

PrintHead printHead(const QString &part, const QString &heading, bool isFirst)
{
    PrintHead head;
    if (isFirst) {
        head.markdown = u"# " + printEscaped(part) + u"\n\n";
        head.bookmarks.append({part, 1});
    }
    if (isFirst && heading == part) // "Estimates" under "Estimates" says nothing
        return head;
    head.markdown += u"## " + printEscaped(heading);
    head.bookmarks.append({heading, 2});
    return head;
}

void setColumnShares(const QTextDocument &document, const QList<double> &shares)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table || table->columns() != shares.size())
            continue;
        QTextTableFormat format = table->format();
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QList<QTextLength> widths;
        for (const double share : shares)
            widths.append(QTextLength(QTextLength::PercentageLength, share));
        format.setColumnWidthConstraints(widths);
        table->setFormat(format);
    }
}

} // namespace archdeck
