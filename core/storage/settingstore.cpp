#include "core/storage/settingstore.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace archdeck {

Result<QJsonValue> SettingStore::value(const QString &key) const
{
    QJsonValue value(QJsonValue::Undefined);
    return m_context.db
        .query("SELECT value FROM setting WHERE key = ? AND deleted IS NULL",
               [&value](const Statement &row) {
                   // A document has to be an array or an object, a setting may be a bare value.
        value = QJsonDocument::fromJson("[" + row.text(0).toUtf8() + "]").array().at(0);
    }, key)
        .transform([&value] { return value; });
}

Result<void> SettingStore::setValue(const QString &key, const QJsonValue &value)
{
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json = json.mid(1, json.size() - 2);
    m_context.touched.settings.insert(key);
    return m_context.db.execute(
        "INSERT INTO setting (key, value, changed, device, deleted) VALUES (?, ?, ?, ?, NULL) ON CONFLICT (key) DO UPDATE "
        "SET value = excluded.value, changed = excluded.changed, device = excluded.device, deleted = NULL",
        key, QString::fromUtf8(json), m_context.stamp.packed(), m_context.device);
}

Result<void> SettingStore::remove(const QString &key)
{
    const qint64 stamp = m_context.stamp.packed();
    m_context.touched.settings.insert(key);
    return m_context.db.execute(
        "UPDATE setting SET changed = ?, device = ?, deleted = ? WHERE key = ? AND deleted IS NULL", stamp,
        m_context.device, stamp, key);
}

Result<QByteArray> SettingStore::contentHash(const QString &templateId) const
{
    QByteArray hash;
    return m_context.db
        .query("SELECT hash FROM content_version WHERE template_id = ?",
               [&hash](const Statement &row) { hash = row.blob(0); }, templateId)
        .transform([&hash] { return hash; });
}

Result<void> SettingStore::setContentHash(const QString &templateId, const QByteArray &hash)
{
    return m_context.db.execute(
        "INSERT INTO content_version (template_id, hash, renewed_ms) VALUES (?, ?, ?) ON CONFLICT (template_id) DO UPDATE "
        "SET hash = excluded.hash, renewed_ms = excluded.renewed_ms",
        templateId, hash, m_context.nowMs);
}

} // namespace archdeck
