#include "core/exchange/excalidraw/excalidrawwriter.h"

#include "core/diagram/diagramjson.h"
#include "core/exchange/carried.h"
#include "core/exchange/excalidraw/excalidrawlines.h"
#include "core/exchange/excalidraw/excalidrawtext.h"
#include "core/layout/router.h"
#include "core/render/theme.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::ExcalidrawFile)
};

QJsonArray pair(const QPointF &point)
{
    return {point.x(), point.y()};
}

/// What the reader takes for "no colour of its own".
QString known(const QString &stroke)
{
    return stroke == u"#1e1e1e" || stroke == u"#000000" ? QString() : stroke;
}

QPointF shareOf(const QRectF &rect, const QPointF &point)
{
    const auto share = [](double value, double size) { return size > 0 ? std::clamp(value / size, 0.0, 1.0) : 0.5; };
    return {share(point.x() - rect.x(), rect.width()), share(point.y() - rect.y(), rect.height())};
}

class ExcalidrawWriter
{
public:
    ExcalidrawWriter(const Diagram &diagram, const Catalog &catalog)
        : m_diagram(diagram), m_catalog(catalog), m_isSketch(diagram.info.properties.value(u"look"_s) == u"sketch")
    {
        QList<EdgeId> automatic;
        for (const Edge &edge : diagram.edges) {
            if (drawnPoints(edge).size() < 2)
                automatic.append(edge.id);
            m_lines[edge.from].append(edge.id);
            if (edge.to != edge.from)
                m_lines[edge.to].append(edge.id);
        }
        m_routes = routeEdges(diagram, automatic);
    }

    Written write()
    {
        writeGroups(GroupId());
        for (const Edge &edge : ordered(m_diagram.edges))
            writeEdge(edge);
        for (const Node &node : ordered(m_diagram.nodes))
            writeNode(node);
        for (const Note &note : ordered(m_diagram.notes))
            writeNote(note);
        const QJsonArray kept =
            QJsonDocument::fromJson(m_diagram.info.properties.value(u"excalidraw.elements"_s).toUtf8()).array();
        for (const QJsonValue &value : kept) {
            QJsonObject element = value.toObject();
            QJsonObject custom = element.value("customData"_L1).toObject();
            custom.insert("archdeckKept"_L1, true);
            element.insert("customData"_L1, custom);
            m_elements.append(element);
        }
        QJsonObject root{
            {"type"_L1, u"excalidraw"_s},
            {"version"_L1, 2},
            {"source"_L1, u"archdeck"_s},
            {"appState"_L1, QJsonObject{{"gridSize"_L1, QJsonValue()}, {"viewBackgroundColor"_L1, u"#ffffff"_s}}},
            {"files"_L1, QJsonObject()}};
        root.insert("elements"_L1, m_elements);
        if (!m_hasDesign)
            root.insert("archdeckDesign"_L1, designData(m_diagram));
        return {QJsonDocument(root).toJson(), losses()};
    }

private:
    static QList<QPointF> drawnPoints(const Edge &edge)
    {
        if (edge.route.shape == RouteShape::Polyline)
            return edge.route.points;
        QList<QPointF> points;
        if (edge.route.shape == RouteShape::Curve && edge.route.points.size() % 3 == 1) {
            for (qsizetype i = 0; i < edge.route.points.size(); i += 3)
                points.append(edge.route.points[i]);
        }
        return points;
    }

    QJsonObject base(const QString &type, const QString &id, const QRectF &rect, const QString &stroke,
                     const QString &background) const
    {
        // Any number will do that stays the same for the same element.
        const int seed = int(QUuid::fromString(id.left(36)).data1 & 0x7fffffff);
        return {{"type"_L1, type},
                {"id"_L1, id},
                {"x"_L1, rect.x()},
                {"y"_L1, rect.y()},
                {"width"_L1, rect.width()},
                {"height"_L1, rect.height()},
                {"angle"_L1, 0},
                {"strokeColor"_L1, stroke},
                {"backgroundColor"_L1, background.isEmpty() ? u"transparent"_s : background},
                {"fillStyle"_L1, u"solid"_s},
                {"strokeWidth"_L1, 2},
                {"strokeStyle"_L1, u"solid"_s},
                {"roughness"_L1, m_isSketch ? 1 : 0},
                {"opacity"_L1, 100},
                {"roundness"_L1, QJsonValue()},
                {"groupIds"_L1, QJsonArray()},
                {"frameId"_L1, QJsonValue()},
                {"seed"_L1, seed},
                {"version"_L1, 1},
                {"versionNonce"_L1, seed},
                {"isDeleted"_L1, false},
                {"boundElements"_L1, QJsonArray()},
                {"updated"_L1, 1},
                {"link"_L1, QJsonValue()},
                {"locked"_L1, false}};
    }

    /// Puts our data into `customData`; the first element carries the design too.
    void carry(QJsonObject &element, QLatin1StringView name, const QJsonObject &data, const QString &foreign,
               const QString &digest = {})
    {
        const QString fill = colourName(element.value("backgroundColor"_L1).toString());
        QJsonObject own{{name, data},
                        {"fill"_L1, fill},
                        {"line"_L1, known(colourName(element.value("strokeColor"_L1).toString()))}};
        if (!digest.isEmpty())
            own.insert("digest"_L1, digest);
        QJsonObject custom = QJsonDocument::fromJson(foreign.toUtf8()).object();
        custom.insert("archdeck"_L1, own);
        if (!m_hasDesign)
            custom.insert("archdeckDesign"_L1, designData(m_diagram));
        m_hasDesign = true;
        element.insert("customData"_L1, custom);
    }

    /// The groups round an element, from the innermost, itself first when it is one.
    QJsonArray groupIds(GroupId group) const
    {
        QJsonArray ids;
        for (; !group.isNull(); group = m_diagram.groups.value(group).parent)
            ids.append(group.toString());
        return ids;
    }

    /// What was kept of a foreign element.
    static void applyKept(QJsonObject &element, const Properties &properties)
    {
        if (const QString style = properties.value(u"excalidraw.fillStyle"_s); !style.isEmpty())
            element.insert("fillStyle"_L1, style);
        for (const QLatin1StringView key : {"strokeWidth"_L1, "opacity"_L1}) {
            bool isNumber = false;
            const double value = properties.value(u"excalidraw."_s + key).toDouble(&isNumber);
            if (isNumber && value >= 0 && value <= 100)
                element.insert(key, value);
        }
        if (const QString link = properties.value(u"link"_s); !link.isEmpty())
            element.insert("link"_L1, link);
    }

    void writeGroups(GroupId parent)
    {
        for (const Group &group : ordered(m_diagram.groups)) {
            if (group.parent != parent)
                continue;
            QJsonObject element = base(u"rectangle"_s, group.id.toString(), group.rect,
                                       group.style.line.isEmpty() ? u"#6b7180"_s : group.style.line, group.style.fill);
            element.insert("strokeStyle"_L1, u"dashed"_s);
            element.insert("strokeWidth"_L1, 1);
            element.insert("locked"_L1, group.isLocked);
            element.insert("roundness"_L1, QJsonObject{{"type"_L1, 3}});
            element.insert("groupIds"_L1, groupIds(group.id));
            applyKept(element, group.properties);
            carry(element, "group"_L1, toJson(group), group.properties.value(u"excalidraw.customData"_s));
            addWithLabel(element, group.label, BoundText::Place::TopLeft, {});
            writeGroups(group.id);
        }
    }

    void writeNode(const Node &node)
    {
        const ComponentKind *kind = m_catalog.find(node.kind);
        const FamilyColours &colours = Theme::light().colours(kind ? kind->family : Family::Service);
        QString type = node.properties.value(u"excalidraw.type"_s);
        if (type != u"ellipse" && type != u"diamond")
            type = u"rectangle"_s;
        QJsonObject element = base(type, node.id.toString(), node.rect,
                                   node.style.line.isEmpty() ? colours.line.name() : node.style.line,
                                   node.style.fill.isEmpty() ? colours.tint.name() : node.style.fill);
        element.insert("roundness"_L1, QJsonObject{{"type"_L1, type == u"rectangle" ? 3 : 2}});
        element.insert("locked"_L1, node.isLocked);
        element.insert("groupIds"_L1, groupIds(node.group));
        applyKept(element, node.properties);
        carry(element, "component"_L1, toJson(node), node.properties.value(u"excalidraw.customData"_s));
        addWithLabel(element, node.label, BoundText::Place::Middle, m_lines.value(node.id));
    }

    void writeNote(const Note &note)
    {
        QJsonObject element = base(u"text"_s, note.id.toString(), note.rect,
                                   note.style.line.isEmpty() ? u"#1e1e1e"_s : note.style.line, note.style.fill);
        fillText(element, note.text, note.rect.width());
        element.insert("locked"_L1, note.isLocked);
        applyKept(element, note.properties);
        carry(element, "note"_L1, toJson(note), note.properties.value(u"excalidraw.customData"_s));
        m_elements.append(element);
    }

    void writeEdge(const Edge &edge)
    {
        QList<QPointF> points = drawnPoints(edge);
        if (points.size() < 2)
            points = m_routes.value(edge.id).points;
        const QRectF from = m_diagram.nodes.value(edge.from).rect;
        const QRectF to = m_diagram.nodes.value(edge.to).rect;
        if (points.size() < 2)
            points = {from.center(), to.center()};
        QJsonObject element = arrow(edge, points);
        element.insert("startBinding"_L1, binding(edge.from, edge.fromAnchor.value_or(shareOf(from, points.first()))));
        element.insert("endBinding"_L1, binding(edge.to, edge.toAnchor.value_or(shareOf(to, points.last()))));
        applyKept(element, edge.properties);
        carry(element, "connection"_L1, toJson(edge), edge.properties.value(u"excalidraw.customData"_s),
              lineDigest(element));
        addWithLabel(element, edge.label, BoundText::Place::OnLine, {});
    }

    QJsonObject arrow(const Edge &edge, const QList<QPointF> &points) const
    {
        const QPointF origin = points.first();
        QJsonArray steps;
        QRectF bounds(origin, QSizeF());
        for (const QPointF &point : points) {
            steps.append(pair(point - origin));
            bounds.setCoords(std::min(bounds.left(), point.x()), std::min(bounds.top(), point.y()),
                             std::max(bounds.right(), point.x()), std::max(bounds.bottom(), point.y()));
        }
        QJsonObject element = base(u"arrow"_s, edge.id.toString(), QRectF(origin, bounds.size()),
                                   edge.style.line.isEmpty() ? u"#6b7180"_s : edge.style.line, {});
        const bool isCurved = edge.route.shape == RouteShape::Curve || edge.line == LineShape::Curved;
        element.insert("points"_L1, steps);
        element.insert("strokeStyle"_L1, strokeOfCall(edge.call));
        element.insert("roundness"_L1, isCurved ? QJsonValue(QJsonObject{{"type"_L1, 2}}) : QJsonValue());
        element.insert("elbowed"_L1, !isCurved && isOrthogonal(points));
        element.insert("lastCommittedPoint"_L1, QJsonValue());
        element.insert("startArrowhead"_L1, edge.arrows == Arrows::Both ? QJsonValue(u"arrow"_s) : QJsonValue());
        element.insert("endArrowhead"_L1, edge.arrows == Arrows::None ? QJsonValue() : QJsonValue(u"arrow"_s));
        element.insert("locked"_L1, edge.isLocked);
        return element;
    }

    static QJsonObject binding(NodeId node, const QPointF &share)
    {
        return {{"elementId"_L1, node.toString()},
                {"focus"_L1, 0},
                {"gap"_L1, 1},
                {"fixedPoint"_L1, pair(share)},
                {"mode"_L1, u"orbit"_s}};
    }

    void addWithLabel(QJsonObject element, const QString &label, BoundText::Place place, const QList<EdgeId> &lines)
    {
        QJsonArray bound;
        const QString text = withoutMarks(label);
        const QString textId = element.value("id"_L1).toString() + u"-label"_s;
        if (!text.isEmpty())
            bound.append(QJsonObject{{"id"_L1, textId}, {"type"_L1, u"text"_s}});
        for (const EdgeId line : lines)
            bound.append(QJsonObject{{"id"_L1, line.toString()}, {"type"_L1, u"arrow"_s}});
        element.insert("boundElements"_L1, bound);
        m_elements.append(element);
        if (text.isEmpty())
            return;
        const BoundText drawn = boundText(element, text, place);
        QJsonObject drawing = base(u"text"_s, textId, drawn.rect, u"#1e1e1e"_s, {});
        fillText(drawing, text, drawn.rect.width());
        drawing.insert("containerId"_L1, element.value("id"_L1));
        drawing.insert("groupIds"_L1, element.value("groupIds"_L1));
        drawing.insert("autoResize"_L1, true);
        drawing.insert("fontSize"_L1, drawn.fontSize);
        drawing.insert("textAlign"_L1, place == BoundText::Place::TopLeft ? u"left"_s : u"center"_s);
        drawing.insert("verticalAlign"_L1, place == BoundText::Place::TopLeft ? u"top"_s : u"middle"_s);
        m_elements.append(drawing);
    }

    QStringList losses() const
    {
        QStringList sentences;
        const Diagram &diagram = m_diagram;
        if (std::ranges::any_of(diagram.layers, [](const Layer &layer) { return !layer.isVisible; }))
            sentences.append(Text::tr("Excalidraw has no layers: what is on hidden ones is shown there."));
        if (std::ranges::any_of(diagram.groups, &Group::isCollapsed))
            sentences.append(Text::tr("Excalidraw can't collapse groups: they are shown open there."));
        if (std::ranges::any_of(diagram.edges,
                                [](const Edge &edge) { return !edge.fromLabel.isEmpty() || !edge.toLabel.isEmpty(); }))
            sentences.append(Text::tr("Excalidraw has no labels at the ends of arrows: they are not shown there."));
        if (!diagram.paths.isEmpty() || !diagram.tradeOffs.isEmpty() || !diagram.sections.isEmpty())
            sentences.append(Text::tr(
                "Request paths, trade-offs and written notes are not shown in Excalidraw; Archdeck reads them back from the file."));
        return sentences;
    }

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    bool m_isSketch = false;
    bool m_hasDesign = false;
    QJsonArray m_elements;
    QHash<NodeId, QList<EdgeId>> m_lines;
    QHash<EdgeId, Route> m_routes;
};

} // namespace

Written writeExcalidraw(const Diagram &diagram, const Catalog &catalog)
{
    return ExcalidrawWriter(diagram, catalog).write();
}

} // namespace archdeck
