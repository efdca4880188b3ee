#pragma once

#include "core/exchange/dotreader.h"

namespace archdeck {

enum class DesignIds {
    Fresh,   ///< an import: a design of the user's
    Shipped, ///< a case study: the same ids on every device
};

struct DesignReadOptions
{
    DesignIds ids = DesignIds::Fresh;
    std::function<QSizeF(const Node &)> componentSize;
    std::function<bool(const QString &kind)> isKnownKind;
    /// "en", or a language of which labels.<language>.json and notes.<language>.md are taken where they are there and sound.
    QString language = QStringLiteral("en");
};

/// A design folder as a diagram.
struct DesignReading
{
    QString id; ///< the folder's name
    Diagram diagram;
    ReadProblems problems;
    bool hasPositions = false; ///< otherwise it needs a layout
};

/// Reads `folder`/design.gv and `folder`/notes.md (the folder may be a resource), or their translations. Problems with the
/// notes leave the drawing whole; a translation that can't be read is told and English stays. `info.language` is that of
/// the texts. Blocking. Errors: those of `readDot`; NotFound without design.gv.
Result<DesignReading> readDesign(const QString &folder, const DesignReadOptions &options, const StopToken &stop);

/// Adds what notes.md says to a diagram whose elements it refers to. `shippedDesign` as in `DotReadOptions`.
void addNotes(const QByteArray &content, const QString &fileName, const QString &shippedDesign, Diagram &diagram,
              ReadProblems &problems);

} // namespace archdeck
