#include "core/exchange/excalidraw/excalidrawboxes.h"

#include <QtCore/qset.h>

#include <algorithm>

namespace archdeck {

namespace {

using Type = ExcalidrawElement::Type;

/// How near an end of a line has to be to a box to be taken as connected, in units.
constexpr double reach = 10;
constexpr double tolerance = 2;

double area(const QRectF &rect)
{
    return rect.width() * rect.height();
}

bool isRound(const QRectF &outer, const QRectF &inner)
{
    return outer.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(inner);
}

double borderDistance(const QRectF &rect, const QPointF &point)
{
    return std::min({std::abs(point.x() - rect.left()), std::abs(point.x() - rect.right()),
                     std::abs(point.y() - rect.top()), std::abs(point.y() - rect.bottom())});
}

} // namespace

ExcalidrawBoxes::ExcalidrawBoxes(const ExcalidrawScene &scene) : m_scene(scene)
{
    for (qsizetype i = 0; i < scene.elements.size(); ++i) {
        const ExcalidrawElement &element = scene.elements[i];
        if (!element.groupIds.isEmpty() && element.own.isEmpty())
            m_outerGroups[element.groupIds.constLast()].append(i);
        if (element.type == Type::Line) {
            m_lineEnds.insert(element.start.element);
            m_lineEnds.insert(element.end.element);
        }
    }
    findDrawings();
    findBoxes();
    nestBoxes();
    placeTexts();
}

qsizetype ExcalidrawBoxes::boxOf(const QString &elementId) const
{
    const auto element = m_scene.index.constFind(elementId);
    return element == m_scene.index.cend() ? -1 : m_boxOfElement.value(*element, -1);
}

/// A cylinder or a stick figure is a group of unlabelled pieces with at most one text.
void ExcalidrawBoxes::findDrawings()
{
    QSet<QString> labelled;
    for (const ExcalidrawElement &element : m_scene.elements) {
        if (element.type == Type::Text && !element.container.isEmpty())
            labelled.insert(element.container);
    }
    const auto touchesAnother = [this](const QList<qsizetype> &group, qsizetype index) {
        const QRectF reached = m_scene.elements[index].box.adjusted(-tolerance, -tolerance, tolerance, tolerance);
        return std::ranges::any_of(group, [&](qsizetype other) {
            const QRectF box = m_scene.elements[other].box.adjusted(-tolerance, -tolerance, tolerance, tolerance);
            return other != index && m_scene.elements[other].type != Type::Text && box.intersects(reached);
        });
    };
    QList<QList<qsizetype>> drawings;
    for (const QList<qsizetype> &group : std::as_const(m_outerGroups)) {
        qsizetype shapes = 0;
        qsizetype texts = 0;
        const bool isPlain = std::ranges::all_of(group, [&](qsizetype index) {
            const ExcalidrawElement &element = m_scene.elements[index];
            shapes += element.type == Type::Shape ? 1 : 0;
            texts += element.type == Type::Text ? 1 : 0;
            return element.typeName != u"arrow" && element.type != Type::Frame && !labelled.contains(element.id)
                && element.container.isEmpty();
        });
        constexpr qsizetype mostPieces = 100;
        if (!isPlain || shapes < 1 || texts > 1 || group.size() - texts < 2 || group.size() > mostPieces)
            continue;
        const bool isOnePiece = std::ranges::all_of(group, [&](qsizetype index) {
            return m_scene.elements[index].type == Type::Text || touchesAnother(group, index);
        });
        if (isOnePiece)
            drawings.append(group);
    }
    std::ranges::sort(drawings, {}, [](const QList<qsizetype> &group) { return group.constFirst(); });
    for (const QList<qsizetype> &group : std::as_const(drawings))
        addDrawing(group);
}

void ExcalidrawBoxes::addDrawing(const QList<qsizetype> &pieces)
{
    ExcalidrawBox box;
    box.isDrawing = true;
    box.element = -1;
    for (const qsizetype index : pieces) {
        const ExcalidrawElement &element = m_scene.elements[index];
        m_boxOfElement.insert(index, m_boxes.size());
        if (element.type == Type::Text) {
            box.label = element.text;
            continue;
        }
        box.rect |= element.box;
        if (box.element < 0)
            box.element = index;
    }
    m_boxes.append(box);
}

void ExcalidrawBoxes::findBoxes()
{
    for (qsizetype i = 0; i < m_scene.elements.size(); ++i) {
        const ExcalidrawElement &element = m_scene.elements[i];
        const bool isBoundText = element.type == Type::Text && element.container.isEmpty()
            && m_lineEnds.contains(element.id) && element.own.isEmpty();
        if ((element.type != Type::Shape && !isBoundText) || m_boxOfElement.contains(i))
            continue;
        m_boxOfElement.insert(i, m_boxes.size());
        ExcalidrawBox box;
        box.element = i;
        box.rect = element.box;
        box.isTextAlone = isBoundText;
        box.isContainer = element.own.contains(QLatin1StringView("group"));
        if (isBoundText)
            box.label = element.text;
        m_boxes.append(box);
    }
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_byArea.append(i);
    std::ranges::stable_sort(m_byArea, {}, [this](qsizetype box) { return area(m_boxes[box].rect); });
}

void ExcalidrawBoxes::nestBoxes()
{
    if (isTooLarge())
        return;
    for (qsizetype i = 0; i < m_byArea.size(); ++i) {
        ExcalidrawBox &inner = m_boxes[m_byArea[i]];
        for (qsizetype j = i + 1; j < m_byArea.size(); ++j) {
            ExcalidrawBox &outer = m_boxes[m_byArea[j]];
            const ExcalidrawElement &element = m_scene.elements[outer.element];
            const bool mayHold = outer.isContainer
                || (element.typeName == u"rectangle" && element.own.isEmpty() && !outer.isDrawing);
            if (!mayHold || area(outer.rect) < area(inner.rect) * 1.2 || !isRound(outer.rect, inner.rect))
                continue;
            inner.parent = m_byArea[j];
            // A text in a box is its label, even when a line is bound to it.
            outer.isContainer = outer.isContainer || !inner.isTextAlone;
            break;
        }
    }
}

void ExcalidrawBoxes::placeTexts()
{
    QList<qsizetype> texts;
    for (qsizetype i = 0; i < m_scene.elements.size(); ++i) {
        const ExcalidrawElement &element = m_scene.elements[i];
        if (element.type == Type::Text && !m_boxOfElement.contains(i)
            && !(element.text.trimmed().isEmpty() && element.own.isEmpty() && element.container.isEmpty()))
            texts.append(i);
    }
    std::ranges::stable_sort(texts, {}, [this](qsizetype text) {
        const ExcalidrawElement &element = m_scene.elements[text];
        return std::pair(element.container.isEmpty(), element.box.top());
    });
    for (const qsizetype text : std::as_const(texts))
        placeText(text);
    std::ranges::sort(m_freeTexts);
}

void ExcalidrawBoxes::placeText(qsizetype index)
{
    const ExcalidrawElement &text = m_scene.elements[index];
    const auto container = m_scene.index.constFind(text.container);
    if (container != m_scene.index.cend() && m_scene.elements[*container].type == Type::Line) {
        m_lineLabels.insert(*container, text.text);
        return;
    }
    qsizetype box = boxOf(text.container);
    const bool isBound = box >= 0;
    if (!isBound && text.own.isEmpty())
        box = smallestRound(text.box);
    // A boundary has one title; more texts in it are remarks.
    if (box < 0 || (!isBound && m_boxes[box].isContainer && !m_boxes[box].label.isEmpty())) {
        m_freeTexts.append(index);
        return;
    }
    m_boxOfElement.insert(index, box);
    QString &label = m_boxes[box].label;
    label += (label.isEmpty() ? QString() : QStringLiteral("\n")) + text.text;
}

qsizetype ExcalidrawBoxes::smallestRound(const QRectF &rect) const
{
    if (isTooLarge())
        return -1;
    for (const qsizetype box : m_byArea) {
        const bool isForeign = m_scene.elements[m_boxes[box].element].own.isEmpty();
        if (isForeign && !m_boxes[box].isTextAlone && isRound(m_boxes[box].rect, rect))
            return box;
    }
    return -1;
}

qsizetype ExcalidrawBoxes::boxAt(const QPointF &point) const
{
    if (isTooLarge())
        return -1;
    for (const qsizetype index : m_byArea) {
        const ExcalidrawBox &box = m_boxes[index];
        const bool isNear = box.rect.adjusted(-reach, -reach, reach, reach).contains(point);
        if (isNear && (!box.isContainer || borderDistance(box.rect, point) <= reach))
            return index;
    }
    return -1;
}

} // namespace archdeck
