#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qset.h>
#include <QtCore/qstring.h>

namespace archdeck {

/// A label as inline Markdown, in quotes as Mermaid reads it: characters that mean something to Mermaid are entities,
/// line ends are <br/>, and a label with marks of Markdown is a "`Markdown string`".
QString quotedMermaid(const QString &label);

/// A text for a place without quotes that ends with its line.
QString mermaidLine(const QString &text);

/// What a label of a file says, as inline Markdown: entities resolved, HTML taken over, line ends kept.
QString mermaidLabel(const QString &text);

/// Names for Mermaid: letters of ASCII, digits and "_", unique, and no word of its language.
class MermaidNames
{
public:
    enum class Language { Flowchart, Architecture };

    explicit MermaidNames(Language language) : m_language(language) {}

    /// `wanted` when it will do, otherwise something near it, or `prefix` and a number.
    QString unique(const QString &wanted, const QString &prefix);

private:
    Language m_language;
    QSet<QString> m_taken;
    QHash<QString, int> m_last; ///< the number that a name got last
};

} // namespace archdeck
