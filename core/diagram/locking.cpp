#include "core/diagram/locking.h"

#include "core/diagram/eachelement.h"

namespace archdeck {

LayerId layerOf(const Diagram &diagram, const ElementRef &element)
{
    return withElement(diagram, element, [](const auto &found) { return found.layer; }).value_or(LayerId());
}

bool isLocked(const Diagram &diagram, const ElementRef &element)
{
    return withElement(diagram, element, [&](const auto &found) {
        return found.isLocked || diagram.layers.value(found.layer).isLocked;
    }).value_or(false);
}

Selection unlocked(const Diagram &diagram, const Selection &selection)
{
    Selection free = selection;
    free.removeIf([&diagram](const ElementRef &element) { return isLocked(diagram, element); });
    return free;
}

Selection movable(const Diagram &diagram, const Selection &selection)
{
    return unlocked(diagram, withMembers(diagram, unlocked(diagram, selection)));
}

Diagram withLock(const Diagram &diagram, const Selection &selection, Lock lock)
{
    Diagram result = diagram;
    for (const ElementRef &element : selection)
        changeElement(result, element, [lock](auto &found) { found.isLocked = lock == Lock::Locked; });
    return result;
}

} // namespace archdeck
