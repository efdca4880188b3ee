#include "core/exchange/mermaid/architecturereader.h"

#include "core/exchange/foreign.h"
#include "core/exchange/mermaid/mermaidtext.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr QSizeF defaultSize(168, 64);
constexpr QSizeF junctionSize(24, 24);
constexpr int mostProblems = 100;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Mermaid)
};

/// Takes the parts of one statement from the left.
class LineCursor
{
public:
    explicit LineCursor(QStringView line) : m_rest(line.trimmed()) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    QStringView rest() const { return m_rest; }
    bool take(QStringView text)
    {
        if (!m_rest.startsWith(text))
            return false;
        m_rest = m_rest.sliced(text.size()).trimmed();
        return true;
    }
    bool takeWord(QStringView word)
    {
        const bool isWord = m_rest.startsWith(word) && (m_rest.size() == word.size() || m_rest[word.size()].isSpace());
        return isWord && take(word);
    }
    QString takeId()
    {
        qsizetype end = 0;
        while (end < m_rest.size() && (m_rest[end].isLetterOrNumber() || m_rest[end] == u'_' || m_rest[end] == u'-'))
            ++end;
        while (end > 0 && m_rest[end - 1] == u'-')
            --end;
        const QString id = m_rest.first(end).toString();
        m_rest = m_rest.sliced(end).trimmed();
        return id;
    }
    /// What stands between two marks; nothing when it does not start here or never ends.
    std::optional<QString> takeBetween(QChar open, QChar close)
    {
        if (!m_rest.startsWith(open))
            return {};
        const QChar quote = m_rest.size() > 1 ? m_rest[1] : QChar();
        qsizetype from = 1;
        if (quote == u'"' || quote == u'\'') { // a closing mark in quotes is text
            from = 2;
            while (from < m_rest.size() && m_rest[from] != quote)
                from += m_rest[from] == u'\\' ? 2 : 1;
        }
        const qsizetype end = from >= m_rest.size() ? -1 : m_rest.indexOf(close, from);
        if (end < 0)
            return {};
        QString text = m_rest.sliced(1, end - 1).trimmed().toString();
        m_rest = m_rest.sliced(end + 1).trimmed();
        if (text.size() >= 2 && (quote == u'"' || quote == u'\'') && text.endsWith(quote))
            text = text.sliced(1, text.size() - 2).replace(QString(u'\\' + quote), quote);
        return text;
    }

private:
    QStringView m_rest;
};

std::optional<QPointF> anchorOf(QChar side)
{
    switch (side.unicode()) {
    case 'L': return QPointF(0, 0.5);
    case 'R': return QPointF(1, 0.5);
    case 'T': return QPointF(0.5, 0);
    case 'B': return QPointF(0.5, 1);
    default: return {};
    }
}

class ArchitectureReader
{
public:
    ArchitectureReader(const MermaidSource &source, const ReadOptions &options, ReadLosses &losses,
                       ReadProblems &problems)
        : m_source(source), m_options(options), m_losses(losses), m_problems(problems), m_kinds(options.catalog)
    {
        diagram().info.title = source.title;
    }

    Result<MermaidDrawing> read(const StopToken &stop)
    {
        const QList<QStringView> lines = QStringView(m_source.body).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_line = int(i) + 1;
            if (stop.stopRequested())
                return failure(ErrorCode::Cancelled, Text::tr("Reading was stopped. Nothing was changed."));
            readLine(lines[i]);
            if (diagram().nodes.size() + diagram().edges.size() + diagram().groups.size() > readlimits::elements) {
                return failure(ErrorCode::LimitExceeded,
                               Text::tr("\"%1\" has more than %L2 elements, the most that can be read.")
                                   .arg(m_options.fileName)
                                   .arg(readlimits::elements));
            }
        }
        resolveGroups();
        if (m_unreadable > mostProblems)
            m_problems.append({m_options.fileName, 0,
                               Text::tr("%Ln more lines could not be read.", nullptr, m_unreadable - mostProblems)});
        return std::move(m_drawing);
    }

private:
    Diagram &diagram() { return m_drawing.diagram; }

    void refuse(const QString &reason)
    {
        if (++m_unreadable <= mostProblems)
            m_problems.append({m_options.fileName, m_line, Text::tr("This line could not be read: %1").arg(reason)});
    }

    void readLine(QStringView text)
    {
        LineCursor line(text);
        if (line.atEnd())
            return;
        if (line.takeWord(u"group"))
            return readGroup(line);
        if (line.takeWord(u"service"))
            return readService(line);
        if (line.takeWord(u"junction"))
            return readJunction(line);
        if (line.takeWord(u"title") || line.takeWord(u"accTitle:")) {
            if (diagram().info.title.isEmpty())
                diagram().info.title = mermaidLabel(line.rest().toString());
        } else if (line.takeWord(u"accDescr:")) {
            diagram().info.summary = mermaidLabel(line.rest().toString());
        } else if (line.takeWord(u"align")) {
            m_losses.add(Text::tr("The alignment of components was left out."), {}, m_line);
        } else {
            readEdge(line);
        }
    }

    bool takeNewId(LineCursor &line, QString &id)
    {
        id = line.takeId();
        if (id.isEmpty()) {
            refuse(Text::tr("a name is missing."));
            return false;
        }
        if (m_drawing.nodes.contains(id) || m_drawing.groups.contains(id)) {
            refuse(Text::tr("\"%1\" is there already.").arg(id));
            return false;
        }
        return true;
    }

    /// "in parent", or nothing, up to the end.
    bool takeParent(LineCursor &line, QString &parent)
    {
        if (line.takeWord(u"in"))
            parent = line.takeId();
        if (line.atEnd())
            return true;
        refuse(Text::tr("\"%1\" is not expected here.")
                   .arg(line.rest().first(std::min<qsizetype>(20, line.rest().size()))));
        return false;
    }

    void readGroup(LineCursor &line)
    {
        Group group;
        if (!takeNewId(line, group.key))
            return;
        const QString icon = line.takeBetween(u'(', u')').value_or(QString());
        const QString title = line.takeBetween(u'[', u']').value_or(group.key);
        QString parent;
        if (!takeParent(line, parent))
            return;
        group.id = stableId<GroupId>(mermaidSpace(), group.key);
        group.kind = u"group"_s;
        group.label = limitedText(mermaidLabel(title), m_losses, group.key);
        group.order = m_order++;
        if (!icon.isEmpty())
            group.properties.insert(u"mermaid.icon"_s, icon);
        m_parents.append({group.key, parent, m_line});
        m_drawing.groups.insert(group.key, group.id);
        diagram().groups.insert(group.id, group);
    }

    void readService(LineCursor &line)
    {
        Node node;
        if (!takeNewId(line, node.key))
            return;
        QString icon = line.takeBetween(u'(', u')').value_or(QString());
        if (icon.isEmpty())
            icon = line.takeBetween(u'"', u'"').value_or(QString()); // a text instead of an icon
        const QString title = line.takeBetween(u'[', u']').value_or(node.key);
        node.label = limitedText(mermaidLabel(title), m_losses, node.key);
        node.kind = m_kinds.nearest(icon, node.label);
        if (!icon.isEmpty())
            node.properties.insert(u"mermaid.icon"_s, icon);
        addNode(line, node, defaultSize);
    }

    void readJunction(LineCursor &line)
    {
        Node node;
        if (!takeNewId(line, node.key))
            return;
        node.kind = u"service"_s;
        node.properties.insert(u"mermaid.junction"_s, u"true"_s);
        addNode(line, node, junctionSize);
    }

    void addNode(LineCursor &line, Node &node, const QSizeF &size)
    {
        QString parent;
        if (!takeParent(line, parent))
            return;
        node.id = stableId<NodeId>(mermaidSpace(), node.key);
        node.order = m_order++;
        const bool isJunction = node.properties.contains(u"mermaid.junction"_s);
        node.rect = QRectF(QPointF(), m_options.componentSize && !isJunction ? m_options.componentSize(node) : size);
        m_parents.append({node.key, parent, m_line});
        m_drawing.nodes.insert(node.key, node.id);
        diagram().nodes.insert(node.id, node);
    }

    /// `a{group}:R <-[title]-> L:b{group}`
    void readEdge(LineCursor &line)
    {
        QString from = line.takeId();
        const bool fromGroup = line.take(u"{group}");
        if (from.isEmpty() || !line.take(u":") || line.atEnd())
            return refuse(Text::tr("it is neither a group, a service, a junction nor a connection."));
        const QChar fromSide = line.rest().front();
        line.take(line.rest().first(1));
        const bool intoFrom = line.take(u"<");
        QString title;
        bool isLine = line.take(u"--");
        if (!isLine && line.take(u"-")) {
            title = line.takeBetween(u'[', u']').value_or(QString());
            isLine = line.take(u"-");
        }
        const bool intoTo = line.take(u">");
        const QChar toSide = line.atEnd() ? QChar() : line.rest().front();
        if (!isLine || !anchorOf(fromSide) || !anchorOf(toSide))
            return refuse(Text::tr("a connection needs a side at both ends, as in a:R --> L:b."));
        line.take(line.rest().first(1));
        QString to = line.take(u":") ? line.takeId() : QString();
        const bool toGroup = line.take(u"{group}");
        if (!line.atEnd())
            return refuse(Text::tr("something follows the connection."));
        for (const QString &end : {from, to}) {
            if (!m_drawing.nodes.contains(end))
                return refuse(Text::tr("there is no service \"%1\" above it.").arg(end));
        }
        if (fromGroup || toGroup)
            m_losses.add(Text::tr("A connection of a group's border was drawn to the component that it names."),
                         from + " -> "_L1 + to, m_line);
        Edge edge;
        edge.fromAnchor = anchorOf(fromSide);
        edge.toAnchor = anchorOf(toSide);
        edge.arrows = intoFrom && intoTo ? Arrows::Both : intoFrom || intoTo ? Arrows::Forward : Arrows::None;
        setGroupEnds(edge, fromGroup, toGroup);
        if (intoFrom && !intoTo) {
            from.swap(to);
            edge.fromAnchor.swap(edge.toAnchor);
            setGroupEnds(edge, toGroup, fromGroup);
        }
        edge.label = limitedText(mermaidLabel(title), m_losses, from + " -> "_L1 + to);
        addEdge(edge, from, to);
    }

    static void setGroupEnds(Edge &edge, bool fromGroup, bool toGroup)
    {
        edge.properties.clear();
        if (fromGroup)
            edge.properties.insert(u"mermaid.from"_s, u"group"_s);
        if (toGroup)
            edge.properties.insert(u"mermaid.to"_s, u"group"_s);
    }

    void addEdge(Edge &edge, const QString &from, const QString &to)
    {
        const QString name = m_names.next(from, to);
        edge.id = stableId<EdgeId>(mermaidSpace(), name);
        edge.key = from + " -> "_L1 + to;
        if (name.contains(u'#'))
            edge.key += u'#' + name.section(u'#', -1);
        edge.from = m_drawing.nodes.value(from);
        edge.to = m_drawing.nodes.value(to);
        edge.order = m_order++;
        m_drawing.edges.insert(name, edge.id);
        diagram().edges.insert(edge.id, edge);
    }

    void resolveGroups()
    {
        for (const Parent &parent : std::as_const(m_parents)) {
            if (parent.group.isEmpty())
                continue;
            const GroupId group = m_drawing.groups.value(parent.group);
            const GroupId own = m_drawing.groups.value(parent.element);
            m_line = parent.line;
            if (group.isNull() || (!own.isNull() && diagram().isInside(group, own)))
                refuse(Text::tr("there is no group \"%1\" round it.").arg(parent.group));
            else if (own.isNull())
                diagram().nodes[m_drawing.nodes.value(parent.element)].group = group;
            else if (diagram().depthOf(group) < readlimits::depth)
                diagram().groups[own].parent = group;
        }
    }

    struct Parent
    {
        QString element;
        QString group;
        int line = 0;
    };

    const MermaidSource &m_source;
    const ReadOptions &m_options;
    ReadLosses &m_losses;
    ReadProblems &m_problems;
    KindFinder m_kinds;
    MermaidDrawing m_drawing;
    MermaidEdgeNames m_names;
    QList<Parent> m_parents;
    int m_line = 0;
    int m_order = 0;
    int m_unreadable = 0;
};

} // namespace

Result<MermaidDrawing> readArchitecture(const MermaidSource &source, const ReadOptions &options, ReadLosses &losses,
                                        ReadProblems &problems, const StopToken &stop)
{
    return ArchitectureReader(source, options, losses, problems).read(stop);
}

} // namespace archdeck
