#include "core/diagram/jsonparts.h"

#include "core/diagram/diagramjson.h"

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView word;
};

constexpr Word<CallKind> callWords[] = {
    {CallKind::Sync, QLatin1StringView("sync")},
    {CallKind::Async, QLatin1StringView("async")},
    {CallKind::Stream, QLatin1StringView("stream")},
    {CallKind::Batch, QLatin1StringView("batch")},
};
constexpr Word<RouteShape> shapeWords[] = {
    {RouteShape::Automatic, QLatin1StringView("automatic")},
    {RouteShape::Curve, QLatin1StringView("curve")},
    {RouteShape::Polyline, QLatin1StringView("polyline")},
};
constexpr Word<LineShape> lineWords[] = {
    {LineShape::Orthogonal, QLatin1StringView("orthogonal")},
    {LineShape::Straight, QLatin1StringView("straight")},
    {LineShape::Curved, QLatin1StringView("curved")},
};
constexpr Word<Arrows> arrowWords[] = {
    {Arrows::Forward, QLatin1StringView("forward")},
    {Arrows::Both, QLatin1StringView("both")},
    {Arrows::None, QLatin1StringView("none")},
};
constexpr Word<ElementType> typeWords[] = {
    {ElementType::Design, QLatin1StringView("design")}, {ElementType::Node, QLatin1StringView("node")},
    {ElementType::Edge, QLatin1StringView("edge")},     {ElementType::Group, QLatin1StringView("group")},
    {ElementType::Note, QLatin1StringView("note")},     {ElementType::Path, QLatin1StringView("path")},
};

template<typename Enum, size_t n>
QString wordOf(const Word<Enum> (&words)[n], Enum value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return {};
}

template<typename Enum, size_t n>
std::optional<Enum> valueOf(const Word<Enum> (&words)[n], QStringView text)
{
    for (const auto &[candidate, word] : words) {
        if (text == word)
            return candidate;
    }
    return {};
}

QJsonArray numbersOf(const QPointF &point)
{
    return {point.x(), point.y()};
}

QJsonArray numbersOf(const QList<QPointF> &points)
{
    QJsonArray numbers;
    for (const QPointF &point : points) {
        numbers.append(point.x());
        numbers.append(point.y());
    }
    return numbers;
}

QList<QPointF> readPoints(JsonReader &reader, const QJsonValue &value, QLatin1StringView key)
{
    const QList<double> numbers = reader.numbers(value, key);
    if (numbers.size() % 2 != 0)
        reader.complain(u'"' + key + u'"');
    QList<QPointF> points;
    points.reserve(numbers.size() / 2);
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        points.append({numbers[i], numbers[i + 1]});
    return points;
}

/// None when the field is missing.
std::optional<QPointF> readPoint(JsonReader &reader, const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return {};
    const QList<QPointF> points = readPoints(reader, value, key);
    if (points.size() == 1)
        return points.constFirst();
    reader.complain(u'"' + key + u'"');
    return {};
}

template<typename Enum, size_t n>
Enum readWord(JsonReader &reader, const QJsonObject &json, QLatin1StringView key, const Word<Enum> (&words)[n],
              Enum fallback)
{
    if (!json.contains(key))
        return fallback;
    const auto value = valueOf(words, reader.text(json, key));
    if (!value)
        reader.complain(u'"' + key + u'"');
    return value.value_or(fallback);
}

} // namespace

QJsonArray numbersOf(const QRectF &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QRectF readRect(JsonReader &reader, const QJsonObject &json)
{
    const QList<double> sides = reader.numbers(json.value("rect"_L1), "rect"_L1);
    if (sides.size() == 4)
        return {sides[0], sides[1], sides[2], sides[3]};
    reader.complain(u"\"rect\""_s);
    return {};
}

QJsonObject toJson(const ElementRef &element)
{
    QJsonObject json{{"type"_L1, wordOf(typeWords, element.type)}};
    if (!element.id.isNull())
        json.insert("id"_L1, element.id.toString(QUuid::WithoutBraces));
    return json;
}

ElementRef readElementRef(JsonReader &reader, const QJsonObject &json)
{
    const auto type = valueOf(typeWords, reader.text(json, "type"_L1));
    if (!type) {
        reader.complain(u"\"type\""_s);
        return {};
    }
    return {*type, reader.optionalId<NodeId>(json, "id"_L1).uuid()};
}

QJsonObject toJson(const Properties &properties)
{
    QJsonObject json;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

Properties readProperties(JsonReader &reader, const QJsonObject &json)
{
    Properties properties;
    const QJsonValue value = json.value("properties"_L1);
    if (value.isUndefined())
        return properties;
    const QJsonObject fields = reader.object(value, "properties"_L1);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it->isString())
            reader.complain(u"\"properties\""_s);
        properties.insert(it.key(), it->toString());
    }
    return properties;
}

QJsonObject toJson(const Route &route)
{
    QJsonObject json{{"shape"_L1, wordOf(shapeWords, route.shape)}, {"points"_L1, numbersOf(route.points)}};
    if (route.labelCentre)
        json.insert("labelCentre"_L1, numbersOf(*route.labelCentre));
    return json;
}

Route readRoute(JsonReader &reader, const QJsonObject &json)
{
    Route route;
    const QJsonValue value = json.value("route"_L1);
    if (value.isUndefined())
        return route;
    const QJsonObject fields = reader.object(value, "route"_L1);
    const auto shape = valueOf(shapeWords, reader.text(fields, "shape"_L1));
    if (!shape)
        reader.complain(u"\"route\""_s);
    route.shape = shape.value_or(RouteShape::Automatic);
    route.points = readPoints(reader, fields.value("points"_L1), "points"_L1);
    route.labelCentre = readPoint(reader, fields, "labelCentre"_L1);
    return route;
}

void insertProperties(QJsonObject &json, const Properties &properties)
{
    if (!properties.isEmpty())
        json.insert("properties"_L1, toJson(properties));
}

void insertLine(QJsonObject &json, const Edge &edge)
{
    if (edge.line != LineShape::Orthogonal)
        json.insert("line"_L1, wordOf(lineWords, edge.line));
    if (edge.arrows != Arrows::Forward)
        json.insert("arrows"_L1, wordOf(arrowWords, edge.arrows));
    if (!edge.waypoints.isEmpty())
        json.insert("waypoints"_L1, numbersOf(edge.waypoints));
    if (edge.fromAnchor)
        json.insert("fromAnchor"_L1, numbersOf(*edge.fromAnchor));
    if (edge.toAnchor)
        json.insert("toAnchor"_L1, numbersOf(*edge.toAnchor));
    if (!edge.fromLabel.isEmpty())
        json.insert("fromLabel"_L1, edge.fromLabel);
    if (!edge.toLabel.isEmpty())
        json.insert("toLabel"_L1, edge.toLabel);
    if (edge.labelPlace)
        json.insert("labelPlace"_L1, *edge.labelPlace);
}

void readLine(JsonReader &reader, const QJsonObject &json, Edge &edge)
{
    edge.line = readWord(reader, json, "line"_L1, lineWords, LineShape::Orthogonal);
    edge.arrows = readWord(reader, json, "arrows"_L1, arrowWords, Arrows::Forward);
    if (const QJsonValue waypoints = json.value("waypoints"_L1); !waypoints.isUndefined())
        edge.waypoints = readPoints(reader, waypoints, "waypoints"_L1);
    edge.fromAnchor = readPoint(reader, json, "fromAnchor"_L1);
    edge.toAnchor = readPoint(reader, json, "toAnchor"_L1);
    edge.fromLabel = reader.text(json, "fromLabel"_L1);
    edge.toLabel = reader.text(json, "toLabel"_L1);
    if (const QJsonValue place = json.value("labelPlace"_L1); !place.isUndefined())
        edge.labelPlace = reader.number(place, "labelPlace"_L1);
}

QString toString(CallKind call)
{
    return wordOf(callWords, call);
}

CallKind callKindFromString(QStringView text)
{
    return valueOf(callWords, text).value_or(CallKind::Sync);
}

} // namespace archdeck
