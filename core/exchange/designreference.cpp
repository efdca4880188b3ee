#include "core/exchange/designreference.h"

namespace archdeck {

namespace {

template<typename Key, typename T>
std::optional<ElementRef> byKey(const QMap<Key, T> &table, const QString &key)
{
    for (const T &element : table) {
        if (element.key == key)
            return ElementRef(element.id);
    }
    return std::nullopt;
}

std::optional<ElementRef> findConnection(const Diagram &diagram, const QString &reference)
{
    const qsizetype arrow = reference.indexOf(u"->");
    const QString tail = reference.first(arrow).trimmed();
    const QString head = reference.sliced(arrow + 2).trimmed();
    const QString key = tail + u" -> " + head;
    if (const auto exact = byKey(diagram.edges, key))
        return exact;
    // "#id" may be left out where only one connection fits, and be given where it is not needed.
    std::optional<ElementRef> found;
    for (const Edge &edge : diagram.edges) {
        if (edge.key.section(u'#', 0, 0) != key && edge.key != key.section(u'#', 0, 0))
            continue;
        if (found)
            return std::nullopt;
        found = ElementRef(edge.id);
    }
    return found;
}

} // namespace

std::optional<ElementRef> findReference(const Diagram &diagram, const QString &reference)
{
    const QString text = reference.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (text.contains(u"->"))
        return findConnection(diagram, text);
    if (text.startsWith(u"path:"))
        return byKey(diagram.paths, text.sliced(5).trimmed());
    if (const auto node = byKey(diagram.nodes, text))
        return node;
    if (const auto note = byKey(diagram.notes, text))
        return note;
    if (const auto group = byKey(diagram.groups, text))
        return group;
    if (text == u"design")
        return ElementRef();
    return std::nullopt;
}

} // namespace archdeck
