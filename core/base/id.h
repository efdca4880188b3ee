#pragma once

#include <QtCore/qhashfunctions.h>
#include <QtCore/qstring.h>
#include <QtCore/quuid.h>

namespace archdeck {

/// A UUID that can't be mixed up with the id of another kind of thing. Null by default.
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    /// A fresh random id (version 4).
    static Id create() { return Id(QUuid::createUuid()); }

    /// The id of a shipped thing (version 5): the same on every device. `name` is the path of template and element,
    /// for example "design/chat/component/gateway".
    static Id shipped(const QString &name) { return Id(QUuid::createUuidV5(shippedNamespace(), name)); }

    /// Null when `text` is not a UUID.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid &uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_uuid <=> b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    static QUuid shippedNamespace()
    {
        static const QUuid space = QUuid::createUuidV5(QUuid(), QStringLiteral("io.github.archdeck.Archdeck"));
        return space;
    }

    QUuid m_uuid;
};

using DesignId = Id<struct DesignTag>;
using DeckId = Id<struct DeckTag>;

} // namespace archdeck
