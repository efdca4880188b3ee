#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtGui/qfont.h>

class QFrame;
class QLabel;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace archdeck {

// The small parts that the inspector's panels share. Colours come from the palette, so that they follow the theme.

enum class TextSize { Caption, Body, Section };

/// The application's font in one of the sizes of the interface (11, 13 and 15 where the body is 13).
QFont panelFont(TextSize size, QFont::Weight weight = QFont::Normal);

/// `pixels` at the usual font size of 13, more where the user's font is larger.
int scaledPixels(int pixels);

/// Plain text, muted and small.
QLabel *captionLabel(const QString &text, QWidget *parent);
/// Plain text that wraps.
QLabel *bodyLabel(const QString &text, QWidget *parent);
/// The title of a part of a panel.
QLabel *sectionLabel(const QString &text, QWidget *parent);

/// `text` as a tooltip that shows it as it is, whatever characters it has, and wraps it.
QString plainToolTip(const QString &text);

/// A button with a symbol alone; `name` is its tooltip and its accessible name.
QToolButton *symbolButton(const QString &iconName, const QString &name, QWidget *parent);
/// A quiet button with words, and a symbol unless `iconName` is empty.
QToolButton *flatButton(const QString &iconName, const QString &text, QWidget *parent);

/// Puts widgets that were made later into the tab order, directly before `next`.
void insertIntoTabOrder(QWidget *next, const QList<QWidget *> &widgets);

/// A column without frame and margins.
QVBoxLayout *plainColumn(QWidget *parent, int spacing);
/// A hairline between parts.
QFrame *separator(QWidget *parent);

} // namespace archdeck
