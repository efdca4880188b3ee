#include "core/storage/diagramreader.h"

#include "core/diagram/diagramjson.h"
#include "core/storage/elementwords.h"

namespace archdeck {

namespace {

QRectF rectOf(const Statement &row, int first)
{
    return {row.real(first), row.real(first + 1), row.real(first + 2), row.real(first + 3)};
}

Result<void> readBoxes(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, kind, label, x, y, width, height, parent, position FROM boundary "
               "WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        const auto id = row.id<GroupId>(0);
        diagram.groups.insert(
            id, {id, row.text(1), row.text(2), row.text(3), rectOf(row, 4), row.id<GroupId>(8), int(row.integer(9))});
    }, design)
        .and_then([&] {
        return db.query("SELECT id, key, kind, label, x, y, width, height, boundary, position FROM component "
                        "WHERE design = ? AND deleted IS NULL",
                        [&](const Statement &row) {
            const auto id = row.id<NodeId>(0);
            diagram.nodes.insert(id,
                                 {id,
                                  row.text(1),
                                  row.text(2),
                                  row.text(3),
                                  rectOf(row, 4),
                                  row.id<GroupId>(8),
                                  {},
                                  int(row.integer(9))});
        }, design);
    }).and_then([&] {
        return db.query("SELECT component, name, value FROM component_property WHERE design = ? AND deleted IS NULL",
                        [&](const Statement &row) {
            const auto node = diagram.nodes.find(row.id<NodeId>(0));
            if (node != diagram.nodes.end())
                node->properties.insert(row.text(1), row.text(2));
        }, design);
    });
}

Result<void> readEdges(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, from_component, to_component, label, call, protocol, route_shape, route_points, "
               "label_x, label_y, position FROM connection WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        Edge edge{row.id<EdgeId>(0),
                  row.text(1),
                  row.id<NodeId>(2),
                  row.id<NodeId>(3),
                  row.text(4),
                  callKindFromString(row.text(5)),
                  row.text(6),
                  {routeShapeFromWord(row.text(7)), pointsFromText(row.text(8)), std::nullopt},
                  {},
                  int(row.integer(11))};
        if (!row.isNull(9))
            edge.route.labelCentre = QPointF(row.real(9), row.real(10));
        diagram.edges.insert(edge.id, edge);
    }, design)
        .and_then([&] {
        return db.query("SELECT connection, name, value FROM connection_property WHERE design = ? AND deleted IS NULL",
                        [&](const Statement &row) {
            const auto edge = diagram.edges.find(row.id<EdgeId>(0));
            if (edge != diagram.edges.end())
                edge->properties.insert(row.text(1), row.text(2));
        }, design);
    });
}

Result<void> readTexts(Database &db, DesignId design, Diagram &diagram)
{
    return db
        .query("SELECT id, key, text, x, y, width, height, explains_type, explains_id, position FROM note "
               "WHERE design = ? AND deleted IS NULL",
               [&](const Statement &row) {
        Note note{row.id<NoteId>(0), row.text(1), row.text(2), rectOf(row, 3), std::nullopt, int(row.integer(9))};
        if (!row.isNull(7))
            note.explains = ElementRef(elementTypeFromWord(row.text(7)), row.uuid(8));
        diagram.notes.insert(note.id, note);
    }, design)
        .and_then([&] {
        return db.query("SELECT id, key, heading, body, position FROM section WHERE design = ? AND deleted IS NULL",
                        [&](const Statement &row) {
            const auto id = row.id<SectionId>(0);
            diagram.sections.insert(id, {id, row.text(1), row.text(2), row.text(3), int(row.integer(4))});
        }, design);
    });
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
                        [&](const Statement &row) {
            const auto path = diagram.paths.find(row.id<PathId>(0));
            if (path != diagram.paths.end())
                path->properties.insert(row.text(1), row.text(2));
        }, design);
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
    return readBoxes(db, design, diagram).and_then([&] {
        return readEdges(db, design, diagram);
    }).and_then([&] {
        return readTexts(db, design, diagram);
    }).and_then([&] {
        return readPaths(db, design, diagram);
    }).and_then([&] {
        return readTradeOffs(db, design, diagram);
    }).transform([&diagram] { return std::move(diagram); });
}

} // namespace archdeck
