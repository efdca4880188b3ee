#include "core/storage/diagramwriter.h"

#include "core/diagram/diagramjson.h"
#include "core/storage/elementwords.h"
#include "core/storage/writelists.h"

namespace archdeck {

namespace {

/// NULL for "by the colouring of the design".
std::optional<QString> colourOrNull(const QString &colour)
{
    return colour.isEmpty() ? std::nullopt : std::optional(colour);
}

std::optional<double> xOf(const std::optional<QPointF> &point)
{
    return point.transform([](QPointF p) { return p.x(); });
}

std::optional<double> yOf(const std::optional<QPointF> &point)
{
    return point.transform([](QPointF p) { return p.y(); });
}

} // namespace

/// The columns that every drawn element has since schema 3, in the order of ARCHDECK_LOOKS. Macros, since a statement is
/// a literal.
#define ARCHDECK_LOOK_COLUMNS "fill_colour, line_colour, layer, locked, position, changed, device"
#define ARCHDECK_LOOK_UPDATES                                                                                          \
    "fill_colour = excluded.fill_colour, line_colour = excluded.line_colour, layer = excluded.layer, "                 \
    "locked = excluded.locked, position = excluded.position, changed = excluded.changed, device = excluded.device, "   \
    "deleted = NULL"
#define ARCHDECK_LOOKS(element)                                                                                        \
    colourOrNull(element.style.fill), colourOrNull(element.style.line), element.layer, element.isLocked,               \
        element.order, m_stamp, m_device

DiagramWriter::DiagramWriter(StoreContext &context, DesignId design)
    : m_db(context.db), m_design(design), m_stamp(context.stamp.packed()), m_device(context.device)
{
}

Result<void> DiagramWriter::write(const ChangeSet &changes)
{
    Result<void> result = changes.info ? writeProperties(*changes.info) : Result<void>();
    const auto writeAll = [this, &result](const auto &list) {
        for (qsizetype i = 0; result && i < list.size(); ++i)
            result = write(list[i]);
    };
    writeAll(changes.layers);
    writeAll(changes.groups);
    writeAll(changes.nodes);
    writeAll(changes.edges);
    writeAll(changes.notes);
    writeAll(changes.paths);
    writeAll(changes.tradeOffs);
    writeAll(changes.sections);
    return result;
}

Result<void> DiagramWriter::writeProperties(const Change<DesignInfo> &change)
{
    return writeEach(valueOr(change.before).properties, valueOr(change.after).properties,
                     [&](const QString &name, const QString &value) {
        return m_db.execute(
            "INSERT INTO design_property (design, name, value, changed, device) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (design, name) DO UPDATE SET value = excluded.value, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            m_design, name, value, m_stamp, m_device);
    }, [&](const QString &name) {
        return m_db.execute(
            "UPDATE design_property SET changed = ?, device = ?, deleted = ? WHERE design = ? AND name = ?", m_stamp,
            m_device, m_stamp, m_design, name);
    });
}

Result<void> DiagramWriter::write(const Change<Layer> &change)
{
    if (!change.after) {
        return m_db.execute("UPDATE layer SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                            m_stamp, m_device, m_stamp, m_design, change.before->id);
    }
    const Layer &layer = *change.after;
    return m_db.execute(
        "INSERT INTO layer (design, id, key, name, visible, locked, position, changed, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, "
        "name = excluded.name, visible = excluded.visible, locked = excluded.locked, position = excluded.position, "
        "changed = excluded.changed, device = excluded.device, deleted = NULL",
        m_design, layer.id, layer.key, layer.name, layer.isVisible, layer.isLocked, layer.order, m_stamp, m_device);
}

Result<void> DiagramWriter::put(const Group &group)
{
    return m_db.execute(
        "INSERT INTO boundary (design, id, key, kind, label, x, y, width, height, parent, "
        "collapsed, " ARCHDECK_LOOK_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, kind = excluded.kind, label = excluded.label, "
        "x = excluded.x, y = excluded.y, width = excluded.width, height = excluded.height, parent = excluded.parent, "
        "collapsed = excluded.collapsed, " ARCHDECK_LOOK_UPDATES,
        m_design, group.id, group.key, group.kind, group.label, group.rect.x(), group.rect.y(), group.rect.width(),
        group.rect.height(), group.parent, group.isCollapsed, ARCHDECK_LOOKS(group));
}

Result<void> DiagramWriter::write(const Change<Group> &change)
{
    const GroupId id = change.after ? change.after->id : change.before->id;
    const Result<void> written = change.after
        ? put(*change.after)
        : m_db.execute("UPDATE boundary SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?", m_stamp,
                       m_device, m_stamp, m_design, id);
    if (!written)
        return written;
    return writeEach(valueOr(change.before).properties, valueOr(change.after).properties,
                     [&](const QString &name, const QString &value) {
        return m_db.execute(
            "INSERT INTO boundary_property (design, boundary, name, value, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (design, boundary, name) DO UPDATE SET value = excluded.value, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            m_design, id, name, value, m_stamp, m_device);
    }, [&](const QString &name) {
        return m_db.execute("UPDATE boundary_property SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND boundary = ? AND name = ?",
                            m_stamp, m_device, m_stamp, m_design, id, name);
    });
}

Result<void> DiagramWriter::put(const Node &node)
{
    return m_db.execute(
        "INSERT INTO component (design, id, key, kind, label, x, y, width, height, boundary, " ARCHDECK_LOOK_COLUMNS
        ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, kind = excluded.kind, label = excluded.label, "
        "x = excluded.x, y = excluded.y, width = excluded.width, height = excluded.height, "
        "boundary = excluded.boundary, " ARCHDECK_LOOK_UPDATES,
        m_design, node.id, node.key, node.kind, node.label, node.rect.x(), node.rect.y(), node.rect.width(),
        node.rect.height(), node.group, ARCHDECK_LOOKS(node));
}

Result<void> DiagramWriter::write(const Change<Node> &change)
{
    const NodeId id = change.after ? change.after->id : change.before->id;
    const Result<void> written = change.after
        ? put(*change.after)
        : m_db.execute("UPDATE component SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?", m_stamp,
                       m_device, m_stamp, m_design, id);
    if (!written)
        return written;
    return writeEach(valueOr(change.before).properties, valueOr(change.after).properties,
                     [&](const QString &name, const QString &value) {
        return m_db.execute(
            "INSERT INTO component_property (design, component, name, value, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (design, component, name) DO UPDATE SET value = excluded.value, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            m_design, id, name, value, m_stamp, m_device);
    }, [&](const QString &name) {
        return m_db.execute("UPDATE component_property SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND component = ? AND name = ?",
                            m_stamp, m_device, m_stamp, m_design, id, name);
    });
}

Result<void> DiagramWriter::put(const Edge &edge)
{
    const auto centre = edge.route.labelCentre;
    return m_db.execute(
        "INSERT INTO connection (design, id, key, from_component, to_component, label, call, protocol, route_shape, "
        "route_points, label_x, label_y, line, arrows, waypoints, from_anchor_x, from_anchor_y, to_anchor_x, "
        "to_anchor_y, from_label, to_label, label_place, " ARCHDECK_LOOK_COLUMNS
        ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, from_component = excluded.from_component, "
        "to_component = excluded.to_component, label = excluded.label, call = excluded.call, "
        "protocol = excluded.protocol, route_shape = excluded.route_shape, route_points = excluded.route_points, "
        "label_x = excluded.label_x, label_y = excluded.label_y, line = excluded.line, arrows = excluded.arrows, "
        "waypoints = excluded.waypoints, from_anchor_x = excluded.from_anchor_x, "
        "from_anchor_y = excluded.from_anchor_y, to_anchor_x = excluded.to_anchor_x, "
        "to_anchor_y = excluded.to_anchor_y, from_label = excluded.from_label, to_label = excluded.to_label, "
        "label_place = excluded.label_place, " ARCHDECK_LOOK_UPDATES,
        m_design, edge.id, edge.key, edge.from, edge.to, edge.label, toString(edge.call), edge.protocol,
        toWord(edge.route.shape), toText(edge.route.points), xOf(centre), yOf(centre), toWord(edge.line),
        toWord(edge.arrows), toText(edge.waypoints), xOf(edge.fromAnchor), yOf(edge.fromAnchor), xOf(edge.toAnchor),
        yOf(edge.toAnchor), edge.fromLabel, edge.toLabel, edge.labelPlace, ARCHDECK_LOOKS(edge));
}

Result<void> DiagramWriter::write(const Change<Edge> &change)
{
    const EdgeId id = change.after ? change.after->id : change.before->id;
    const Result<void> written = change.after
        ? put(*change.after)
        : m_db.execute("UPDATE connection SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                       m_stamp, m_device, m_stamp, m_design, id);
    if (!written)
        return written;
    return writeEach(valueOr(change.before).properties, valueOr(change.after).properties,
                     [&](const QString &name, const QString &value) {
        return m_db.execute(
            "INSERT INTO connection_property (design, connection, name, value, changed, device) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (design, connection, name) DO UPDATE SET value = excluded.value, "
            "changed = excluded.changed, device = excluded.device, deleted = NULL",
            m_design, id, name, value, m_stamp, m_device);
    }, [&](const QString &name) {
        return m_db.execute("UPDATE connection_property SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND connection = ? AND name = ?",
                            m_stamp, m_device, m_stamp, m_design, id, name);
    });
}

Result<void> DiagramWriter::put(const Note &note)
{
    const auto type = note.explains.transform([](const ElementRef &element) { return toWord(element.type); });
    return m_db.execute(
        "INSERT INTO note (design, id, key, text, x, y, width, height, explains_type, "
        "explains_id, " ARCHDECK_LOOK_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, text = excluded.text, x = excluded.x, "
        "y = excluded.y, width = excluded.width, height = excluded.height, explains_type = excluded.explains_type, "
        "explains_id = excluded.explains_id, " ARCHDECK_LOOK_UPDATES,
        m_design, note.id, note.key, note.text, note.rect.x(), note.rect.y(), note.rect.width(), note.rect.height(),
        type, note.explains.value_or(ElementRef()).id, ARCHDECK_LOOKS(note));
}

Result<void> DiagramWriter::write(const Change<Note> &change)
{
    const NoteId id = change.after ? change.after->id : change.before->id;
    const Result<void> written = change.after
        ? put(*change.after)
        : m_db.execute("UPDATE note SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?", m_stamp,
                       m_device, m_stamp, m_design, id);
    if (!written)
        return written;
    return writeEach(valueOr(change.before).properties, valueOr(change.after).properties,
                     [&](const QString &name, const QString &value) {
        return m_db.execute(
            "INSERT INTO note_property (design, note, name, value, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (design, note, name) DO UPDATE SET value = excluded.value, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            m_design, id, name, value, m_stamp, m_device);
    }, [&](const QString &name) {
        return m_db.execute("UPDATE note_property SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND note = ? AND name = ?",
                            m_stamp, m_device, m_stamp, m_design, id, name);
    });
}

Result<void> DiagramWriter::write(const Change<Section> &change)
{
    if (!change.after) {
        return m_db.execute("UPDATE section SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                            m_stamp, m_device, m_stamp, m_design, change.before->id);
    }
    const Section &section = *change.after;
    return m_db.execute(
        "INSERT INTO section (design, id, key, heading, body, position, changed, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, heading = excluded.heading, body = excluded.body, "
        "position = excluded.position, changed = excluded.changed, device = excluded.device, deleted = NULL",
        m_design, section.id, section.key, section.heading, section.body, section.order, m_stamp, m_device);
}

} // namespace archdeck
