#pragma once

#include "core/practice/designdiff.h"

namespace archdeck {

/// Which component of one design stands for which of another; the pairs are in no particular order.
///
/// A pair's similarity is 0.4 x label + 0.3 x kind + 0.3 x neighbours, each 0 to 1:
/// - label: labelSimilarity(), or 0.8 times the share of a label that names the other's kind ("Redis" and any cache) or
///   of two labels that name the same kind; "service" and "worker" name none. A component without a label counts as
///   labelled with its kind's name.
/// - kind: 1 for the same, 0.5 for the same family.
/// - neighbours: 2 x agreeing / (connections of the one + of the other), where a neighbour agrees when it is matched to a
///   neighbour on the same side, and by half when on the other side. Before the first matching, and for two components
///   without connections, label and kind alone are scaled up to 1.
///
/// A pair counts when both are of the same specific kind; else it needs a similarity of 0.3, and either a label alike by
/// 0.3 or a related kind whose neighbours agree by half. Among the pairs that count, the Hungarian method chooses those
/// with the greatest sum of squares (squares, so that a sure pair is not given up for two doubtful ones). The neighbours
/// are then counted anew with that matching, up to three times or until nothing changes (Archdeck's reference on graph
/// grading: label, kind and neighbourhood, refined). Last, pairs whose labels and kinds fit equally well crosswise are
/// exchanged where that makes more connections agree.
///
/// Designs so large that there would be more than a million pairs are matched by equal labels and kinds alone, each such
/// pair with a similarity of 1.
///
/// Deterministic: it depends on labels, kinds, keys and connections, and on ids only between components that are alike
/// in all of these. Exchanging the two designs gives the same pairs.
QList<ComponentMatch> matchComponents(const Diagram &mine, const Diagram &theirs, const Catalog &catalog);

} // namespace archdeck
