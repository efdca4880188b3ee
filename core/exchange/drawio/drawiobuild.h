#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/exchange/drawio/drawiocells.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

namespace archdeck {

/// A diagram as cells of draw.io, each with the element that it shows; nothing is carried in attributes yet but ids.
class DrawioBuilder
{
public:
    DrawioBuilder(const Diagram &diagram, const Catalog &catalog);

    DrawioPage page() const { return m_page; }
    /// The cells of elements and of layers.
    const QHash<ElementRef, QString> &cells() const { return m_cells; }
    const QHash<LayerId, QString> &layers() const { return m_layers; }

private:
    void addLayers();
    void addGroup(const Group &group);
    void addNode(const Node &node);
    void addNote(const Note &note);
    void addLeader(const Note &note);
    void addEdge(const Edge &edge);
    void addEndLabel(const QString &edge, const QString &end, const QString &text, double place);
    /// A cell with the id, the parent and the place of an element.
    template<typename T>
    DrawioCell cellFor(const T &element);
    void setPlace(DrawioCell &cell, GroupId group, LayerId layer, const QRectF &rect);
    template<typename T>
    void setStyle(DrawioCell &cell, const T &element, const QString &usual, const Style &colours) const;
    void setLine(DrawioCell &cell, const Edge &edge) const;
    QString layerCell(LayerId layer) const;
    QString takenId(const QString &wanted, const QString &otherwise);

    const Diagram &m_diagram;
    const Catalog &m_catalog;
    QHash<EdgeId, Route> m_routes; ///< of the connections without a stored one
    bool m_isSketch = false;
    DrawioPage m_page;
    QHash<ElementRef, QString> m_cells;
    QHash<LayerId, QString> m_layers;
    QSet<QString> m_taken;
};

} // namespace archdeck
