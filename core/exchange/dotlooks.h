#pragma once

#include "core/diagram/elements.h"
#include "core/exchange/dotgraph.h"

namespace archdeck {

// How DOT holds looks, courses and what Graphviz knows but we do not. Part of `DotReader` and `DotWriter`.

/// Whose attributes are meant.
enum class DotElement { Graph, Group, Node, Note, Edge };

/// Whether a file is of our dialect or of any other origin.
enum class DotOrigin { Dialect, Foreign };

/// Colours of a node, edge or cluster. Black lines of foreign files are none.
Style dotStyle(const DotAttributes &attributes, DotElement element, DotOrigin origin);

/// Line shape, arrowheads, anchors, corners, place of the label and labels of the ends. `graph` gives `splines`;
/// `isReversed` when the connection runs from head to tail.
void readDotLine(const DotAttributes &attributes, const DotGraph &graph, DotOrigin origin, bool isReversed, Edge &edge);

/// Attributes of Graphviz that our model has no place for, as `dot.<name>`.
Properties keptDotAttributes(const DotAttributes &attributes, DotElement element, bool isReversed = false);

/// The attributes of the dialect, besides kind, label and path, which therefore are no properties.
bool isLooksAttribute(QStringView name);

/// Names and values, the latter not yet quoted.
using DotPairs = QList<std::pair<QString, QString>>;

/// What `dotStyle` and `keptDotAttributes` read, to be written.
DotPairs dotLooks(const Style &style, const Properties &properties, DotElement element);
/// What `readDotLine` reads.
DotPairs dotLine(const Edge &edge);

/// True for properties that `dotLooks` writes.
bool isKeptDotAttribute(const QString &key);

/// "1.5"; numbers as the dialect writes them.
QString dotNumber(double value);
/// "x,y", with y turned to grow upwards.
QString dotPoint(const QPointF &at);

} // namespace archdeck
