#include "core/exchange/cheatsheettext.h"

#include "core/exchange/printmarkdown.h"
#include "core/exchange/printstyle.h"
#include "core/richtext/markdown.h"

#include <QtCore/qregularexpression.h>
#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextcursor.h>
#include <QtGui/qtextdocument.h>
#include <QtGui/qtextobject.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double boxPadding = 4;
constexpr double quoteIndent = 7;
constexpr double rowGap = 6;

RichTextStyle styleOf(const SheetText &text, double width)
{
    RichTextStyle style = printTextStyle(width);
    style.font = printFont(text.points, text.weight);
    style.codeFont = printFont(std::max(text.points, print::smallest));
    style.text = text.colour.isValid() ? text.colour : printTheme().text;
    style.lineHeight = 1.12;
    return style;
}

/// No room above the first paragraph and below the last one: items bring their own.
void trimMargins(QTextDocument &document)
{
    QTextBlockFormat first = document.firstBlock().blockFormat();
    first.setTopMargin(0);
    QTextCursor(document.firstBlock()).setBlockFormat(first);
    QTextBlockFormat last = document.lastBlock().blockFormat();
    last.setBottomMargin(0);
    QTextCursor(document.lastBlock()).setBlockFormat(last);
}

/// A line may end after a slash or a dash, which is right in a path and wrong in "TB/s" or "5–10": such a short word goes
/// to the next line as a whole. (No character that forbids the break is in the font.)
void mendBreaks(QTextDocument &document)
{
    constexpr int longestWord = 14;
    document.size(); // lays out
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (int i = 0; i + 1 < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qsizetype end = line.textStart() + line.textLength();
            const bool isInside = end > 0 && (text[end - 1] == u'/' || text[end - 1] == u'–')
                && text[end].isLetterOrNumber();
            const qsizetype space = text.lastIndexOf(u' ', end - 1);
            if (!isInside || space <= line.textStart() || end - space > longestWord)
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(space));
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            cursor.insertText(QString(QChar::LineSeparator));
            document.size();
        }
    }
}

void addLabelAndSuffix(QTextDocument &document, const SheetText &text)
{
    QTextCharFormat format;
    if (!text.label.isEmpty()) {
        format.setFont(printFont(text.points, FontWeight::SemiBold));
        format.setForeground(text.labelColour.isValid() ? text.labelColour : printTheme().text);
        QTextCursor(document.firstBlock()).insertText(text.label + u' ', format);
    }
    if (!text.suffix.isEmpty()) {
        format.setFont(printFont(text.points));
        format.setForeground(printTheme().muted);
        QTextCursor cursor(&document);
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(QChar(QChar::Nbsp) + text.suffix, format);
    }
}

} // namespace

SheetDocument sheetDocument(const SheetText &text, double width)
{
    auto document = markdownDocument(text.isGlued ? sheetGlued(text.markdown) : text.markdown, styleOf(text, width));
    if (!document) // plain text never is too complex
        document = markdownDocument(printEscaped(text.markdown.left(2000)), styleOf(text, width));
    SheetDocument shared(std::move(*document));
    addLabelAndSuffix(*shared, text);
    trimMargins(*shared);
    mendBreaks(*shared);
    if (text.alignment != Qt::AlignLeft) {
        for (QTextBlock block = shared->begin(); block.isValid(); block = block.next()) {
            QTextBlockFormat format = block.blockFormat();
            format.setAlignment(text.alignment);
            QTextCursor(block).setBlockFormat(format);
        }
    }
    return shared;
}

double heightOf(const SheetDocument &document)
{
    return document->size().height() / print::layoutUnits;
}

void drawSheetDocument(QPainter &painter, const SheetDocument &document, const QPointF &position)
{
    painter.save();
    painter.translate(position);
    painter.scale(1 / print::layoutUnits, 1 / print::layoutUnits);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, printTheme().text);
    document->documentLayout()->draw(&painter, context);
    painter.restore();
}

QString sheetGlued(QString markdown)
{
    static const QRegularExpression unit(QStringLiteral(
        "(\\d) (%|[nmµ]?s\\b|B\\b|[GMT]B\\b|[kM]\\b|h\\b|min\\b|rps\\b|pt\\b|USD\\b|[GT]FLOP|[GT]B/s|tokens\\b|H100)"));
    static const QRegularExpression beside(QStringLiteral(" / (?=\\d)"));
    static const QRegularExpression after(QStringLiteral("([×/=≤−+]) "));
    static const QRegularExpression before(QStringLiteral("(?<=\\bM)(?: )(?=×)| (?=−)|(?<=[:;] \\d|^\\d) (?=×)"));
    static const QRegularExpression last(QStringLiteral(" (\\S{1,8})$"));
    const QChar space(QChar::Nbsp);
    markdown.replace(unit, u"\\1" + QString(space) + u"\\2");
    markdown.replace(beside, space + u"/" + QString(space));
    markdown.replace(after, u"\\1" + QString(space));
    markdown.replace(before, QString(space));
    return markdown.replace(last, space + u"\\1");
}

void SheetItem::place(const SheetDocument &document, double x, double y)
{
    m_draws.append([document, x, y](QPainter &painter) { drawSheetDocument(painter, document, {x, y}); });
}

void SheetItem::addText(const SheetText &text, double indent)
{
    const SheetDocument document = sheetDocument(text, m_width - indent);
    place(document, indent, m_height);
    m_height += heightOf(document);
}

void SheetItem::addBox(const SheetText &text, const QColor &paper)
{
    const SheetDocument document = sheetDocument(text, m_width - 2 * boxPadding);
    const QRectF box(0, m_height, m_width, heightOf(document) + 2 * boxPadding - 1);
    m_draws.append([box, paper](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(paper);
        painter.drawRoundedRect(box, 3, 3);
    });
    place(document, boxPadding, m_height + boxPadding - 0.5);
    m_height += box.height();
}

void SheetItem::addQuote(const SheetText &text, const QColor &bar)
{
    const SheetDocument document = sheetDocument(text, m_width - quoteIndent);
    const double x = 1;
    const QPointF top(x, m_height + 1);
    const QPointF bottom(x, m_height + heightOf(document) - 1);
    m_draws.append([top, bottom, bar](QPainter &painter) {
        painter.setPen(QPen(bar, 1.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(top, bottom);
    });
    place(document, quoteIndent, m_height);
    m_height += heightOf(document);
}

void SheetItem::addRow(const SheetText &left, const SheetText &right, double largestShare)
{
    const double natural = sheetDocument(right, m_width * largestShare)->idealWidth() / print::layoutUnits;
    const double rightWidth = std::min(std::ceil(natural) + 1, m_width * largestShare);
    const double leftWidth = m_width - rightWidth - rowGap;
    const SheetDocument leftDocument = sheetDocument(left, leftWidth);
    const SheetDocument rightDocument = sheetDocument(right, rightWidth);
    place(leftDocument, 0, m_height);
    place(rightDocument, m_width - rightWidth, m_height);
    m_height += std::max(heightOf(leftDocument), heightOf(rightDocument));
}

void SheetItem::addHairline()
{
    m_draws.append([y = m_height, width = m_width](QPainter &painter) {
        painter.setPen(QPen(printTheme().border, print::hairline));
        painter.drawLine(QPointF(0, y), QPointF(width, y));
    });
}

ColumnItem SheetItem::item() const
{
    return {m_height, [draws = m_draws](QPainter &painter, const ColumnPlace &place) {
        painter.translate(place.area.topLeft());
        for (const Draw &draw : draws)
            draw(painter);
    }};
}

} // namespace archdeck
