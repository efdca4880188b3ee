#pragma once

#include "core/base/result.h"
#include "core/richtext/richtextstyle.h"
#include "core/richtext/safetextdocument.h"

#include <memory>

namespace archdeck {

/// What one text may hold; beyond it the text is refused as too complex, so that laying it out stays fast.
namespace richtextlimits {
inline constexpr qsizetype bytes = 200 * 1024; ///< of UTF-8
inline constexpr int nesting = 16;             ///< quotations, lists and items within each other
inline constexpr int blocks = 8000;
inline constexpr int tableCells = 2000; ///< in one text
inline constexpr int tableColumns = 32;
} // namespace richtextlimits

/// Markdown (CommonMark with tables, strikethrough and bare web addresses) as a document built element by element from
/// an allow-list: headings, paragraphs, emphasis, code with highlighting, lists, quotations, tables, rules and links to
/// http, https and mailto. HTML is shown as the text it is, an image as its description in brackets, any other link as
/// its text; invisible controls that reorder text are dropped. Nothing is loaded from anywhere.
/// Errors: LimitExceeded. May be called on any thread; the document belongs to that thread.
Result<std::unique_ptr<QTextDocument>> markdownDocument(QStringView markdown, const RichTextStyle &style);

/// The same into a document that a view holds already. On an error the document is left empty.
Result<void> setMarkdown(SafeTextDocument &document, QStringView markdown, const RichTextStyle &style);

/// The text of some Markdown without its marks, on one line: for lists, titles and accessible names. Never fails;
/// what is too complex is returned as written.
QString plainText(QStringView markdown);

/// True for an address that a link may lead to: http and https with a host, and mailto.
bool isAllowedLink(const QString &address);

} // namespace archdeck
