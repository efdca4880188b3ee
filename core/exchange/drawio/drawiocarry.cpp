#include "core/exchange/drawio/drawiocarry.h"

#include <algorithm>
#include <array>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array seenFields{"label"_L1,    "text"_L1,      "rect"_L1,    "style"_L1,      "call"_L1,
                                "route"_L1,    "line"_L1,      "arrows"_L1,  "waypoints"_L1,  "fromAnchor"_L1,
                                "toAnchor"_L1, "fromLabel"_L1, "toLabel"_L1, "labelPlace"_L1, "group"_L1,
                                "parent"_L1,   "from"_L1,      "to"_L1,      "layer"_L1,      "collapsed"_L1};

void append(QByteArray &text, const QPointF &point)
{
    text += QByteArray::number(point.x(), 'g', 12) + ',' + QByteArray::number(point.y(), 'g', 12) + ' ';
}

void append(QByteArray &text, const DrawioCell &cell)
{
    text += cell.value.toUtf8() + '\n' + cell.style.text().toUtf8() + '\n' + cell.source.toUtf8() + '\n'
        + cell.target.toUtf8() + '\n' + cell.parent.toUtf8() + '\n';
    const DrawioGeometry &geometry = cell.geometry;
    append(text, geometry.rect.topLeft());
    append(text, QPointF(geometry.rect.width(), geometry.rect.height()));
    for (const QPointF &point : geometry.points)
        append(text, point);
    for (const auto &end : {geometry.source, geometry.target, geometry.offset})
        append(text, end.value_or(QPointF()));
    if (geometry.alternate)
        append(text, QPointF(geometry.alternate->width(), geometry.alternate->height()));
    text += cell.isCollapsed ? "c\n" : "\n";
}

} // namespace

QJsonObject patchBetween(const QJsonObject &from, const QJsonObject &to)
{
    QJsonObject patch;
    for (auto field = to.begin(); field != to.end(); ++field) {
        const QJsonValue before = from.value(field.key());
        if (before == field.value())
            continue;
        if (before.isObject() && field.value().isObject())
            patch.insert(field.key(), patchBetween(before.toObject(), field.value().toObject()));
        else
            patch.insert(field.key(), field.value());
    }
    for (auto field = from.begin(); field != from.end(); ++field) {
        if (!to.contains(field.key()))
            patch.insert(field.key(), QJsonValue::Null);
    }
    return patch;
}

QJsonObject patched(QJsonObject json, const QJsonObject &patch)
{
    for (auto field = patch.begin(); field != patch.end(); ++field) {
        const QJsonValue before = json.value(field.key());
        if (field.value().isNull())
            json.remove(field.key());
        else if (before.isObject() && field.value().isObject())
            json.insert(field.key(), patched(before.toObject(), field.value().toObject()));
        else
            json.insert(field.key(), field.value());
    }
    return json;
}

int lookOf(const DrawioCell &cell, const QPointF &origin, const QList<const DrawioCell *> &labels)
{
    QByteArray text;
    append(text, origin);
    append(text, cell);
    for (const DrawioCell *label : labels)
        append(text, *label);
    // FNV-1a, 32 bits (Fowler, Noll and Vo), folded to 31: small, and enough to notice a change.
    quint32 hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ quint32(uchar(c))) * 16777619U;
    return int(hash >> 1);
}

bool hasSeenFields(const QJsonObject &patch)
{
    return std::ranges::any_of(seenFields, [&patch](QLatin1StringView field) { return patch.contains(field); });
}

QJsonObject withoutSeenFields(QJsonObject patch)
{
    for (const QLatin1StringView field : seenFields)
        patch.remove(field);
    return patch;
}

} // namespace archdeck
