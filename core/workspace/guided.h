#pragma once

#include "core/exchange/readproblem.h"
#include "core/practice/guide.h"
#include "core/workspace/workspace.h"

namespace archdeck {

/// A guided design as read: what is sound of it, and what was wrong with its files.
struct GuideReading
{
    Guide guide;
    QStringList problems; ///< one line each, with file and line
};

/// Reads board.gv and guide.md of a folder (a resource folder, too), and their translations into `language`, of which
/// English stands in for what is missing. Boxes are as large as their texts need. Blocking (it runs the worker program);
/// any thread. Errors: those of `readDot`; NotFound without board.gv or guide.md.
Result<GuideReading> loadGuide(const QString &folder, const QString &language, const StopToken &stop);

/// What the library keeps of the guided design; an empty record before it was begun, and when its drawing was removed.
Result<GuideRecord> guideRecord(Workspace &workspace, const QString &id);

/// A new drawing of the user's own, `drawing`, that answers the guide's question, and its record, in one transaction.
Result<GuideRecord> beginGuide(Workspace &workspace, const QString &id, const Diagram &drawing);

Result<void> saveGuideRecord(Workspace &workspace, const QString &id, const GuideRecord &record);

} // namespace archdeck
