#pragma once

#include "core/base/result.h"
#include "core/base/stoptoken.h"
#include "core/exchange/foreign.h"
#include "core/exchange/mermaid/flowcursor.h"
#include "core/exchange/mermaid/mermaidsource.h"

namespace archdeck {

/// Reads the statements of a flowchart. A statement that can't be read is a problem with its line, and reading goes on
/// in the next line; what Mermaid itself refuses but can be understood is taken, and told in `losses`.
class FlowParser
{
public:
    FlowParser(const MermaidSource &source, const QString &fileName, ReadLosses &losses, const StopToken &stop);

    /// Errors: LimitExceeded; Cancelled.
    Result<Flowchart> parse();

    /// Lines that could not be read, in order.
    const ReadProblems &problems() const { return m_problems; }

private:
    struct OpenGroup
    {
        qsizetype index = 0;  ///< in the chart's groups
        QStringList mentions; ///< of nodes and groups, in order
    };

    void parseStatement();
    bool parseKeyword();
    void parseSubgraph();
    bool parseSubgraphTitle(Flowchart::Group &group);
    void closeGroup();
    bool parseAccessibility();
    void parseStyle();
    void parseClass();
    void parseClassDefinition();
    void parseLinkStyle();

    bool parseVertices();
    bool parseNodes(QStringList &ids);
    bool parseNode(QString &id);
    bool parseShape(qsizetype node);
    bool parseTrapezoid(qsizetype node);
    bool parseData(const QString &id);
    void applyData(const QString &id, const QMap<QString, QString> &data);
    bool parseText(QStringView closer, Flowchart::Text &text);
    bool parseLooseText(QStringView closer, Flowchart::Text &text);
    bool parseLink(Flowchart::Link &link, bool &isThere);
    bool parseEdgeText(FlowArrow &arrow, Flowchart::Text &text);
    void addLinks(const QStringList &from, const QStringList &to, const Flowchart::Link &link);

    qsizetype nodeAt(const QString &id);
    QStringList takeStyles(const QString &text) const;
    void styleElement(const QString &id, const QStringList &styles);
    int line(qsizetype place) const { return m_lines.lineAt(place); }
    /// Why the statement can't be read. Always false.
    bool refuse(const QString &reason);
    void refused(); ///< "Mermaid itself refuses": told, but read
    bool isFull() const;

    const MermaidSource &m_source;
    QString m_fileName;
    ReadLosses &m_losses;
    StopToken m_stop;
    FlowCursor m_cursor;
    LineIndex m_lines;
    Flowchart m_chart;
    QList<OpenGroup> m_open;
    QHash<QString, QStringList> m_styleOf; ///< name to styles, for elements of either type
    QHash<QString, QStringList> m_classesOf;
    QMap<qsizetype, QStringList> m_linkStyles;
    ReadProblems m_problems;
    QString m_reason;
    int m_unreadable = 0;
    int m_order = 0;
    bool m_isTooDeep = false;
};

} // namespace archdeck
