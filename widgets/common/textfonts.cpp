#include "widgets/common/textfonts.h"

#include <QtGui/qfontdatabase.h>
#include <QtGui/qfontinfo.h>
#include <QtGui/qfontmetrics.h>
#include <QtWidgets/qapplication.h>

namespace archdeck {

namespace {

int pixels(int size)
{
    return qRound(QFontInfo(QApplication::font()).pixelSize() * size / double(textsizes::body));
}

} // namespace

QFont textFont(int size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels(size));
    font.setWeight(weight);
    return font;
}

QFont codeFont(int size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFixedPitch(true);
    font.setPixelSize(pixels(size));
    return font;
}

RichTextStyle markdownStyle(const Theme &theme, int size, int codeSize)
{
    constexpr double lineDistance = 1.5; // in ems
    RichTextStyle style;
    style.font = textFont(size);
    style.codeFont = codeFont(codeSize);
    // Fonts disagree on how far apart lines are; readers don't.
    style.lineHeight = lineDistance * style.font.pixelSize() / QFontMetricsF(style.font).height();
    style.text = theme.text;
    style.muted = theme.muted;
    style.link = theme.accent;
    style.border = theme.border;
    style.codeBackground = theme.codeBackground;
    style.codeScheme = theme.isDark ? CodeScheme::Dark : CodeScheme::Light;
    return style;
}

} // namespace archdeck
