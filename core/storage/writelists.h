#pragma once

#include "core/base/result.h"
#include "core/diagram/elements.h"

namespace archdeck {

// Rows of lists that belong to an element, as far as they differ. Part of `DiagramWriter`.

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

} // namespace archdeck
