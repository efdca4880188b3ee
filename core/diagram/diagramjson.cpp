#include "core/diagram/diagramjson.h"

#include "core/diagram/elementjson.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Diagram)
};

template<typename T>
QJsonObject toJson(const Change<T> &change)
{
    QJsonObject json;
    if (change.before)
        json.insert("before"_L1, toJson(*change.before));
    if (change.after)
        json.insert("after"_L1, toJson(*change.after));
    return json;
}

template<typename T>
void read(JsonReader &reader, const QJsonObject &json, Change<T> &change)
{
    const auto side = [&reader, &json](QLatin1StringView key, std::optional<T> &value) {
        if (const QJsonValue field = json.value(key); !field.isUndefined())
            read(reader, reader.object(field, key), value.emplace());
    };
    side("before"_L1, change.before);
    side("after"_L1, change.after);
    if (!change.before && !change.after)
        reader.complain(u"\"before\""_s);
}

template<typename List>
QJsonArray listToJson(const List &list)
{
    QJsonArray json;
    for (const auto &item : list)
        json.append(toJson(item));
    return json;
}

template<typename T>
void readList(JsonReader &reader, const QJsonObject &json, QLatin1StringView key, QList<T> &list)
{
    const QJsonArray items = reader.array(json, key);
    for (const QJsonValue &item : items)
        read(reader, reader.object(item, key), list.emplace_back());
}

template<typename Key, typename T>
void readTable(JsonReader &reader, const QJsonObject &json, QLatin1StringView key, QMap<Key, T> &table)
{
    QList<T> elements;
    readList(reader, json, key, elements);
    for (const T &element : std::as_const(elements)) {
        if (table.contains(element.id))
            reader.complain(u"\"id\""_s);
        table.insert(element.id, element);
    }
}

std::unexpected<Error> unreadable(const JsonReader &reader)
{
    return failure(ErrorCode::InvalidInput,
                   Text::tr("This is not a design that can be read: the value of %1 is wrong.").arg(reader.problem()));
}

} // namespace

QJsonObject toJson(const ChangeSet &changes)
{
    QJsonObject json;
    if (changes.info)
        json.insert("info"_L1, toJson(*changes.info));
    const auto insert = [&json](QLatin1StringView key, const QJsonArray &list) {
        if (!list.isEmpty())
            json.insert(key, list);
    };
    insert("nodes"_L1, listToJson(changes.nodes));
    insert("edges"_L1, listToJson(changes.edges));
    insert("groups"_L1, listToJson(changes.groups));
    insert("notes"_L1, listToJson(changes.notes));
    insert("paths"_L1, listToJson(changes.paths));
    insert("tradeOffs"_L1, listToJson(changes.tradeOffs));
    insert("sections"_L1, listToJson(changes.sections));
    insert("layers"_L1, listToJson(changes.layers));
    return json;
}

Result<ChangeSet> changeSetFromJson(const QJsonObject &json)
{
    JsonReader reader;
    ChangeSet changes;
    if (const QJsonValue info = json.value("info"_L1); !info.isUndefined())
        read(reader, reader.object(info, "info"_L1), changes.info.emplace());
    readList(reader, json, "nodes"_L1, changes.nodes);
    readList(reader, json, "edges"_L1, changes.edges);
    readList(reader, json, "groups"_L1, changes.groups);
    readList(reader, json, "notes"_L1, changes.notes);
    readList(reader, json, "paths"_L1, changes.paths);
    readList(reader, json, "tradeOffs"_L1, changes.tradeOffs);
    readList(reader, json, "sections"_L1, changes.sections);
    readList(reader, json, "layers"_L1, changes.layers);
    if (!reader.ok())
        return unreadable(reader);
    return changes;
}

QJsonObject toJson(const Diagram &diagram)
{
    QJsonObject json{{"info"_L1, toJson(diagram.info)},
                     {"nodes"_L1, listToJson(diagram.nodes)},
                     {"edges"_L1, listToJson(diagram.edges)},
                     {"groups"_L1, listToJson(diagram.groups)},
                     {"notes"_L1, listToJson(diagram.notes)},
                     {"paths"_L1, listToJson(diagram.paths)},
                     {"tradeOffs"_L1, listToJson(diagram.tradeOffs)},
                     {"sections"_L1, listToJson(diagram.sections)}};
    if (!diagram.layers.isEmpty())
        json.insert("layers"_L1, listToJson(diagram.layers));
    return json;
}

Result<Diagram> diagramFromJson(const QJsonObject &json)
{
    JsonReader reader;
    Diagram diagram;
    if (const QJsonValue info = json.value("info"_L1); !info.isUndefined())
        read(reader, reader.object(info, "info"_L1), diagram.info);
    readTable(reader, json, "nodes"_L1, diagram.nodes);
    readTable(reader, json, "edges"_L1, diagram.edges);
    readTable(reader, json, "groups"_L1, diagram.groups);
    readTable(reader, json, "notes"_L1, diagram.notes);
    readTable(reader, json, "paths"_L1, diagram.paths);
    readTable(reader, json, "tradeOffs"_L1, diagram.tradeOffs);
    readTable(reader, json, "sections"_L1, diagram.sections);
    readTable(reader, json, "layers"_L1, diagram.layers);
    if (!reader.ok())
        return unreadable(reader);
    return validate(diagram).transform([&diagram] { return std::move(diagram); });
}

} // namespace archdeck
