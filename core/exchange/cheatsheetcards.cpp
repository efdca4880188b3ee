#include "core/exchange/cheatsheetsections.h"

#include "core/exchange/cheatsheettext.h"
#include "core/exchange/printmarkdown.h"
#include "core/exchange/printstyle.h"
#include "core/richtext/markdown.h"

#include <QtCore/qlocale.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double tallestText = 150; // points, of a question or an answer
constexpr qsizetype longestText = 420; // characters of one that is shortened

/// The text as it is written, or, when it is too high or too wide for a column, its beginning without marks.
SheetText fitted(SheetText text, double width)
{
    const SheetDocument document = sheetDocument(text, width);
    const bool isWide = document->idealWidth() > width * print::layoutUnits + 1;
    if (heightOf(document) <= tallestText && !isWide)
        return text;
    QString plain = plainText(text.markdown);
    if (plain.size() > longestText) {
        const qsizetype space = plain.lastIndexOf(u' ', longestText);
        plain = plain.left(space > longestText / 2 ? space : longestText) + u'…';
    }
    text.markdown = printEscaped(plain);
    return text;
}

} // namespace

ColumnBand CheatSheetSections::cards(const QList<WeakCard> &cards) const
{
    ColumnBand result = band(QStringLiteral("cards"));
    result.isWhole = true;
    const double width = columnWidth();
    for (const WeakCard &card : cards.first(std::min(cards.size(), mostWeakCards))) {
        const int percent = int(std::lround(100 * std::clamp(card.retrievability, 0.0, 1.0)));
        SheetItem item(width);
        item.addText(fitted({.markdown = card.question,
                             .points = 8.5,
                             .weight = FontWeight::SemiBold,
                             .suffix = QString::number(percent) + QChar(QChar::Nbsp) + u'%',
                             .isGlued = false},
                            width));
        item.addSpace(2);
        item.addText(fitted({.markdown = card.answer, .isGlued = false}, width));
        result.items.append(item.item());
    }
    return result;
}

} // namespace archdeck
