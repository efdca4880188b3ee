#pragma once

#include "core/diagram/elements.h"
#include "core/diagram/jsonreader.h"

namespace archdeck {

// One element as JSON and back. Reading complains to the reader and leaves defaults where something is wrong.

QJsonObject toJson(const Node &node);
void read(JsonReader &reader, const QJsonObject &json, Node &node);

QJsonObject toJson(const Edge &edge);
void read(JsonReader &reader, const QJsonObject &json, Edge &edge);

QJsonObject toJson(const Group &group);
void read(JsonReader &reader, const QJsonObject &json, Group &group);

QJsonObject toJson(const Note &note);
void read(JsonReader &reader, const QJsonObject &json, Note &note);

QJsonObject toJson(const RequestPath &path);
void read(JsonReader &reader, const QJsonObject &json, RequestPath &path);

QJsonObject toJson(const TradeOff &tradeOff);
void read(JsonReader &reader, const QJsonObject &json, TradeOff &tradeOff);

QJsonObject toJson(const Section &section);
void read(JsonReader &reader, const QJsonObject &json, Section &section);

QJsonObject toJson(const Layer &layer);
void read(JsonReader &reader, const QJsonObject &json, Layer &layer);

QJsonObject toJson(const DesignInfo &info);
void read(JsonReader &reader, const QJsonObject &json, DesignInfo &info);

} // namespace archdeck
