#pragma once

#include <QtGui/qfont.h>

class QLabel;
class QString;
class QWidget;

namespace archdeck {

// Words on a page: plain text that wraps, in one of `textsizes`.

QLabel *textLabel(const QString &text, int size, QFont::Weight weight, QWidget *parent);
/// For what is said beside the main thing.
QLabel *mutedLabel(const QString &text, int size, QWidget *parent);

} // namespace archdeck
