#pragma once

#include "core/diagram/elements.h"
#include "core/diagram/jsonreader.h"

namespace archdeck {

// What several elements have in common, as JSON and back. Part of `elementjson.h`. What is read complains to the reader
// and is the default where something is wrong.

QJsonArray numbersOf(const QRectF &rect);
/// The field "rect", which has to be there.
QRectF readRect(JsonReader &reader, const QJsonObject &json);

QJsonObject toJson(const ElementRef &element);
ElementRef readElementRef(JsonReader &reader, const QJsonObject &json);

QJsonObject toJson(const Properties &properties);
/// Only when there are any: for elements that had no properties in the first schema.
void insertProperties(QJsonObject &json, const Properties &properties);
Properties readProperties(JsonReader &reader, const QJsonObject &json);

QJsonObject toJson(const Route &route);
Route readRoute(JsonReader &reader, const QJsonObject &json);

/// How a connection is drawn, as far as it was chosen by hand: line, arrows, corners, anchors, labels at the ends.
void insertLine(QJsonObject &json, const Edge &edge);
void readLine(JsonReader &reader, const QJsonObject &json, Edge &edge);

} // namespace archdeck
