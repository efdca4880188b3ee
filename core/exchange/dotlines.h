#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace archdeck {

/// Finds the lines of a DOT file on which things stand, for messages. Graphviz keeps no lines, so this looks at the
/// tokens of the text; 0 means not found.
class DotLines
{
public:
    explicit DotLines(const QByteArray &content);

    /// Where the node is declared, or named for the first time.
    int ofNode(const QString &name) const;
    int ofSubgraph(const QString &name) const;
    /// Of the edge statement number `occurrence` (from 0) between these two.
    int ofEdge(const QString &tail, const QString &head, int occurrence) const;
    /// Of the attribute's first occurrence with this value.
    int ofAttribute(const QString &name, const QString &value) const;

private:
    struct Token
    {
        QString text;
        int line = 0;
    };
    void readQuoted(QByteArrayView content, qsizetype &at, int &line);
    void readHtml(QByteArrayView content, qsizetype &at, int &line);

    QList<Token> m_tokens;
};

} // namespace archdeck
