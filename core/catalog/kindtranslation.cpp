#include "core/catalog/kindtranslation.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qset.h>

#include <utility>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Catalog)
};

class Translation
{
public:
    explicit Translation(const QJsonObject &root)
        : m_kinds(root.value("kinds"_L1).toObject()), m_labels(root.value("labels"_L1).toObject()),
          m_units(root.value("units"_L1).toObject())
    {
        reportUnknown(root, {u"language"_s, u"kinds"_s, u"labels"_s, u"units"_s}, {});
    }

    void apply(ComponentKind &kind)
    {
        if (m_kinds.contains(kind.id))
            applyTexts(kind, m_kinds.value(kind.id).toObject());
        else
            m_problems.append(Text::tr("the kind \"%1\" is missing").arg(kind.id));
        m_knownKinds.append(kind.id);
        for (PropertyField &field : kind.properties)
            apply(field);
    }

    QStringList finish()
    {
        reportUnknown(m_kinds, m_knownKinds, u"kinds: "_s);
        reportUnknown(m_labels, m_knownLabels.values(), u"labels: "_s);
        reportUnknown(m_units, m_knownUnits.values(), u"units: "_s);
        return m_problems;
    }

private:
    void applyTexts(ComponentKind &kind, const QJsonObject &texts)
    {
        reportUnknown(texts, {u"name"_s, u"summary"_s, u"synonyms"_s}, kind.id + u": ");
        const QString name = texts.value("name"_L1).toString();
        const QString summary = texts.value("summary"_L1).toString();
        if (name.isEmpty() || summary.isEmpty())
            m_problems.append(Text::tr("%1: \"name\" and \"summary\" are needed").arg(kind.id));
        if (!name.isEmpty())
            addSynonym(kind, std::exchange(kind.name, name));
        if (!summary.isEmpty())
            kind.summary = summary;
        for (const QJsonValue synonym : texts.value("synonyms"_L1).toArray())
            addSynonym(kind, synonym.toString());
    }

    static void addSynonym(ComponentKind &kind, const QString &synonym)
    {
        if (synonym != kind.name && !kind.synonyms.contains(synonym))
            kind.synonyms.append(synonym);
    }

    void apply(PropertyField &field)
    {
        const bool isNew = !m_knownLabels.contains(field.label);
        m_knownLabels.insert(field.label);
        m_knownUnits.insert(field.unit);
        if (const QString label = m_labels.value(field.label).toString(); !label.isEmpty())
            field.label = label;
        else if (isNew)
            m_problems.append(Text::tr("the label \"%1\" is missing").arg(field.label));
        field.unit = m_units.value(field.unit).toString(field.unit);
    }

    void reportUnknown(const QJsonObject &object, const QStringList &known, const QString &place)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!known.contains(it.key()))
                m_problems.append(Text::tr("%1unknown key \"%2\"").arg(place, it.key()));
        }
    }

    QJsonObject m_kinds;
    QJsonObject m_labels;
    QJsonObject m_units;
    QStringList m_knownKinds;
    QSet<QString> m_knownLabels;
    QSet<QString> m_knownUnits;
    QStringList m_problems;
};

} // namespace

QStringList translateKinds(QList<ComponentKind> &kinds, const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const qsizetype line = json.left(parseError.offset).count('\n') + 1;
        return {Text::tr("line %1: %2").arg(line).arg(parseError.errorString())};
    }
    Translation translation(document.object());
    for (ComponentKind &kind : kinds)
        translation.apply(kind);
    return translation.finish();
}

} // namespace archdeck
