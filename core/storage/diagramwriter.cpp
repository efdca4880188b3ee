#include "core/storage/diagramwriter.h"

#include "core/diagram/diagramjson.h"
#include "core/storage/elementwords.h"

namespace archdeck {

namespace {

/// Calls `put(place, value)` where `after` differs from `before` and `remove(place)` beyond its end.
template<typename T, typename Put, typename Remove>
Result<void> writeList(const QList<T> &before, const QList<T> &after, Put put, Remove remove)
{
    for (qsizetype place = 0; place < after.size(); ++place) {
        if (place < before.size() && before[place] == after[place])
            continue;
        if (Result<void> written = put(int(place), after[place]); !written)
            return written;
    }
    for (qsizetype place = after.size(); place < before.size(); ++place) {
        if (Result<void> removed = remove(int(place)); !removed)
            return removed;
    }
    return {};
}

/// As above, for keys and values.
template<typename Put, typename Remove>
Result<void> writeEach(const Properties &before, const Properties &after, Put put, Remove remove)
{
    for (auto it = after.begin(); it != after.end(); ++it) {
        const auto old = before.constFind(it.key());
        if (old != before.constEnd() && *old == *it)
            continue;
        if (Result<void> written = put(it.key(), it.value()); !written)
            return written;
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (after.contains(it.key()))
            continue;
        if (Result<void> removed = remove(it.key()); !removed)
            return removed;
    }
    return {};
}

/// The value on one side of a change, or an empty one: what belongs to it is then added or removed as a whole.
template<typename T>
T valueOr(const std::optional<T> &side)
{
    return side.value_or(T());
}

} // namespace

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

Result<void> DiagramWriter::write(const Change<Group> &change)
{
    if (!change.after) {
        return m_db.execute("UPDATE boundary SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                            m_stamp, m_device, m_stamp, m_design, change.before->id);
    }
    const Group &group = *change.after;
    return m_db.execute(
        "INSERT INTO boundary (design, id, key, kind, label, x, y, width, height, parent, position, changed, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, "
        "kind = excluded.kind, label = excluded.label, x = excluded.x, y = excluded.y, width = excluded.width, "
        "height = excluded.height, parent = excluded.parent, position = excluded.position, changed = excluded.changed, "
        "device = excluded.device, deleted = NULL",
        m_design, group.id, group.key, group.kind, group.label, group.rect.x(), group.rect.y(), group.rect.width(),
        group.rect.height(), group.parent, group.order, m_stamp, m_device);
}

Result<void> DiagramWriter::write(const Change<Node> &change)
{
    const NodeId id = change.after ? change.after->id : change.before->id;
    Result<void> written;
    if (!change.after) {
        written = m_db.execute("UPDATE component SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                               m_stamp, m_device, m_stamp, m_design, id);
    } else {
        const Node &node = *change.after;
        written = m_db.execute(
            "INSERT INTO component (design, id, key, kind, label, x, y, width, height, boundary, position, changed, device) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, "
            "kind = excluded.kind, label = excluded.label, x = excluded.x, y = excluded.y, width = excluded.width, "
            "height = excluded.height, boundary = excluded.boundary, position = excluded.position, "
            "changed = excluded.changed, device = excluded.device, deleted = NULL",
            m_design, node.id, node.key, node.kind, node.label, node.rect.x(), node.rect.y(), node.rect.width(),
            node.rect.height(), node.group, node.order, m_stamp, m_device);
    }
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

Result<void> DiagramWriter::write(const Change<Edge> &change)
{
    const EdgeId id = change.after ? change.after->id : change.before->id;
    Result<void> written;
    if (!change.after) {
        written = m_db.execute("UPDATE connection SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                               m_stamp, m_device, m_stamp, m_design, id);
    } else {
        const Edge &edge = *change.after;
        const auto centre = edge.route.labelCentre;
        written = m_db.execute(
            "INSERT INTO connection (design, id, key, from_component, to_component, label, call, protocol, route_shape, "
            "route_points, label_x, label_y, position, changed, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, from_component = excluded.from_component, "
            "to_component = excluded.to_component, label = excluded.label, call = excluded.call, "
            "protocol = excluded.protocol, route_shape = excluded.route_shape, route_points = excluded.route_points, "
            "label_x = excluded.label_x, label_y = excluded.label_y, position = excluded.position, "
            "changed = excluded.changed, device = excluded.device, deleted = NULL",
            m_design, edge.id, edge.key, edge.from, edge.to, edge.label, toString(edge.call), edge.protocol,
            toWord(edge.route.shape), toText(edge.route.points), centre.transform([](QPointF p) { return p.x(); }),
            centre.transform([](QPointF p) { return p.y(); }), edge.order, m_stamp, m_device);
    }
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

Result<void> DiagramWriter::write(const Change<Note> &change)
{
    if (!change.after) {
        return m_db.execute("UPDATE note SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?", m_stamp,
                            m_device, m_stamp, m_design, change.before->id);
    }
    const Note &note = *change.after;
    const auto type = note.explains.transform([](const ElementRef &element) { return toWord(element.type); });
    return m_db.execute(
        "INSERT INTO note (design, id, key, text, x, y, width, height, explains_type, explains_id, position, changed, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, "
        "text = excluded.text, x = excluded.x, y = excluded.y, width = excluded.width, height = excluded.height, "
        "explains_type = excluded.explains_type, explains_id = excluded.explains_id, position = excluded.position, "
        "changed = excluded.changed, device = excluded.device, deleted = NULL",
        m_design, note.id, note.key, note.text, note.rect.x(), note.rect.y(), note.rect.width(), note.rect.height(),
        type, note.explains.value_or(ElementRef()).id, note.order, m_stamp, m_device);
}

Result<void> DiagramWriter::putPath(const RequestPath &path)
{
    return m_db.execute(
        "INSERT INTO request_path (design, id, key, name, position, changed, device) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, name = excluded.name, position = excluded.position, "
        "changed = excluded.changed, device = excluded.device, deleted = NULL",
        m_design, path.id, path.key, path.name, path.order, m_stamp, m_device);
}

Result<void> DiagramWriter::write(const Change<RequestPath> &change)
{
    const PathId id = change.after ? change.after->id : change.before->id;
    const Result<void> written = change.after
        ? putPath(*change.after)
        : m_db.execute("UPDATE request_path SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?",
                       m_stamp, m_device, m_stamp, m_design, id);
    if (!written)
        return written;
    return writeSteps(id, valueOr(change.before).steps, valueOr(change.after).steps).and_then([&] {
        return writeEach(valueOr(change.before).properties, valueOr(change.after).properties,
                         [&](const QString &name, const QString &value) {
            return m_db.execute(
                "INSERT INTO path_property (design, path, name, value, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (design, path, name) DO UPDATE SET value = excluded.value, changed = excluded.changed, "
                "device = excluded.device, deleted = NULL",
                m_design, id, name, value, m_stamp, m_device);
        }, [&](const QString &name) {
            return m_db.execute("UPDATE path_property SET changed = ?, device = ?, deleted = ? "
                                "WHERE design = ? AND path = ? AND name = ?",
                                m_stamp, m_device, m_stamp, m_design, id, name);
        });
    });
}

Result<void> DiagramWriter::writeSteps(PathId id, const QList<EdgeId> &before, const QList<EdgeId> &after)
{
    return writeList(before, after, [&](int place, const EdgeId &connection) {
        return m_db.execute(
            "INSERT INTO path_step (design, path, place, connection, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (design, path, place) DO UPDATE SET connection = excluded.connection, "
            "changed = excluded.changed, device = excluded.device, deleted = NULL",
            m_design, id, place, connection, m_stamp, m_device);
    }, [&](int place) {
        return m_db.execute("UPDATE path_step SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND path = ? AND place = ?",
                            m_stamp, m_device, m_stamp, m_design, id, place);
    });
}

Result<void> DiagramWriter::putTradeOff(const TradeOff &tradeOff)
{
    const std::optional<int> decision = tradeOff.decision < 0 ? std::nullopt : std::optional(tradeOff.decision);
    return m_db.execute(
        "INSERT INTO trade_off (design, id, key, question, decision, why, switch_when, position, changed, device) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, id) DO UPDATE SET key = excluded.key, "
        "question = excluded.question, decision = excluded.decision, why = excluded.why, "
        "switch_when = excluded.switch_when, position = excluded.position, changed = excluded.changed, "
        "device = excluded.device, deleted = NULL",
        m_design, tradeOff.id, tradeOff.key, tradeOff.question, decision, tradeOff.why, tradeOff.switchWhen,
        tradeOff.order, m_stamp, m_device);
}

Result<void> DiagramWriter::write(const Change<TradeOff> &change)
{
    const TradeOffId id = change.after ? change.after->id : change.before->id;
    const Result<void> written = change.after
        ? putTradeOff(*change.after)
        : m_db.execute("UPDATE trade_off SET changed = ?, device = ?, deleted = ? WHERE design = ? AND id = ?", m_stamp,
                       m_device, m_stamp, m_design, id);
    return written
        .and_then([&] {
        return writeElements(id, valueOr(change.before).elements, valueOr(change.after).elements);
    }).and_then([&] { return writeOptions(id, valueOr(change.before).options, valueOr(change.after).options); });
}

Result<void> DiagramWriter::writeElements(TradeOffId id, const QList<ElementRef> &before,
                                          const QList<ElementRef> &after)
{
    return writeList(before, after, [&](int place, const ElementRef &element) {
        return m_db.execute(
            "INSERT INTO trade_off_element (design, trade_off, place, element_type, element_id, changed, device) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, trade_off, place) DO UPDATE SET "
            "element_type = excluded.element_type, element_id = excluded.element_id, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            m_design, id, place, toWord(element.type), element.id, m_stamp, m_device);
    }, [&](int place) {
        return m_db.execute("UPDATE trade_off_element SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND trade_off = ? AND place = ?",
                            m_stamp, m_device, m_stamp, m_design, id, place);
    });
}

Result<void> DiagramWriter::writeOptions(TradeOffId id, const QList<TradeOffOption> &before,
                                         const QList<TradeOffOption> &after)
{
    const auto put = [&](int place, const TradeOffOption &option) {
        return m_db.execute(
            "INSERT INTO trade_off_option (design, trade_off, place, name, changed, device) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (design, trade_off, place) DO UPDATE SET name = excluded.name, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            m_design, id, place, option.name, m_stamp, m_device);
    };
    const auto remove = [&](int place) {
        return m_db.execute("UPDATE trade_off_option SET changed = ?, device = ?, deleted = ? "
                            "WHERE design = ? AND trade_off = ? AND place = ?",
                            m_stamp, m_device, m_stamp, m_design, id, place);
    };
    Result<void> written = writeList(before, after, put, remove);
    for (qsizetype place = 0; written && place < std::max(before.size(), after.size()); ++place) {
        const TradeOffOption old = before.value(place);
        const TradeOffOption current = after.value(place);
        written = writePoints(id, int(place), QStringLiteral("pro"), old.pros, current.pros).and_then([&] {
            return writePoints(id, int(place), QStringLiteral("con"), old.cons, current.cons);
        });
    }
    return written;
}

Result<void> DiagramWriter::writePoints(TradeOffId id, int option, const QString &side, const QStringList &before,
                                        const QStringList &after)
{
    return writeList(QList<QString>(before), QList<QString>(after), [&](int place, const QString &text) {
        return m_db.execute(
            "INSERT INTO trade_off_point (design, trade_off, option_place, side, place, text, changed, device) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (design, trade_off, option_place, side, place) DO UPDATE SET "
            "text = excluded.text, changed = excluded.changed, device = excluded.device, deleted = NULL",
            m_design, id, option, side, place, text, m_stamp, m_device);
    }, [&](int place) {
        return m_db.execute("UPDATE trade_off_point SET changed = ?, device = ?, deleted = ? WHERE design = ? "
                            "AND trade_off = ? AND option_place = ? AND side = ? AND place = ?",
                            m_stamp, m_device, m_stamp, m_design, id, option, side, place);
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
