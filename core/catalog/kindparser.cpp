#include "core/catalog/catalog.h"
#include "core/catalog/symbolparser.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Catalog)
};

std::unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

constexpr QLatin1StringView familyIds[] = {QLatin1StringView("people"),     QLatin1StringView("edge"),
                                           QLatin1StringView("service"),    QLatin1StringView("async"),
                                           QLatin1StringView("data"),       QLatin1StringView("model"),
                                           QLatin1StringView("retrieval"),  QLatin1StringView("safety"),
                                           QLatin1StringView("operations"), QLatin1StringView("external")};

std::optional<Family> familyFromId(const QString &id)
{
    for (Family family : allFamilies) {
        if (id == familyIds[int(family)])
            return family;
    }
    return std::nullopt;
}

Result<void> checkKeys(const QJsonObject &object, const QStringList &known, const QString &place)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return invalid(Text::tr("%1unknown key \"%2\"").arg(place, it.key()));
    }
    return {};
}

std::optional<PropertyType> propertyTypeFromId(const QString &id)
{
    static const QHash<QString, PropertyType> types{{QStringLiteral("text"), PropertyType::Text},
                                                    {QStringLiteral("integer"), PropertyType::Integer},
                                                    {QStringLiteral("number"), PropertyType::Number},
                                                    {QStringLiteral("boolean"), PropertyType::Boolean},
                                                    {QStringLiteral("choice"), PropertyType::Choice}};
    const auto found = types.constFind(id);
    return found == types.constEnd() ? std::nullopt : std::optional(*found);
}

Result<PropertyField> parseProperty(const QJsonObject &json, const QString &place)
{
    static const QStringList known{QStringLiteral("key"),     QStringLiteral("label"),   QStringLiteral("type"),
                                   QStringLiteral("unit"),    QStringLiteral("minimum"), QStringLiteral("maximum"),
                                   QStringLiteral("default"), QStringLiteral("choices"), QStringLiteral("advanced")};
    if (auto keys = checkKeys(json, known, place); !keys)
        return std::unexpected(keys.error());
    PropertyField field;
    field.key = json.value(u"key").toString();
    field.label = json.value(u"label").toString();
    static const QRegularExpression snakeCase(QStringLiteral("^[a-z][a-z0-9_]*$"));
    if (!snakeCase.match(field.key).hasMatch() || field.label.isEmpty())
        return invalid(Text::tr("%1needs a snake-case \"key\" and a \"label\"").arg(place));
    const auto type = propertyTypeFromId(json.value(u"type").toString());
    if (!type)
        return invalid(Text::tr("%1unknown type \"%2\"").arg(place, json.value(u"type").toString()));
    field.type = *type;
    field.unit = json.value(u"unit").toString();
    if (json.contains(u"minimum"))
        field.minimum = json.value(u"minimum").toDouble();
    if (json.contains(u"maximum"))
        field.maximum = json.value(u"maximum").toDouble();
    field.isAdvanced = json.value(u"advanced").toBool();
    field.defaultValue = json.value(u"default").toVariant().toString();
    for (const QJsonValue choice : json.value(u"choices").toArray())
        field.choices.append(choice.toString());
    if ((field.type == PropertyType::Choice) == field.choices.isEmpty())
        return invalid(Text::tr("%1only a \"choice\" has \"choices\", and it needs them").arg(place));
    return field;
}

Result<void> parseTexts(const QJsonObject &json, const QString &expectedId, ComponentKind &kind)
{
    kind.id = json.value(u"id").toString();
    if (kind.id != expectedId)
        return invalid(Text::tr("\"id\" is \"%1\" but has to be the file's name, \"%2\"").arg(kind.id, expectedId));
    const auto family = familyFromId(json.value(u"family").toString());
    if (!family)
        return invalid(Text::tr("unknown family \"%1\"").arg(json.value(u"family").toString()));
    kind.family = *family;
    kind.name = json.value(u"name").toString();
    kind.summary = json.value(u"summary").toString();
    if (kind.name.isEmpty() || kind.summary.isEmpty())
        return invalid(Text::tr("\"name\" and \"summary\" are needed"));
    for (const QJsonValue synonym : json.value(u"synonyms").toArray())
        kind.synonyms.append(synonym.toString());
    return {};
}

} // namespace

Result<ComponentKind> parseComponentKind(const QByteArray &json, const QString &expectedId)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const qsizetype line = json.left(parseError.offset).count('\n') + 1;
        return invalid(Text::tr("line %1: %2").arg(line).arg(parseError.errorString()));
    }
    const QJsonObject root = document.object();
    static const QStringList known{QStringLiteral("id"),         QStringLiteral("language"), QStringLiteral("family"),
                                   QStringLiteral("name"),       QStringLiteral("summary"),  QStringLiteral("synonyms"),
                                   QStringLiteral("properties"), QStringLiteral("symbol")};
    ComponentKind kind;
    if (auto valid = checkKeys(root, known, {}).and_then([&] { return parseTexts(root, expectedId, kind); }); !valid)
        return std::unexpected(valid.error());

    const QJsonArray properties = root.value(u"properties").toArray();
    for (qsizetype i = 0; i < properties.size(); ++i) {
        auto field = parseProperty(properties[i].toObject(), QStringLiteral("properties[%1]: ").arg(i));
        if (!field)
            return std::unexpected(field.error());
        kind.properties.append(*field);
    }
    const QJsonArray symbol = root.value(u"symbol").toArray();
    if (symbol.isEmpty())
        return invalid(Text::tr("\"symbol\" has no shapes"));
    for (qsizetype i = 0; i < symbol.size(); ++i) {
        auto shape = parseSymbolShape(symbol[i].toObject());
        if (!shape)
            return invalid(QStringLiteral("symbol[%1]: %2").arg(i).arg(shape.error().message));
        kind.symbol.append(*shape);
    }
    return kind;
}

} // namespace archdeck
