#include "core/storage/diagramwriter.h"
#include "core/storage/elementwords.h"
#include "core/storage/writelists.h"

namespace archdeck {

Result<void> DiagramWriter::put(const RequestPath &path)
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
        ? put(*change.after)
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

Result<void> DiagramWriter::put(const TradeOff &tradeOff)
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
        ? put(*change.after)
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

} // namespace archdeck
