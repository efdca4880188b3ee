#pragma once

#include <QtCore/qstringlist.h>

namespace archdeck {

/// Text as Markdown of GitHub that shows it unchanged on one line, also in a table.
QString markdownEscaped(const QString &text);

/// Inline Markdown for the cell of a table: on one line, its bars escaped.
QString markdownCell(const QString &markdown);

/// A table of Markdown whose cells are Markdown already.
QString markdownTable(const QStringList &head, const QList<QStringList> &rows);

/// Markdown whose headings are at least of `level`, for a place under a heading of the page.
QString markdownUnder(const QString &markdown, int level);

} // namespace archdeck
