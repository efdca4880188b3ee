#include "tests/layout/layoutsamples.h"

#include "core/layout/routegeometry.h"
#include "tests/support/builders.h"

#include <rapidcheck.h>

#include <cmath>

namespace archdeck::test {

namespace {

bool isWhole(double number)
{
    return number == std::round(number);
}

} // namespace

QString name(const char *prefix, int i)
{
    return QString::fromLatin1(prefix) + QString::number(i);
}

Diagram shop()
{
    return DiagramBuilder()
        .group(QStringLiteral("region"))
        .group(QStringLiteral("cell"), QStringLiteral("region"))
        .group(QStringLiteral("empty"))
        .node(QStringLiteral("web"))
        .node(QStringLiteral("gateway"), QStringLiteral("api-gateway"), QStringLiteral("region"))
        .node(QStringLiteral("chat"), QStringLiteral("service"), QStringLiteral("cell"))
        .node(QStringLiteral("store"), QStringLiteral("relational-db"), QStringLiteral("cell"))
        .edge(QStringLiteral("web"), QStringLiteral("gateway"), QStringLiteral("POST /messages"))
        .edge(QStringLiteral("gateway"), QStringLiteral("chat"), QStringLiteral("turn"))
        .edge(QStringLiteral("chat"), QStringLiteral("store"), QStringLiteral("write"))
        .edge(QStringLiteral("store"), QStringLiteral("web"), QStringLiteral("change feed"))
        .edge(QStringLiteral("chat"), QStringLiteral("chat"), QStringLiteral("retry"))
        .note(QStringLiteral("hint"), QStringLiteral("Counts tokens."), QStringLiteral("gateway"))
        .build();
}

Diagram randomLayoutDiagram()
{
    DiagramBuilder builder;
    const int groups = *rc::gen::inRange(0, 5);
    for (int i = 0; i < groups; ++i)
        builder.group(name("g", i),
                      i > 0 && *rc::gen::arbitrary<bool>() ? name("g", *rc::gen::inRange(0, i)) : QString());
    const int nodes = *rc::gen::inRange(1, 15);
    for (int i = 0; i < nodes; ++i)
        builder.node(name("n", i), QStringLiteral("service"),
                     groups > 0 && *rc::gen::arbitrary<bool>() ? name("g", *rc::gen::inRange(0, groups)) : QString());
    const int edges = *rc::gen::inRange(0, 20);
    for (int i = 0; i < edges; ++i)
        builder.edge(name("n", *rc::gen::inRange(0, nodes)), name("n", *rc::gen::inRange(0, nodes)),
                     *rc::gen::element(QString(), QStringLiteral("label"), QStringLiteral("a long label")));
    if (*rc::gen::arbitrary<bool>())
        builder.note(QStringLiteral("note"), QStringLiteral("Says something."), name("n", 0));
    return builder.build();
}

QString fault(const Diagram &diagram)
{
    for (const Node &node : diagram.nodes) {
        if (!isWhole(node.rect.left()) || !isWhole(node.rect.top()))
            return node.key + QStringLiteral(" is not at whole units");
        for (const Node &other : diagram.nodes) {
            if (node.id < other.id && node.rect.intersects(other.rect))
                return node.key + QStringLiteral(" overlaps ") + other.key;
        }
        for (const Group &group : diagram.groups) {
            if (diagram.isInside(node.group, group.id) ? !group.rect.contains(node.rect)
                                                       : group.rect.intersects(node.rect))
                return node.key + QStringLiteral(" is wrong about group ") + group.key;
        }
        for (const Note &note : diagram.notes) {
            if (note.rect.intersects(node.rect))
                return node.key + QStringLiteral(" is under a note");
        }
    }
    for (const Group &group : diagram.groups) {
        if (!group.parent.isNull() && !diagram.groups[group.parent].rect.contains(group.rect))
            return group.key + QStringLiteral(" leaves its parent");
    }
    for (const Edge &edge : diagram.edges) {
        if (edge.route.points.size() < 2)
            return edge.key + QStringLiteral(" has no route");
        if (edge.from != edge.to && runsThroughBox(diagram, edge.id, edge.route))
            return edge.key + QStringLiteral(" runs through a box");
        if (!edge.label.isEmpty() && !edge.route.labelCentre)
            return edge.key + QStringLiteral(" has no place for its label");
    }
    return {};
}

} // namespace archdeck::test
