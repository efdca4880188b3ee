#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"

#include <QtCore/qhash.h>

namespace archdeck {

/// What a difference between a drawing and a reference is about.
enum class DifferenceKind {
    ComponentMissing,   ///< in the reference only
    ComponentExtra,     ///< in the drawing only
    ComponentOtherKind, ///< matched by name and neighbours, but of another kind
    ConnectionMissing,
    ConnectionReversed,
    ConnectionExtra,
};

/// One difference. `key` stays the same while both sides change elsewhere, so that a dismissal keeps holding.
struct Difference
{
    DifferenceKind kind = DifferenceKind::ComponentMissing;
    QString key;                          ///< "missing:node:<reference id>", "extra:edge:<drawing id>", …
    std::optional<ElementRef> mine = {};  ///< in the drawing
    std::optional<ElementRef> theirs = {}; ///< in the reference
    QString text;                         ///< one sentence: "Missing: Input guard (guardrail)"
    bool isDismissed = false; ///< by its key; a missing or extra connection also with one of its ends

    bool operator==(const Difference &) const = default;
};

struct ComponentMatch
{
    NodeId mine;
    NodeId theirs;
    double similarity = 0; ///< 0 to 1
    bool operator==(const ComponentMatch &) const = default;
};

/// How two designs relate. Layout (positions, sizes, routes, order, groups' boxes) never enters.
/// Scores are F1 with parts: (right of mine + right of theirs) / (all of mine + all of theirs), and 1 where both have none.
/// A match is right on both sides, half for another kind or the other direction; a dismissed difference counts as right.
/// Missing or extra connections of a dismissed component are left out of both sides: to answer for the component says
/// nothing about them.
/// Lists are sorted, so that equal designs give equal results.
struct DesignDiff
{
    QList<ComponentMatch> components;
    QList<std::pair<EdgeId, EdgeId>> connections; ///< mine, theirs; same direction
    /// Missing first, then other kind, reversed, extra; what is missing in the order of the reference's request paths,
    /// the rest by its text.
    QList<Difference> differences;
    double componentScore = 0; ///< F1 of components, 0 to 1; another kind counts half
    double connectionScore = 0; ///< F1 of connections, 0 to 1; reversed counts half
    double score = 0; ///< 0.5 x components + 0.5 x connections

    bool operator==(const DesignDiff &) const = default;
};

struct DiffOptions
{
    QStringList dismissed; ///< keys of differences that the user answered with a reason
};

/// Compares the drawing `mine` with `theirs`: components by kind, label with synonyms and neighbourhood, assigned by the
/// Hungarian method and refined in three rounds in which agreeing neighbours lower the cost. Deterministic. Any thread.
DesignDiff compareDesigns(const Diagram &mine, const Diagram &theirs, const Catalog &catalog,
                          const DiffOptions &options = {});

/// The components on request paths, numbered in the order in which the paths reach them. Any thread.
QHash<NodeId, qsizetype> placesOnPaths(const Diagram &diagram);

} // namespace archdeck
