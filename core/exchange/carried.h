#pragma once

#include "core/diagram/diagram.h"
#include "core/diagram/elementjson.h"

#include <QtCore/qjsonobject.h>

#include <optional>

namespace archdeck {

// What files of other programs carry of our model in an extension point of theirs, so that our own drawings come back
// without a loss: the form is that of core/diagram/elementjson.h. The rest of such a file may have been changed since, or
// written by anyone, so what is read is mended rather than trusted.

/// What belongs to the design and not to a drawn element: info, request paths, trade-offs, written notes and layers.
QJsonObject designData(const Diagram &diagram);

/// Adds what `designData` wrote. Parts that can't be read are left out; false when there were any.
bool takeDesignData(const QJsonObject &json, Diagram &diagram);

/// One element; nothing when the object does not hold one.
template<typename T>
std::optional<T> carriedElement(const QJsonObject &json)
{
    JsonReader reader;
    T element;
    read(reader, json, element);
    return reader.ok() && !element.id.isNull() ? std::optional<T>(element) : std::nullopt;
}

/// Makes the diagram keep its invariant: what is said about elements that are not there is dropped, cycles of groups are
/// opened, places are brought into the range.
void mend(Diagram &diagram);

/// A label as other programs show it: without the marks of inline Markdown.
QString withoutMarks(const QString &label);

/// "#rrggbb" in lower case of anything that names a colour; empty for none, for a transparent and for an unknown one.
QString colourName(const QString &colour);

} // namespace archdeck
