#include "widgets/diagram/estimatefields.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::EstimateFields)
};

PropertyField number(const char *key, const QString &label, const QString &unit = {}, const QString &fallback = {},
                     std::optional<double> maximum = {})
{
    PropertyField field;
    field.key = QString::fromLatin1(key);
    field.label = label;
    field.type = PropertyType::Number;
    field.unit = unit;
    field.minimum = 0;
    field.maximum = maximum;
    field.defaultValue = fallback;
    return field;
}

} // namespace

QList<PropertyField> loadFields()
{
    return {number("users", Text::tr("Users per day")), number("actions_per_user", Text::tr("Actions per user")),
            number("peak_factor", Text::tr("Peak over mean"), Text::tr("x"), QStringLiteral("2.5")),
            number("rps", Text::tr("Or: rate at peak"), Text::tr("rps"))};
}

QList<PropertyField> targetFields()
{
    PropertyField quality;
    quality.key = QStringLiteral("quality_target");
    quality.label = Text::tr("Quality");
    return {number("latency_target_ms", Text::tr("p95 of the first path"), Text::tr("ms")),
            number("availability_target_percent", Text::tr("Availability"), Text::tr("%"), {}, 100), quality};
}

QList<PropertyField> pathLoadFields()
{
    return {number("share", Text::tr("Share of all requests")),
            number("rps", Text::tr("Or: rate at peak"), Text::tr("rps"))};
}

QList<PropertyField> connectionLoadFields()
{
    PropertyField parallel;
    parallel.key = QStringLiteral("parallel");
    parallel.label = Text::tr("Runs");
    parallel.type = PropertyType::Choice;
    parallel.choices = {QStringLiteral("yes")};
    return {number("calls", Text::tr("Calls per request"), {}, QStringLiteral("1")),
            number("latency_ms", Text::tr("Network"), Text::tr("ms"), QStringLiteral("0.5")), parallel};
}

QString propertyName(const QString &key, const QString &kindId, const Catalog &catalog)
{
    QList<PropertyField> fields;
    if (const ComponentKind *kind = catalog.find(kindId))
        fields = kind->properties;
    else
        fields = loadFields() + targetFields() + pathLoadFields() + connectionLoadFields();
    const auto found = std::ranges::find(fields, key, &PropertyField::key);
    return found != fields.end() ? found->label : key;
}

} // namespace archdeck
