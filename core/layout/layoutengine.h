#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/diagram/edits.h"
#include "core/layout/layoutchoice.h"

#include <chrono>
#include <functional>

namespace archdeck {

/// How to lay out. Distances are in diagram units.
struct LayoutOptions
{
    LayoutEngine engine = LayoutEngine::Dot;
    /// Only these components and groups (with what they hold) get new places; all when empty.
    Selection scope;
    double nodeDistance = 40;  ///< between components of one rank
    double rankDistance = 56;  ///< between ranks, on both sides of a label
    double groupPadding = 24;  ///< from a group's border to its contents
    double titleHeight = 28;   ///< room for a group's title above its contents
    std::optional<std::chrono::milliseconds> wall; ///< for each attempt; by the size of the design without

    /// Boxes of texts as the painter draws them; estimated by the number of characters without. An empty size means
    /// that there is no text.
    std::function<QSizeF(const Edge &)> labelSize;
    std::function<QSizeF(const Group &)> titleSize;
};

enum class LayoutMethod {
    Full, ///< Graphviz, with room for the labels of connections
    WithoutLabels, ///< Graphviz, labels put on the finished lines
    Cheap, ///< Graphviz with few iterations and straight lines
    Levels, ///< group by group, with an engine of Graphviz that knows no groups
    Tidy, ///< our own, from the places that there were
    Simple, ///< our own, after Graphviz failed
};

/// New places for everything in a diagram. The top left corner of all is (0, 0), unless something was pinned; boxes are
/// at whole units.
struct LayoutResult
{
    QMap<NodeId, QRectF> nodes;
    QMap<GroupId, QRectF> groups;
    QMap<NoteId, QRectF> notes;
    QMap<EdgeId, Route> routes;
    LayoutMethod method = LayoutMethod::Full;
    LayoutEngine engine = LayoutEngine::Dot; ///< that was really used; means nothing after Simple
    QString notice; ///< for the user, when the layout is less good than it could be; else empty
};

/// Lays a diagram out in its `info.direction`. Sizes of components and notes are those of their rectangles. What is locked
/// stays where it is, and so do groups that hold something locked; then, and when only a part is laid out, the drawing
/// keeps its place on the canvas. The same diagram and options give the same result. When Graphviz fails or the design is
/// too large for the engine, the layout falls back step by step to a simple one and says so: there is always a result.
/// Blocking, for jobs. Errors: Cancelled.
Result<LayoutResult> layOut(const Diagram &diagram, const LayoutOptions &options, const StopToken &stop);

/// The diagram with all elements at their new places. Corners that were pinned move along with both ends of their
/// connection, and are gone where the ends moved apart.
Diagram applied(const Diagram &diagram, const LayoutResult &layout);

} // namespace archdeck
