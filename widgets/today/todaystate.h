#pragma once

#include "core/base/id.h"
#include "core/diagram/diagram.h"

#include <QtCore/qdatetime.h>

#include <optional>

namespace archdeck {

/// One thing to do, with the button that begins it.
struct TodayTask
{
    QString id; ///< comes back in `TodayPage::taskWanted`
    QString title;
    QString reason; ///< one sentence: why this, why now
    int minutes = 0;
    QString verb; ///< on the button
    bool isMoved = false; ///< missed on an earlier day

    bool operator==(const TodayTask &) const = default;
};

/// A day of the plan.
struct TodayPlanDay
{
    enum class Mark { Done, Open, Moved };
    struct Item
    {
        QString title;
        Mark mark = Mark::Open;

        bool operator==(const Item &) const = default;
    };
    QDate day;
    QList<Item> items;

    bool operator==(const TodayPlanDay &) const = default;
};

/// All that the page "Today" shows. A value; texts are in the user's language.
struct TodayState
{
    QDate today;
    std::optional<int> daysLeft; ///< until the interview; negative after it; none without a date
    QList<TodayTask> tasks;      ///< at most three, the first is the main one

    int dueReviews = 0; ///< reviews and learning cards
    int newCards = 0;   ///< within today's limit
    int reviewMinutes = 0;

    struct LastDesign
    {
        DesignId id;
        QString title;
        QString basedOn; ///< empty for none
        Diagram diagram;
    };
    std::optional<LastDesign> lastDesign;

    struct Counter
    {
        QString value; ///< "1/5"
        QString name;
    };
    QList<Counter> counters;

    struct ReadinessLine
    {
        QString name;
        int percent = 0;
        QString explanation;
    };
    int readiness = 0; ///< percent
    QList<ReadinessLine> readinessParts; ///< what it is made of

    QList<TodayPlanDay> plan;
};

} // namespace archdeck
