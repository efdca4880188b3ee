#include "core/exchange/printtradeoffs.h"

#include "core/exchange/printfacts.h"
#include "core/exchange/printmarkdown.h"
#include "core/exchange/printstyle.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qtextcursor.h>
#include <QtGui/qtexttable.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

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
        writeSentence();
        constexpr qsizetype columns = 3;
        for (qsizetype first = 0; first < m_tradeOff.options.size(); first += columns)
            writeOptions(first, std::min(columns, m_tradeOff.options.size() - first));
        if (!decisionOf(m_tradeOff)) {
            writeReason(Text::tr("Why"), m_tradeOff.why, false);
            writeReason(Text::tr("Switch when"), m_tradeOff.switchWhen, true);
        }
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

    /// "Chose X over Y because n; switch when m": the texts as they were written, so that they needn't fit a grammar.
    void writeSentence()
    {
        const auto decision = decisionOf(m_tradeOff);
        if (!decision)
            return;
        const QTextCharFormat strong = format(10.5, printTheme().text, FontWeight::SemiBold);
        beginBlock(0, 2, strong);
        m_cursor.insertText(decision->over.isEmpty()
                                ? Text::tr("Chose %1").arg(decision->chosen)
                                : Text::tr("Chose %1 over %2").arg(decision->chosen, decision->over),
                            strong);
        writeReason(Text::tr("Because"), m_tradeOff.why, false);
        writeReason(Text::tr("Switch when"), m_tradeOff.switchWhen, true);
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

QList<FlowItem> tradeOffItems(const Diagram &diagram)
{
    QList<FlowItem> items;
    for (const TradeOff &tradeOff : ordered(diagram.tradeOffs)) {
        const PrintHead head = printHead(Text::tr("Trade-offs"), tradeOff.question, items.isEmpty());
        const std::shared_ptr<QTextDocument> document = printMarkdown(head.markdown, {});
        TradeOffWriter(*document, diagram, tradeOff).write();
        items.append({document, printSectionSpace, true, head.bookmarks});
    }
    return items;
}

} // namespace archdeck
