#pragma once

#include "core/diagram/elements.h"

namespace archdeck {

// The words and texts that stand for diagram values in the library file. Part of `DesignStore`.

QString toWord(ElementType type);
/// Design for anything unknown: the schema's CHECK keeps that out.
ElementType elementTypeFromWord(QStringView word);

QString toWord(RouteShape shape);
RouteShape routeShapeFromWord(QStringView word);

QString toWord(LineShape line);
LineShape lineShapeFromWord(QStringView word);

QString toWord(Arrows arrows);
Arrows arrowsFromWord(QStringView word);

/// "[x1,y1,x2,y2,...]" with as many digits as give back the same numbers.
QString toText(const QList<QPointF> &points);
QList<QPointF> pointsFromText(const QString &text);

} // namespace archdeck
