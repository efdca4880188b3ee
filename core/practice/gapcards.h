#pragma once

#include "core/cards/fact.h"
#include "core/practice/designdiff.h"

#include <QtCore/qset.h>

namespace archdeck {

/// An estimate over which the user stumbled. Texts are Markdown of the question's file.
struct MissedEstimate
{
    QString key;          ///< of the estimate in its question, kebab case
    QString prompt;       ///< what was to be worked out
    QString unit;         ///< of both numbers, as people read it
    QString workedAnswer; ///< the arithmetic
    double given = 0;     ///< the user's number; anything that is not positive counts as far off
    double expected = 0;  ///< greater than 0

    bool operator==(const MissedEstimate &) const = default;
};

/// The deck that all gap cards go into.
inline constexpr QStringView gapDeckKey = u"gaps";

inline constexpr qsizetype maxGapCards = 15;
/// Of these, at most so many are estimates; they get their place even where the drawing misses more than fits.
inline constexpr qsizetype maxEstimateCards = 4;

/// Cards about what a drawing missed: at most `maxGapCards`, the most important first. These are reversed connections,
/// estimates (the farthest off first), missing components on request paths (in the order of the paths, each with the
/// trade-off that decided on it), missing connections between components that were drawn, trade-offs on components drawn
/// as another kind, other missing components, other missing connections. Dismissed differences give none, nor does a
/// component of which the reference says nothing.
///
/// `diff` is of a drawing with `reference`, `referenceId` the reference's folder (kebab case; the design's UUID for one of
/// the user's own). Keys are made of it, the element's key and what is asked, so that the same gap always gives the same
/// card, in every language, with the ids of shippedFactId(gapDeckKey, key). Texts of the design are escaped.
///
/// Cards whose key is in `existing` are left out before anything is counted, so that the next ones take their places.
QList<Fact> gapCards(const DesignDiff &diff, const Diagram &reference, const Catalog &catalog,
                     const QString &referenceId, const QList<MissedEstimate> &estimates = {},
                     const QSet<QString> &existing = {});

/// What can be offered: how many cards come at once, and how many gaps (differences and missed estimates) still have one
/// to be made.
struct GapCardOffer
{
    int cards = 0;
    int gaps = 0;

    bool operator==(const GapCardOffer &) const = default;
};

/// For what `gapCards` would give with the same arguments.
GapCardOffer gapCardOffer(const DesignDiff &diff, const Diagram &reference, const Catalog &catalog,
                          const QString &referenceId, const QList<MissedEstimate> &estimates = {},
                          const QSet<QString> &existing = {});

/// `text` so that Markdown shows it as it is, on one line.
QString escapedMarkdown(const QString &text);

} // namespace archdeck
