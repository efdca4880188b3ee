#pragma once

#include "core/layout/layoutengine.h"

namespace archdeck {

/// Whether a group keeps its contents together along the direction of the layout too, or only across it.
enum class Ranking { WithinGroups, Global };

/// One attempt by the worker program, with places as Graphviz gives them: not yet at whole units, notes left out,
/// labels only where room was asked for. `method` is Full, WithoutLabels or Cheap.
/// Errors: those of WorkerProcess, and WorkerFailed when Graphviz gives up.
Result<LayoutResult> graphvizLayout(const Diagram &diagram, const LayoutOptions &options, LayoutMethod method,
                                    Ranking ranking, const StopToken &stop);

/// The sizes that `options` gives, or an estimate by the number of characters.
QSizeF labelSizeOf(const Edge &edge, const LayoutOptions &options);
QSizeF titleSizeOf(const Group &group, const LayoutOptions &options);

/// Parents before their children, then in drawing order.
QList<Group> groupsByDepth(const Diagram &diagram);

} // namespace archdeck
