#include "core/diagram/changeset.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Diagram)
};

template<typename Key, typename T>
QList<Change<T>> tableDifference(const QMap<Key, T> &before, const QMap<Key, T> &after)
{
    QList<Change<T>> changes;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const auto other = after.constFind(it.key());
        if (other == after.constEnd())
            changes.append({*it, std::nullopt});
        else if (!(*other == *it))
            changes.append({*it, *other});
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()))
            changes.append({std::nullopt, *it});
    }
    return changes;
}

template<typename T>
void invert(QList<Change<T>> &changes)
{
    for (Change<T> &change : changes)
        std::swap(change.before, change.after);
}

template<typename Key, typename T>
bool applyTable(QMap<Key, T> &table, const QList<Change<T>> &changes)
{
    for (const Change<T> &change : changes) {
        if (!change.before && !change.after)
            return false;
        const Key id = change.before ? change.before->id : change.after->id;
        const auto current = table.constFind(id);
        const bool asExpected = change.before ? current != table.constEnd() && *current == *change.before
                                              : current == table.constEnd();
        if (!asExpected || (change.after && change.after->id != id))
            return false;
        if (change.after)
            table.insert(id, *change.after);
        else
            table.remove(id);
    }
    return true;
}

bool isSane(const QPointF &point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y()) && std::abs(point.x()) <= coordinateLimit
        && std::abs(point.y()) <= coordinateLimit;
}

bool isSane(const QRectF &rect)
{
    return isSane(rect.topLeft()) && isSane(rect.bottomRight()) && rect.width() >= 0 && rect.height() >= 0;
}

/// A share of a length, for anchors and places along a route.
bool isShare(double value)
{
    return value >= 0 && value <= 1; // false for what is not a number
}

bool isShare(const std::optional<QPointF> &anchor)
{
    return !anchor || (isShare(anchor->x()) && isShare(anchor->y()));
}

/// "#rrggbb" in lower case, or none.
bool isColour(const QString &colour)
{
    constexpr qsizetype length = 7;
    return colour.isEmpty()
        || (colour.size() == length && colour.startsWith(u'#')
            && std::all_of(colour.begin() + 1, colour.end(), [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
    }));
}

std::unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::InvalidInput, message);
}

Result<void> validateBoxes(const Diagram &diagram)
{
    for (const Node &node : diagram.nodes) {
        if (node.id.isNull() || !isSane(node.rect))
            return invalid(Text::tr("The component \"%1\" has an impossible position or size.").arg(node.label));
        if (!node.group.isNull() && !diagram.groups.contains(node.group))
            return invalid(Text::tr("The component \"%1\" is in a group that does not exist.").arg(node.label));
    }
    for (const Group &group : diagram.groups) {
        if (group.id.isNull() || !isSane(group.rect))
            return invalid(Text::tr("The group \"%1\" has an impossible position or size.").arg(group.label));
        if (!group.parent.isNull() && !diagram.groups.contains(group.parent))
            return invalid(Text::tr("The group \"%1\" is in a group that does not exist.").arg(group.label));
        if (diagram.isInside(group.parent, group.id))
            return invalid(Text::tr("The group \"%1\" would contain itself.").arg(group.label));
    }
    return {};
}

bool hasSaneRoute(const Edge &edge)
{
    const auto areSane = [](const QList<QPointF> &points) {
        return std::ranges::all_of(points, [](const QPointF &point) { return isSane(point); });
    };
    return areSane(edge.route.points) && isSane(edge.route.labelCentre.value_or(QPointF())) && areSane(edge.waypoints)
        && isShare(edge.fromAnchor) && isShare(edge.toAnchor) && isShare(edge.labelPlace.value_or(0));
}

Result<void> validateEdges(const Diagram &diagram)
{
    for (const Edge &edge : diagram.edges) {
        if (edge.id.isNull() || !diagram.nodes.contains(edge.from) || !diagram.nodes.contains(edge.to))
            return invalid(Text::tr("The connection \"%1\" has an end that does not exist.").arg(edge.label));
        if (!hasSaneRoute(edge))
            return invalid(Text::tr("The connection \"%1\" has an impossible route.").arg(edge.label));
    }
    for (const RequestPath &path : diagram.paths) {
        for (const EdgeId &step : path.steps) {
            if (!diagram.edges.contains(step))
                return invalid(Text::tr("The request path \"%1\" has a step over a connection that does not exist.")
                                   .arg(path.name));
        }
    }
    return {};
}

Result<void> validateTexts(const Diagram &diagram)
{
    for (const Note &note : diagram.notes) {
        if (note.id.isNull() || !isSane(note.rect) || (note.explains && !diagram.contains(*note.explains)))
            return invalid(Text::tr("The note \"%1\" has an impossible position or explains what does not exist.")
                               .arg(note.text.left(40)));
    }
    for (const TradeOff &tradeOff : diagram.tradeOffs) {
        for (const ElementRef &element : tradeOff.elements) {
            if (!diagram.contains(element))
                return invalid(
                    Text::tr("The trade-off \"%1\" is attached to what does not exist.").arg(tradeOff.question));
        }
        if (tradeOff.decision < -1 || tradeOff.decision >= tradeOff.options.size())
            return invalid(
                Text::tr("The trade-off \"%1\" decides for an option that does not exist.").arg(tradeOff.question));
    }
    return {};
}

Result<void> validateLooks(const Diagram &diagram)
{
    const auto check = [&diagram](const auto &table) -> Result<void> {
        for (const auto &element : table) {
            const QString name = diagram.nameOf(ElementRef(element.id)).left(40);
            if (!element.layer.isNull() && !diagram.layers.contains(element.layer))
                return invalid(Text::tr("\"%1\" lies on a layer that does not exist.").arg(name));
            if (!isColour(element.style.fill) || !isColour(element.style.line))
                return invalid(Text::tr("\"%1\" has an impossible colour.").arg(name));
        }
        return {};
    };
    for (const Layer &layer : diagram.layers) {
        if (layer.id.isNull())
            return invalid(Text::tr("The layer \"%1\" has no identity.").arg(layer.name));
    }
    return check(diagram.nodes).and_then([&] {
        return check(diagram.edges);
    }).and_then([&] {
        return check(diagram.groups);
    }).and_then([&] { return check(diagram.notes); });
}

/// False, with `diagram` half changed, when something in it is not as the changes say.
bool make(Diagram &diagram, const ChangeSet &changes)
{
    if (changes.info) {
        if (changes.info->before != diagram.info || !changes.info->after)
            return false;
        diagram.info = *changes.info->after;
    }
    return applyTable(diagram.nodes, changes.nodes) && applyTable(diagram.edges, changes.edges)
        && applyTable(diagram.groups, changes.groups) && applyTable(diagram.notes, changes.notes)
        && applyTable(diagram.paths, changes.paths) && applyTable(diagram.tradeOffs, changes.tradeOffs)
        && applyTable(diagram.sections, changes.sections) && applyTable(diagram.layers, changes.layers);
}

} // namespace

bool ChangeSet::isEmpty() const
{
    return !info && nodes.isEmpty() && edges.isEmpty() && groups.isEmpty() && notes.isEmpty() && paths.isEmpty()
        && tradeOffs.isEmpty() && sections.isEmpty() && layers.isEmpty();
}

ChangeSet difference(const Diagram &before, const Diagram &after)
{
    ChangeSet changes;
    if (!(before.info == after.info))
        changes.info = Change<DesignInfo>{before.info, after.info};
    changes.nodes = tableDifference(before.nodes, after.nodes);
    changes.edges = tableDifference(before.edges, after.edges);
    changes.groups = tableDifference(before.groups, after.groups);
    changes.notes = tableDifference(before.notes, after.notes);
    changes.paths = tableDifference(before.paths, after.paths);
    changes.tradeOffs = tableDifference(before.tradeOffs, after.tradeOffs);
    changes.sections = tableDifference(before.sections, after.sections);
    changes.layers = tableDifference(before.layers, after.layers);
    return changes;
}

ChangeSet inverted(const ChangeSet &changes)
{
    ChangeSet inverse = changes;
    if (inverse.info)
        std::swap(inverse.info->before, inverse.info->after);
    invert(inverse.nodes);
    invert(inverse.edges);
    invert(inverse.groups);
    invert(inverse.notes);
    invert(inverse.paths);
    invert(inverse.tradeOffs);
    invert(inverse.sections);
    invert(inverse.layers);
    return inverse;
}

Result<Diagram> applyChanges(const Diagram &diagram, const ChangeSet &changes)
{
    Diagram result = diagram;
    if (!make(result, changes))
        return failure(ErrorCode::Conflict, Text::tr("The design changed in the meantime; the step was not made."));
    return validate(result).transform([&result] { return std::move(result); });
}

Result<Diagram> rewound(const Diagram &after, const QList<ChangeSet> &steps)
{
    Diagram result = after;
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (!make(result, inverted(*step)))
            return failure(ErrorCode::Conflict,
                           Text::tr("The history of the design has a gap; the states before it can't be shown."));
    }
    return validate(result).transform([&result] { return std::move(result); });
}

Result<void> validate(const Diagram &diagram)
{
    return validateBoxes(diagram).and_then([&] {
        return validateEdges(diagram);
    }).and_then([&] {
        return validateTexts(diagram);
    }).and_then([&] { return validateLooks(diagram); });
}

} // namespace archdeck
