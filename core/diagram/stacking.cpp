#include "core/diagram/arrange.h"
#include "core/diagram/locking.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace archdeck {

namespace {

/// Bottom to top. Connections overlap each other everywhere: they have no box worth the name.
template<typename Element>
bool overlap(const Diagram &diagram, const Element &a, const Element &b)
{
    if constexpr (requires { a.rect; })
        return drawnBox(diagram, ElementRef(a.id)).intersects(drawnBox(diagram, ElementRef(b.id)));
    else
        return true;
}

/// Past the nearest one above that `isMoving` says is not moving and that it overlaps; `stack` runs bottom to top.
template<typename Element, typename Predicate>
void stepUp(QList<Element> &stack, Predicate isMoving, const Diagram &diagram)
{
    qsizetype top = stack.size() - 1; // of those that stay: above it nothing can be passed
    while (top >= 0 && isMoving(stack[top]))
        --top;
    for (qsizetype i = top; i >= 0; --i) {
        if (!isMoving(stack[i]))
            continue;
        for (qsizetype above = i + 1; above <= top; ++above) {
            if (!isMoving(stack[above]) && overlap(diagram, stack[i], stack[above])) {
                stack.move(i, above);
                break;
            }
        }
    }
}

/// Orders that grow along `stack`, changing as few as is easy: those in the right place keep theirs.
template<typename Element, typename Predicate>
void renumber(QList<Element> &stack, Predicate isMoving)
{
    const auto kept = std::ranges::find_if_not(stack, isMoving);
    // Below all others: downwards from the lowest of them.
    if (kept != stack.end()) {
        int order = kept->order;
        for (auto it = std::make_reverse_iterator(kept); it != stack.rend() && order > std::numeric_limits<int>::min();
             ++it)
            it->order = --order;
    }
    for (qsizetype i = 1; i < stack.size(); ++i) {
        const int below = stack[i - 1].order;
        const bool isTaken = stack[i].order <= below || (isMoving(stack[i]) && i + 1 < stack.size());
        if (isTaken && below < std::numeric_limits<int>::max())
            stack[i].order = below + 1;
    }
    const bool isGrowing = std::ranges::adjacent_find(stack, std::ranges::greater_equal(), &Element::order)
        == stack.end();
    for (qsizetype i = 0; !isGrowing && i < stack.size(); ++i)
        stack[i].order = int(i);
}

template<typename Table>
void restack(Table &table, const Selection &moving, ZStep step, const Diagram &diagram)
{
    using Element = typename Table::mapped_type;
    const auto isMoving = [&moving](const Element &element) { return moving.contains(ElementRef(element.id)); };
    QList<Element> stack = ordered(table);
    if (std::ranges::none_of(stack, isMoving))
        return;
    const QList<Element> before = stack;
    switch (step) {
    case ZStep::ToFront: std::ranges::stable_partition(stack, std::not_fn(isMoving)); break;
    case ZStep::ToBack: std::ranges::stable_partition(stack, isMoving); break;
    case ZStep::Forward: stepUp(stack, isMoving, diagram); break;
    case ZStep::Backward:
        std::ranges::reverse(stack);
        stepUp(stack, isMoving, diagram);
        std::ranges::reverse(stack);
        break;
    }
    if (stack == before)
        return;
    renumber(stack, isMoving);
    for (const Element &element : std::as_const(stack))
        table[element.id].order = element.order;
}

} // namespace

Diagram restacked(const Diagram &diagram, const Selection &selection, ZStep step)
{
    const Selection moving = unlocked(diagram, selection);
    Diagram result = diagram;
    restack(result.nodes, moving, step, diagram);
    restack(result.edges, moving, step, diagram);
    restack(result.groups, moving, step, diagram);
    restack(result.notes, moving, step, diagram);
    return result;
}

} // namespace archdeck
