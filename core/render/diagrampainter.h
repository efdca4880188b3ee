#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/render/diagrammarks.h"
#include "core/render/theme.h"

#include <memory>

class QPainter;

namespace archdeck {

/// How much is drawn at a zoom (look and feel: level of detail).
enum class DetailLevel {
    Blocks,   ///< below 12 %: filled boxes
    Symbols,  ///< below 30 %: symbol and colour
    Labels,   ///< below 60 %: no small text
    Full,
};
DetailLevel detailLevelFor(double zoom);

struct PaintOptions
{
    DetailLevel detail = DetailLevel::Full;
    PathId highlightedPath; ///< its connections are numbered and emphasised, the others step back; null for none
    QRectF clip;            ///< only elements that touch it are drawn; null for all
    std::shared_ptr<const DiagramMarks> marks = {}; ///< drawn over the diagram; null for none
};

/// Draws diagrams: one painter for canvas, PDF, SVG, PNG and thumbnails. It draws a snapshot without clipping and
/// pixmaps, so that vector files stay vectors. Immutable; may be used by several threads at once.
class DiagramPainter
{
public:
    DiagramPainter(std::shared_ptr<const Catalog> catalog, const Theme &theme);

    const Theme &theme() const { return m_theme; }
    const Catalog &catalog() const { return *m_catalog; }

    /// The whole diagram, in diagram units: groups, connections, components, notes.
    void paint(QPainter &painter, const Diagram &diagram, const PaintOptions &options = {}) const;

    void paintGroup(QPainter &painter, const Diagram &diagram, const Group &group, const PaintOptions &options) const;
    /// Line and arrowhead; the label is painted apart, so that no other connection runs over it.
    void paintEdge(QPainter &painter, const Diagram &diagram, const Edge &edge, const PaintOptions &options) const;
    void paintEdgeLabel(QPainter &painter, const Diagram &diagram, const Edge &edge, const PaintOptions &options) const;
    void paintNode(QPainter &painter, const Diagram &diagram, const Node &node, const PaintOptions &options) const;
    void paintNote(QPainter &painter, const Diagram &diagram, const Note &note, const PaintOptions &options) const;

    void paintGhost(QPainter &painter, const GhostComponent &ghost, const PaintOptions &options) const;
    /// Draws nothing when an end of the connection is neither component nor ghost.
    void paintGhostConnection(QPainter &painter, const Diagram &diagram, const GhostConnection &ghost,
                              const PaintOptions &options) const;

    /// The symbol of a kind inside `rect`; a plain box for an unknown kind.
    void paintSymbol(QPainter &painter, const QString &kindId, const QRectF &rect) const;
    /// A disc with the sign of a difference: tick, minus, plus, "not equal" or opposite arrows.
    void paintDifference(QPainter &painter, DifferenceMark mark, const QPointF &centre, double radius) const;

    /// Where the warning badge of a component stands, for tooltips; the lower left corner.
    static QRectF warningBadge(const QRectF &node);

    Family familyOf(const QString &kindId) const;

private:
    struct NodeMarks
    {
        const LoadBar *bar = nullptr;
        std::optional<DifferenceMark> difference;
        bool isWarned = false;
    };
    static NodeMarks marksOf(const Node &node, const PaintOptions &options);

    void paintBlock(QPainter &painter, const Node &node, const NodeMarks &marks) const;
    void paintNodeText(QPainter &painter, const Node &node, const PaintOptions &options, double centre) const;
    void paintNodeMarks(QPainter &painter, const Node &node, const NodeMarks &marks, DetailLevel detail,
                        double barRight) const;
    void paintLoadBar(QPainter &painter, const QRectF &box, const LoadBar &bar, DetailLevel detail, double right) const;
    /// Returns its place; null without trade-offs.
    QRectF paintBadge(QPainter &painter, const Diagram &diagram, const Node &node) const;
    void paintSymbolIn(QPainter &painter, const QString &kindId, const QRectF &rect, const QColor &colour) const;
    void paintSteps(QPainter &painter, const Diagram &diagram, const Edge &edge, const QPointF &centre,
                    PathId path) const;

    std::shared_ptr<const Catalog> m_catalog;
    Theme m_theme;
};

/// The colours of marks, for lists that show the same.
QColor colourOf(DifferenceMark mark, const Theme &theme);
QColor colourOf(LoadLevel level, const Theme &theme);

} // namespace archdeck
