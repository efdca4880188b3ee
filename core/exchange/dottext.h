#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// Any text as a quoted DOT string: Graphviz shows it, and `plainText` reads it back, as it is.
QString quotedDot(const QString &text);

/// What a DOT string says: line ends (`\n`, `\l`, `\r`), `\\` and character entities resolved. `\N` and `\G` become
/// `nodeName` and `graphName`.
QString plainText(const QString &dotString, const QString &nodeName = {}, const QString &graphName = {});

/// The text of an HTML-like label: cells apart by spaces, rows and breaks by line ends.
QString htmlLabelText(const QString &html);

/// The text of a record label: fields apart by line ends, ports left out.
QString recordLabelText(const QString &record);

/// The attribute that holds a property: its key, or "property_" and the percent-encoded key where that would be
/// an attribute of Graphviz or of the dialect, or no plain word.
QString propertyAttribute(const QString &key);
/// The key of the property that an attribute holds.
QString propertyKey(const QString &attribute);

/// True for the attributes that Graphviz itself defines for nodes or edges, which therefore are not properties.
bool isGraphvizAttribute(QStringView name);

} // namespace archdeck
