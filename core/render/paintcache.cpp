#include "core/render/paintcache.h"

#include "core/render/sketch.h"

#include <QtCore/qset.h>
#include <QtGui/qtextdocument.h>

namespace archdeck {

namespace {
// More than a screen shows at any zoom at which texts are drawn; some megabytes.
constexpr size_t mostLabels = 4000;
constexpr size_t mostNotes = 200;
constexpr size_t mostStamps = 2000;
} // namespace

DesignFacts::DesignFacts(const Diagram &diagram, PathId path) : isSketch(archdeck::isSketch(diagram)), palette(diagram)
{
    for (const TradeOff &tradeOff : diagram.tradeOffs) {
        QSet<NodeId> counted;
        for (const ElementRef &element : tradeOff.elements) {
            if (element.type == ElementType::Node && !counted.contains(NodeId(element.id))) {
                counted.insert(NodeId(element.id));
                ++tradeOffs[NodeId(element.id)];
            }
        }
    }
    if (path.isNull())
        return;
    const QList<EdgeId> steps = diagram.paths.value(path).steps;
    for (qsizetype i = 0; i < steps.size(); ++i)
        pathSteps[steps[i]].append(int(i + 1));
}

QPainterPath sketchedConnection(const Edge &edge, const EdgeGeometry &geometry)
{
    return sketched(geometry.line, sketchSeed(edge.id.uuid()),
                    edge.call == CallKind::Sync ? SketchPasses::Two : SketchPasses::One);
}

PaintCache::PaintCache() = default;
PaintCache::~PaintCache() = default;
PaintCache::PaintCache(PaintCache &&) noexcept = default;
PaintCache &PaintCache::operator=(PaintCache &&) noexcept = default;

void PaintCache::beginFrame(double zoom, double pixelRatio)
{
    if (zoom != m_zoom || pixelRatio != m_pixelRatio || m_stamps.size() > mostStamps)
        m_stamps.clear();
    m_zoom = zoom;
    m_pixelRatio = pixelRatio;
    if (m_labels.size() > mostLabels)
        m_labels.clear();
    if (m_notes.size() > mostNotes)
        m_notes.clear();
}

const EdgeGeometry &PaintCache::geometry(const Diagram &diagram, const Edge &edge, const QList<QPointF> &jumps)
{
    const auto found = m_geometry.find(edge.id);
    return found != m_geometry.end() ? found->second
                                     : m_geometry.emplace(edge.id, edgeGeometry(diagram, edge, jumps)).first->second;
}

const QPainterPath &PaintCache::sketchedLine(const Diagram &diagram, const Edge &edge)
{
    const auto found = m_sketched.find(edge.id);
    if (found != m_sketched.end())
        return found->second;
    return m_sketched.emplace(edge.id, sketchedConnection(edge, geometry(diagram, edge))).first->second;
}

void PaintCache::forgetEdge(EdgeId edge)
{
    m_geometry.erase(edge);
    m_sketched.erase(edge);
}

const LabelLayout &PaintCache::label(const QString &text, const LabelStyle &style)
{
    const LabelKey key{text, style};
    const auto found = m_labels.find(key);
    return found != m_labels.end()
        ? found->second
        : m_labels.emplace(key, layOutLabel(text, style, LabelGlyphs::Prepared)).first->second;
}

QTextDocument *PaintCache::note(const QString &key) const
{
    const auto found = m_notes.find(key);
    return found != m_notes.end() ? found->second.get() : nullptr;
}

QTextDocument *PaintCache::keepNote(const QString &key, std::unique_ptr<QTextDocument> document)
{
    return (m_notes[key] = std::move(document)).get();
}

const QImage *PaintCache::stamp(const StampName &stamp) const
{
    const auto found = m_stamps.find(stamp);
    return found != m_stamps.end() ? &found->second : nullptr;
}

const QImage *PaintCache::keepStamp(const StampName &stamp, const QImage &image)
{
    return &(m_stamps[stamp] = image);
}

void PaintCache::forgetLooks()
{
    m_stamps.clear();
    m_notes.clear();
}

void PaintCache::clear()
{
    *this = PaintCache();
}

} // namespace archdeck
