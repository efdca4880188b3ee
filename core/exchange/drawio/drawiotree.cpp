#include "core/exchange/drawio/drawiotree.h"

#include "core/diagram/changeset.h"
#include "core/exchange/drawio/drawiokinds.h"
#include "core/exchange/reading.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Drawio)
};

/// Far enough for every drawing, near enough that sums stay exact and in the range of `validate`.
double inRange(double value)
{
    return std::clamp(value, -coordinateLimit / 4, coordinateLimit / 4);
}

/// What Archdeck wrote the cell as; LeftOut when it did not.
DrawioRole ownRole(const DrawioCell &cell)
{
    const QString type = cell.data.value(QString(drawiodata::type));
    if (type == u"node")
        return DrawioRole::Component;
    if (type == u"group")
        return DrawioRole::Group;
    return type == u"note" ? DrawioRole::Note : DrawioRole::LeftOut;
}

} // namespace

QString drawioLabel(const DrawioCell &cell)
{
    QString value = cell.value;
    if (cell.data.value(u"placeholders"_s) == u"1") {
        static const QRegularExpression placeholder(u"%([A-Za-z0-9_-]{1,60})%"_s);
        QString filled;
        qsizetype done = 0;
        for (auto it = placeholder.globalMatch(value); it.hasNext();) {
            const auto match = it.next();
            const auto known = cell.data.constFind(match.captured(1));
            if (known == cell.data.cend())
                continue;
            filled += QStringView(value).sliced(done, match.capturedStart() - done);
            filled += *known;
            done = match.capturedEnd();
        }
        value = filled + QStringView(value).sliced(done);
    }
    return cell.style.isOn("html"_L1) ? plainFromHtml(value) : value.trimmed();
}

Result<DrawioTree> DrawioTree::build(const DrawioPage &page, ReadLosses &losses)
{
    DrawioTree tree;
    for (const DrawioCell &cell : page.cells) {
        if (tree.m_index.contains(cell.id)) {
            losses.add(Text::tr("An element was left out, as its id is taken."), cell.id, cell.line);
            continue;
        }
        tree.m_index.insert(cell.id, int(tree.m_items.size()));
        DrawioItem item;
        item.cell = &cell;
        tree.m_items.append(item);
    }
    tree.link();
    if (const auto placed = tree.place(); !placed)
        return std::unexpected(placed.error());
    tree.assignRoles(losses);
    return tree;
}

void DrawioTree::link()
{
    for (int i = 0; i < m_items.size() && m_root < 0; ++i) {
        const DrawioCell &cell = *m_items[i].cell;
        if (cell.parent.isEmpty() && !cell.isVertex && !cell.isEdge)
            m_root = i;
    }
    for (int i = 0; i < m_items.size(); ++i) {
        const DrawioCell &cell = *m_items[i].cell;
        const int parent = indexOf(cell.parent);
        if (cell.isEdge) {
            for (const QString &end : {cell.source, cell.target}) {
                if (const int at = indexOf(end); at >= 0)
                    m_ends.insert(at);
            }
        }
        if (i == m_root)
            continue;
        if (!cell.isVertex && !cell.isEdge) {
            if (parent == m_root)
                m_layers.append(i);
            continue;
        }
        const bool isNested = parent >= 0 && (m_items[parent].cell->isVertex || m_items[parent].cell->isEdge);
        m_items[i].parent = isNested ? parent : -1;
        m_items[i].layer = isNested || parent == m_root ? -1 : parent;
        if (isNested)
            m_items[parent].children.append(i);
    }
}

Result<void> DrawioTree::place()
{
    QList<int> queue;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i].parent < 0)
            queue.append(i);
    }
    QList<bool> isPlaced(m_items.size(), false);
    const auto placeAll = [&] {
        for (qsizetype next = 0; next < queue.size(); ++next) {
            DrawioItem &item = m_items[queue[next]];
            isPlaced[queue[next]] = true;
            if (item.parent >= 0) {
                const DrawioItem &parent = m_items[item.parent];
                item.origin = parent.cell->isEdge ? parent.origin : parent.rect.topLeft();
                item.layer = parent.layer;
                item.depth = parent.depth + 1;
            }
            placeItem(item);
            queue.append(item.children);
        }
        queue.clear();
    };
    placeAll();
    for (int i = 0; i < m_items.size(); ++i) { // parents in a circle: opened at the first of them
        if (isPlaced[i])
            continue;
        m_items[m_items[i].parent].children.removeAll(i);
        m_items[i].parent = -1;
        queue.append(i);
        placeAll();
    }
    const bool isTooDeep = std::ranges::any_of(m_items,
                                               [](const DrawioItem &item) { return item.depth > readlimits::depth; });
    if (isTooDeep)
        return failure(ErrorCode::LimitExceeded,
                       Text::tr("The drawing is nested more than %1 deep.").arg(readlimits::depth));
    return {};
}

void DrawioTree::placeItem(DrawioItem &item)
{
    const DrawioGeometry &geometry = item.cell->geometry;
    QRectF rect = geometry.rect;
    if (item.cell->isCollapsed && geometry.alternate) // what is drawn is small, what is meant is the open container
        rect.setSize(geometry.alternate->size());
    if (geometry.isRelative && item.parent >= 0 && !item.cell->isEdge) {
        const QSizeF parent = m_items[item.parent].rect.size();
        rect.moveTopLeft(QPointF(rect.x() * parent.width(), rect.y() * parent.height())
                         + geometry.offset.value_or(QPointF()));
    }
    const double turn = std::abs(std::fmod(item.cell->style.number("rotation"_L1, 0), 180));
    if (turn > 45 && turn < 135) {
        const QPointF centre = rect.center();
        rect.setSize(rect.size().transposed());
        rect.moveCenter(centre);
    }
    item.rect = {inRange(item.origin.x() + rect.x()), inRange(item.origin.y() + rect.y()),
                 std::clamp(rect.width(), 1.0, coordinateLimit / 4),
                 std::clamp(rect.height(), 1.0, coordinateLimit / 4)};
}

void DrawioTree::assignRoles(ReadLosses &losses)
{
    QList<int> order; // parents before their children
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i].parent < 0)
            order.append(i);
    }
    for (qsizetype next = 0; next < order.size(); ++next) {
        assignRole(order[next], losses);
        order.append(m_items[order[next]].children);
    }
    mergeLooseIcons();
    frameLooseBoxes();
}

void DrawioTree::assignRole(int index, ReadLosses &losses)
{
    DrawioItem &item = m_items[index];
    const DrawioCell &cell = *item.cell;
    if (item.role == DrawioRole::Merged || (!cell.isVertex && !cell.isEdge))
        return;
    if (cell.isEdge) {
        item.role = cell.style.isOn(drawiodata::leader) ? DrawioRole::LeftOut : DrawioRole::Edge;
        return;
    }
    if (item.parent >= 0 && m_items[item.parent].cell->isEdge) {
        item.role = DrawioRole::EdgeLabel;
        return;
    }
    item.role = ownRole(cell);
    if (item.role != DrawioRole::LeftOut)
        return;
    const bool hasInside = hasVertexInside(item);
    if (hasInside && (isTableOfRows(item) || isCard(item))) {
        item.role = DrawioRole::Component;
        merge(index);
    } else if (hasInside || (isDrawioContainer(cell.style) && !isEnd(index))) {
        item.role = DrawioRole::Group;
    } else if (isEnd(index)) {
        item.role = DrawioRole::Component;
    } else if (cell.value.trimmed().isEmpty() && (isDrawioText(cell.style) || cell.style.isNamed(u"group"))) {
        losses.add(Text::tr("An empty text or group was left out."), cell.id, cell.line);
    } else if (cell.value.trimmed().isEmpty() && isDrawioDecoration(cell.style)) {
        losses.add(Text::tr("A line or arrow that is drawn as a shape was left out."), cell.id, cell.line);
    } else {
        item.role = isDrawioText(cell.style) ? DrawioRole::Note : DrawioRole::Component;
    }
}

bool DrawioTree::hasVertexInside(const DrawioItem &item) const
{
    return std::ranges::any_of(item.children, [this](int child) { return m_items[child].cell->isVertex; });
}

/// A box with its icon and texts in it: one component, not a group of three.
bool DrawioTree::isCard(const DrawioItem &item) const
{
    constexpr qsizetype mostParts = 4;
    if (item.children.size() > mostParts || item.cell->style.isOn("container"_L1)
        || item.cell->style.isNamed(u"swimlane"))
        return false;
    const auto isPart = [this](int child) {
        const DrawioItem &part = m_items[child];
        return part.cell->isVertex && !isEnd(child) && part.children.isEmpty()
            && ownRole(*part.cell) == DrawioRole::LeftOut
            && (isDrawioIcon(part.cell->style) || isDrawioText(part.cell->style)
                || isDrawioDecoration(part.cell->style));
    };
    const auto isLabel = [this](int child) { return !m_items[child].cell->value.trimmed().isEmpty(); };
    // Several texts without a label of the box are notes on a sheet rather than the name of a thing.
    return std::ranges::all_of(item.children, isPart)
        && std::ranges::count_if(item.children, isLabel) + (item.cell->value.trimmed().isEmpty() ? 0 : 1) <= 2;
}

bool DrawioTree::isTableOfRows(const DrawioItem &item) const
{
    if (!isDrawioTable(item.cell->style))
        return false;
    QList<int> inside = item.children;
    for (qsizetype next = 0; next < inside.size(); ++next) {
        const DrawioItem &part = m_items[inside[next]];
        if (!part.cell->isVertex || !isDrawioRow(part.cell->style))
            return false;
        inside.append(part.children);
    }
    return true;
}

void DrawioTree::merge(int index)
{
    QList<int> inside = m_items[index].children;
    for (qsizetype next = 0; next < inside.size(); ++next) {
        DrawioItem &part = m_items[inside[next]];
        inside.append(part.children);
        if (!part.cell->isVertex)
            continue;
        part.role = DrawioRole::Merged;
        part.into = index;
    }
}

/// Components and groups, the smallest first; empty when there are too many to compare each with each.
QList<int> DrawioTree::boxesBySize() const
{
    constexpr qsizetype most = 1500;
    QList<int> boxes;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i].role == DrawioRole::Component || m_items[i].role == DrawioRole::Group)
            boxes.append(i);
    }
    if (boxes.size() > most)
        return {};
    std::ranges::stable_sort(boxes, {}, [this](int box) {
        const QSizeF size = m_items[box].rect.size();
        return size.width() * size.height();
    });
    return boxes;
}

/// Drawn in the same container, later, and within its border. What was drawn earlier lies below, not inside.
bool DrawioTree::liesOn(int box, int below) const
{
    const DrawioItem &upper = m_items[box];
    const DrawioItem &lower = m_items[below];
    return box > below && upper.parent == lower.parent && upper.layer == lower.layer && lower.rect.contains(upper.rect);
}

/// An icon that was put on a box tells what the box is.
void DrawioTree::mergeLooseIcons()
{
    const QList<int> boxes = boxesBySize();
    for (const int index : boxes) {
        DrawioItem &icon = m_items[index];
        const bool isBare = icon.role == DrawioRole::Component && isDrawioIcon(icon.cell->style) && !isEnd(index)
            && icon.cell->value.trimmed().isEmpty() && icon.children.isEmpty()
            && ownRole(*icon.cell) == DrawioRole::LeftOut;
        const auto box = isBare ? std::ranges::find_if(boxes,
                                                       [&](int below) {
            return m_items[below].role == DrawioRole::Component && !isDrawioIcon(m_items[below].cell->style)
                && liesOn(index, below);
        })
                                : boxes.cend();
        if (box == boxes.cend())
            continue;
        icon.role = DrawioRole::Merged;
        icon.into = *box;
        icon.parent = *box;
        m_items[*box].children.append(index);
    }
}

/// Many people draw a frame round boxes without making it their parent.
void DrawioTree::frameLooseBoxes()
{
    const QList<int> boxes = boxesBySize(); // so that each box gets its innermost frame
    for (const int index : boxes) {
        DrawioItem &frame = m_items[index];
        const DrawioStyle &style = frame.cell->style;
        const bool mayFrame = frame.role == DrawioRole::Component && !isDrawioIcon(style) && !isDrawioDecoration(style)
            && ownRole(*frame.cell) == DrawioRole::LeftOut && !(isDrawioTable(style) && hasVertexInside(frame));
        QList<int> inside;
        for (const int box : boxes) {
            if (mayFrame && m_items[box].role != DrawioRole::Merged && liesOn(box, index))
                inside.append(box);
        }
        if (inside.size() < 2)
            continue;
        frame.role = DrawioRole::Group;
        for (const int box : std::as_const(inside))
            m_items[box].parent = index;
    }
}

} // namespace archdeck
