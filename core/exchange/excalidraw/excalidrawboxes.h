#pragma once

#include "core/exchange/excalidraw/excalidrawscene.h"

namespace archdeck {

/// A shape with all that belongs to it: what becomes one component or one group. `ExcalidrawBoxes` finds them.
struct ExcalidrawBox
{
    qsizetype element = 0; ///< the shape, or the first piece of a drawing made of several
    QRectF rect;
    QString label;
    qsizetype parent = -1;     ///< the smallest box drawn round it
    bool isContainer = false;  ///< becomes a group
    bool isDrawing = false;    ///< several pieces that are one symbol
    bool isTextAlone = false;  ///< a text that lines are bound to
};

/// Sorts the elements of a scene into boxes, labels and free texts. Elements of our own files keep what they are.
class ExcalidrawBoxes
{
public:
    explicit ExcalidrawBoxes(const ExcalidrawScene &scene);

    const QList<ExcalidrawBox> &boxes() const { return m_boxes; }
    /// The box that an element is or belongs to; -1 for none.
    qsizetype boxOf(const QString &elementId) const;
    /// The box whose border the point touches, or in which it lies; the smallest of several; -1 for none.
    qsizetype boxAt(const QPointF &point) const;
    /// Texts bound to a line, by its index.
    const QHash<qsizetype, QString> &lineLabels() const { return m_lineLabels; }
    /// Texts that belong to nothing.
    const QList<qsizetype> &freeTexts() const { return m_freeTexts; }
    /// True when there were too many shapes to compare their places.
    bool isTooLarge() const { return m_boxes.size() > comparedBoxes; }

private:
    static constexpr qsizetype comparedBoxes = 5000;

    void findDrawings();
    void addDrawing(const QList<qsizetype> &pieces);
    void findBoxes();
    void nestBoxes();
    void placeTexts();
    void placeText(qsizetype index);
    qsizetype smallestRound(const QRectF &rect) const;

    const ExcalidrawScene &m_scene;
    QList<ExcalidrawBox> m_boxes;
    QList<qsizetype> m_byArea; ///< indices of boxes, small ones first
    QHash<qsizetype, qsizetype> m_boxOfElement;
    QHash<qsizetype, QString> m_lineLabels;
    QList<qsizetype> m_freeTexts;
    QHash<QString, QList<qsizetype>> m_outerGroups; ///< elements by outermost group
    QSet<QString> m_lineEnds; ///< ids that lines are bound to
};

} // namespace archdeck
