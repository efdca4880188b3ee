#include "core/render/diagrammarks.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::DiagramMarks)
};

template<typename T>
const T *findIn(const QList<T> &ghosts, const QString &key)
{
    const auto found = std::ranges::find(ghosts, key, &T::key);
    return found == ghosts.end() ? nullptr : &*found;
}

} // namespace

bool DiagramMarks::isEmpty() const
{
    return bars.isEmpty() && warnings.isEmpty() && differences.isEmpty() && ghosts.isEmpty()
        && ghostConnections.isEmpty();
}

const GhostComponent *DiagramMarks::findGhost(const QString &key) const
{
    return findIn(ghosts, key);
}

const GhostConnection *DiagramMarks::findGhostConnection(const QString &key) const
{
    return findIn(ghostConnections, key);
}

QRectF DiagramMarks::rectOf(const GhostEnd &end, const Diagram &diagram) const
{
    if (!end.node.isNull())
        return diagram.nodes.value(end.node).rect;
    const GhostComponent *ghost = findGhost(end.ghost);
    return ghost ? ghost->rect : QRectF();
}

DiagramMarks withFilledGhost(DiagramMarks marks, const QString &key, NodeId node)
{
    marks.ghosts.removeIf([&key](const GhostComponent &ghost) { return ghost.key == key; });
    for (GhostConnection &connection : marks.ghostConnections) {
        for (GhostEnd *end : {&connection.from, &connection.to}) {
            if (end->ghost == key)
                *end = {node, {}};
        }
    }
    marks.ghostConnections.removeIf([&node](const GhostConnection &connection) {
        return !connection.from.node.isNull() && !connection.to.node.isNull()
            && (connection.from.node == node || connection.to.node == node);
    });
    return marks;
}

QString displayName(DifferenceMark mark)
{
    switch (mark) {
    case DifferenceMark::There: return Text::tr("There");
    case DifferenceMark::Missing: return Text::tr("Missing");
    case DifferenceMark::Extra: return Text::tr("Extra");
    case DifferenceMark::OtherKind: return Text::tr("Other kind");
    case DifferenceMark::Reversed: return Text::tr("Reversed");
    }
    return {};
}

} // namespace archdeck
