#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>
#include <QtCore/qstring.h>
#include <QtGui/qfont.h>
#include <QtGui/qglyphrun.h>

class QPainter;
class QColor;

namespace archdeck {

/// A piece of a label in one look.
struct InlineRun
{
    QString text; ///< may hold line breaks
    bool isBold = false;
    bool isItalic = false;
    bool isCode = false;

    bool operator==(const InlineRun &) const = default;
};

/// The runs of a label in inline Markdown: **bold**, *italic*, `code`, a backslash before a mark that is meant as it is.
/// A mark without its partner, or with a space on its inner side, is text.
QList<InlineRun> inlineRuns(const QString &label);

/// A label without its marks.
QString plainLabel(const QString &label);

enum class LabelAlignment { Left, Centre };

/// What a label is laid out for. Widths and sizes are in diagram units.
struct LabelStyle
{
    double pixelSize = 13;
    bool isStrong = false; ///< all of it semi-bold
    double width = 0; ///< wraps at this width; 0 for no wrapping
    int maximumLines = 99; ///< what doesn't fit ends in an ellipsis
    LabelAlignment alignment = LabelAlignment::Left;

    bool operator==(const LabelStyle &) const = default;
    friend size_t qHash(const LabelStyle &style, size_t seed = 0)
    {
        return qHashMulti(seed, style.pixelSize, style.isStrong, style.width, style.maximumLines, int(style.alignment));
    }
};

struct LabelPiece
{
    QString text; ///< within one line
    QFont font;
    QPointF baseline; ///< from the top left of the label
    double width = 0;
    bool isCode = false;
    QList<QGlyphRun> glyphs; ///< for screens only: they are quicker to draw, but no text in a vector file
};

struct LabelLayout
{
    QList<LabelPiece> pieces;
    QSizeF size;
    int lines = 0;
    bool isCut = false;
};

enum class LabelGlyphs { None, Prepared };

/// `label` in inline Markdown, broken into lines.
LabelLayout layOutLabel(const QString &label, const LabelStyle &style, LabelGlyphs glyphs = LabelGlyphs::None);

/// Draws a label at its top left corner; `codeBackground` lies behind code.
void drawLabel(QPainter &painter, const LabelLayout &label, const QPointF &topLeft, const QColor &colour,
               const QColor &codeBackground);

} // namespace archdeck
