#include "widgets/diagram/propertyeditors.h"

#include "widgets/diagram/fieldkinds.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace archdeck {

namespace {

struct PropertyEditors
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::PropertyEditors)
};

QString withUnit(double number, const PropertyField &field)
{
    const QString text = QString::number(number, 'g', 12);
    return field.unit.isEmpty() ? text : text + u' ' + field.unit;
}

QString rangeProblem(const PropertyField &field, double number)
{
    const bool isTooSmall = field.minimum && number < *field.minimum;
    const bool isTooLarge = field.maximum && number > *field.maximum;
    if (!isTooSmall && !isTooLarge)
        return {};
    if (field.minimum && field.maximum)
        return PropertyEditors::tr("Between %1 and %2.")
            .arg(QString::number(*field.minimum, 'g', 12), withUnit(*field.maximum, field));
    return isTooSmall ? PropertyEditors::tr("At least %1.").arg(withUnit(*field.minimum, field))
                      : PropertyEditors::tr("At most %1.").arg(withUnit(*field.maximum, field));
}

QString numberProblem(const PropertyField &field, const QString &value)
{
    const bool isInteger = field.type == PropertyType::Integer;
    // "16 per cell" and "3 shards x 2" say how a count comes about.
    const QString number = isInteger && field.unit.isEmpty() ? value.section(u' ', 0, 0) : value;
    bool isNumber = false;
    // Stored values do not depend on the language of the desktop.
    const double parsed = isInteger ? double(QLocale::c().toLongLong(number, &isNumber))
                                    : QLocale::c().toDouble(number, &isNumber);
    if (isNumber)
        return rangeProblem(field, parsed);
    return isInteger ? PropertyEditors::tr("Type a whole number, for example 8.")
                     : PropertyEditors::tr("Type a number, for example 2.5.");
}

} // namespace

QString problemWith(const PropertyField &field, const QString &value)
{
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case PropertyType::Integer:
    case PropertyType::Number: return numberProblem(field, value);
    case PropertyType::Choice:
        return field.choices.contains(value)
            ? QString()
            : PropertyEditors::tr("One of: %1.").arg(field.choices.join(QStringLiteral(", ")));
    case PropertyType::Boolean:
        return value == u"true" || value == u"false" ? QString() : PropertyEditors::tr("Yes or no.");
    case PropertyType::Text: break;
    }
    return {};
}

FieldRow *makeFieldRow(const PropertyField &field, FieldWidth textWidth, const ThemeController &themes, QWidget *parent)
{
    const auto unset = [&field] {
        return field.defaultValue.isEmpty() ? PropertyEditors::tr("Not set")
                                            : PropertyEditors::tr("Not set (%1)").arg(field.defaultValue);
    };
    switch (field.type) {
    case PropertyType::Boolean:
        return new ChoiceField(field.label,
                               {{QString(), unset()},
                                {QStringLiteral("true"), PropertyEditors::tr("Yes")},
                                {QStringLiteral("false"), PropertyEditors::tr("No")}},
                               FieldWidth::Half, themes, parent);
    case PropertyType::Choice: {
        QList<ChoiceField::Choice> choices{{QString(), unset()}};
        for (const QString &choice : field.choices)
            choices.append({choice, choice});
        return new ChoiceField(field.label, choices, FieldWidth::Half, themes, parent);
    }
    case PropertyType::Text:
    case PropertyType::Integer:
    case PropertyType::Number: break;
    }
    const FieldWidth width = field.type == PropertyType::Text ? textWidth : FieldWidth::Half;
    auto *row = new TextField(field.label, field.unit, width, themes, parent);
    row->setPlaceholder(field.defaultValue);
    return row;
}

} // namespace archdeck
