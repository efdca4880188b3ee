#pragma once

#include "core/diagram/diagram.h"

#include <optional>

namespace archdeck {

// One piece of code for whichever of the drawn elements a reference points at: components, connections, groups, notes.

/// What `read` says of the element; nothing for a path, the design or what isn't there.
template<typename Read>
auto withElement(const Diagram &diagram, const ElementRef &element, Read read)
    -> std::optional<decltype(read(std::declval<const Node &>()))>
{
    const auto look = [&read](const auto &table, const auto &id) -> std::optional<decltype(read(*table.cbegin()))> {
        const auto found = table.constFind(id);
        return found == table.cend() ? std::nullopt : std::optional(read(*found));
    };
    switch (element.type) {
    case ElementType::Node: return look(diagram.nodes, NodeId(element.id));
    case ElementType::Edge: return look(diagram.edges, EdgeId(element.id));
    case ElementType::Group: return look(diagram.groups, GroupId(element.id));
    case ElementType::Note: return look(diagram.notes, NoteId(element.id));
    case ElementType::Design:
    case ElementType::Path: break;
    }
    return std::nullopt;
}

/// Lets `change` work on the element; does nothing where `withElement` says nothing.
template<typename Apply>
void changeElement(Diagram &diagram, const ElementRef &element, Apply change)
{
    const auto apply = [&change](auto &table, const auto &id) {
        if (const auto found = table.find(id); found != table.end())
            change(*found);
    };
    switch (element.type) {
    case ElementType::Node: apply(diagram.nodes, NodeId(element.id)); break;
    case ElementType::Edge: apply(diagram.edges, EdgeId(element.id)); break;
    case ElementType::Group: apply(diagram.groups, GroupId(element.id)); break;
    case ElementType::Note: apply(diagram.notes, NoteId(element.id)); break;
    case ElementType::Design:
    case ElementType::Path: break;
    }
}

} // namespace archdeck
