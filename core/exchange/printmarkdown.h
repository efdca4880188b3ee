#pragma once

#include "core/exchange/printflow.h"

namespace archdeck {

inline constexpr double printSectionSpace = 20; ///< points above an item of the written part

/// Plain text as Markdown that shows it unchanged, also in a table.
QString printEscaped(const QString &text);

/// A heading and a text, in layout units over the width of a page. What is too complex to be set is shown as written.
std::shared_ptr<QTextDocument> printMarkdown(const QString &heading, const QString &body);

/// The heading of an item; the first item of a part also carries the part's own.
struct PrintHead
{
    QString markdown;
    QList<std::pair<QString, int>> bookmarks;
};
PrintHead printHead(const QString &part, const QString &heading, bool isFirst);

/// The same columns, in percent, for every table with that many, over the whole width.
void setColumnShares(const QTextDocument &document, const QList<double> &shares);

} // namespace archdeck
