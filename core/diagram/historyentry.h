#pragma once

#include "core/diagram/diagramdocument.h"

#include <QtCore/quuid.h>

namespace archdeck {

/// A state in the history of a design, by the step that led to it.
struct HistoryEntry
{
    QUuid id; ///< of the step in the journal; of the design for the state before the first
    qint64 atMs = 0; ///< since 1970-01-01 UTC
    EditKind kind = EditKind::Edit;
    QString label; ///< what the user did; empty for the state before the first step
    QString name; ///< that the user gave to the state; empty for none
    bool isCurrent = false;

    bool operator==(const HistoryEntry &) const = default;
};

} // namespace archdeck
