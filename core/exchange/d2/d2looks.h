#pragma once

#include "core/diagram/elements.h"

#include <QtCore/qmap.h>

namespace archdeck {

// How D2 says what our model says. Part of the reader and the writer.

/// "right" -> "LR"; D2's own default is "down".
QString directionOfD2(const QString &direction);
QString d2Direction(const QString &direction);

/// The styles by which a call is told from a synchronous one.
QMap<QString, QString> d2StylesOf(CallKind call);
CallKind callOfD2(const QMap<QString, QString> &attributes);
bool isDrawnAs(const QMap<QString, QString> &attributes, CallKind call);

} // namespace archdeck
