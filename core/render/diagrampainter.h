#pragma once

#include "core/catalog/catalog.h"
#include "core/diagram/diagram.h"
#include "core/render/diagrammarks.h"
#include "core/render/paintcache.h"
#include "core/render/theme.h"

#include <memory>
#include <optional>

class QPainter;
class QPen;

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
    /// Walks the highlighted path: the steps before this one (from 1) are done and quiet, it is strong, those behind it
    /// are pale. Without it the whole path stands out.
    std::optional<int> currentStep = {};
    /// How far along the current step a marker is, 0 to 1; none for no marker.
    std::optional<double> marker = {};
    double leastLine = 0; ///< no line is drawn thinner than this, in diagram units (print)
    /// What a canvas keeps between frames; only for pictures made of pixels and for one thread. Null elsewhere.
    PaintCache *cache = nullptr;
    /// Of the diagram that is drawn and of `highlightedPath`; null to work them out for each call.
    std::shared_ptr<const DesignFacts> facts = {};
};

/// What a connection has to do with the highlighted path.
enum class StepState {
    NoPath, ///< none is highlighted
    Off, ///< not on it
    On, ///< on it, and no step is the current one
    Done,
    Current,
    Ahead,
};
StepState stepStateOf(EdgeId edge, const PaintOptions &options, const DesignFacts &facts);

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
    /// Line and arrowheads; the labels are painted apart, so that no other connection runs over them.
    void paintEdge(QPainter &painter, const Diagram &diagram, const Edge &edge, const PaintOptions &options) const;
    void paintEdgeLabel(QPainter &painter, const Diagram &diagram, const Edge &edge, const PaintOptions &options) const;
    void paintNode(QPainter &painter, const Diagram &diagram, const Node &node, const PaintOptions &options) const;
    void paintNote(QPainter &painter, const Diagram &diagram, const Note &note, const PaintOptions &options) const;
    /// The line from a note to what it explains; painted apart, so that it lies below the components.
    void paintLeader(QPainter &painter, const Diagram &diagram, const Note &note, const PaintOptions &options) const;
    /// The marker of `options` on its way; nothing without one.
    void paintMarker(QPainter &painter, const Diagram &diagram, const PaintOptions &options) const;
    /// A small closed lock, `size` high.
    void paintLock(QPainter &painter, const QPointF &centre, double size) const;

    struct GroupColours
    {
        QColor ground;
        QColor line;
        QColor title; ///< at least 4.5:1 on `ground`
    };
    GroupColours coloursOf(const Diagram &diagram, const Group &group, const PaintOptions &options) const;

    /// What a component and a connection are from far away.
    QColor blockColour(const Diagram &diagram, const Node &node, const PaintOptions &options) const;
    QColor hairlineColour(const Diagram &diagram, const Edge &edge, const PaintOptions &options, double zoom) const;
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

    /// What is drawn of a component besides texts and marks.
    struct Body
    {
        ElementColours colours;
        QString kind;
        QSizeF size;
        bool isStandIn = false;
        bool isFar = false; ///< symbol and colour only
        bool hasBar = false;
        std::optional<quint32> seed; ///< drawn by hand
        double leastLine = 0;
    };
    Body bodyOf(const Diagram &diagram, const Node &node, const PaintOptions &options, const DesignFacts &facts) const;
    /// At the origin.
    void paintBody(QPainter &painter, const Body &body) const;
    void paintStamp(QPainter &painter, const QPointF &topLeft, const Body &body, PaintCache &cache) const;
    void paintNodeText(QPainter &painter, const Node &node, const PaintOptions &options, const ElementColours &colours,
                       double centre) const;
    static std::shared_ptr<const DesignFacts> factsOf(const Diagram &diagram, const PaintOptions &options);
    void paintFar(QPainter &painter, const Diagram &diagram, const PaintOptions &options) const;
    void paintLabel(QPainter &painter, const QString &text, const LabelStyle &style, const QPointF &topLeft,
                    const QColor &colour, const PaintOptions &options) const;
    void paintNoteText(QPainter &painter, const Note &note, const ElementColours &colours,
                       const PaintOptions &options) const;
    ElementColours coloursOf(const Diagram &diagram, const Node &node, const DesignFacts &facts) const;
    QColor lineOf(const Edge &edge, const PaintOptions &options, const DesignFacts &facts) const;
    void paintLine(QPainter &painter, const Diagram &diagram, const Edge &edge, const EdgeGeometry &geometry,
                   const QColor &colour, double width, const PaintOptions &options, bool isSketch) const;
    void paintHead(QPainter &painter, const QPolygonF &head, ArrowShape shape, const QColor &colour, double width,
                   std::optional<quint32> seed) const;
    void paintPill(QPainter &painter, const QString &text, const QRectF &box, const QColor &colour,
                   const PaintOptions &options) const;
    void paintNodeMarks(QPainter &painter, const Node &node, const NodeMarks &marks, DetailLevel detail,
                        double barRight) const;
    void paintLoadBar(QPainter &painter, const QRectF &box, const LoadBar &bar, DetailLevel detail, double right) const;
    /// The number of decisions that hang on a component. Returns its place; null without any.
    QRectF paintBadge(QPainter &painter, const Node &node, const PaintOptions &options, const DesignFacts &facts) const;
    void paintSymbolIn(QPainter &painter, const QString &kindId, const QRectF &rect, const QColor &colour) const;
    void paintSteps(QPainter &painter, const Edge &edge, const QPointF &centre, const PaintOptions &options,
                    const DesignFacts &facts) const;

    std::shared_ptr<const Catalog> m_catalog;
    Theme m_theme;
};

/// The colours of marks, for lists that show the same.
QColor colourOf(DifferenceMark mark, const Theme &theme);
QColor colourOf(LoadLevel level, const Theme &theme);

} // namespace archdeck
