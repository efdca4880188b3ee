#include "core/exchange/printtext.h"

#include "core/exchange/printstyle.h"
#include "core/richtext/markdown.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qtextcursor.h>
#include <QtGui/qtexttable.h>

namespace archdeck {

namespace {

constexpr double measure = 150 * print::pointsPerMm; // about 90 characters a line; tables may be wider
constexpr double sectionSpace = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

double pageWidth()
{
    return print::contentArea(print::a4Portrait).width();
}

/// Plain text as Markdown that shows it unchanged.
QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : text.simplified()) {
        if (c.unicode() < 128 && (c.isPunct() || c.isSymbol()))
            result += u'\\';
        result += c;
    }
    return result;
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

std::shared_ptr<QTextDocument> fromMarkdown(const QString &heading, const QString &body)
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

/// The heading of an item; the first item of a part also carries the part's own.
struct ItemHead
{
    QString markdown;
    QList<std::pair<QString, int>> bookmarks;
};

ItemHead headOf(const QString &part, const QString &heading, bool isFirst)
{
    ItemHead head;
    if (isFirst) {
        head.markdown = u"# " + escaped(part) + u"\n\n";
        head.bookmarks.append({part, 1});
    }
    head.markdown += u"## " + escaped(heading);
    head.bookmarks.append({heading, 2});
    return head;
}

QString callName(CallKind call)
{
    switch (call) {
    case CallKind::Async: return Text::tr("asynchronous");
    case CallKind::Stream: return Text::tr("stream");
    case CallKind::Batch: return Text::tr("batch");
    case CallKind::Sync: break;
    }
    return Text::tr("synchronous");
}

QString stepTable(const Diagram &diagram, const RequestPath &path)
{
    QString table = QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n|--:|---|---|---|---|\n")
                        .arg(Text::tr("Step"), Text::tr("From"), Text::tr("To"), Text::tr("What flows"),
                             Text::tr("How"));
    for (qsizetype i = 0; i < path.steps.size(); ++i) {
        const Edge edge = diagram.edges.value(path.steps[i]);
        QString how = callName(edge.call);
        if (!edge.protocol.isEmpty())
            how += u", " + edge.protocol;
        table += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                     .arg(QString::number(i + 1), escaped(diagram.nodes.value(edge.from).label),
                          escaped(diagram.nodes.value(edge.to).label), escaped(edge.label), escaped(how));
    }
    return table;
}

/// The same columns for every path, over the whole width.
void alignStepTable(const QTextDocument &document)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table || table->columns() != 5)
            continue;
        QTextTableFormat format = table->format();
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QList<QTextLength> widths;
        for (const double share : {8.0, 24.0, 24.0, 22.0, 22.0})
            widths.append(QTextLength(QTextLength::PercentageLength, share));
        format.setColumnWidthConstraints(widths);
        table->setFormat(format);
    }
}

/// Writes one trade-off: question, what it concerns, options as columns, the reason and when to switch.
class TradeOffWriter
{
public:
    TradeOffWriter(QTextDocument &document, const Diagram &diagram, const TradeOff &tradeOff)
        : m_cursor(&document), m_diagram(diagram), m_tradeOff(tradeOff)
    {
        m_cursor.movePosition(QTextCursor::End);
    }

    void write()
    {
        writeElements();
        constexpr qsizetype columns = 3;
        for (qsizetype first = 0; first < m_tradeOff.options.size(); first += columns)
            writeOptions(first, std::min(columns, m_tradeOff.options.size() - first));
        writeReason(Text::tr("Why"), m_tradeOff.why, false);
        writeReason(Text::tr("Switch when"), m_tradeOff.switchWhen, true);
    }

private:
    static double units(double points) { return points * print::layoutUnits; }

    QTextCharFormat format(double points, const QColor &colour, FontWeight weight = FontWeight::Regular) const
    {
        QTextCharFormat result;
        result.setProperty(QTextFormat::FontPixelSize, qRound(units(points)));
        result.setForeground(colour);
        result.setFontWeight(weight == FontWeight::SemiBold ? QFont::DemiBold : QFont::Normal);
        return result;
    }

    void beginBlock(double above, double below, const QTextCharFormat &characters)
    {
        QTextBlockFormat block;
        block.setTopMargin(units(above));
        block.setBottomMargin(units(below));
        block.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        if (m_isFresh)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block, characters);
        m_cursor.mergeBlockCharFormat(characters); // in a cell, the first block's format is that of the cell as well
        m_isFresh = false;
    }

    void writeElements()
    {
        if (m_tradeOff.elements.isEmpty())
            return;
        QStringList names;
        for (const ElementRef &element : m_tradeOff.elements)
            names.append(m_diagram.nameOf(element));
        const QTextCharFormat muted = format(8.5, printTheme().muted);
        beginBlock(0, 4, muted);
        m_cursor.insertText(names.join(QStringLiteral(", ")), muted);
    }

    void writeOptions(qsizetype first, qsizetype count)
    {
        QTextTableFormat tableFormat;
        tableFormat.setBorder(0);
        tableFormat.setCellSpacing(0);
        tableFormat.setTopMargin(units(3));
        tableFormat.setBottomMargin(units(4));
        tableFormat.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        tableFormat.setColumnWidthConstraints(
            QList<QTextLength>(count, QTextLength(QTextLength::PercentageLength, 100.0 / double(count))));
        QTextTable *table = m_cursor.insertTable(1, int(count), tableFormat);
        for (qsizetype i = 0; i < count; ++i)
            writeOption(table->cellAt(0, int(i)), first + i);
        m_cursor.setPosition(table->lastPosition() + 1);
        m_isFresh = true;
    }

    void writeOption(QTextTableCell cell, qsizetype index)
    {
        const Theme &theme = printTheme();
        const bool isChosen = index == m_tradeOff.decision;
        QTextTableCellFormat cellFormat;
        cellFormat.setPadding(units(8));
        cellFormat.setTopBorder(units(isChosen ? 1.5 : print::hairline));
        cellFormat.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cellFormat.setTopBorderBrush(isChosen ? theme.accent : theme.border);
        if (isChosen)
            cellFormat.setBackground(blend(theme.accent, Qt::white, 0.06));
        cell.setFormat(cellFormat);
        m_cursor = cell.firstCursorPosition();
        m_isFresh = true;

        const TradeOffOption &option = m_tradeOff.options[index];
        const QTextCharFormat name = format(print::body, theme.text, FontWeight::SemiBold);
        beginBlock(0, 3, name);
        m_cursor.insertText(option.name, name);
        if (isChosen)
            m_cursor.insertText(u"   " + Text::tr("chosen"), format(8, theme.accent, FontWeight::SemiBold));
        for (const QString &pro : option.pros)
            writePoint(QStringLiteral("+"), pro, theme.good);
        for (const QString &con : option.cons)
            writePoint(QStringLiteral("\u2212"), con, theme.bad);
    }

    void writePoint(const QString &sign, const QString &text, const QColor &colour)
    {
        const QTextCharFormat plain = format(9, printTheme().text);
        beginBlock(1.5, 1.5, plain);
        QTextBlockFormat block = m_cursor.blockFormat();
        block.setLeftMargin(units(11));
        block.setTextIndent(-units(11));
        block.setTabPositions({QTextOption::Tab(units(11), QTextOption::LeftTab)});
        m_cursor.setBlockFormat(block);
        m_cursor.insertText(sign, format(9, colour, FontWeight::SemiBold));
        m_cursor.insertText(u"\t" + text, plain);
    }

    void writeReason(const QString &label, const QString &text, bool isItalic)
    {
        if (text.isEmpty())
            return;
        QTextCharFormat plain = format(print::body, printTheme().text);
        plain.setFontItalic(isItalic);
        beginBlock(2, 2, plain);
        QTextBlockFormat block = m_cursor.blockFormat();
        block.setLeftMargin(units(72));
        block.setTextIndent(-units(72));
        block.setTabPositions({QTextOption::Tab(units(72), QTextOption::LeftTab)});
        m_cursor.setBlockFormat(block);
        m_cursor.insertText(label + u'\t', format(8.5, printTheme().muted, FontWeight::SemiBold));
        m_cursor.insertText(text, plain);
    }

    QTextCursor m_cursor;
    const Diagram &m_diagram;
    const TradeOff &m_tradeOff;
    bool m_isFresh = false;
};

} // namespace

QList<FlowItem> sectionItems(const Diagram &diagram)
{
    QList<FlowItem> items;
    for (const Section &section : ordered(diagram.sections)) {
        const ItemHead head = headOf(Text::tr("Notes"), section.heading, items.isEmpty());
        items.append({fromMarkdown(head.markdown, section.body), sectionSpace, false, head.bookmarks});
    }
    return items;
}

QList<FlowItem> pathItems(const Diagram &diagram)
{
    QList<FlowItem> items;
    for (const RequestPath &path : ordered(diagram.paths)) {
        const ItemHead head = headOf(Text::tr("Request paths"), path.name, items.isEmpty());
        const std::shared_ptr<QTextDocument> document = fromMarkdown(head.markdown, stepTable(diagram, path));
        alignStepTable(*document);
        items.append({document, sectionSpace, true, head.bookmarks});
    }
    return items;
}

QList<FlowItem> tradeOffItems(const Diagram &diagram)
{
    QList<FlowItem> items;
    for (const TradeOff &tradeOff : ordered(diagram.tradeOffs)) {
        const ItemHead head = headOf(Text::tr("Trade-offs"), tradeOff.question, items.isEmpty());
        const std::shared_ptr<QTextDocument> document = fromMarkdown(head.markdown, {});
        TradeOffWriter(*document, diagram, tradeOff).write();
        items.append({document, sectionSpace, true, head.bookmarks});
    }
    return items;
}

} // namespace archdeck
