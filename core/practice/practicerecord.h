#pragma once

#include "core/practice/sitting.h"

#include <QtCore/qdatetime.h>

namespace archdeck {

// Days are study days (core/cards/studyday.h): an evening that runs past midnight belongs to the day before.
// `question` is the id of an interview question; that of a case study equals the folder of its reference design.

/// What was answered on one study day.
struct PracticeDay
{
    int reviews = 0;  ///< answers given to cards, those to new cards included
    int newCards = 0; ///< cards answered for the first time

    bool operator==(const PracticeDay &) const = default;
};

/// A sitting in the state Finished.
struct FinishedSitting
{
    QString question;
    QDate day;                       ///< on which it was finished
    int minutes = 0;                 ///< of the clock: 45 or 60
    std::optional<double> selfScore; ///< points / (4 x criteria scored), 0 to 1; none while nothing is scored

    bool operator==(const FinishedSitting &) const = default;
};

/// A design of the user's own; references never stand here.
struct OwnDesign
{
    QString question;   ///< of its sitting, or the reference that it was copied from or compared with; else empty
    int components = 0; ///< that the user drew: for a copy, those that the original doesn't have
    QDate day;          ///< last edited

    bool operator==(const OwnDesign &) const = default;
};

/// Something that was done for a question: a comparison with its reference, an estimate with the user's numbers.
struct QuestionEvent
{
    QString question; ///< empty when it was done for a design without a question
    QDate day;

    bool operator==(const QuestionEvent &) const = default;
};

/// A deck of which at least one card was answered, or that was opened to study it.
struct OpenedDeck
{
    QDate day;              ///< first opened
    int cards = 0;          ///< in the deck, suspended ones left out
    int answered = 0;       ///< of these, answered at least once
    double remembered = 0;  ///< sum of the retrievabilities of the answered ones today, 0 to `answered`

    bool operator==(const OpenedDeck &) const = default;
};

/// What the user really did, as the library knows it: all that the study plan and the readiness are computed from.
/// Deleted things don't stand here. Lists are in no particular order.
struct PracticeRecord
{
    QMap<QDate, PracticeDay> days; ///< days without an answer may be left out
    QList<FinishedSitting> sittings;
    QList<OwnDesign> designs;
    QList<QuestionEvent> comparisons;
    QList<QuestionEvent> estimates;   ///< the user entered a load or answered the question's numbers
    QMap<QString, OpenedDeck> decks;  ///< by deck key; the deck of gap cards is "gaps"
    QList<QDate> portfolios;          ///< days on which a portfolio or a design's page was exported
    bool operator==(const PracticeRecord &) const = default;
};

} // namespace archdeck
