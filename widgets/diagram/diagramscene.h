#pragma once

#include "core/render/diagrampainter.h"
#include "core/render/paintcache.h"
#include "widgets/diagram/drawnelements.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qgraphicsscene.h>

class QVariantAnimation;

namespace archdeck {

class GhostItem;
class ThemeController;

/// An open design on the canvas: what of it is drawn (without hidden layers, collapsed groups as one component each,
/// every connection with a route), where it is, and what is under the pointer. It follows the model change by change;
/// while a gesture runs it may show a preview instead. Elements have no items of their own: layers draw what is in sight.
/// Elements are asked for and answered as those of the model: a collapsed group by its group.
class DiagramScene : public QGraphicsScene
{
    Q_OBJECT
public:
    DiagramScene(EditorModel &model, const ThemeController &themes, QObject *parent = nullptr);
    ~DiagramScene() override;

    EditorModel &model() { return m_model; }
    /// What is on the canvas, of the model's diagram or of the preview. It has stand-ins for collapsed groups.
    const Diagram &diagram() const { return m_shown; }
    /// Box of an element of the model as it is drawn: of a collapsed group that of its stand-in. Null for what is hidden.
    QRectF drawnRect(const ElementRef &element) const;
    const DiagramPainter &painter() const { return *m_painter; }
    /// For what is outside the group that was entered.
    const DiagramPainter &fadedPainter() const { return *m_fadedPainter; }
    const ThemeController *themes() const { return &m_themes; }
    PathId highlightedPath() const { return m_model.highlightedPath(); }

    /// Of an element of `diagram()` or of the model.
    bool isSelected(const ElementRef &element) const;
    /// Whether anything is selected, marked or hovered.
    bool hasStates() const { return m_hovered || !m_marked.isEmpty() || !m_model.selection().isEmpty(); }
    bool isHovered(const ElementRef &element) const { return m_hovered && *m_hovered == real(element); }
    /// By itself or by its layer.
    bool isLocked(const ElementRef &element) const;
    /// True for what does not belong to the group that was entered.
    bool isOutside(const ElementRef &element) const;
    /// The element of the model that an element of `diagram()` stands for.
    ElementRef real(const ElementRef &shown) const;
    const std::optional<ElementRef> &hovered() const { return m_hovered; }
    void setHovered(const std::optional<ElementRef> &element);
    /// Elements shown as selected while a rubber band is drawn.
    void setMarked(const Selection &marked);

    /// Shows `preview`, which differs from the model's diagram in `touched` at most, until `endPreview`.
    void showPreview(const Diagram &preview, const Selection &touched);
    void endPreview();

    /// Walks the highlighted path: which step is the current one (from 1), and how far along it a marker is (0 to 1).
    void setStep(std::optional<int> step, std::optional<double> marker = {});

    /// `area` and what rings round elements beside it may reach into it; they are as wide from afar as close up.
    QRectF withRings(const QRectF &area) const;
    /// What the layers draw with at a zoom.
    PaintOptions paintOptions(double zoom) const;
    PaintCache &cache() const { return m_cache; }
    void beginFrame(double zoom, double pixelRatio) const
    {
        m_zoom = zoom;
        m_cache.beginFrame(zoom, pixelRatio);
    }
    const DrawnElements &elements() const { return m_elements; }
    /// Whether some labels of connections are drawn at any zoom.
    bool hasFarLabels() const;

    /// Draws `marks` over the design until others come. Connections of ghosts are routed round the components.
    void setMarks(const DiagramMarks &marks);
    /// Never null.
    const std::shared_ptr<const DiagramMarks> &marks() const { return m_marks; }

    /// Round the design and all ghosts; null when there is nothing.
    QRectF drawnBounds() const;

    /// The ghost with the keyboard focus, or an empty key. It never is together with a selection.
    const QString &focusedGhost() const { return m_focusedGhost; }
    void focusGhost(const QString &key);
    const QString &hoveredGhost() const { return m_hoveredGhost; }
    void setHoveredGhost(const QString &key);
    /// The uppermost ghost at `point`, or an empty key.
    QString ghostAt(const QPointF &point) const;
    QRectF ghostRect(const QString &key) const;
    /// What a screen reader and a tooltip call it: "Missing: Input guard".
    QString ghostName(const QString &key) const;
    QString ghostHint(const QString &key) const;
    void activateGhost(const QString &key);
    /// All ghosts in reading order, connections last.
    QStringList ghostsInOrder() const;

    /// Selects the next element, or focuses the next ghost, in reading order: boxes, then connections; or the one
    /// before. Returns its place.
    QRectF focusNext(int step);

    /// The uppermost element at `point`; components before connections before groups.
    std::optional<ElementRef> elementAt(const QPointF &point) const;
    /// All elements that `rect` touches, in no particular order; a group by its border or title.
    Selection elementsIn(const QRectF &rect) const;

    /// Slides the boxes from where they were to where they are now. Without animations nothing happens.
    void animateFrom(const Diagram &before);

Q_SIGNALS:
    /// The user clicked a ghost, or pressed Enter or Space on it.
    void ghostActivated(const QString &key);
    void marksChanged();

private:
    void renewGhosts();
    void rebuild();
    void follow(const ChangeSet &changes);
    /// Shows `next`, which differs from what is shown in `touched` at most.
    void show(const Diagram &next, const Selection &touched);
    Diagram shownOf(const Diagram &full) const;
    /// Whether it is not just the model's diagram.
    bool isReduced(const Diagram &shown) const;
    bool isAsRouted(const Edge &edge, const Diagram &next) const;
    void sync(const ElementRef &element);
    void putGroup(const Group &group);
    void putEdge(const Edge &edge);
    void putNode(const Node &node);
    void putNote(const Note &note);
    void renewFacts();
    /// Looks for crossings anew.
    void renewJumps();
    void recolour();
    static Selection touchedBy(const ChangeSet &changes);
    Selection dependentsOf(const Selection &touched) const;
    void updateSceneRect();

    EditorModel &m_model;
    const ThemeController &m_themes;
    std::unique_ptr<DiagramPainter> m_painter;
    std::unique_ptr<DiagramPainter> m_fadedPainter;
    Diagram m_shown;
    bool m_isReduced = false; ///< what is shown is not just the model's diagram
    bool m_isPreview = false;
    Selection m_previewed;
    Selection m_marked;
    DrawnElements m_elements;
    mutable PaintCache m_cache;
    mutable double m_zoom = 1; ///< of the last frame
    std::shared_ptr<const DesignFacts> m_facts;
    std::optional<int> m_step;
    std::optional<double> m_marker;
    double m_crowd = 0; ///< components on a million square units
    std::optional<ElementRef> m_hovered;
    QVariantAnimation *m_animation;
    LineJumps m_jumps;
    std::shared_ptr<const DiagramMarks> m_marks;
    QList<GhostItem *> m_ghosts;
    QString m_focusedGhost;
    QString m_hoveredGhost;
};

} // namespace archdeck
