#pragma once

#include "core/practice/studyplan.h"

namespace archdeck {

/// One of the parts that the readiness is made of.
struct ReadinessPart
{
    QString key;      ///< "designs", "sittings", "decks", "cards"
    QString name;
    double value = 0; ///< 0 to 1
    double weight = 0; ///< of all parts together 1
    QString explanation; ///< the numbers behind it, one sentence

    bool operator==(const ReadinessPart &) const = default;
};

/// How much of what the plan asks for is there. It measures preparation, not the chance to pass.
struct Readiness
{
    int percent = 0; ///< 0 to 100: the sum of weight x value, rounded
    QList<ReadinessPart> parts;

    bool operator==(const Readiness &) const = default;
};

/// Four parts, each 0 to 1 (the weights are a choice: what interviews test counts more than what is read up):
/// - designs, 30 %: questions of the plan's design steps for which there is a drawing of at least `componentsForDesign`
///   components / questions of these steps;
/// - sittings, 30 %: the best finished sittings, each with its self-score and one half while it has none / the plan's
///   sittings;
/// - decks, 10 %: decks of the plan that were begun / decks of the plan;
/// - cards, 30 %: cards remembered today, as the sum of their retrievabilities, / (`desiredRetention` x cards) in the
///   decks that were begun; at most 1, and 0 while none was begun.
/// `desiredRetention` is the scheduler's, in (0, 1]. A plan without steps of a part asks for one.
Readiness readiness(const PracticeRecord &record, const StudyPlan &plan, double desiredRetention);

} // namespace archdeck
