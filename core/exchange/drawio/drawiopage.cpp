#include "core/exchange/drawio/drawiopage.h"

#include "core/exchange/carried.h"
#include "core/exchange/drawio/drawiocarry.h"
#include "core/exchange/drawio/drawiokinds.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>
#include <QtGui/qcolor.h>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

constexpr int faintestLine = 190; ///< lightness, 0 to 255

QJsonObject carriedBy(const DrawioCell &cell)
{
    return QJsonDocument::fromJson(cell.data.value(QString(drawiodata::rest)).toUtf8()).object();
}

/// Colours that were chosen: not those that Archdeck wrote for the kind, which stand in `ownStyle` ("fill,line").
Style coloursOf(const DrawioStyle &style)
{
    Style colours{drawioColour(style.value("fillColor"_L1)), drawioColour(style.value("strokeColor"_L1))};
    if (style.has(drawiodata::ownStyle)) {
        const QStringList own = style.value(drawiodata::ownStyle).split(u',');
        if (own.value(0) == colours.fill)
            colours.fill.clear();
        if (own.value(1) == colours.line)
            colours.line.clear();
    } else if (isDrawioIcon(style)) { // the colour of the picture, not of paper behind it
        colours = {{}, colours.line.isEmpty() ? colours.fill : colours.line};
    }
    return colours;
}

QString groupKindOf(const DrawioCell &cell)
{
    const QString words = (drawioShapeWord(cell.style) + u' ' + cell.value.left(80)).toLower();
    for (const QString &kind : {u"vpc"_s, u"region"_s, u"tenant"_s}) {
        if (words.contains(kind))
            return kind;
    }
    return u"group"_s;
}

} // namespace

Diagram DrawioPageReader::read()
{
    readLayers();
    readBoxes();
    for (const Node &node : std::as_const(m_diagram.nodes)) {
        if (node.kind != drawioJunction)
            m_boxes.append({node.id, node.rect});
    }
    for (int i = 0; i < m_tree.items().size(); ++i) {
        if (item(i).role == DrawioRole::Edge)
            readEdge(i);
    }
    applyCarried();
    mend(m_diagram);
    return m_diagram;
}

/// The id under which the element was written, or one made of the cell's id, which is the key then.
template<typename AnyId>
AnyId DrawioPageReader::idOf(const DrawioCell &cell, QString &key)
{
    AnyId id = AnyId::fromString(carriedBy(cell).value("id"_L1).toString());
    const AnyId asText = AnyId::fromString(cell.id);
    const bool isUuid = !asText.isNull() && asText.toString() == cell.id;
    key = isUuid ? QString() : cell.id;
    if (id.isNull())
        id = isUuid ? asText : stableId<AnyId>(u"drawio"_s, cell.id);
    if (m_ids.contains(id.uuid())) // copied in draw.io, with what we had written on it
        id = stableId<AnyId>(u"drawio"_s, cell.id + u"/copy"_s);
    m_ids.insert(id.uuid());
    return id;
}

Properties DrawioPageReader::propertiesOf(const DrawioCell &cell)
{
    Properties properties;
    for (auto entry = cell.data.begin(); entry != cell.data.end(); ++entry) {
        const bool isOurs = entry.key() == drawiodata::kind || entry.key() == drawiodata::protocol
            || entry.key() == drawiodata::type || entry.key() == drawiodata::rest || entry.key() == u"placeholders";
        if (!isOurs)
            properties.insert(drawioPropertyKey(entry.key()), limitedText(entry.value(), m_losses, entry.key()));
    }
    DrawioStyle kept = cell.style;
    if (kept.text().size() > readlimits::textLength) // a picture inside
        kept.set("image"_L1, {});
    if (!kept.has(drawiodata::ownStyle) && !kept.text().isEmpty() && kept.text().size() <= readlimits::textLength)
        properties.insert(QString(drawiodata::styleProperty), kept.text());
    return properties;
}

template<typename T>
void DrawioPageReader::setCommon(T &element, int index)
{
    const DrawioCell &cell = *item(index).cell;
    element.id = idOf<decltype(element.id)>(cell, element.key);
    element.order = index;
    element.style = coloursOf(cell.style);
    element.layer = layerOf(index);
    element.isLocked = cell.style.isOn("locked"_L1);
    element.properties = propertiesOf(cell);
    m_elements.insert(index, element.id);
    if (!cell.isVisible)
        m_losses.add(Text::tr("A hidden element is shown."), cell.id, cell.line);
}

void DrawioPageReader::readLayers()
{
    int number = 0;
    for (const int index : m_tree.layers()) {
        const DrawioCell &cell = *item(index).cell;
        const bool isBase = number++ == 0 && cell.value.isEmpty() && cell.isVisible && !cell.style.isOn("locked"_L1);
        if (isBase)
            continue;
        Layer layer;
        layer.id = idOf<LayerId>(cell, layer.key);
        layer.name = cell.value.isEmpty() ? Text::tr("Layer %1").arg(number)
                                          : limitedText(plainFromHtml(cell.value), m_losses, cell.id);
        layer.isVisible = cell.isVisible;
        layer.isLocked = cell.style.isOn("locked"_L1);
        layer.order = number - 1;
        m_diagram.layers.insert(layer.id, layer);
        m_elements.insert(index, layer.id);
    }
}

LayerId DrawioPageReader::layerOf(int index) const
{
    const auto found = m_elements.constFind(item(index).layer);
    return found == m_elements.cend() || !std::holds_alternative<LayerId>(*found) ? LayerId()
                                                                                  : std::get<LayerId>(*found);
}

GroupId DrawioPageReader::groupOf(int index) const
{
    for (int at = item(index).parent; at >= 0; at = item(at).parent) {
        const auto found = m_elements.constFind(at);
        if (found != m_elements.cend() && std::holds_alternative<GroupId>(*found))
            return std::get<GroupId>(*found);
    }
    return {};
}

void DrawioPageReader::readBoxes()
{
    // Groups first, the outer ones before those in them: the others look them up.
    QList<int> groups;
    for (int i = 0; i < m_tree.items().size(); ++i) {
        if (item(i).role == DrawioRole::Group)
            readGroup(i);
    }
    for (auto group = m_elements.cbegin(); group != m_elements.cend(); ++group) {
        if (std::holds_alternative<GroupId>(*group))
            m_diagram.groups[std::get<GroupId>(*group)].parent = groupOf(group.key());
    }
    for (int i = 0; i < m_tree.items().size(); ++i) {
        if (item(i).role == DrawioRole::Component)
            readNode(i);
        else if (item(i).role == DrawioRole::Note)
            readNote(i);
    }
}

void DrawioPageReader::readGroup(int index)
{
    const DrawioCell &cell = *item(index).cell;
    Group group;
    setCommon(group, index);
    group.kind = cell.data.value(QString(drawiodata::kind), groupKindOf(cell));
    group.label = limitedText(drawioLabel(cell), m_losses, cell.id);
    group.rect = item(index).rect;
    group.isCollapsed = cell.isCollapsed;
    m_diagram.groups.insert(group.id, group);
}

QString DrawioPageReader::mergedLabel(int index) const
{
    QStringList lines;
    int lastRow = -1;
    QList<int> inside = item(index).children;
    for (qsizetype next = 0; next < inside.size(); ++next) {
        const DrawioItem &part = item(inside[next]);
        for (qsizetype i = 0; i < part.children.size(); ++i)
            inside.insert(next + 1 + i, part.children[i]);
        const QString text = part.role == DrawioRole::Merged ? drawioLabel(*part.cell) : QString();
        if (text.isEmpty())
            continue;
        const bool isSameRow = part.parent != index && part.parent == lastRow && !lines.isEmpty();
        lastRow = part.parent;
        if (isSameRow) // cells of one row of a table
            lines.back() += u' ' + text;
        else
            lines.append(text);
    }
    return lines.join(u'\n');
}

QString DrawioPageReader::kindOf(int index, const QString &label)
{
    const DrawioCell &cell = *item(index).cell;
    if (const QString own = cell.data.value(QString(drawiodata::kind)); !own.isEmpty())
        return own;
    QString shape = isDrawioTable(cell.style) ? u"database"_s : drawioShapeWord(cell.style);
    bool isIcon = isDrawioIcon(cell.style);
    for (const int child : item(index).children) {
        if (item(child).role == DrawioRole::Merged && isDrawioIcon(item(child).cell->style)) {
            shape = drawioShapeWord(item(child).cell->style);
            isIcon = true;
            break;
        }
    }
    const QString kind = m_finder.nearest(shape, label);
    if (isIcon && kind == u"service" && m_finder.nearest(shape, {}) == u"service" && !shape.isEmpty())
        m_losses.add(Text::tr("A picture without a kind of its own became a service."), shape, cell.line);
    else if (isIcon && shape.isEmpty())
        m_losses.add(Text::tr("A picture was left out; its label and place are kept."), label, cell.line);
    return kind;
}

void DrawioPageReader::readNode(int index)
{
    const DrawioCell &cell = *item(index).cell;
    Node node;
    setCommon(node, index);
    const QString inside = mergedLabel(index);
    const QString own = drawioLabel(cell);
    const QString label = own.isEmpty() || inside.isEmpty() ? own + inside : QString(own + u'\n' + inside);
    if (isDrawioTable(cell.style) && !inside.isEmpty())
        m_losses.add(Text::tr("The rows of a table became lines of its label."), own, cell.line);
    node.label = limitedText(label, m_losses, cell.id);
    node.kind = kindOf(index, node.label);
    if (QColor(node.style.line).lightness() > faintestLine)
        node.style.line.clear(); // here it is the colour of the symbol too
    node.rect = item(index).rect;
    node.group = groupOf(index);
    m_diagram.nodes.insert(node.id, node);
}

void DrawioPageReader::readNote(int index)
{
    const DrawioCell &cell = *item(index).cell;
    Note note;
    setCommon(note, index);
    note.text = limitedText(drawioLabel(cell), m_losses, cell.id);
    note.rect = item(index).rect;
    m_diagram.notes.insert(note.id, note);
}

QList<const DrawioCell *> DrawioPageReader::labelsOf(int index) const
{
    QList<const DrawioCell *> labels;
    for (const int child : item(index).children) {
        if (item(child).role == DrawioRole::EdgeLabel)
            labels.append(item(child).cell);
    }
    return labels;
}

void DrawioPageReader::applyCarried()
{
    for (int i = 0; i < m_tree.items().size(); ++i) {
        const DrawioCell &cell = *item(i).cell;
        QJsonObject patch = carriedBy(cell);
        if (patch.isEmpty() || i == m_tree.root() || !m_elements.contains(i))
            continue;
        if (patch.value("look"_L1).toInt(-1) != lookOf(cell, item(i).origin, labelsOf(i)))
            patch = withoutSeenFields(patch);
        for (const QLatin1StringView field : {"id"_L1, "look"_L1})
            patch.remove(field);
        applyPatch(i, patch);
    }
    if (m_tree.root() >= 0) {
        const QJsonObject design = carriedBy(*item(m_tree.root()).cell);
        if (!design.isEmpty() && !takeDesignData(design, m_diagram))
            m_losses.add(Text::tr("Notes and decisions that Archdeck had added could not be read."));
    }
}

void DrawioPageReader::applyPatch(int index, const QJsonObject &patch)
{
    const auto apply = [&patch](auto &table, const auto &id) {
        using T = std::remove_reference_t<decltype(table.begin().value())>;
        if (const auto element = carriedElement<T>(patched(toJson(table.value(id)), patch)))
            table.insert(id, *element);
    };
    const AnyElement element = m_elements.value(index);
    if (const auto *node = std::get_if<NodeId>(&element))
        apply(m_diagram.nodes, *node);
    else if (const auto *group = std::get_if<GroupId>(&element))
        apply(m_diagram.groups, *group);
    else if (const auto *note = std::get_if<NoteId>(&element))
        apply(m_diagram.notes, *note);
    else if (const auto *edge = std::get_if<EdgeId>(&element))
        apply(m_diagram.edges, *edge);
    else if (const auto *layer = std::get_if<LayerId>(&element))
        apply(m_diagram.layers, *layer);
}

template void DrawioPageReader::setCommon<Edge>(Edge &, int); // for drawiopageedges.cpp

} // namespace archdeck
