#include "core/exchange/cheatsheetsections.h"

#include "core/exchange/cheatsheettext.h"
#include "core/exchange/printstyle.h"

#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double titleSize = 8.5; // of an item
constexpr double headSize = 12;   // of a section
constexpr double headHeight = 25;
constexpr double itemGap = 8;
constexpr double bandGap = 13;
constexpr double valueShare = 0.5; // of a column, the most for the value of a number

QColor tint(double share)
{
    return blend(printTheme().accent, Qt::white, share);
}

SheetText titled(const QString &markdown, const QString &suffix = {})
{
    return {.markdown = markdown, .points = titleSize, .weight = FontWeight::SemiBold, .suffix = suffix};
}

SheetText muted(const QString &markdown)
{
    return {.markdown = markdown, .colour = printTheme().muted};
}

/// A rule, the title, and at the right what it is for.
void drawHead(QPainter &painter, const QRectF &area, const QString &title, const QString &note)
{
    const Theme &theme = printTheme();
    painter.setPen(QPen(theme.accent, 1.25, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(area.topLeft(), area.topRight());
    const double baseline = area.top() + 15;
    drawPrintText(painter, {area.left(), baseline}, title, headSize, FontWeight::SemiBold, theme.text);
    const double room = area.width() - printTextWidth(title, headSize, FontWeight::SemiBold) - 16;
    const QString shown = printElided(note, print::smallest, FontWeight::Regular, room);
    const double width = printTextWidth(shown, print::smallest, FontWeight::Regular);
    drawPrintText(painter, {area.right() - width, baseline}, shown, print::smallest, FontWeight::Regular, theme.muted);
}

} // namespace

ColumnBand CheatSheetSections::band(const QString &key) const
{
    const CheatSheetContent::Heading heading = m_content.headings.value(key, {key, {}});
    ColumnBand band;
    band.title = heading.title;
    band.headHeight = headHeight;
    band.itemGap = itemGap;
    band.spaceBefore = bandGap;
    const QString continued = heading.title + u", " + m_content.words.value(QStringLiteral("continued"));
    band.drawHead = [heading, continued](QPainter &painter, const QRectF &area, bool isContinued) {
        drawHead(painter, area, isContinued ? continued : heading.title, heading.note);
    };
    return band;
}

QString CheatSheetSections::sourceMark(const KeyedItem &item) const
{
    QStringList numbers;
    for (const int number : m_content.sourceNumbers(item))
        numbers.append(QString::number(number));
    return numbers.isEmpty() ? QString() : u'[' + numbers.join(u',') + u']';
}

ColumnBand CheatSheetSections::titleBand(const QString &byline) const
{
    ColumnBand band;
    band.headHeight = 30;
    band.drawHead = [title = m_content.title, subtitle = m_content.subtitle, byline](QPainter &painter,
                                                                                     const QRectF &area, bool) {
        const Theme &theme = printTheme();
        const double baseline = area.top() + 19;
        drawPrintText(painter, {area.left(), baseline}, title, 22, FontWeight::SemiBold, theme.text);
        const double left = area.left() + printTextWidth(title, 22, FontWeight::SemiBold) + 10;
        drawPrintText(painter, {left, baseline}, subtitle, 12, FontWeight::Regular, theme.muted);
        const double room = area.right() - left - printTextWidth(subtitle, 12, FontWeight::Regular) - 16;
        const QString shown = printElided(byline, 9, FontWeight::Regular, room);
        drawPrintText(painter, {area.right() - printTextWidth(shown, 9, FontWeight::Regular), baseline}, shown, 9,
                      FontWeight::Regular, theme.muted);
    };
    return band;
}

/// The 45 minutes as a bar; the phases are numbered as the items below it.
ColumnItem CheatSheetSections::timeline() const
{
    QList<CheatSheetMinutes> phases;
    for (const KeyedItem &item : m_content.clock)
        phases.append(cheatSheetMinutes(item.field(u"minutes")).value_or(CheatSheetMinutes{0, 1}));
    return {29, [phases](QPainter &painter, const ColumnPlace &place) {
        const Theme &theme = printTheme();
        const double minute = place.area.width() / 45;
        const double top = place.area.top();
        for (qsizetype i = 0; i < phases.size(); ++i) {
            const QRectF box(place.area.left() + phases[i].from * minute + 0.75, top,
                             (phases[i].to - phases[i].from) * minute - 1.5, 16);
            painter.setPen(Qt::NoPen);
            painter.setBrush(i % 2 == 0 ? theme.accent : tint(0.75));
            painter.drawRoundedRect(box, 3, 3);
            const QString number = QString::number(i + 1);
            const double width = printTextWidth(number, 9, FontWeight::SemiBold);
            drawPrintText(painter, {box.center().x() - width / 2, box.center().y() + 3.2}, number, 9,
                          FontWeight::SemiBold, Qt::white);
            const QString from = QString::number(phases[i].from);
            drawPrintText(painter, {box.left(), top + 26}, from, print::smallest, FontWeight::Regular, theme.muted);
        }
        const QString end = QString::number(45);
        const double width = printTextWidth(end, print::smallest, FontWeight::Regular);
        drawPrintText(painter, {place.area.right() - width, top + 26}, end, print::smallest, FontWeight::Regular,
                      theme.muted);
    }};
}

ColumnBand CheatSheetSections::clock() const
{
    ColumnBand result = band(QStringLiteral("clock"));
    result.lead = {timeline()};
    for (qsizetype i = 0; i < m_content.clock.size(); ++i) {
        const KeyedItem &phase = m_content.clock[i];
        SheetItem item(columnWidth());
        SheetText title = titled(phase.text, phase.field(u"minutes") + u" min");
        title.label = QString::number(i + 1);
        title.labelColour = printTheme().accent;
        item.addText(title);
        item.addSpace(1.5);
        item.addText({.markdown = phase.field(u"do"), .suffix = sourceMark(phase)});
        item.addSpace(3);
        item.addQuote({.markdown = u'“' + phase.field(u"say") + u'”', .weight = FontWeight::SemiBold}, tint(0.5));
        result.items.append(item.item());
    }
    return result;
}

ColumnBand CheatSheetSections::questions() const
{
    ColumnBand result = band(QStringLiteral("questions"));
    result.itemGap = 5;
    for (const KeyedItem &question : m_content.questions) {
        SheetItem item(columnWidth());
        item.addText({.markdown = question.text});
        item.addText(muted(u"→ " + question.field(u"why")), 7);
        result.items.append(item.item());
    }
    return result;
}

ColumnBand CheatSheetSections::formulas() const
{
    ColumnBand result = band(QStringLiteral("formulas"));
    for (const KeyedItem &formula : m_content.formulas) {
        SheetItem item(columnWidth());
        item.addText(titled(formula.text));
        item.addSpace(2);
        item.addBox({.markdown = formula.field(u"formula"), .points = titleSize}, tint(0.08));
        item.addSpace(2);
        item.addText({.markdown = formula.field(u"example"),
                      .label = m_content.words.value(QStringLiteral("example")),
                      .labelColour = printTheme().accent,
                      .suffix = sourceMark(formula)});
        result.items.append(item.item());
    }
    return result;
}

ColumnBand CheatSheetSections::numbers() const
{
    ColumnBand result = band(QStringLiteral("numbers"));
    result.itemGap = 3;
    for (const KeyedItem &number : m_content.numbers) {
        SheetItem item(columnWidth());
        item.addRow({.markdown = number.text, .suffix = sourceMark(number)},
                    {.markdown = number.field(u"value"), .weight = FontWeight::SemiBold, .alignment = Qt::AlignRight},
                    valueShare);
        item.addSpace(2.5);
        item.addHairline();
        result.items.append(item.item());
    }
    return result;
}

ColumnBand CheatSheetSections::patterns() const
{
    ColumnBand result = band(QStringLiteral("patterns"));
    for (const KeyedItem &pattern : m_content.patterns) {
        SheetItem item(columnWidth());
        item.addText(titled(pattern.text));
        item.addSpace(1.5);
        item.addText({.markdown = pattern.field(u"use"),
                      .label = m_content.words.value(QStringLiteral("use")),
                      .labelColour = printTheme().good});
        item.addSpace(1.5);
        item.addText({.markdown = pattern.field(u"avoid"),
                      .label = m_content.words.value(QStringLiteral("avoid")),
                      .labelColour = printTheme().bad,
                      .suffix = sourceMark(pattern)});
        result.items.append(item.item());
    }
    return result;
}

ColumnBand CheatSheetSections::switchPoints() const
{
    ColumnBand result = band(QStringLiteral("switches"));
    for (const KeyedItem &choice : m_content.switches) {
        SheetItem item(columnWidth());
        item.addText(titled(choice.text));
        item.addSpace(1.5);
        item.addText({.markdown = choice.field(u"at"),
                      .label = m_content.words.value(QStringLiteral("at")),
                      .labelColour = printTheme().accent,
                      .suffix = sourceMark(choice)});
        result.items.append(item.item());
    }
    return result;
}

ColumnBand CheatSheetSections::diagrams(const QMap<QString, CheatSheetDiagram> &diagrams,
                                        const std::shared_ptr<const DiagramPainter> &painter) const
{
    ColumnBand result = band(QStringLiteral("diagrams"));
    result.itemGap = 12;
    const double width = columnWidth();
    for (const KeyedItem &entry : m_content.diagrams) {
        const auto diagram = diagrams.constFind(entry.key);
        if (diagram == diagrams.cend())
            continue;
        const SheetDocument title = sheetDocument(titled(entry.text), width);
        const SheetDocument text = sheetDocument({.markdown = entry.field(u"text"), .suffix = sourceMark(entry)},
                                                 width);
        const double top = heightOf(title) + 5;
        const double below = top + diagram->size.height() + 5;
        const auto draw = [=, diagram = *diagram](QPainter &canvas, const ColumnPlace &place) {
            const QRectF &area = place.area;
            drawSheetDocument(canvas, title, area.topLeft());
            drawCheatSheetDiagram(canvas, *painter, diagram, area.adjusted(0, top, 0, 0));
            drawSheetDocument(canvas, text, area.topLeft() + QPointF(0, below));
        };
        result.items.append({below + heightOf(text), draw});
    }
    return result;
}

ColumnBand CheatSheetSections::sources() const
{
    ColumnBand result = band(QStringLiteral("sources"));
    result.itemGap = 1.5;
    result.isWhole = true;
    for (qsizetype i = 0; i < m_content.sources.size(); ++i) {
        SheetItem item(columnWidth());
        SheetText source = muted(m_content.sources[i].text);
        source.label = u'[' + QString::number(i + 1) + u']';
        source.labelColour = printTheme().muted;
        item.addText(source);
        result.items.append(item.item());
    }
    return result;
}

} // namespace archdeck
