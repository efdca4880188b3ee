#pragma once

#include <QtGui/qcolor.h>
#include <QtGui/qfont.h>

namespace archdeck {

/// Which of the two built-in colour schemes highlighted code gets.
enum class CodeScheme { Light, Dark };

/// How rich text looks. The caller fills it from the theme; every field is used as it is.
struct RichTextStyle
{
    QFont font;     ///< of running text, sized in pixels; its features are kept
    QFont codeFont; ///< of code, sized in pixels; may be the family of `font`
    QFont::Weight strongWeight = QFont::DemiBold;
    QColor text = QColor(Qt::black);
    QColor muted = QColor(Qt::darkGray); ///< quotations
    QColor link = QColor(Qt::blue);
    QColor border = QColor(Qt::lightGray);       ///< lines of tables and quotations
    QColor codeBackground = QColor(Qt::lightGray); ///< also behind table heads
    CodeScheme codeScheme = CodeScheme::Light;
    double width = 0;       ///< text wraps at this many pixels; 0 for no wrapping
    double lineWidth = 1;   ///< of rules and borders, in pixels
    double lineHeight = 1.4; ///< distance of lines as a multiple of the font's own height
};

} // namespace archdeck
