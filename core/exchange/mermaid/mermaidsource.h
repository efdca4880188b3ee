#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace archdeck {

/// A Mermaid file cut into what the parsers need. `body` has the lines of the file; comments, directives, front matter
/// and the header are blanks in it, so that a place in it tells the line of the file.
struct MermaidSource
{
    enum class Type { Flowchart, Architecture, Other };
    /// A comment line of ours (docs/formats/mermaid.md), without "%% archdeck ".
    struct Comment
    {
        int line = 0;
        QString text;
    };

    Type type = Type::Other;
    QString header;     ///< its first word: "flowchart", "sequenceDiagram"; empty for a file without one
    int headerLine = 0;
    QString direction = QStringLiteral("TB"); ///< LR, TB, RL or BT
    bool isHeaderTidy = true; ///< false when something other than the end of the statement follows the header
    QString title;      ///< of the front matter
    QString body;
    QList<Comment> comments;
};

/// Never fails: what is not a diagram has type Other. Time is linear.
MermaidSource readMermaidSource(const QByteArray &content);

/// Tells the line (from 1) of a place in a text.
class LineIndex
{
public:
    explicit LineIndex(QStringView text);
    int lineAt(qsizetype place) const;

private:
    QList<qsizetype> m_starts;
};

} // namespace archdeck
