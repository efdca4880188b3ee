#pragma once

#include "core/exchange/readproblem.h"
#include "core/practice/keyedmarkdown.h"

#include <QtCore/qmap.h>

namespace archdeck {

/// What the cheat sheet says, in one language (docs/formats/cheatsheet.md). Texts are Markdown.
struct CheatSheetContent
{
    struct Heading
    {
        QString title;
        QString note;
    };

    QString title;
    QString subtitle;
    QString language;
    QMap<QString, Heading> headings; ///< by the key of the section
    QMap<QString, QString> words;    ///< the few words that stand between the items
    QList<KeyedItem> clock;
    QList<KeyedItem> questions;
    QList<KeyedItem> formulas;
    QList<KeyedItem> numbers;
    QList<KeyedItem> patterns;
    QList<KeyedItem> switches;
    QList<KeyedItem> debugging;
    QList<KeyedItem> diagrams; ///< keys are the names of .gv files beside it
    QList<KeyedItem> sources;
    ReadProblems problems;

    /// The numbers of an item's sources in the list at the end, from 1, ascending.
    QList<int> sourceNumbers(const KeyedItem &item) const;
};

/// The minutes of a phase, "12–25".
struct CheatSheetMinutes
{
    int from = 0;
    int to = 0;
};
std::optional<CheatSheetMinutes> cheatSheetMinutes(QStringView text);

/// Evidence, cause and first move of a leaf of the debugging tree; empty when there are not three parts.
QStringList cheatSheetLeaf(const QString &text);

/// Reads one file. Items that don't follow the format are left out and listed as problems with their lines; so are
/// items whose sources are not listed. Never fails; pure.
CheatSheetContent readCheatSheetContent(const QByteArray &content, const QString &fileName);

} // namespace archdeck
