#pragma once

#include "core/render/theme.h"
#include "core/richtext/richtextstyle.h"

#include <QtGui/qfont.h>

namespace archdeck {

// The sizes of texts, at an interface whose body text is 13 pixels; they grow with the user's own font.
namespace textsizes {
inline constexpr int caption = 11;
inline constexpr int body = 13;
inline constexpr int section = 15;
inline constexpr int answerCode = 14;
inline constexpr int answer = 16;
inline constexpr int questionCode = 16;
inline constexpr int question = 19;
inline constexpr int title = 20;
inline constexpr int hero = 28;
} // namespace textsizes

/// The application's font in one of `textsizes`.
QFont textFont(int size, QFont::Weight weight = QFont::Normal);

/// The desktop's fixed-width font; its letters look larger than those of the text around it, so it gets sizes of its own.
QFont codeFont(int size);

/// How Markdown looks in a page: the theme's colours and lines at a distance that readers are used to. The sizes are of
/// running text and of code.
RichTextStyle markdownStyle(const Theme &theme, int size = textsizes::body, int codeSize = textsizes::body);

} // namespace archdeck
