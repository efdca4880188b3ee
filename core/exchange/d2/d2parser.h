#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/exchange/foreign.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <memory>
#include <optional>

namespace archdeck {

struct D2Map;

/// One line of D2: a key or a connection, with what it is given. Texts are plain: quotes and escapes are resolved.
struct D2Statement
{
    struct End
    {
        QStringList path;       ///< parts of the key
        QList<bool> isQuoted;   ///< for each part: then it is no keyword
    };

    int line = 0;
    QList<End> ends;     ///< one for a key, two or more for a chain of connections
    QStringList arrows;  ///< between the ends: "->", "<-", "--", "<->"
    std::optional<int> index; ///< of `(a -> b)[0]`
    QStringList edgeKey; ///< `style`, `opacity` of `(a -> b)[0].style.opacity`
    QString value;
    bool hasValue = false;
    bool isNull = false;
    QString blockTag; ///< of a block text: "md", "go", …
    bool isBlock = false;
    QStringList list; ///< of `class: [a; b]`
    std::shared_ptr<D2Map> map;
};

struct D2Map
{
    QList<D2Statement> statements;
};

struct D2File
{
    D2Map root;
    QStringList ownLines; ///< what follows "# archdeck:" in comments
};

/// Parses D2 source. What the subset lacks (globs, imports, …) goes to `losses`, with its line.
/// Errors: InvalidInput with the line, LimitExceeded, Cancelled. Pure.
Result<D2File> parseD2(const QByteArray &content, const QString &fileName, ReadLosses &losses, const StopToken &stop);

} // namespace archdeck
