#pragma once

#include <QtGui/qicon.h>

class QPainter;

namespace archdeck {

/// An icon of the interface, drawn from widgets/common/icons.json in the palette's text colour at whatever size is
/// asked for; disabled and selected states follow the palette. An unknown name is a programming error.
QIcon icon(const QString &name);

/// The same drawing inside `rect` in one colour.
void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour);

/// All names, for tests.
QStringList iconNames();

} // namespace archdeck
