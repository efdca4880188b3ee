#include "core/richtext/documentbuilder.h"

#include "core/richtext/codehighlighter.h"
#include "core/richtext/legible.h"

#include <QtGui/qtextdocument.h>

#include <array>

namespace archdeck {

namespace {

constexpr int boxedQuotes = 3; // laying out tables in tables takes exponential time
constexpr double indentEms = 1.7;
constexpr std::array headingScale = {1.55, 1.25, 1.1, 1.0, 1.0, 1.0};

QTextListFormat::Style bulletStyle(qsizetype depth)
{
    constexpr std::array styles = {QTextListFormat::ListDisc, QTextListFormat::ListCircle, QTextListFormat::ListSquare};
    return styles[size_t(depth) % styles.size()];
}

QTextListFormat::Style numberStyle(qsizetype depth)
{
    constexpr std::array styles = {QTextListFormat::ListDecimal, QTextListFormat::ListLowerAlpha,
                                   QTextListFormat::ListLowerRoman};
    return styles[size_t(depth) % styles.size()];
}

} // namespace

DocumentBuilder::DocumentBuilder(QTextDocument &document, const RichTextStyle &style)
    : m_style(style), m_cursor(&document), m_boxes({Box()})
{
    document.setUndoRedoEnabled(false);
    document.clear();
    document.setDocumentMargin(0);
    document.setDefaultFont(style.font);
    document.setIndentWidth(em() * indentEms);
    document.setUseDesignMetrics(true);
    if (style.width > 0)
        document.setTextWidth(style.width);
    m_cursor.beginEditBlock();
}

void DocumentBuilder::beginQuote()
{
    if (m_boxes.size() > boxedQuotes || m_table) {
        ++m_flatQuotes;
        return;
    }
    QTextTableFormat format;
    format.setLeftMargin(listDepth() * em() * indentEms);
    format.setTopMargin(em() * 0.5);
    format.setBottomMargin(em() * 0.5);
    QTextTable *table = addBox(format);
    QTextTableCellFormat cell;
    cell.setLeftBorder(3 * m_style.lineWidth);
    cell.setLeftBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    cell.setLeftBorderBrush(m_style.border);
    cell.setLeftPadding(em() * 0.9);
    cell.setTopPadding(0);
    cell.setBottomPadding(0);
    table->cellAt(0, 0).setFormat(cell);
    m_boxes.append({table, m_lists.size()});
}

void DocumentBuilder::endQuote()
{
    if (m_flatQuotes > 0) {
        --m_flatQuotes;
        return;
    }
    leaveTable(m_boxes.takeLast().table);
}

void DocumentBuilder::beginList(int start, bool isTight)
{
    const qsizetype depth = m_lists.size() - m_boxes.constLast().firstList;
    QTextListFormat format;
    format.setStyle(start < 0 ? bulletStyle(depth) : numberStyle(depth));
    if (start >= 0)
        format.setStart(start);
    format.setIndent(int(depth) + 1 + m_flatQuotes);
    m_lists.append({nullptr, format, isTight, false, true});
}

void DocumentBuilder::endList()
{
    m_lists.removeLast();
}

void DocumentBuilder::beginItem()
{
    m_lists.last().needsMarker = true;
}

void DocumentBuilder::endItem()
{
    if (m_lists.constLast().needsMarker) // an item without text still shows its mark
        beginParagraph();
    m_lists.last().isFirst = false;
}

void DocumentBuilder::beginHeading(int level)
{
    m_headingLevel = qBound(1, level, 6);
    QTextBlockFormat format = leafFormat();
    format.setHeadingLevel(m_headingLevel);
    format.setTopMargin(em() * (m_headingLevel <= 2 ? 1.4 : 1.1));
    format.setBottomMargin(em() * 0.4);
    startBlock(format);
}

void DocumentBuilder::beginParagraph()
{
    startBlock(leafFormat());
}

void DocumentBuilder::endLeaf()
{
    m_headingLevel = 0;
}

void DocumentBuilder::addRule()
{
    // A box with nothing but an upper border: Qt's own rule is always one unit thick.
    QTextTableFormat format;
    format.setLeftMargin(listDepth() * em() * indentEms);
    format.setTopMargin(em() * 0.8);
    format.setBottomMargin(em() * 0.8);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = addBox(format);
    QTextTableCellFormat cell;
    cell.setTopBorder(m_style.lineWidth);
    cell.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    cell.setTopBorderBrush(m_style.border);
    cell.setProperty(QTextFormat::FontPixelSize, 1);
    table->cellAt(0, 0).setFormat(cell);
    leaveTable(table);
}

void DocumentBuilder::addCode(const QString &code, const QString &language)
{
    QTextTableFormat format;
    format.setLeftMargin(listDepth() * em() * indentEms);
    format.setTopMargin(em() * 0.4);
    format.setBottomMargin(em() * 0.4);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = addBox(format);
    QTextTableCellFormat cell;
    cell.setBackground(m_style.codeBackground);
    cell.setPadding(em() * 0.7);
    table->cellAt(0, 0).setFormat(cell);
    QTextBlockFormat block;
    block.setProperty(QTextFormat::BlockCodeLanguage, language);
    block.setLineHeight(m_style.lineHeight * 95, QTextBlockFormat::ProportionalHeight);
    startBlock(block);

    InlineState state;
    state.code = 1;
    QTextCharFormat plain = charFormat(state);
    plain.clearBackground();
    qsizetype written = 0;
    const auto write = [&](qsizetype end, const QTextCharFormat &as) {
        m_cursor.insertText(code.sliced(written, end - written).replace(u'\n', QChar::LineSeparator), as);
        written = end;
    };
    for (const CodeRun &run : highlightedRuns(code, language, m_style.codeScheme)) {
        if (run.start > written)
            write(run.start, plain);
        QTextCharFormat coloured = plain;
        if (run.colour.isValid())
            coloured.setForeground(legible(run.colour, m_style.text, m_style.codeBackground));
        if (run.isBold)
            coloured.setFontWeight(m_style.strongWeight);
        coloured.setFontItalic(run.isItalic);
        write(run.start + run.length, coloured);
    }
    if (written < code.size())
        write(code.size(), plain);
    leaveTable(table);
}

void DocumentBuilder::beginTable(int rows, int columns)
{
    QTextTableFormat format;
    format.setLeftMargin(listDepth() * em() * indentEms);
    format.setTopMargin(em() * 0.6);
    format.setBottomMargin(em() * 0.6);
    format.setBorder(0);
    format.setCellPadding(em() * 0.45);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    placeMarker();
    m_table = m_cursor.insertTable(rows, columns, format);
    m_cell = 0;
}

void DocumentBuilder::beginCell(Qt::Alignment alignment, bool isHead)
{
    const QTextTableCell cell = m_table->cellAt(m_cell / m_table->columns(), m_cell % m_table->columns());
    ++m_cell;
    if (!cell.isValid())
        return;
    m_isHead = isHead;
    QTextTableCellFormat look; // a line below each row is enough; boxes round cells are noise
    look.setBottomBorder(m_style.lineWidth);
    look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    look.setBottomBorderBrush(m_style.border);
    if (isHead)
        look.setBackground(m_style.codeBackground);
    m_table->cellAt(cell.row(), cell.column()).setFormat(look);
    m_cursor = cell.firstCursorPosition();
    m_isFresh = true;
    QTextBlockFormat format;
    format.setAlignment(alignment);
    format.setLineHeight(m_style.lineHeight * 92, QTextBlockFormat::ProportionalHeight);
    startBlock(format);
}

void DocumentBuilder::endTable()
{
    m_isHead = false;
    leaveTable(m_table);
    m_table = nullptr;
}

void DocumentBuilder::addText(const QString &text, const InlineState &state)
{
    m_cursor.insertText(text, charFormat(state));
}

void DocumentBuilder::finish()
{
    m_cursor.endEditBlock();
    QTextBlockFormat first = m_cursor.document()->firstBlock().blockFormat();
    first.setTopMargin(0);
    QTextCursor(m_cursor.document()->firstBlock()).setBlockFormat(first);
    QTextBlockFormat last = m_cursor.document()->lastBlock().blockFormat();
    last.setBottomMargin(0);
    QTextCursor(m_cursor.document()->lastBlock()).setBlockFormat(last);
}

QTextCharFormat DocumentBuilder::charFormat(const InlineState &state) const
{
    QTextCharFormat format;
    format.setForeground(m_boxes.size() > 1 || m_flatQuotes > 0 ? m_style.muted : m_style.text);
    format.setFontWeight(state.strong > 0 || m_isHead || m_headingLevel > 0 ? m_style.strongWeight
                                                                            : m_style.font.weight());
    double size = em();
    if (m_headingLevel > 0)
        size *= headingScale[size_t(m_headingLevel - 1)];
    if (state.code > 0) {
        format.setFontFamilies(m_style.codeFont.families());
        format.setFontFixedPitch(m_style.codeFont.fixedPitch());
        format.setBackground(m_style.codeBackground);
        size *= double(m_style.codeFont.pixelSize()) / em();
    }
    format.setProperty(QTextFormat::FontPixelSize, qRound(size));
    if (state.emphasis > 0)
        format.setFontItalic(true);
    if (state.struck > 0)
        format.setFontStrikeOut(true);
    if (!state.links.isEmpty() && !state.links.constLast().isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(state.links.constLast());
        format.setForeground(m_style.link);
        format.setFontUnderline(true);
    }
    return format;
}

QTextBlockFormat DocumentBuilder::leafFormat() const
{
    QTextBlockFormat format;
    format.setLineHeight(m_style.lineHeight * 100, QTextBlockFormat::ProportionalHeight);
    const bool isTight = !m_lists.isEmpty() && m_lists.constLast().isTight;
    const bool isListStart = m_lists.size() == 1 && m_lists.constFirst().isFirst && m_lists.constFirst().needsMarker;
    format.setTopMargin(em() * (isTight && !isListStart ? 0.2 : 0.6));
    format.setBottomMargin(em() * (isTight ? 0.2 : 0.6));
    return format;
}

void DocumentBuilder::startBlock(QTextBlockFormat format)
{
    ListLevel *level = m_lists.isEmpty() ? nullptr : &m_lists.last();
    const bool getsMarker = level && level->needsMarker;
    if (!m_table && !getsMarker)
        format.setIndent(listDepth());
    QTextCharFormat characters = charFormat({});
    if (getsMarker && level->format.style() >= QTextListFormat::ListSquare)
        characters.setFontStretch(220); // Qt keeps a bullet the width of the block's own space from the text
    if (m_isFresh) {
        m_cursor.setBlockFormat(format);
        m_cursor.mergeBlockCharFormat(characters); // in a cell, the first block's format is that of the cell as well
    } else {
        m_cursor.insertBlock(format, characters);
    }
    m_isFresh = false;
    if (!getsMarker)
        return;
    level->needsMarker = false;
    if (level->list)
        level->list->add(m_cursor.block());
    else
        level->list = m_cursor.createList(level->format);
}

void DocumentBuilder::placeMarker()
{
    if (!m_lists.isEmpty() && m_lists.constLast().needsMarker)
        startBlock(leafFormat());
}

QTextTable *DocumentBuilder::addBox(QTextTableFormat format)
{
    placeMarker();
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    QTextTable *table = m_cursor.insertTable(1, 1, format);
    m_cursor = table->cellAt(0, 0).firstCursorPosition();
    m_isFresh = true;
    return table;
}

void DocumentBuilder::leaveTable(QTextTable *table)
{
    m_cursor.setPosition(table->lastPosition() + 1);
    m_isFresh = true;
}

int DocumentBuilder::listDepth() const
{
    return int(m_lists.size() - m_boxes.constLast().firstList) + m_flatQuotes;
}

} // namespace archdeck
