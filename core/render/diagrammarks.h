#pragma once

#include "core/diagram/diagram.h"

#include <QtCore/qmap.h>

namespace archdeck {

/// How full a component is. The thresholds are those of the estimate that the marks were made from.
enum class LoadLevel { Normal, Near, Over };

/// The bar along the bottom edge of a component.
struct LoadBar
{
    double ratio = 0; ///< 1 is full; more is drawn as full
    LoadLevel level = LoadLevel::Normal;
    QString text; ///< "71 %"

    bool operator==(const LoadBar &) const = default;
};

/// How an element of a drawing relates to the reference that it is compared with.
enum class DifferenceMark { There, Missing, Extra, OtherKind, Reversed };

/// A component that is not in the diagram: one that is missing, or one to be filled in.
struct GhostComponent
{
    QString key; ///< unique among all ghosts
    QString kind;
    QString label;
    QString hint; ///< below the label; may be empty
    QRectF rect;
    Properties properties;              ///< of the component that it turns into
    std::optional<DifferenceMark> mark; ///< a badge; none for a place to fill

    bool operator==(const GhostComponent &) const = default;
};

/// An end of a ghost connection: a component of the diagram, or a ghost.
struct GhostEnd
{
    NodeId node;   ///< null when the end is a ghost
    QString ghost; ///< key of a `GhostComponent`

    bool operator==(const GhostEnd &) const = default;
};

/// A connection that is not in the diagram.
struct GhostConnection
{
    QString key;
    GhostEnd from;
    GhostEnd to;
    QString label;
    QString hint; ///< shown as a tooltip only
    CallKind call = CallKind::Sync;
    Route route; ///< automatic: a straight line
    std::optional<DifferenceMark> mark;

    bool operator==(const GhostConnection &) const = default;
};

/// What is drawn over a diagram without being part of it. A value; marks of elements that a diagram lacks, and ghost
/// connections with an end that is neither component nor ghost, are not drawn.
struct DiagramMarks
{
    QMap<NodeId, LoadBar> bars;
    QMap<NodeId, QString> warnings; ///< impossible numbers: a badge, the text as its tooltip
    QMap<ElementRef, DifferenceMark> differences;
    QList<GhostComponent> ghosts;
    QList<GhostConnection> ghostConnections;

    bool isEmpty() const;
    const GhostComponent *findGhost(const QString &key) const;
    const GhostConnection *findGhostConnection(const QString &key) const;
    /// The box at an end; null when there is none.
    QRectF rectOf(const GhostEnd &end, const Diagram &diagram) const;

    bool operator==(const DiagramMarks &) const = default;
};

/// `marks` after the ghost `key` became the component `node`: the ghost goes, its connections now end at the component,
/// and those that run between two components go as well, since they were drawn along with it.
DiagramMarks withFilledGhost(DiagramMarks marks, const QString &key, NodeId node);

/// "There", "Missing", …
QString displayName(DifferenceMark mark);

} // namespace archdeck
