#include "core/exchange/excalidraw/excalidrawreader.h"

#include "core/exchange/carried.h"
#include "core/exchange/excalidraw/excalidrawgroups.h"
#include "core/exchange/excalidraw/excalidrawlines.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;
using Type = ExcalidrawElement::Type;

/// Shapes without text and lines that are smaller than this are ornaments, in units.
constexpr double ornament = 16;
/// Of what is kept for writing it back.
constexpr qsizetype keptLimit = 200'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::ExcalidrawFile)
};

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

class ExcalidrawReader
{
public:
    ExcalidrawReader(const ExcalidrawScene &scene, const ReadOptions &options, ReadLosses &losses)
        : m_scene(scene), m_options(options), m_losses(losses), m_kinds(options.catalog), m_boxes(scene),
          m_groups(scene, m_boxes, m_diagram)
    {
    }

    Diagram read()
    {
        if (m_boxes.isTooLarge())
            m_losses.add(
                Text::tr("There are too many shapes to see which ones lie in each other or are touched by arrows."));
        for (qsizetype i = 0; i < m_boxes.boxes().size(); ++i)
            readBox(i);
        for (qsizetype i = 0; i < m_scene.elements.size(); ++i)
            readLineOrOther(i);
        for (const qsizetype text : m_boxes.freeTexts())
            readNote(text);
        readDesign();
        mend(m_diagram);
        return m_diagram;
    }

private:
    /// The element as our writer left it, or a new one. Copies made in Excalidraw get ids of their own.
    template<typename T>
    T started(const ExcalidrawElement &element, QLatin1StringView name, const QMap<decltype(T::id), T> &table,
              qsizetype order) const
    {
        T result = carriedElement<T>(element.own.value(name).toObject()).value_or(T{});
        if (result.id.toString() != element.id || table.contains(result.id)) {
            result.id = stableId<decltype(T::id)>(u"excalidraw"_s, element.id);
            result.key = element.id;
            result.order = int(order);
        }
        return result;
    }

    template<typename T>
    static void takeLooks(const ExcalidrawElement &element, T &target)
    {
        const bool isOwn = !element.own.isEmpty();
        if (!isOwn || element.own.value("fill"_L1).toString() != element.background)
            target.style.fill = element.background;
        if (!isOwn || element.own.value("line"_L1).toString() != element.stroke)
            target.style.line = element.stroke;
        target.isLocked = element.isLocked;
        if (isOwn)
            return;
        if (!element.link.isEmpty())
            target.properties.insert(u"link"_s, element.link);
        const QJsonObject custom = element.source.value("customData"_L1).toObject();
        if (!custom.isEmpty())
            target.properties.insert(u"excalidraw.customData"_s, compact(custom));
        for (const QLatin1StringView key : {"fillStyle"_L1, "strokeWidth"_L1, "opacity"_L1}) {
            const QString value = element.source.value(key).toVariant().toString();
            if (!value.isEmpty() && value != u"solid" && value != u"2" && value != u"100")
                target.properties.insert(u"excalidraw."_s + key, value.left(40));
        }
    }

    bool isOrnament(const ExcalidrawBox &box, const ExcalidrawElement &element) const
    {
        return box.label.isEmpty() && element.own.isEmpty() && std::max(box.rect.width(), box.rect.height()) < ornament;
    }

    void readBox(qsizetype index)
    {
        const ExcalidrawBox &box = m_boxes.boxes()[index];
        const ExcalidrawElement &element = m_scene.elements[box.element];
        if (element.isRotated)
            m_losses.add(Text::tr("A rotated shape was put upright."), element.id);
        if (box.isContainer)
            return;
        if (isOrnament(box, element)) {
            keep(element, Text::tr("A small shape without a text was left out."));
            return;
        }
        Node node = started<Node>(element, "component"_L1, m_diagram.nodes, box.element);
        node.rect = box.rect;
        if (withoutMarks(node.label) != box.label)
            node.label = box.label;
        if (element.own.isEmpty()) {
            node.kind = kindOf(box.isDrawing ? drawnShape(element) : shapeOf(box, element), node.label);
            if (element.typeName != u"rectangle")
                node.properties.insert(u"excalidraw.type"_s, element.typeName);
        }
        takeLooks(element, node);
        node.group = m_groups.homeOf(index);
        m_nodes.insert(index, node.id);
        m_diagram.nodes.insert(node.id, node);
    }

    /// The first line is the name; what follows describes and would mislead.
    QString kindOf(const QString &shape, const QString &label) const
    {
        const qsizetype end = label.indexOf(u'\n');
        const QString kind = m_kinds.nearest(shape, end < 0 ? label : label.first(end));
        return kind == u"service" && label.count(u'\n') == 1 ? m_kinds.nearest(shape, label) : kind;
    }

    static QString shapeOf(const ExcalidrawBox &box, const ExcalidrawElement &element)
    {
        return box.isTextAlone ? QString() : element.typeName;
    }

    /// Ellipses and lines are how people draw a cylinder.
    QString drawnShape(const ExcalidrawElement &element) const
    {
        return element.typeName == u"ellipse" && element.box.width() > element.box.height() * 1.5 ? u"cylinder"_s
                                                                                                  : QString();
    }

    void readLineOrOther(qsizetype index)
    {
        const ExcalidrawElement &element = m_scene.elements[index];
        if (element.type == Type::Line && m_boxes.boxOf(element.id) < 0)
            readLine(index);
        else if (element.type == Type::Other)
            keep(element, otherLoss(element.typeName));
        else if (element.type == Type::Frame && element.isRotated)
            m_losses.add(Text::tr("A rotated shape was put upright."), element.id);
    }

    static QString otherLoss(const QString &type)
    {
        if (type == u"freedraw")
            return Text::tr("A drawing by hand was left out.");
        if (type == u"image")
            return Text::tr("A picture was left out.");
        if (type == u"embeddable" || type == u"iframe")
            return Text::tr("An embedded page was left out.");
        return Text::tr("An element of an unknown type was left out.");
    }

    /// What can't be drawn is kept for writing it back.
    void keep(const ExcalidrawElement &element, const QString &loss)
    {
        m_losses.add(loss, element.id);
        m_kept.append(element.source);
    }

    void readLine(qsizetype index)
    {
        const ExcalidrawElement &line = m_scene.elements[index];
        const qsizetype start = endOf(line, line.start, line.points.constFirst());
        const qsizetype end = endOf(line, line.end, line.points.constLast());
        const NodeId from = nodeAt(start, line.points.constFirst());
        const NodeId to = nodeAt(end, line.points.constLast());
        const bool isLoop = start == end && line.start.element.isEmpty();
        if (from.isNull() || to.isNull() || isLoop) {
            keep(line,
                 line.typeName == u"arrow" ? Text::tr("An arrow with a loose end was left out.")
                                           : Text::tr("A line that connects nothing was left out."));
            return;
        }
        Edge edge = started<Edge>(line, "connection"_L1, m_diagram.edges, index);
        const bool isOwn = !line.own.isEmpty();
        const bool isReversed = line.hasStartHead && !line.hasEndHead;
        edge.from = isReversed ? to : from;
        edge.to = isReversed ? from : to;
        edge.arrows = !line.hasStartHead && !line.hasEndHead ? Arrows::None
            : line.hasStartHead && line.hasEndHead           ? Arrows::Both
                                                             : Arrows::Forward;
        if (!isOwn || line.own.value("digest"_L1).toString() != lineDigest(line.source))
            takeLine(line, m_diagram.nodes[edge.from].rect, m_diagram.nodes[edge.to].rect, isReversed, edge);
        if (const QString label = m_boxes.lineLabels().value(index); withoutMarks(edge.label) != label)
            edge.label = label;
        if (!isOwn || strokeOfCall(edge.call) != line.strokeStyle)
            edge.call = callOfStroke(line.strokeStyle);
        takeLooks(line, edge);
        if (!isOwn)
            edge.style.fill.clear();
        m_diagram.edges.insert(edge.id, edge);
    }

    qsizetype endOf(const ExcalidrawElement &line, const ExcalidrawElement::Binding &binding,
                    const QPointF &point) const
    {
        const qsizetype box = m_boxes.boxOf(binding.element);
        return box >= 0 || line.isKept ? box : m_boxes.boxAt(point);
    }

    /// A connection to a boundary goes to the component in it that is nearest.
    NodeId nodeAt(qsizetype box, const QPointF &point)
    {
        const GroupId group = m_groups.groupOf(box);
        if (group.isNull())
            return m_nodes.value(box);
        NodeId best;
        double least = 0;
        for (const NodeId id : membersOf(group)) {
            const QPointF way = m_diagram.nodes[id].rect.center() - point;
            const double distance = QPointF::dotProduct(way, way);
            if (best.isNull() || distance < least) {
                best = id;
                least = distance;
            }
        }
        if (!best.isNull())
            m_losses.add(Text::tr("An arrow to a boundary now goes to the nearest component in it."),
                         m_diagram.groups[group].key);
        return best;
    }

    const QList<NodeId> &membersOf(GroupId group)
    {
        auto known = m_members.find(group);
        if (known == m_members.end()) {
            known = m_members.insert(group, {});
            for (const Node &node : std::as_const(m_diagram.nodes)) {
                if (isIn(node.group, group))
                    known->append(node.id);
            }
        }
        return *known;
    }

    /// As Diagram::isInside, for groups that may still be nested in a circle.
    bool isIn(GroupId group, GroupId ancestor) const
    {
        for (int depth = 0; depth < readlimits::depth && !group.isNull(); ++depth) {
            if (group == ancestor)
                return true;
            group = m_diagram.groups.value(group).parent;
        }
        return false;
    }

    void readNote(qsizetype index)
    {
        const ExcalidrawElement &element = m_scene.elements[index];
        Note note = started<Note>(element, "note"_L1, m_diagram.notes, index);
        note.text = element.text;
        note.rect = element.box;
        takeLooks(element, note);
        m_diagram.notes.insert(note.id, note);
    }

    void readDesign()
    {
        DesignInfo &info = m_diagram.info;
        info.title = QFileInfo(m_options.fileName).completeBaseName();
        if (m_scene.design.isEmpty()) {
            const qsizetype sketchy = std::ranges::count_if(m_scene.elements, &ExcalidrawElement::isSketchy);
            if (sketchy > 0 && sketchy * 2 >= m_scene.elements.size())
                info.properties.insert(u"look"_s, u"sketch"_s);
        } else if (!takeDesignData(m_scene.design, m_diagram)) {
            m_losses.add(Text::tr("What Archdeck had added to the drawing is damaged; some of it was left out."));
        }
        const QString kept = QString::fromUtf8(QJsonDocument(m_kept).toJson(QJsonDocument::Compact));
        if (!m_kept.isEmpty() && kept.size() <= keptLimit)
            info.properties.insert(u"excalidraw.elements"_s, kept);
        else
            info.properties.remove(u"excalidraw.elements"_s);
    }

    const ExcalidrawScene &m_scene;
    const ReadOptions &m_options;
    ReadLosses &m_losses;
    KindFinder m_kinds;
    Diagram m_diagram;
    ExcalidrawBoxes m_boxes;
    ExcalidrawGroups m_groups;
    QHash<qsizetype, NodeId> m_nodes; ///< by box
    QHash<GroupId, QList<NodeId>> m_members;
    QJsonArray m_kept;
};

} // namespace

Result<Reading> readExcalidraw(const QByteArray &content, const ReadOptions &options, const StopToken &stop)
{
    ReadLosses losses(options.fileName);
    const auto scene = parseExcalidraw(content, options, losses, stop);
    if (!scene)
        return std::unexpected(scene.error());
    const Diagram diagram = ExcalidrawReader(*scene, options, losses).read();
    return Reading{{ReadPage{{}, diagram, true}}, losses.problems()};
}

} // namespace archdeck
