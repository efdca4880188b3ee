#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qrect.h>

namespace archdeck {

/// Where the text bound to an element goes. Excalidraw measures it again when someone edits it.
struct BoundText
{
    enum class Place { Middle, TopLeft, OnLine };

    QRectF rect;
    int fontSize = 16;
};

BoundText boundText(const QJsonObject &element, const QString &text, BoundText::Place place);

/// The fields that only texts have. `width` is where lines break.
void fillText(QJsonObject &element, const QString &text, double width);

} // namespace archdeck
