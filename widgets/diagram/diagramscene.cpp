#include "widgets/diagram/diagramscene.h"

#include "core/diagram/visiblepart.h"
#include "core/layout/router.h"
#include "core/render/componentmetrics.h"
#include "core/render/farpicture.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/canvaslayer.h"

#include <QtCore/qeasingcurve.h>
#include <QtCore/qvariantanimation.h>

namespace archdeck {

namespace {

constexpr double margin = 4000; ///< empty canvas round the design, in diagram units

/// With more connections than this, looking for crossings after each edit would be felt; exports have all jumps.
constexpr qsizetype mostWithJumps = 3000;

// Room round a box for its selection ring, ports, badges (twice as large from afar) and stacked edges.
constexpr QMarginsF boxRoom(18, 20, 18, 22);

/// Every element that a change set names.
template<typename T>
void collect(const QList<Change<T>> &changes, Selection &into)
{
    for (const Change<T> &change : changes)
        into.insert(ElementRef(change.after ? change.after->id : change.before->id));
}

} // namespace

DiagramScene::DiagramScene(EditorModel &model, const ThemeController &themes, QObject *parent)
    : QGraphicsScene(parent), m_model(model), m_themes(themes), m_animation(new QVariantAnimation(this)),
      m_marks(std::make_shared<const DiagramMarks>())
{
    setItemIndexMethod(NoIndex); // three layers and a few ghosts; elements are found by their own index
    using enum CanvasLayerId;
    addItem(new CanvasLayer(*this, {Groups, Edges, Labels}, 0));
    addItem(new CanvasLayer(*this, {Nodes}, 200));
    addItem(new CanvasLayer(*this, {Notes}, 300));
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_model, &EditorModel::changed, this, &DiagramScene::follow);
    connect(&m_model, &EditorModel::selectionChanged, this, [this] {
        if (!m_model.selection().isEmpty())
            m_focusedGhost.clear();
        update();
    });
    connect(&m_model, &EditorModel::highlightChanged, this, [this] {
        renewFacts();
        recolour();
    });
    connect(&m_model, &EditorModel::enteredGroupChanged, this, [this] { update(); });
    const auto renewPainter = [this] {
        m_painter = std::make_unique<DiagramPainter>(m_model.sharedCatalog(), m_themes.theme());
        m_fadedPainter = std::make_unique<DiagramPainter>(m_model.sharedCatalog(), faded(m_themes.theme(), 0.35));
        m_cache.forgetLooks();
        recolour();
    };
    connect(&m_themes, &ThemeController::themeChanged, this, renewPainter);
    renewPainter();
    rebuild();
}

DiagramScene::~DiagramScene() = default;

Selection DiagramScene::touchedBy(const ChangeSet &changes)
{
    Selection touched;
    collect(changes.groups, touched);
    collect(changes.nodes, touched);
    collect(changes.edges, touched);
    collect(changes.notes, touched);
    return touched;
}

void DiagramScene::rebuild()
{
    m_shown = shownOf(m_model.diagram());
    m_isReduced = isReduced(m_shown);
    renewFacts();
    if (m_shown.edges.size() <= mostWithJumps)
        m_jumps = lineJumps(m_shown);
    for (const Group &group : std::as_const(m_shown.groups))
        putGroup(group);
    for (const Edge &edge : std::as_const(m_shown.edges))
        putEdge(edge);
    for (const Node &node : std::as_const(m_shown.nodes))
        putNode(node);
    for (const Note &note : std::as_const(m_shown.notes))
        putNote(note);
    updateSceneRect();
}

void DiagramScene::putGroup(const Group &group)
{
    DrawnElement drawn;
    drawn.element = ElementRef(group.id);
    drawn.box = group.rect;
    drawn.bounds = group.rect.marginsAdded(boxRoom);
    drawn.order = m_shown.depthOf(group.id) * 1e7 + group.order;
    const DiagramPainter::GroupColours colours = m_painter->coloursOf(m_shown, group, paintOptions(1));
    drawn.farColour = colours.ground.rgb();
    drawn.farFrame = blend(colours.line, m_painter->theme().canvas, 0.55).rgb(); // a whole pixel, without gaps
    m_elements.put(CanvasLayerId::Groups, drawn);
}

void DiagramScene::putNode(const Node &node)
{
    DrawnElement drawn;
    drawn.element = ElementRef(node.id);
    drawn.box = node.rect;
    drawn.bounds = node.rect.marginsAdded(boxRoom);
    drawn.order = node.order;
    drawn.farColour = m_painter->blockColour(m_shown, node, paintOptions(1)).rgb();
    m_elements.put(CanvasLayerId::Nodes, drawn);
}

void DiagramScene::putEdge(const Edge &edge)
{
    m_cache.forgetEdge(edge.id);
    const EdgeGeometry &geometry = m_cache.geometry(m_shown, edge, m_jumps.value(edge.id));
    DrawnElement drawn;
    drawn.element = ElementRef(edge.id);
    drawn.order = edge.order;
    drawn.farLine = farLine(geometry);
    drawn.bounds = (geometry.line.boundingRect() | geometry.arrow.boundingRect() | geometry.backArrow.boundingRect())
                       .adjusted(-14, -14, 14, 14);
    drawn.farColour = m_painter->hairlineColour(m_shown, edge, paintOptions(1), 0.2).rgb();
    m_elements.put(CanvasLayerId::Edges, drawn);
    // The step numbers of a highlighted path stand above the label, or on the middle of the line.
    drawn.farLine.clear();
    drawn.bounds = (geometry.label | QRectF(geometry.line.pointAtPercent(0.5), QSizeF(1, 1))).adjusted(-40, -26, 40, 14)
        | geometry.fromLabel | geometry.toLabel;
    m_elements.put(CanvasLayerId::Labels, drawn);
}

void DiagramScene::putNote(const Note &note)
{
    DrawnElement drawn;
    drawn.element = ElementRef(note.id);
    drawn.box = note.rect;
    drawn.bounds = note.rect.marginsAdded(boxRoom);
    drawn.order = note.order;
    if (note.explains && note.explains->type != ElementType::Design)
        drawn.bounds |= m_shown.rectOf(*note.explains).adjusted(-4, -4, 4, 4);
    m_elements.put(CanvasLayerId::Notes, drawn);
}

void DiagramScene::sync(const ElementRef &element)
{
    const auto put = [&](const auto &table, auto id, auto member) {
        const auto found = table.constFind(id);
        if (found != table.cend()) {
            (this->*member)(*found);
            return;
        }
        m_elements.remove(element);
        if (m_hovered && *m_hovered == element && !m_model.diagram().contains(element))
            m_hovered.reset();
    };
    switch (element.type) {
    case ElementType::Group: put(m_shown.groups, GroupId(element.id), &DiagramScene::putGroup); break;
    case ElementType::Node: put(m_shown.nodes, NodeId(element.id), &DiagramScene::putNode); break;
    case ElementType::Note: put(m_shown.notes, NoteId(element.id), &DiagramScene::putNote); break;
    case ElementType::Edge:
        if (!m_shown.edges.contains(EdgeId(element.id)))
            m_cache.forgetEdge(EdgeId(element.id));
        put(m_shown.edges, EdgeId(element.id), &DiagramScene::putEdge);
        break;
    default: break;
    }
}

bool DiagramScene::isAsRouted(const Edge &edge, const Diagram &next) const
{
    const auto before = m_shown.edges.constFind(edge.id);
    if (before == m_shown.edges.cend() || before->route.shape == RouteShape::Automatic)
        return false;
    Edge same = edge;
    same.route = before->route;
    return same == *before && next.nodes.value(edge.from).rect == m_shown.nodes.value(edge.from).rect
        && next.nodes.value(edge.to).rect == m_shown.nodes.value(edge.to).rect;
}

Diagram DiagramScene::shownOf(const Diagram &full) const
{
    // As `drawable` (core/layout), but what has a route on the canvas keeps it while its ends stay where they are.
    Diagram shown = visiblePart(full);
    QHash<EdgeId, Route> routes;
    QList<EdgeId> open;
    for (const Edge &edge : std::as_const(shown.edges)) {
        if (edge.route.shape != RouteShape::Automatic)
            continue;
        if (isAsRouted(edge, shown))
            routes.insert(edge.id, m_shown.edges.constFind(edge.id)->route);
        else
            open.append(edge.id);
    }
    if (!open.isEmpty())
        routes.insert(routeEdges(shown, open));
    for (auto route = routes.cbegin(); route != routes.cend(); ++route)
        shown.edges[route.key()].route = *route;
    return shown;
}

Selection DiagramScene::dependentsOf(const Selection &touched) const
{
    // Connections and notes' leaders follow the boxes that they touch.
    Selection dependents;
    const bool hasBoxes = std::ranges::any_of(
        touched, [](const ElementRef &element) { return element.type == ElementType::Node; });
    for (const Edge &edge : m_shown.edges) {
        if (hasBoxes && (touched.contains(ElementRef(edge.from)) || touched.contains(ElementRef(edge.to))))
            dependents.insert(ElementRef(edge.id));
    }
    for (const Note &note : m_shown.notes) {
        if (note.explains)
            dependents.insert(ElementRef(note.id));
    }
    return dependents - touched;
}

void DiagramScene::show(const Diagram &next, const Selection &touched)
{
    m_shown = next;
    const Selection dependents = dependentsOf(touched);
    const auto invalidate = [this](const Selection &elements) {
        for (const ElementRef &element : elements) {
            for (const CanvasLayerId layer : {CanvasLayerId::Groups, CanvasLayerId::Edges, CanvasLayerId::Labels,
                                              CanvasLayerId::Nodes, CanvasLayerId::Notes}) {
                const DrawnElement *drawn = m_elements.find(layer, element);
                if (drawn && drawn->element == element)
                    update(withRings(drawn->bounds));
            }
        }
    };
    constexpr qsizetype mostAreas = 200; // more are quicker drawn with all that lies between them
    const bool isMuch = touched.size() + dependents.size() > mostAreas;
    if (isMuch)
        update();
    else
        for (const Selection *all : {&touched, &dependents})
            invalidate(*all);
    for (const Selection *all : {&touched, &dependents}) {
        for (const ElementRef &element : *all)
            sync(element);
    }
    if (!isMuch)
        for (const Selection *all : {&touched, &dependents})
            invalidate(*all);
}

void DiagramScene::renewJumps()
{
    if (m_shown.edges.size() > mostWithJumps)
        return;
    const LineJumps before = std::exchange(m_jumps, lineJumps(m_shown));
    Selection changed;
    for (const LineJumps *jumps : {&before, &std::as_const(m_jumps)}) {
        for (auto at = jumps->cbegin(); at != jumps->cend(); ++at) {
            if (before.value(at.key()) != m_jumps.value(at.key()))
                changed.insert(ElementRef(at.key()));
        }
    }
    if (!changed.isEmpty())
        show(Diagram(m_shown), changed);
}

bool DiagramScene::isReduced(const Diagram &shown) const
{
    const Diagram &full = m_model.diagram();
    return !shown.nodes.isSharedWith(full.nodes) || !shown.edges.isSharedWith(full.edges)
        || !shown.groups.isSharedWith(full.groups) || !shown.notes.isSharedWith(full.notes);
}

void DiagramScene::follow(const ChangeSet &changes)
{
    m_animation->stop();
    const Diagram next = shownOf(m_model.diagram());
    // Where a part is drawn only, one change can show or hide many elements.
    const bool wasReduced = std::exchange(m_isReduced, isReduced(next));
    const bool isPartial = wasReduced || m_isReduced || m_isPreview;
    const Selection touched = touchedBy(isPartial ? difference(m_shown, next) : changes);
    m_isPreview = false;
    show(next, touched);
    renewJumps();
    renewFacts();
    if (changes.info || (m_facts->palette.isUsed() && !changes.groups.isEmpty()))
        recolour();
    if (!m_ghosts.isEmpty())
        setMarks(*m_marks); // their routes lead round components that may have moved
    updateSceneRect();
    if (!changes.tradeOffs.isEmpty() || !changes.paths.isEmpty())
        update(); // badges and step numbers
}

void DiagramScene::updateSceneRect()
{
    const QRectF bounds = drawnBounds();
    setSceneRect((bounds.isNull() ? QRectF(0, 0, 800, 600) : bounds).adjusted(-margin, -margin, margin, margin));
    const double area = std::max(bounds.width(), 100.0) * std::max(bounds.height(), 100.0);
    m_crowd = double(m_shown.nodes.size()) * 1e6 / area;
}

void DiagramScene::renewFacts()
{
    m_facts = std::make_shared<const DesignFacts>(m_shown, m_model.highlightedPath());
}

void DiagramScene::recolour()
{
    const PaintOptions options = paintOptions(1);
    for (const Node &node : std::as_const(m_shown.nodes)) {
        if (DrawnElement *drawn = m_elements.find(CanvasLayerId::Nodes, ElementRef(node.id)))
            drawn->farColour = m_painter->blockColour(m_shown, node, options).rgb();
    }
    for (const Group &group : std::as_const(m_shown.groups)) {
        if (m_elements.find(CanvasLayerId::Groups, ElementRef(group.id)))
            putGroup(group);
    }
    for (const Edge &edge : std::as_const(m_shown.edges)) {
        if (DrawnElement *drawn = m_elements.find(CanvasLayerId::Edges, ElementRef(edge.id)))
            drawn->farColour = m_painter->hairlineColour(m_shown, edge, options, 0.2).rgb();
    }
    update();
}

void DiagramScene::showPreview(const Diagram &preview, const Selection &touched)
{
    const Diagram next = shownOf(preview);
    const bool isReduced = !next.nodes.isSharedWith(preview.nodes) || m_isReduced;
    Selection all = isReduced ? touchedBy(difference(m_shown, next)) : touched;
    if (!isReduced && m_isPreview)
        all += m_previewed - touched;
    m_previewed = touched;
    m_isPreview = true;
    for (const ElementRef &element : std::as_const(all)) { // where they were, nothing is crossed any more
        if (element.type == ElementType::Edge)
            m_jumps.remove(EdgeId(element.id));
    }
    show(next, all);
}

void DiagramScene::endPreview()
{
    if (!m_isPreview)
        return;
    m_isPreview = false;
    const Diagram next = shownOf(m_model.diagram());
    show(next, touchedBy(difference(m_shown, next)));
    renewJumps();
    m_previewed.clear();
}

void DiagramScene::setHovered(const std::optional<ElementRef> &element)
{
    if (element == m_hovered)
        return;
    m_hovered = element;
    update();
}

void DiagramScene::setMarked(const Selection &marked)
{
    if (marked == m_marked)
        return;
    m_marked = marked;
    update();
}

void DiagramScene::setStep(std::optional<int> step, std::optional<double> marker)
{
    if (step == m_step && marker == m_marker)
        return;
    m_step = step;
    m_marker = marker;
    recolour();
}

} // namespace archdeck
