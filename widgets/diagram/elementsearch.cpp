#include "widgets/diagram/elementsearch.h"

#include <algorithm>

namespace archdeck {

namespace {

struct Found
{
    ElementRef element;
    QPointF place;
    bool isByLabel = true;
};

void appendValues(QString &text, const Properties &properties)
{
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!it.key().contains(u'.')) // what foreign formats keep for themselves is not shown either
            text += u'\n' + it.value();
    }
}

QString textOf(const Node &node, const Catalog &catalog)
{
    QString text = node.label + u'\n' + catalog.nameOf(node.kind);
    appendValues(text, node.properties);
    return text;
}

QString textOf(const Edge &edge)
{
    QString text = edge.label + u'\n' + edge.protocol + u'\n' + edge.fromLabel + u'\n' + edge.toLabel;
    appendValues(text, edge.properties);
    return text;
}

bool isEarlier(const Found &a, const Found &b)
{
    if (a.isByLabel != b.isByLabel)
        return a.isByLabel;
    return a.place.y() != b.place.y() ? a.place.y() < b.place.y() : a.place.x() < b.place.x();
}

} // namespace

QList<ElementRef> elementsMatching(const Diagram &diagram, const Catalog &catalog, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto matches = [&words](const QString &candidate) {
        return std::ranges::all_of(
            words, [&candidate](const QString &word) { return candidate.contains(word, Qt::CaseInsensitive); });
    };
    QList<Found> boxes;
    QList<Found> lines;
    for (const Node &node : ordered(diagram.nodes)) {
        if (matches(textOf(node, catalog)))
            boxes.append({ElementRef(node.id), node.rect.topLeft(), matches(node.label)});
    }
    for (const Group &group : ordered(diagram.groups)) {
        if (matches(group.label))
            boxes.append({ElementRef(group.id), group.rect.topLeft()});
    }
    for (const Note &note : ordered(diagram.notes)) {
        if (matches(note.text))
            boxes.append({ElementRef(note.id), note.rect.topLeft()});
    }
    for (const Edge &edge : ordered(diagram.edges)) {
        if (matches(textOf(edge)))
            lines.append({ElementRef(edge.id), diagram.rectOf(ElementRef(edge.id)).topLeft(), matches(edge.label)});
    }
    std::ranges::stable_sort(boxes, isEarlier);
    std::ranges::stable_sort(lines, isEarlier);
    QList<ElementRef> elements;
    for (const QList<Found> *found : {&boxes, &lines}) {
        for (const Found &one : *found)
            elements.append(one.element);
    }
    return elements;
}

} // namespace archdeck
