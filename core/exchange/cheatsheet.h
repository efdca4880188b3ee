#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/exchange/printpage.h"
#include "core/exchange/readproblem.h"

#include <memory>

namespace archdeck {

/// A card that is likely to be forgotten. Both texts are Markdown.
struct WeakCard
{
    QString question;
    QString answer;
    double retrievability = 0; ///< chance of recalling it today, 0 to 1
};

/// As many of them are printed, the first ones.
inline constexpr qsizetype mostWeakCards = 8;

struct CheatSheetJob
{
    QString language = QStringLiteral("en");
    QString author; ///< may be empty
    QDate date;     ///< on every page; an invalid date is left out
    std::shared_ptr<const Catalog> catalog; ///< never null
    QList<WeakCard> weakest; ///< the part about them is left out when there are none
};

struct CheatSheet
{
    QByteArray pdf;
    int pages = 0;
    ReadProblems problems; ///< what in the content could not be printed
};

/// The languages that there is a cheat sheet in, "en" first. Read from `contentRoot()`.
QStringList cheatSheetLanguages();

/// What is to be remembered before an interview, on A4 in three columns (docs/formats/cheatsheet.md). The content comes
/// from `contentRoot()`. Blocking (the worker program lays out the diagrams). Progress counts diagrams and pages.
/// Errors: InvalidInput for a language without a sheet, those of `readFile`, Cancelled, Internal.
Result<CheatSheet> makeCheatSheet(const CheatSheetJob &job, const JobContext &context);

/// The same, only the PDF.
Result<QByteArray> writeCheatSheet(const CheatSheetJob &job, const JobContext &context);

/// The pages of a sheet with the content of `folder` (cheatsheet.md and its .gv files); problems are appended.
Result<PrintPlan> planCheatSheet(const QString &folder, const CheatSheetJob &job, const JobContext &context,
                                 ReadProblems &problems);

} // namespace archdeck
