#include "widgets/diagram/clipboard.h"

#include "core/diagram/changeset.h"
#include "core/diagram/diagramjson.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qmimedata.h>

namespace archdeck {

namespace {
QString fragmentMimeType()
{
    return QStringLiteral("application/vnd.archdeck+json");
}
constexpr qsizetype sizeLimit = 16'000'000;
} // namespace

QMimeData *toMimeData(const Diagram &fragment)
{
    auto *data = new QMimeData;
    data->setData(fragmentMimeType(), QJsonDocument(toJson(fragment)).toJson(QJsonDocument::Compact));
    QStringList names;
    for (const Node &node : ordered(fragment.nodes))
        names.append(node.label);
    for (const Note &note : ordered(fragment.notes))
        names.append(note.text);
    data->setText(names.join(u'\n'));
    return data;
}

std::optional<Diagram> fragmentFrom(const QMimeData &data)
{
    const QByteArray json = data.data(fragmentMimeType());
    if (json.isEmpty() || json.size() > sizeLimit)
        return std::nullopt;
    const auto diagram = diagramFromJson(QJsonDocument::fromJson(json).object());
    if (!diagram || !validate(*diagram))
        return std::nullopt;
    return *diagram;
}

} // namespace archdeck
