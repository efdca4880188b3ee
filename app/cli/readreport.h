#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/readproblem.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>

namespace archdeck {

// What `import` and `convert` tell of the drawings that they read.

/// title, components, connections, groups, notes, paths, trade_offs
QJsonObject countsToJson(const Diagram &diagram);
/// file, line (null for none), message
QJsonArray problemsToJson(const ReadProblems &problems);
/// "Checkout (3 components, 2 connections)"
QString countsLine(const Diagram &diagram);

} // namespace archdeck
