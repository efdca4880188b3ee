#include "core/exchange/d2/d2reader.h"

#include "core/exchange/carried.h"
#include "core/exchange/d2/d2board.h"
#include "core/exchange/d2/d2looks.h"
#include "core/exchange/d2/d2text.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qset.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::D2File)
};

/// What our writer left in comments, by the name of the element.
struct OwnData
{
    QHash<QString, QJsonObject> elements;
    QJsonObject design;
};

class D2Reader
{
public:
    D2Reader(const D2Board &board, const OwnData &own, const KindFinder &kinds, const ReadOptions &options,
             ReadLosses &losses)
        : m_board(board), m_own(own), m_kinds(kinds), m_options(options), m_losses(losses)
    {
        m_ends.resize(board.objects.size());
        m_groups.resize(board.objects.size());
        for (const D2Edge &edge : board.edges) {
            if (isInvisible(edge))
                continue; // it only pushes things into place
            m_connected.insert(edge.from);
            m_connected.insert(edge.to);
        }
    }

    ReadPage read(const QString &name)
    {
        ReadPage page;
        page.name = name;
        m_hasPlaces = true;
        readInfo();
        readChildren(0, false);
        for (const D2Edge &edge : m_board.edges)
            readEdge(edge);
        if (!m_own.design.isEmpty() && !takeDesignData(m_own.design, m_diagram))
            m_losses.add(Text::tr("What Archdeck had added to the file is damaged; some of it was left out."));
        if (!m_directionChanged.isEmpty())
            m_diagram.info.direction = m_directionChanged;
        mend(m_diagram);
        page.diagram = m_diagram;
        page.hasPositions = m_hasPlaces && !m_diagram.nodes.isEmpty();
        return page;
    }

private:
    void readInfo()
    {
        DesignInfo &info = m_diagram.info;
        info.title = QFileInfo(m_options.fileName).completeBaseName();
        const QString direction = m_board.objects[0].attributes.value(u"direction"_s, u"down"_s);
        info.direction = directionOfD2(direction);
        if (!m_own.design.isEmpty() && m_own.design.value("drawn"_L1).toString() != direction)
            m_directionChanged = info.direction;
        if (m_board.variables.value(u"d2-config.sketch"_s) == u"true")
            info.properties.insert(u"look"_s, u"sketch"_s);
    }

    static bool isTable(const D2Object &object)
    {
        const QString shape = object.attributes.value(u"shape"_s);
        return shape == u"sql_table" || shape == u"class";
    }

    bool holdsOthers(const D2Object &object) const
    {
        return std::ranges::any_of(object.children,
                                   [this](qsizetype child) { return !m_board.objects[child].isRemoved; });
    }

    void readChildren(qsizetype parent, bool isRemoved)
    {
        for (const qsizetype index : m_board.objects[parent].children) {
            const D2Object &object = m_board.objects[index];
            const bool isGone = isRemoved || object.isRemoved;
            const bool isGroup = m_own.elements.value(object.path).contains("group"_L1)
                || (holdsOthers(object) && !isTable(object));
            if (isGone)
                readChildren(index, true);
            else if (isGroup)
                readGroup(index);
            else
                readLeaf(index);
        }
    }

    /// The element as our writer left it, or a new one.
    template<typename T>
    T started(const QString &path, QLatin1StringView name, const QMap<decltype(T::id), T> &table)
    {
        const QJsonObject own = m_own.elements.value(path);
        auto carried = carriedElement<T>(own.value(name).toObject());
        if (carried && !table.contains(carried->id)) {
            m_isOwn = true;
            return *carried;
        }
        m_isOwn = false;
        T fresh;
        fresh.id = stableId<decltype(T::id)>(u"d2"_s, path);
        fresh.key = path;
        fresh.order = ++m_order;
        return fresh;
    }

    template<typename T>
    void takeStyle(const QString &path, const QMap<QString, QString> &attributes, T &target) const
    {
        const QJsonObject own = m_own.elements.value(path);
        const QString fill = colourName(attributes.value(u"style.fill"_s));
        const QString line = colourName(attributes.value(u"style.stroke"_s));
        if (!m_isOwn || own.value("fill"_L1).toString() != fill)
            target.style.fill = fill;
        if (!m_isOwn || own.value("line"_L1).toString() != line)
            target.style.line = line;
    }

    /// What has no place in the model stays with the element, to be written again.
    template<typename T>
    void keepRest(const QMap<QString, QString> &attributes, int line, T &target)
    {
        if (m_isOwn)
            return;
        static const QStringList known{u"label"_s, u"class"_s,   u"style.fill"_s, u"style.stroke"_s,
                                       u"link"_s,  u"tooltip"_s, u"width"_s,      u"height"_s};
        for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
            if (known.contains(it.key()) || it->isEmpty())
                continue;
            if (!isD2Keyword(it.key().section(u'.', 0, 0)))
                continue; // a class may say what D2 itself refuses
            target.properties.insert(u"d2."_s + it.key(), *it);
            if (it.key() != u"shape" && it.key() != u"icon" && !it.key().startsWith(u"style.stroke-dash")
                && !it.key().startsWith(u"source-arrowhead") && !it.key().startsWith(u"target-arrowhead"))
                m_losses.add(Text::tr("“%1” is kept but not drawn.").arg(it.key()), *it, line);
        }
        if (const QString link = attributes.value(u"link"_s); !link.isEmpty())
            target.properties.insert(u"link"_s, link);
        if (const QString tooltip = attributes.value(u"tooltip"_s); !tooltip.isEmpty())
            target.properties.insert(u"description"_s, tooltip);
    }

    QString labelOf(const D2Object &object)
    {
        return limitedText(object.hasLabel ? object.label : object.name, m_losses, object.path);
    }

    void readGroup(qsizetype index)
    {
        const D2Object &object = m_board.objects[index];
        Group group = started<Group>(object.path, "group"_L1, m_diagram.groups);
        m_hasPlaces = m_hasPlaces && m_isOwn;
        if (!m_isOwn)
            group.kind = u"group"_s;
        if (const QString label = labelOf(object); withoutMarks(group.label) != label)
            group.label = label;
        group.parent = m_groups[object.parent];
        takeStyle(object.path, object.attributes, group);
        keepRest(object.attributes, object.line, group);
        m_groups[index] = group.id;
        m_diagram.groups.insert(group.id, group);
        readChildren(index, false);
        m_ends[index] = firstIn(index);
    }

    /// A connection to a container ends at the first component in it.
    NodeId firstIn(qsizetype index) const
    {
        for (const qsizetype child : m_board.objects[index].children) {
            if (!m_ends[child].isNull())
                return m_ends[child];
        }
        return {};
    }

    bool isNote(qsizetype index) const
    {
        const D2Object &object = m_board.objects[index];
        if (const QJsonObject own = m_own.elements.value(object.path); !own.isEmpty())
            return own.contains("note"_L1);
        const bool isText = object.isBlock || object.attributes.value(u"shape"_s) == u"text"
            || object.attributes.contains(u"near"_s);
        const bool isAlone = object.parent == 0 || object.isBlock || object.attributes.contains(u"near"_s);
        return isText && isAlone && !m_connected.contains(index);
    }

    static bool isInvisible(const D2Edge &edge)
    {
        bool isNumber = false;
        const double opacity = edge.attributes.value(u"style.opacity"_s).toDouble(&isNumber);
        return isNumber && opacity == 0;
    }

    void readLeaf(qsizetype index)
    {
        const D2Object &object = m_board.objects[index];
        if (isNote(index)) {
            readNote(object);
            return;
        }
        Node node = started<Node>(object.path, "component"_L1, m_diagram.nodes);
        m_hasPlaces = m_hasPlaces && m_isOwn;
        if (const QString label = labelOf(object); withoutMarks(node.label) != label)
            node.label = label;
        node.group = m_groups[object.parent];
        if (!m_isOwn) {
            const QString shape = object.attributes.value(u"shape"_s);
            const QString icon = object.attributes.value(u"icon"_s).section(u'/', -1).section(u'.', 0, 0);
            node.kind = m_kinds.nearest(icon.isEmpty() ? shape : icon, node.label.section(u'\n', 0, 0));
            readRows(object, node);
            node.rect = QRectF(QPointF(), sizeOf(object, node));
        }
        takeStyle(object.path, object.attributes, node);
        keepRest(object.attributes, object.line, node);
        m_diagram.nodes.insert(node.id, node);
        m_ends[index] = node.id;
        setEnds(index, node.id);
    }

    /// Rows of a table are no shapes; connections to them go to the table.
    void setEnds(qsizetype index, NodeId node)
    {
        for (const qsizetype child : m_board.objects[index].children) {
            m_ends[child] = node;
            setEnds(child, node);
        }
    }

    void readRows(const D2Object &object, Node &node) const
    {
        QStringList rows;
        for (const qsizetype child : object.children) {
            const D2Object &row = m_board.objects[child];
            rows.append(row.hasLabel ? QString(row.name + u": " + row.label) : row.name);
        }
        if (!rows.isEmpty())
            node.properties.insert(u"d2.rows"_s, rows.join(u'\n'));
    }

    QSizeF sizeOf(const D2Object &object, const Node &node) const
    {
        QSizeF size = m_options.componentSize ? m_options.componentSize(node) : QSizeF(168, 64);
        const double width = object.attributes.value(u"width"_s).toDouble();
        const double height = object.attributes.value(u"height"_s).toDouble();
        constexpr double most = 10'000;
        if (width >= 1 && width <= most)
            size.setWidth(width);
        if (height >= 1 && height <= most)
            size.setHeight(height);
        return size;
    }

    void readNote(const D2Object &object)
    {
        Note note = started<Note>(object.path, "note"_L1, m_diagram.notes);
        const QString text = labelOf(object);
        if (!m_isOwn || blockText(note.text) != blockText(text))
            note.text = text;
        if (!m_isOwn)
            note.rect = QRectF(0, 0, 200, 80);
        takeStyle(object.path, object.attributes, note);
        keepRest(object.attributes, object.line, note);
        m_diagram.notes.insert(note.id, note);
    }

    void readEdge(const D2Edge &source)
    {
        if (source.isRemoved)
            return;
        const QString &fromPath = m_board.objects[source.from].path;
        const QString &toPath = m_board.objects[source.to].path;
        const QString path = fromPath + u' ' + source.arrow + u' ' + toPath;
        const QString name = u'(' + path + u")["_s + QString::number(m_parallels[path]++) + u']';
        if (isInvisible(source)) {
            m_losses.add(Text::tr("An invisible connection, which only orders shapes, was left out."), path,
                         source.line);
            return;
        }
        Edge edge = started<Edge>(name, "connection"_L1, m_diagram.edges);
        const bool isBack = source.arrow == u"<-";
        const qsizetype from = isBack ? source.to : source.from;
        const qsizetype to = isBack ? source.from : source.to;
        edge.from = endOf(from, edge.from, u"d2.from"_s, edge.properties, source.line);
        edge.to = endOf(to, edge.to, u"d2.to"_s, edge.properties, source.line);
        if (edge.from.isNull() || edge.to.isNull()) {
            m_losses.add(Text::tr("A connection to something that is not drawn as a component was left out."), path,
                         source.line);
            return;
        }
        edge.arrows = source.arrow == u"--" ? Arrows::None : source.arrow == u"<->" ? Arrows::Both : Arrows::Forward;
        if (const QString label = limitedText(source.label, m_losses, path); withoutMarks(edge.label) != label)
            edge.label = label;
        takeEdgeLooks(source, isBack, name, edge);
        m_diagram.edges.insert(edge.id, edge);
    }

    NodeId endOf(qsizetype index, NodeId own, const QString &property, Properties &properties, int line)
    {
        const QString &path = m_board.objects[index].path;
        const bool isContainer = !m_groups[index].isNull();
        if (isContainer && m_isOwn && properties.value(property) == path && m_diagram.nodes.contains(own))
            return own;
        if (isContainer) {
            properties.insert(property, path);
            m_losses.add(Text::tr("A connection to a container now goes to the first component in it."), path, line);
        } else {
            properties.remove(property);
        }
        return m_ends[index];
    }

    void takeEdgeLooks(const D2Edge &source, bool isBack, const QString &name, Edge &edge)
    {
        if (!m_isOwn || !isDrawnAs(source.attributes, edge.call))
            edge.call = callOfD2(source.attributes);
        const auto endLabel = [&source](QLatin1StringView end) {
            return source.attributes.value(end, source.attributes.value(end + u".label"));
        };
        const QString fromLabel = endLabel(isBack ? "target-arrowhead"_L1 : "source-arrowhead"_L1);
        const QString toLabel = endLabel(isBack ? "source-arrowhead"_L1 : "target-arrowhead"_L1);
        if (withoutMarks(edge.fromLabel) != fromLabel)
            edge.fromLabel = fromLabel;
        if (withoutMarks(edge.toLabel) != toLabel)
            edge.toLabel = toLabel;
        const QString fill = edge.style.fill;
        takeStyle(name, source.attributes, edge);
        edge.style.fill = fill;
        QMap<QString, QString> rest = source.attributes;
        for (const QLatin1StringView key : {"source-arrowhead"_L1, "target-arrowhead"_L1, "source-arrowhead.label"_L1,
                                            "target-arrowhead.label"_L1, "style.stroke-dash"_L1, "style.animated"_L1})
            rest.remove(key);
        keepRest(rest, source.line, edge);
    }

    const D2Board &m_board;
    const OwnData &m_own;
    const KindFinder &m_kinds;
    const ReadOptions &m_options;
    ReadLosses &m_losses;
    Diagram m_diagram;
    QList<NodeId> m_ends;    ///< by object: where connections to it go
    QList<GroupId> m_groups; ///< by object
    QSet<qsizetype> m_connected;
    QHash<QString, int> m_parallels;
    QString m_directionChanged;
    int m_order = 0;
    bool m_isOwn = false; ///< the element that was started last comes from our writer
    bool m_hasPlaces = false;
};

OwnData ownData(const QStringList &lines)
{
    OwnData own;
    for (const QString &line : lines) {
        const QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
        if (json.contains("design"_L1))
            own.design = json.value("design"_L1).toObject();
        else if (const QString at = json.value("at"_L1).toString(); !at.isEmpty() && !own.elements.contains(at))
            own.elements.insert(at, json);
    }
    return own;
}

} // namespace

Result<Reading> readD2(const QByteArray &content, const ReadOptions &options, const StopToken &stop)
{
    ReadLosses losses(options.fileName);
    const auto file = parseD2(content, options.fileName, losses, stop);
    if (!file)
        return std::unexpected(file.error());
    const KindFinder kinds(options.catalog);
    Reading reading;
    QList<D2Board::Other> pending{{QString(), {&file->root}}};
    OwnData own = ownData(file->ownLines);
    constexpr qsizetype mostBoards = 100;
    qsizetype size = 0;
    while (!pending.isEmpty()) {
        if (stop.stopRequested())
            return failure(ErrorCode::Cancelled, Text::tr("Reading %1 was cancelled.").arg(options.fileName));
        const D2Board::Other next = pending.takeFirst();
        const auto board = compileD2(next.maps, options.fileName, losses);
        if (!board)
            return std::unexpected(board.error());
        size += board->objects.size() + board->edges.size();
        if (reading.pages.size() == mostBoards || size > readlimits::elements) {
            losses.add(Text::tr("There are too many boards; the rest was left out."), next.name);
            break;
        }
        reading.pages.append(D2Reader(*board, own, kinds, options, losses).read(next.name));
        own = {};
        for (D2Board::Other other : board->others) {
            if (!next.name.isEmpty())
                other.name = next.name + u'.' + other.name;
            pending.append(other);
        }
    }
    reading.problems = losses.problems();
    return reading;
}

} // namespace archdeck
