#include "core/storage/diagramreader.h"

#include "core/diagram/diagramjson.h"
#include "core/storage/elementwords.h"

namespace archdeck {

namespace {

QRectF rectOf(const Statement &row, int first)
{
    return {row.real(first), row.real(first + 1), row.real(first + 2), row.real(first + 3)};
}

/// The columns of `readLooks`. A macro, since a statement is a literal.
#define ARCHDECK_LOOK_COLUMNS "fill_colour, line_colour, layer, locked, position"

/// What every drawn element has. A layer that is lost leaves the element on the base layer.
template<typename T>
void readLooks(const Statement &row, int first, const Diagram &diagram, T &element)
{
    element.style = {row.text(first), row.text(first + 1)};
    if (const auto layer = row.id<LayerId>(first + 2); diagram.layers.contains(layer))
        element.layer = layer;
    element.isLocked = row.integer(first + 3) != 0;
    element.order = int(row.integer(first + 4));
}

std::optional<QPointF> pointOf(const Statement &row, int first)
{
    return row.isNull(first) ? std::nullopt : std::optional(QPointF(row.real(first), row.real(first + 1)));
}

/// For the rows element, name, value.
template<typename AnyId, typename T>
auto intoProperties(QMap<AnyId, T> &table)
{
    return [&table](const Statement &row) {
        const auto element = table.find(row.id<AnyId>(0));
        if (element != table.end())
            element->properties.insert(row.text(1), row.text(2));
    };
}

Result<void> readLayers(Database &db, DesignId design, Diagram &diagram)
{
    return db.query("SELECT id, key, name, visible, locked, position FROM layer WHERE design = ? AND deleted IS NULL",
                    [&](const Statement &row) {
        const auto id = row.id<LayerId>(0);
        diagram.layers.insert(
            id, {id, row.text(1), row.text(2), row.integer(3) != 0, row.integer(4) != 0, int(row.integer(5))});
    }, design);
}

Result<void> readGroups(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, kind, label, x, y, width, height, parent, collapsed, " ARCHDECK_LOOK_COLUMNS
               " FROM boundary WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        Group group{row.id<GroupId>(0), row.text(1), row.text(2), row.text(3), rectOf(row, 4), row.id<GroupId>(8)};
        group.isCollapsed = row.integer(9) != 0;
        readLooks(row, 10, diagram, group);
        diagram.groups.insert(group.id, group);
    }, design)
        .and_then([&] {
        return db.query("SELECT boundary, name, value FROM boundary_property WHERE design = ? AND deleted IS NULL",
                        intoProperties(diagram.groups), design);
    });
}

Result<void> readNodes(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, kind, label, x, y, width, height, boundary, " ARCHDECK_LOOK_COLUMNS
               " FROM component WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        Node node{row.id<NodeId>(0), row.text(1), row.text(2), row.text(3), rectOf(row, 4), row.id<GroupId>(8), {}};
        readLooks(row, 9, diagram, node);
        diagram.nodes.insert(node.id, node);
    }, design)
        .and_then([&] {
        return db.query("SELECT component, name, value FROM component_property WHERE design = ? AND deleted IS NULL",
                        intoProperties(diagram.nodes), design);
    });
}

Edge edgeOf(const Statement &row, const Diagram &diagram)
{
    Edge edge;
    edge.id = row.id<EdgeId>(0);
    edge.key = row.text(1);
    edge.from = row.id<NodeId>(2);
    edge.to = row.id<NodeId>(3);
    edge.label = row.text(4);
    edge.call = callKindFromString(row.text(5));
    edge.protocol = row.text(6);
    edge.route = {routeShapeFromWord(row.text(7)), pointsFromText(row.text(8)), pointOf(row, 9)};
    edge.line = lineShapeFromWord(row.text(11));
    edge.arrows = arrowsFromWord(row.text(12));
    edge.waypoints = pointsFromText(row.text(13));
    edge.fromAnchor = pointOf(row, 14);
    edge.toAnchor = pointOf(row, 16);
    edge.fromLabel = row.text(18);
    edge.toLabel = row.text(19);
    edge.labelPlace = row.optionalReal(20);
    readLooks(row, 21, diagram, edge);
    return edge;
}

Result<void> readEdges(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, from_component, to_component, label, call, protocol, route_shape, route_points, "
               "label_x, label_y, line, arrows, waypoints, from_anchor_x, from_anchor_y, to_anchor_x, to_anchor_y, "
               "from_label, to_label, label_place, " ARCHDECK_LOOK_COLUMNS
               " FROM connection WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        const Edge edge = edgeOf(row, diagram);
        diagram.edges.insert(edge.id, edge);
    }, design)
        .and_then([&] {
        return db.query("SELECT connection, name, value FROM connection_property WHERE design = ? AND deleted IS NULL",
                        intoProperties(diagram.edges), design);
    });
}

Result<void> readNotes(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, text, x, y, width, height, explains_type, explains_id, " ARCHDECK_LOOK_COLUMNS
               " FROM note WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        Note note{row.id<NoteId>(0), row.text(1), row.text(2), rectOf(row, 3), std::nullopt};
        if (!row.isNull(7))
            note.explains = ElementRef(elementTypeFromWord(row.text(7)), row.uuid(8));
        readLooks(row, 9, diagram, note);
        diagram.notes.insert(note.id, note);
    }, design)
        .and_then([&] {
        return db.query("SELECT note, name, value FROM note_property WHERE design = ? AND deleted IS NULL",
                        intoProperties(diagram.notes), design);
    });
}

Result<void> readSections(Database &db, DesignId design, Diagram &diagram)
{
    return db.query("SELECT id, key, heading, body, position FROM section WHERE design = ? AND deleted IS NULL",
                    [&](const Statement &row) {
        const auto id = row.id<SectionId>(0);
        diagram.sections.insert(id, {id, row.text(1), row.text(2), row.text(3), int(row.integer(4))});
    }, design);
}

Result<void> readPaths(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, name, position FROM request_path WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        const auto id = row.id<PathId>(0);
        diagram.paths.insert(id, {id, row.text(1), row.text(2), {}, int(row.integer(3))});
    }, design)
        .and_then([&] {
        return db.query(
            "SELECT path, connection FROM path_step WHERE design = ? AND deleted IS NULL ORDER BY path, place",
            [&](const Statement &row) {
            const auto path = diagram.paths.find(row.id<PathId>(0));
            if (path != diagram.paths.end())
                path->steps.append(row.id<EdgeId>(1));
        }, design);
    }).and_then([&] {
        return db.query("SELECT path, name, value FROM path_property WHERE design = ? AND deleted IS NULL",
                        intoProperties(diagram.paths), design);
    });
}

Result<void> readOptions(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query(
            "SELECT trade_off, name FROM trade_off_option WHERE design = ? AND deleted IS NULL ORDER BY trade_off, place",
            [&](const Statement &row) {
        const auto tradeOff = diagram.tradeOffs.find(row.id<TradeOffId>(0));
        if (tradeOff != diagram.tradeOffs.end())
            tradeOff->options.append({row.text(1), {}, {}});
    }, design)
        .and_then([&] {
        return db.query("SELECT trade_off, option_place, side, text FROM trade_off_point WHERE design = ? "
                        "AND deleted IS NULL ORDER BY trade_off, option_place, side, place",
                        [&](const Statement &row) {
            const auto tradeOff = diagram.tradeOffs.find(row.id<TradeOffId>(0));
            const qint64 place = row.integer(1);
            if (tradeOff == diagram.tradeOffs.end() || place >= tradeOff->options.size())
                return;
            TradeOffOption &option = tradeOff->options[place];
            (row.text(2) == u"pro" ? option.pros : option.cons).append(row.text(3));
        }, design);
    });
}

Result<void> readTradeOffs(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, question, decision, why, switch_when, position FROM trade_off "
               "WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        const auto id = row.id<TradeOffId>(0);
        diagram.tradeOffs.insert(id,
                                 {id,
                                  row.text(1),
                                  row.text(2),
                                  {},
                                  {},
                                  int(row.optionalInteger(3).value_or(-1)),
                                  row.text(4),
                                  row.text(5),
                                  int(row.integer(6))});
    }, design)
        .and_then([&] {
        return db.query("SELECT trade_off, element_type, element_id FROM trade_off_element WHERE design = ? "
                        "AND deleted IS NULL ORDER BY trade_off, place",
                        [&](const Statement &row) {
            const auto tradeOff = diagram.tradeOffs.find(row.id<TradeOffId>(0));
            if (tradeOff != diagram.tradeOffs.end())
                tradeOff->elements.append({elementTypeFromWord(row.text(1)), row.uuid(2)});
        }, design);
    }).and_then([&] { return readOptions(db, design, diagram); });
}

} // namespace

Result<Diagram> readElements(Database &db, DesignId design)
{
    Diagram diagram;
    return readLayers(db, design, diagram)
        .and_then([&] { return readGroups(db, design, diagram); })
        .and_then([&] { return readNodes(db, design, diagram); })
        .and_then([&] { return readEdges(db, design, diagram); })
        .and_then([&] { return readNotes(db, design, diagram); })
        .and_then([&] { return readSections(db, design, diagram); })
        .and_then([&] { return readPaths(db, design, diagram); })
        .and_then([&] {
        return readTradeOffs(db, design, diagram);
    }).transform([&diagram] { return std::move(diagram); });
}

} // namespace archdeck
