#pragma once

#include <QtGui/qcolor.h>

namespace archdeck {

/// `colour`, mixed with `text` as far as it needs to be read on `background`: at least 4.5:1 (WCAG 2.2, contrast ratio)
/// or, where `text` has less, that.
QColor legible(const QColor &colour, const QColor &text, const QColor &background);

} // namespace archdeck
