#include "core/storage/designstore.h"

#include "core/diagram/diagramjson.h"
#include "core/storage/diagramreader.h"
#include "core/storage/diagramwriter.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

QString wordOf(DesignOrigin origin)
{
    return origin == DesignOrigin::Mine ? QStringLiteral("mine") : QStringLiteral("reference");
}

std::unexpected<Error> missing(DesignId id)
{
    return failure(ErrorCode::NotFound, Text::tr("There is no such design in the library. It may have been removed."),
                   id.toString());
}

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

DesignSummary summaryOf(const Statement &row)
{
    DesignSummary summary;
    summary.id = row.id<DesignId>(0);
    summary.origin = row.text(1) == u"mine" ? DesignOrigin::Mine : DesignOrigin::Reference;
    summary.templateId = row.text(2);
    summary.basedOn = row.id<DesignId>(3);
    summary.info = {row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)}; // properties are read apart
    summary.createdMs = row.integer(9);
    summary.openedMs = row.optionalInteger(10);
    summary.editedMs = row.isNull(11) ? summary.createdMs : Stamp::fromPacked(row.integer(11)).wallMs;
    summary.components = int(row.integer(12));
    summary.connections = int(row.integer(13));
    summary.tradeOffs = int(row.integer(14));
    summary.question = row.text(15);
    summary.isRevealed = row.integer(16) != 0;
    return summary;
}

/// In the order of `summaryOf`. A macro, since a statement is a literal.
#define ARCHDECK_SUMMARY_COLUMNS                                                                                       \
    "id, origin, template_id, based_on, title, summary, family, language, direction, created_ms, opened_ms, "          \
    "(SELECT max(stamp) FROM journal WHERE scope_kind = 'design' AND scope_id = design.id), "                          \
    "(SELECT count(*) FROM component WHERE design = design.id AND deleted IS NULL), "                                  \
    "(SELECT count(*) FROM connection WHERE design = design.id AND deleted IS NULL), "                                 \
    "(SELECT count(*) FROM trade_off WHERE design = design.id AND deleted IS NULL), question, revealed_ms IS NOT NULL"

Result<Properties> propertiesOf(Database &db, DesignId id)
{
    Properties properties;
    return db
        .query("SELECT name, value FROM design_property WHERE design = ? AND deleted IS NULL",
               [&properties](const Statement &row) { properties.insert(row.text(0), row.text(1)); }, id)
        .transform([&properties] { return properties; });
}

} // namespace

Result<QList<DesignSummary>> DesignStore::list(Which which) const
{
    QList<DesignSummary> summaries;
    QHash<DesignId, Properties> properties;
    return m_context.db
        .query(
            "SELECT design, name, value FROM design_property WHERE deleted IS NULL",
            [&properties](const Statement &row) { properties[row.id<DesignId>(0)].insert(row.text(1), row.text(2)); })
        .and_then([&] {
        return m_context.db.query("SELECT " ARCHDECK_SUMMARY_COLUMNS
                                  " FROM design WHERE (deleted IS NOT NULL) = ? ORDER BY origin DESC, title, id",
                                  [&](const Statement &row) {
            DesignSummary &summary = summaries.emplace_back(summaryOf(row));
            summary.info.properties = properties.value(summary.id);
        }, which == Which::Removed);
    }).transform([&summaries] { return summaries; });
}

Result<DesignSummary> DesignStore::summary(DesignId id) const
{
    std::optional<DesignSummary> found;
    const auto read = m_context.db.query("SELECT " ARCHDECK_SUMMARY_COLUMNS
                                         " FROM design WHERE id = ? AND deleted IS NULL",
                                         [&found](const Statement &row) { found = summaryOf(row); }, id);
    if (!read)
        return std::unexpected(read.error());
    if (!found)
        return missing(id);
    return propertiesOf(m_context.db, id).transform([&found](const Properties &properties) {
        found->info.properties = properties;
        return *found;
    });
}

Result<Diagram> DesignStore::load(DesignId id) const
{
    const auto found = summary(id);
    if (!found)
        return std::unexpected(found.error());
    return readElements(m_context.db, id).transform([&found](Diagram diagram) {
        diagram.info = found->info;
        return diagram;
    });
}

Result<EditHistory> DesignStore::history(DesignId id) const
{
    const auto line = JournalStore(m_context).line(JournalScope::Design, id.uuid(), historyLimit);
    if (!line)
        return std::unexpected(line.error());
    EditHistory history;
    const auto append = [](QList<EditHistory::Step> &steps, const QList<JournalEntry> &entries) -> Result<void> {
        for (const JournalEntry &entry : entries) {
            const auto changes = changeSetFromJson(entry.changes);
            if (!changes)
                return std::unexpected(changes.error());
            steps.append({entry.label, *changes});
        }
        return {};
    };
    return append(history.undo, line->undo).and_then([&] {
        return append(history.redo, line->redo);
    }).transform([&history] { return history; });
}

Result<void> DesignStore::create(const DesignRecord &record, const Diagram &diagram)
{
    const DesignInfo &info = diagram.info;
    const auto templateId = record.origin == DesignOrigin::Mine ? std::nullopt : std::optional(record.templateId);
    const auto created = m_context.db.execute(
        "INSERT INTO design (id, origin, template_id, based_on, title, summary, family, language, direction, question, "
        "created_ms, changed, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.id, wordOf(record.origin), templateId, record.basedOn, info.title, info.summary, info.family,
        info.language, info.direction, textOrNull(record.question), m_context.nowMs, m_context.stamp.packed(),
        m_context.device);
    m_context.touched.designs.insert(record.id);
    m_context.touched.designList = true;
    return created.and_then([&] { return DiagramWriter(m_context, record.id).write(difference(Diagram(), diagram)); });
}

Result<void> DesignStore::requirePresent(DesignId id) const
{
    const auto found = m_context.db.number("SELECT 1 FROM design WHERE id = ? AND deleted IS NULL", id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return missing(id);
    return {};
}

Result<void> DesignStore::apply(DesignId id, const ChangeSet &changes)
{
    Result<void> applied = requirePresent(id);
    if (applied && changes.info && changes.info->after) {
        const DesignInfo &info = *changes.info->after;
        applied = m_context.db.execute(
            "UPDATE design SET title = ?, summary = ?, family = ?, language = ?, direction = ?, changed = ?, device = ? WHERE id = ?",
            info.title, info.summary, info.family, info.language, info.direction, m_context.stamp.packed(),
            m_context.device, id);
        m_context.touched.designList = true;
    }
    m_context.touched.designs.insert(id);
    return applied.and_then([&] { return DiagramWriter(m_context, id).write(changes); });
}

Result<void> DesignStore::remove(DesignId id)
{
    const qint64 stamp = m_context.stamp.packed();
    m_context.touched.designs.insert(id);
    m_context.touched.designList = true;
    return requirePresent(id).and_then([&] {
        return m_context.db.execute("UPDATE design SET changed = ?, device = ?, deleted = ? WHERE id = ?", stamp,
                                    m_context.device, stamp, id);
    });
}

Result<void> DesignStore::bringBack(DesignId id)
{
    m_context.touched.designs.insert(id);
    m_context.touched.designList = true;
    const auto back = m_context.db.execute(
        "UPDATE design SET changed = ?, device = ?, deleted = NULL WHERE id = ? AND deleted IS NOT NULL",
        m_context.stamp.packed(), m_context.device, id);
    if (back && m_context.db.changedRows() == 0)
        return missing(id);
    return back;
}

Result<void> DesignStore::setQuestion(DesignId id, const QString &question)
{
    m_context.touched.designs.insert(id);
    m_context.touched.designList = true;
    return requirePresent(id).and_then([&] {
        return m_context.db.execute("UPDATE design SET question = ?, changed = ?, device = ? WHERE id = ?",
                                    textOrNull(question), m_context.stamp.packed(), m_context.device, id);
    });
}

Result<void> DesignStore::reveal(DesignId id)
{
    m_context.touched.designs.insert(id);
    m_context.touched.designList = true;
    return requirePresent(id).and_then([&] {
        return m_context.db.execute(
            "UPDATE design SET revealed_ms = ?, changed = ?, device = ? WHERE id = ? AND revealed_ms IS NULL",
            m_context.nowMs, m_context.stamp.packed(), m_context.device, id);
    });
}

Result<QMap<QUuid, QString>> DesignStore::stateNames(DesignId id) const
{
    QMap<QUuid, QString> names;
    return m_context.db
        .query("SELECT entry, name FROM design_state WHERE design = ? AND deleted IS NULL",
               [&names](const Statement &row) { names.insert(row.uuid(0), row.text(1)); }, id)
        .transform([&names] { return names; });
}

Result<void> DesignStore::nameState(DesignId id, const QUuid &entry, const QString &name)
{
    const qint64 stamp = m_context.stamp.packed();
    m_context.touched.designs.insert(id);
    return requirePresent(id).and_then([&] {
        if (name.isEmpty()) {
            return m_context.db.execute(
                "UPDATE design_state SET changed = ?, device = ?, deleted = ? WHERE design = ? AND entry = ?", stamp,
                m_context.device, stamp, id, entry);
        }
        return m_context.db.execute(
            "INSERT INTO design_state (design, entry, name, changed, device) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (design, entry) DO UPDATE SET name = excluded.name, changed = excluded.changed, "
            "device = excluded.device, deleted = NULL",
            id, entry, name, stamp, m_context.device);
    });
}

Result<void> DesignStore::markOpened(DesignId id)
{
    return m_context.db.execute("UPDATE design SET opened_ms = ?, changed = ?, device = ? WHERE id = ?",
                                m_context.nowMs, m_context.stamp.packed(), m_context.device, id);
}

} // namespace archdeck
