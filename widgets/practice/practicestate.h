#pragma once

#include "core/practice/framework.h"
#include "core/practice/question.h"
#include "core/practice/sitting.h"

#include <QtCore/qdatetime.h>

namespace archdeck {

/// What the page "Practice" shows. A value.
struct PracticeState
{
    struct Question
    {
        archdeck::Question question;
        int sittings = 0;                ///< finished ones
        std::optional<double> lastScore; ///< percent
    };
    struct Open
    {
        QString title;
        QString phase; ///< its name
        qint64 elapsedMs = 0;
        int minutes = 45;
        bool isRunning = false;
    };
    struct Past
    {
        SittingId id;
        QString title;
        QDateTime started;
        bool isAbandoned = false;
        std::optional<double> score; ///< percent; none while nothing is scored
    };

    QList<Question> questions;
    QList<InterviewPhase> phases;
    std::optional<Open> open;
    QList<Past> past; ///< newest first
};

} // namespace archdeck
