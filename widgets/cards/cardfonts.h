#pragma once

#include <QtGui/qfont.h>

namespace archdeck {

// The sizes of the review page, at an interface whose body text is 13 pixels; they grow with the user's own font.
namespace cardsizes {
inline constexpr int caption = 11;
inline constexpr int body = 13;
inline constexpr int section = 15;
inline constexpr int answerCode = 14;
inline constexpr int answer = 16;
inline constexpr int questionCode = 16;
inline constexpr int question = 19;
inline constexpr int title = 20;
inline constexpr int hero = 28;
} // namespace cardsizes

/// The application's font in one of `cardsizes`.
QFont cardFont(int size, QFont::Weight weight = QFont::Normal);

/// The desktop's fixed-width font; its letters look larger than those of the text around it, so it gets sizes of its own.
QFont cardCodeFont(int size);

} // namespace archdeck
