#pragma once

#include "core/exchange/drawio/drawiotree.h"
#include "core/exchange/foreign.h"
#include "core/exchange/reading.h"

#include <QtCore/qset.h>

#include <map>
#include <tuple>
#include <variant>

namespace archdeck {

/// Turns the cells of one page into a diagram.
class DrawioPageReader
{
public:
    DrawioPageReader(const DrawioTree &tree, const KindFinder &finder, ReadLosses &losses)
        : m_tree(tree), m_finder(finder), m_losses(losses)
    {
    }

    Diagram read();

private:
    struct End
    {
        NodeId node;
        std::optional<QPointF> anchor;
    };

    const DrawioItem &item(int index) const { return m_tree.items()[index]; }

    void readLayers();
    void readBoxes();
    void readNode(int index);
    void readGroup(int index);
    void readNote(int index);
    QString kindOf(int index, const QString &label);
    QString mergedLabel(int index) const;
    GroupId groupOf(int index) const;
    LayerId layerOf(int index) const;
    template<typename T>
    void setCommon(T &element, int index);
    template<typename AnyId>
    AnyId idOf(const DrawioCell &cell, QString &key);
    Properties propertiesOf(const DrawioCell &cell);

    void readEdge(int index);
    End endOf(int index, bool isSource);
    End looseEnd(int index, bool isSource, const QPointF &point);
    End borderEnd(int index, bool isSource, int group);
    std::optional<QPointF> anchorOf(const DrawioStyle &style, bool isSource, const QSizeF &size) const;
    QPointF centreOfEnd(int index, bool isSource) const;
    NodeId touchedNode(const QPointF &point) const;
    void readLabels(int index, Edge &edge);

    void applyCarried();
    void applyPatch(int index, const QJsonObject &patch);
    QList<const DrawioCell *> labelsOf(int index) const;

    using AnyElement = std::variant<std::monostate, NodeId, GroupId, NoteId, EdgeId, LayerId>;

    const DrawioTree &m_tree;
    const KindFinder &m_finder;
    ReadLosses &m_losses;
    Diagram m_diagram;
    QHash<int, AnyElement> m_elements; ///< by index of the cell
    QSet<QUuid> m_ids;
    QList<std::pair<NodeId, QRectF>> m_boxes; ///< of components that a loose end may touch
    std::map<std::tuple<double, double, LayerId>, NodeId> m_points; ///< loose ends by place
};

} // namespace archdeck
