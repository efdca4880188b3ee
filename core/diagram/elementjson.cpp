#include "core/diagram/elementjson.h"

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
    QJsonArray points;
    for (const QPointF &point : route.points) {
        points.append(point.x());
        points.append(point.y());
    }
    QJsonObject json{{"shape"_L1, wordOf(shapeWords, route.shape)}, {"points"_L1, points}};
    if (route.labelCentre)
        json.insert("labelCentre"_L1, QJsonArray{route.labelCentre->x(), route.labelCentre->y()});
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
    const QList<double> points = reader.numbers(fields.value("points"_L1), "points"_L1);
    if (!shape || points.size() % 2 != 0)
        reader.complain(u"\"route\""_s);
    route.shape = shape.value_or(RouteShape::Automatic);
    for (qsizetype i = 0; i + 1 < points.size(); i += 2)
        route.points.append({points[i], points[i + 1]});
    if (const QJsonValue centre = fields.value("labelCentre"_L1); !centre.isUndefined()) {
        const QList<double> pair = reader.numbers(centre, "labelCentre"_L1);
        if (pair.size() == 2)
            route.labelCentre = QPointF(pair[0], pair[1]);
        else
            reader.complain(u"\"labelCentre\""_s);
    }
    return route;
}

template<typename T>
QJsonObject common(const T &element)
{
    return {{"id"_L1, element.id.toString()}, {"key"_L1, element.key}, {"order"_L1, element.order}};
}

template<typename T>
void readCommon(JsonReader &reader, const QJsonObject &json, T &element)
{
    element.id = reader.id<decltype(element.id)>(json.value("id"_L1), "id"_L1);
    element.key = reader.text(json, "key"_L1);
    element.order = reader.integer(json, "order"_L1);
}

QStringList readTexts(JsonReader &reader, const QJsonObject &json, QLatin1StringView key)
{
    QStringList texts;
    const QJsonArray items = reader.array(json, key);
    for (const QJsonValue &item : items) {
        if (!item.isString())
            reader.complain(u'"' + key + u'"');
        texts.append(item.toString());
    }
    return texts;
}

} // namespace

QJsonObject toJson(const Node &node)
{
    QJsonObject json = common(node);
    json.insert("kind"_L1, node.kind);
    json.insert("label"_L1, node.label);
    json.insert("rect"_L1, numbersOf(node.rect));
    if (!node.group.isNull())
        json.insert("group"_L1, node.group.toString());
    json.insert("properties"_L1, toJson(node.properties));
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Node &node)
{
    readCommon(reader, json, node);
    node.kind = reader.text(json, "kind"_L1);
    node.label = reader.text(json, "label"_L1);
    node.rect = readRect(reader, json);
    node.group = reader.optionalId<GroupId>(json, "group"_L1);
    node.properties = readProperties(reader, json);
}

QJsonObject toJson(const Edge &edge)
{
    QJsonObject json = common(edge);
    json.insert("from"_L1, edge.from.toString());
    json.insert("to"_L1, edge.to.toString());
    json.insert("label"_L1, edge.label);
    json.insert("call"_L1, archdeck::toString(edge.call));
    json.insert("protocol"_L1, edge.protocol);
    json.insert("route"_L1, toJson(edge.route));
    json.insert("properties"_L1, toJson(edge.properties));
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Edge &edge)
{
    readCommon(reader, json, edge);
    edge.from = reader.id<NodeId>(json.value("from"_L1), "from"_L1);
    edge.to = reader.id<NodeId>(json.value("to"_L1), "to"_L1);
    edge.label = reader.text(json, "label"_L1);
    edge.call = callKindFromString(reader.text(json, "call"_L1));
    edge.protocol = reader.text(json, "protocol"_L1);
    edge.route = readRoute(reader, json);
    edge.properties = readProperties(reader, json);
}

QJsonObject toJson(const Group &group)
{
    QJsonObject json = common(group);
    json.insert("kind"_L1, group.kind);
    json.insert("label"_L1, group.label);
    json.insert("rect"_L1, numbersOf(group.rect));
    if (!group.parent.isNull())
        json.insert("parent"_L1, group.parent.toString());
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Group &group)
{
    readCommon(reader, json, group);
    group.kind = reader.text(json, "kind"_L1);
    group.label = reader.text(json, "label"_L1);
    group.rect = readRect(reader, json);
    group.parent = reader.optionalId<GroupId>(json, "parent"_L1);
}

QJsonObject toJson(const Note &note)
{
    QJsonObject json = common(note);
    json.insert("text"_L1, note.text);
    json.insert("rect"_L1, numbersOf(note.rect));
    if (note.explains)
        json.insert("explains"_L1, toJson(*note.explains));
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Note &note)
{
    readCommon(reader, json, note);
    note.text = reader.text(json, "text"_L1);
    note.rect = readRect(reader, json);
    if (const QJsonValue explains = json.value("explains"_L1); !explains.isUndefined())
        note.explains = readElementRef(reader, reader.object(explains, "explains"_L1));
}

QJsonObject toJson(const RequestPath &path)
{
    QJsonArray steps;
    for (const EdgeId &step : path.steps)
        steps.append(step.toString());
    QJsonObject json = common(path);
    json.insert("name"_L1, path.name);
    json.insert("steps"_L1, steps);
    json.insert("properties"_L1, toJson(path.properties));
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, RequestPath &path)
{
    readCommon(reader, json, path);
    path.name = reader.text(json, "name"_L1);
    const QJsonArray steps = reader.array(json, "steps"_L1);
    for (const QJsonValue &step : steps)
        path.steps.append(reader.id<EdgeId>(step, "steps"_L1));
    path.properties = readProperties(reader, json);
}

QJsonObject toJson(const TradeOff &tradeOff)
{
    QJsonArray elements;
    for (const ElementRef &element : tradeOff.elements)
        elements.append(toJson(element));
    QJsonArray options;
    for (const TradeOffOption &option : tradeOff.options) {
        options.append(QJsonObject{{"name"_L1, option.name},
                                   {"pros"_L1, QJsonArray::fromStringList(option.pros)},
                                   {"cons"_L1, QJsonArray::fromStringList(option.cons)}});
    }
    QJsonObject json = common(tradeOff);
    json.insert("question"_L1, tradeOff.question);
    json.insert("elements"_L1, elements);
    json.insert("options"_L1, options);
    json.insert("decision"_L1, tradeOff.decision);
    json.insert("why"_L1, tradeOff.why);
    json.insert("switchWhen"_L1, tradeOff.switchWhen);
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, TradeOff &tradeOff)
{
    readCommon(reader, json, tradeOff);
    tradeOff.question = reader.text(json, "question"_L1);
    const QJsonArray elements = reader.array(json, "elements"_L1);
    for (const QJsonValue &element : elements)
        tradeOff.elements.append(readElementRef(reader, reader.object(element, "elements"_L1)));
    const QJsonArray options = reader.array(json, "options"_L1);
    for (const QJsonValue &option : options) {
        const QJsonObject fields = reader.object(option, "options"_L1);
        tradeOff.options.append({reader.text(fields, "name"_L1), readTexts(reader, fields, "pros"_L1),
                                 readTexts(reader, fields, "cons"_L1)});
    }
    tradeOff.decision = reader.integer(json, "decision"_L1, -1);
    tradeOff.why = reader.text(json, "why"_L1);
    tradeOff.switchWhen = reader.text(json, "switchWhen"_L1);
}

QJsonObject toJson(const Section &section)
{
    QJsonObject json = common(section);
    json.insert("heading"_L1, section.heading);
    json.insert("body"_L1, section.body);
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Section &section)
{
    readCommon(reader, json, section);
    section.heading = reader.text(json, "heading"_L1);
    section.body = reader.text(json, "body"_L1);
}

QJsonObject toJson(const DesignInfo &info)
{
    return {{"title"_L1, info.title},         {"summary"_L1, info.summary},
            {"family"_L1, info.family},       {"language"_L1, info.language},
            {"direction"_L1, info.direction}, {"properties"_L1, toJson(info.properties)}};
}

void read(JsonReader &reader, const QJsonObject &json, DesignInfo &info)
{
    info.title = reader.text(json, "title"_L1);
    info.summary = reader.text(json, "summary"_L1);
    info.family = reader.text(json, "family"_L1);
    info.language = reader.text(json, "language"_L1, info.language);
    info.direction = reader.text(json, "direction"_L1, info.direction);
    info.properties = readProperties(reader, json);
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
