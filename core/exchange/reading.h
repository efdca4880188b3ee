#pragma once

#include "core/base/stoptoken.h"
#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/exchange/readproblem.h"

#include <QtCore/qsize.h>

#include <functional>

namespace archdeck {

/// How to read a file of another program.
struct ReadOptions
{
    QString fileName; ///< for messages, and the title of a drawing that has none
    /// For the nearest kind of a foreign shape; without it every component gets the kind "service".
    const Catalog *catalog = nullptr;
    /// Size of a component's box by its texts, for formats without sizes; 168 x 64 without.
    std::function<QSizeF(const Node &)> componentSize;
};

/// One drawing of a file.
struct ReadPage
{
    QString name; ///< of the page; empty where a file is one drawing
    Diagram diagram;
    bool hasPositions = false; ///< the places come from the file and are kept; otherwise it needs a layout
};

/// What was read, and what could not be taken over as it is.
struct Reading
{
    QList<ReadPage> pages; ///< at least one
    ReadProblems problems;
};

/// What was written, and what the format can't hold.
struct Written
{
    QByteArray content;
    QStringList losses; ///< sentences for the user, without doubles, in a stable order
    /// Further files beside it, by what follows the name of the file without its suffix: ".svg".
    QMap<QString, QByteArray> companions = {};
};

/// Limits of all readers of foreign files. Beyond them: LimitExceeded, naming the limit.
namespace readlimits {
inline constexpr qsizetype bytes = 64 * 1024 * 1024;  ///< of a file, and of anything unpacked from it
inline constexpr qsizetype elements = 50'000;         ///< components, connections, groups and notes of a file
inline constexpr int depth = 100;                     ///< nesting of groups, XML, JSON and braces
inline constexpr qsizetype textLength = 20'000;       ///< characters of one label; the rest is cut with a problem
} // namespace readlimits

} // namespace archdeck
