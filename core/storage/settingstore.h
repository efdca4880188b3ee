#pragma once

#include "core/storage/storecontext.h"

#include <QtCore/qjsonvalue.h>

namespace archdeck {

/// Settings that belong to the library rather than to the machine, and what shipped content is in it.
class SettingStore
{
public:
    explicit SettingStore(StoreContext &context) : m_context(context) {}

    /// Undefined when it was never set or was removed.
    Result<QJsonValue> value(const QString &key) const;
    Result<void> setValue(const QString &key, const QJsonValue &value);
    Result<void> remove(const QString &key);

    /// The content hash of a shipped design or deck as it was last taken over; empty when it never was.
    Result<QByteArray> contentHash(const QString &templateId) const;
    Result<void> setContentHash(const QString &templateId, const QByteArray &hash);

private:
    StoreContext &m_context;
};

} // namespace archdeck
