#include "core/diagram/elementjson.h"

#include "core/diagram/diagramjson.h"
#include "core/diagram/jsonparts.h"

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

namespace {

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

/// What every drawn element has since layers exist.
template<typename T>
void insertLooks(QJsonObject &json, const T &element)
{
    QJsonObject style;
    if (!element.style.fill.isEmpty())
        style.insert("fill"_L1, element.style.fill);
    if (!element.style.line.isEmpty())
        style.insert("line"_L1, element.style.line);
    if (!style.isEmpty())
        json.insert("style"_L1, style);
    if (!element.layer.isNull())
        json.insert("layer"_L1, element.layer.toString());
    if (element.isLocked)
        json.insert("locked"_L1, true);
}

template<typename T>
void readLooks(JsonReader &reader, const QJsonObject &json, T &element)
{
    if (const QJsonValue style = json.value("style"_L1); !style.isUndefined()) {
        const QJsonObject fields = reader.object(style, "style"_L1);
        element.style = {reader.text(fields, "fill"_L1), reader.text(fields, "line"_L1)};
    }
    element.layer = reader.optionalId<LayerId>(json, "layer"_L1);
    element.isLocked = reader.boolean(json, "locked"_L1);
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
    insertLooks(json, node);
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
    readLooks(reader, json, node);
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
    insertLooks(json, edge);
    insertLine(json, edge);
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
    readLooks(reader, json, edge);
    readLine(reader, json, edge);
}

QJsonObject toJson(const Group &group)
{
    QJsonObject json = common(group);
    json.insert("kind"_L1, group.kind);
    json.insert("label"_L1, group.label);
    json.insert("rect"_L1, numbersOf(group.rect));
    if (!group.parent.isNull())
        json.insert("parent"_L1, group.parent.toString());
    insertLooks(json, group);
    if (group.isCollapsed)
        json.insert("collapsed"_L1, true);
    insertProperties(json, group.properties);
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Group &group)
{
    readCommon(reader, json, group);
    group.kind = reader.text(json, "kind"_L1);
    group.label = reader.text(json, "label"_L1);
    group.rect = readRect(reader, json);
    group.parent = reader.optionalId<GroupId>(json, "parent"_L1);
    readLooks(reader, json, group);
    group.isCollapsed = reader.boolean(json, "collapsed"_L1);
    group.properties = readProperties(reader, json);
}

QJsonObject toJson(const Note &note)
{
    QJsonObject json = common(note);
    json.insert("text"_L1, note.text);
    json.insert("rect"_L1, numbersOf(note.rect));
    if (note.explains)
        json.insert("explains"_L1, toJson(*note.explains));
    insertLooks(json, note);
    insertProperties(json, note.properties);
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Note &note)
{
    readCommon(reader, json, note);
    note.text = reader.text(json, "text"_L1);
    note.rect = readRect(reader, json);
    if (const QJsonValue explains = json.value("explains"_L1); !explains.isUndefined())
        note.explains = readElementRef(reader, reader.object(explains, "explains"_L1));
    readLooks(reader, json, note);
    note.properties = readProperties(reader, json);
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

QJsonObject toJson(const Layer &layer)
{
    QJsonObject json = common(layer);
    json.insert("name"_L1, layer.name);
    if (!layer.isVisible)
        json.insert("visible"_L1, false);
    if (layer.isLocked)
        json.insert("locked"_L1, true);
    return json;
}

void read(JsonReader &reader, const QJsonObject &json, Layer &layer)
{
    readCommon(reader, json, layer);
    layer.name = reader.text(json, "name"_L1);
    layer.isVisible = reader.boolean(json, "visible"_L1, true);
    layer.isLocked = reader.boolean(json, "locked"_L1);
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

} // namespace archdeck
