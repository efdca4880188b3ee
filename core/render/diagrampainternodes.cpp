#include "core/diagram/visiblepart.h"
#include "core/render/componentmetrics.h"
#include "core/render/diagrampainter.h"
#include "core/render/paintparts.h"
#include "core/render/sketch.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpaintengine.h>
#include <QtGui/qpainter.h>

#include <cmath>

namespace archdeck {

namespace {

constexpr double stampMargin = 10;  ///< what a body draws beyond its box: stacked edges, a shaky hand
constexpr double mostStampZoom = 2; ///< nearer than this few components are in sight, and their pictures would be large
constexpr int sketchVariants = 16; ///< pictures of one kind drawn by hand differ this many times
constexpr double stackStep = 4; ///< between the edges of a collapsed group

/// Dashed square within a square: what stands for a group.
void drawGroupSymbol(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    QPen pen = roundPen(colour, rect.width() / 14);
    painter.setPen(pen);
    const double step = rect.width() / 24;
    for (const QPointF &corner : {QPointF(5, 5), QPointF(13.5, 5), QPointF(5, 13.5), QPointF(13.5, 13.5)})
        painter.drawRoundedRect(QRectF(rect.topLeft() + corner * step, QSizeF(5.5, 5.5) * step), step, step);
    pen.setWidthF(rect.width() / 20);
    painter.setPen(pen);
    painter.drawRoundedRect(rect.adjusted(step, step, -step, -step), 4 * step, 4 * step);
}

} // namespace

ElementColours DiagramPainter::coloursOf(const Diagram &diagram, const Node &node, const DesignFacts &facts) const
{
    const bool stands = isStandIn(node);
    const GroupId group = stands ? GroupId(node.id.uuid()) : node.group;
    const FamilyColours &colours = facts.palette.isUsed()
        ? facts.palette.coloursOf(diagram, stands && !node.group.isNull() ? node.group : group, m_theme)
        : m_theme.colours(stands ? Family::People : familyOf(node.kind));
    return nodeColours(colours, node.style, m_theme);
}

DiagramPainter::Body DiagramPainter::bodyOf(const Diagram &diagram, const Node &node, const PaintOptions &options,
                                            const DesignFacts &facts) const
{
    Body body;
    body.colours = coloursOf(diagram, node, facts);
    body.kind = node.kind;
    body.size = node.rect.size();
    body.isStandIn = isStandIn(node);
    body.isFar = options.detail == DetailLevel::Symbols;
    body.hasBar = options.marks && options.marks->bars.contains(node.id);
    if (facts.isSketch && !body.isFar)
        body.seed = sketchSeed(node.id.uuid()) % sketchVariants;
    body.leastLine = options.leastLine;
    return body;
}

void DiagramPainter::paintNode(QPainter &painter, const Diagram &diagram, const Node &node,
                               const PaintOptions &options) const
{
    const QRectF &box = node.rect;
    if (options.detail == DetailLevel::Blocks) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blockColour(diagram, node, options));
        painter.drawRoundedRect(box, metrics::componentRadius, metrics::componentRadius);
        return;
    }
    const auto facts = factsOf(diagram, options);
    const Body body = bodyOf(diagram, node, options, *facts);
    if (options.cache && painter.worldTransform().m11() <= mostStampZoom) {
        paintStamp(painter, box.topLeft(), body, *options.cache);
    } else {
        painter.translate(box.topLeft());
        paintBody(painter, body);
        painter.translate(-box.topLeft());
    }
    if (!body.isFar) // a bar takes its room from below
        paintNodeText(painter, node, options, body.colours, box.center().y() - (body.hasBar ? 6 : 0));
    const QRectF badge = options.detail == DetailLevel::Full ? paintBadge(painter, node, options, *facts) : QRectF();
    if (options.marks)
        paintNodeMarks(painter, node, marksOf(node, options), options.detail,
                       badge.isNull() ? box.right() - metrics::padding : badge.left() - 8);
}

void DiagramPainter::paintStamp(QPainter &painter, const QPointF &topLeft, const Body &body, PaintCache &cache) const
{
    const double zoom = painter.worldTransform().m11();
    const double ratio = painter.device()->devicePixelRatioF();
    const int look = int(body.isStandIn) | int(body.isFar) << 1 | int(body.hasBar) << 2
        | int(body.colours.isFilled) << 3 | (body.seed ? int(*body.seed) + 1 : 0) << 4;
    const StampName key{body.kind, body.size, body.colours.fill.rgb(), body.colours.line.rgb(), look};
    const QImage *image = cache.stamp(key);
    if (!image) {
        const QSizeF size = (body.size + QSizeF(2 * stampMargin, 2 * stampMargin)) * zoom * ratio;
        QImage fresh(int(std::ceil(size.width())), int(std::ceil(size.height())), QImage::Format_ARGB32_Premultiplied);
        fresh.setDevicePixelRatio(ratio);
        fresh.fill(Qt::transparent);
        QPainter into(&fresh);
        into.setRenderHint(QPainter::Antialiasing);
        into.scale(zoom, zoom);
        into.translate(stampMargin, stampMargin);
        paintBody(into, body);
        into.end();
        image = cache.keepStamp(key, fresh);
    }
    // On whole pixels: copying is quick, and borders are as sharp as they can be.
    const QTransform transform = painter.worldTransform();
    const QPointF place = transform.map(topLeft - QPointF(stampMargin, stampMargin)) * ratio;
    painter.setWorldTransform(QTransform());
    painter.drawImage(QPointF(std::round(place.x()), std::round(place.y())) / ratio, *image);
    painter.setWorldTransform(transform);
}

void DiagramPainter::paintBody(QPainter &painter, const Body &body) const
{
    const QRectF box(QPointF(), body.size);
    const ElementColours &colours = body.colours;
    const double radius = metrics::componentRadius;
    const double thin = std::max(1.0, body.leastLine);
    // From afar the family's colour has to carry what text and symbol say close up.
    const QPen border = body.isFar
        ? QPen(blend(colours.line, m_theme.surface, 0.6), 3)
        : QPen(body.seed ? blend(colours.line, colours.fill, 0.75) : colours.border, body.seed ? 1.1 : thin);
    painter.setBrush(body.isFar && !colours.isFilled ? colours.tint : colours.fill);
    painter.setPen(body.seed ? QPen(Qt::NoPen) : border);
    if (body.isStandIn) { // sheets that lie below
        painter.setPen(border);
        painter.drawRoundedRect(box.translated(2 * stackStep, 2 * stackStep), radius, radius);
        painter.drawRoundedRect(box.translated(stackStep, stackStep), radius, radius);
        painter.setPen(body.seed ? QPen(Qt::NoPen) : border);
    }
    painter.drawRoundedRect(box, radius, radius);
    const QPointF top(1, radius);
    const QPointF bottom(1, box.bottom() - radius);
    if (body.seed) {
        painter.setPen(roundPen(border.color(), border.widthF()));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(sketchedBox(box, radius, 0x9e3779b9u * (*body.seed + 1)));
    } else {
        // The 3 px edge in the family's colour follows the rounded left side.
        painter.setPen(QPen(colours.line, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(top, bottom);
    }
    const double centre = box.center().y() - (body.hasBar ? 6 : 0);
    const double size = body.isFar ? std::min(box.height() - (body.hasBar ? 20 : 8), 56.0) : metrics::tileSize;
    const QRectF tile = body.isFar ? QRectF(box.center().x() - size / 2, centre - size / 2, size, size)
                                   : QRectF(metrics::padding, centre - size / 2, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(tile, 8, 8);
    const QRectF symbol = tile.marginsRemoved(QMarginsF(size / 8, size / 8, size / 8, size / 8));
    if (body.isStandIn)
        drawGroupSymbol(painter, symbol, colours.line);
    else
        paintSymbolIn(painter, body.kind, symbol, colours.line);
}

void DiagramPainter::paintNodeText(QPainter &painter, const Node &node, const PaintOptions &options,
                                   const ElementColours &colours, double centre) const
{
    const double left = node.rect.left() + 2 * metrics::padding + metrics::tileSize;
    LabelStyle style = componentLabelStyle(node.rect.right() - metrics::padding - left + 1);
    const QString subtitle = options.detail == DetailLevel::Full ? subtitleOf(node) : QString();
    LabelLayout own;
    const LabelLayout &label = options.cache ? options.cache->label(node.label, style)
                                             : own = layOutLabel(node.label, style);
    LabelStyle small;
    small.pixelSize = metrics::smallSize;
    small.width = style.width;
    small.maximumLines = 1;
    LabelLayout ownSmall;
    const LabelLayout &below = options.cache && !subtitle.isEmpty() ? options.cache->label(subtitle, small)
                                                                    : ownSmall = layOutLabel(subtitle, small);
    const double top = centre - (label.size.height() + below.size.height()) / 2;
    const QColor codeGround = blend(colours.text, colours.fill, 0.08);
    drawLabel(painter, label, QPointF(left, top), colours.text, codeGround);
    drawLabel(painter, below, QPointF(left, top + label.size.height()), colours.muted, codeGround);
}

QRectF DiagramPainter::paintBadge(QPainter &painter, const Node &node, const PaintOptions &options,
                                  const DesignFacts &facts) const
{
    const int count = facts.tradeOffs.value(node.id);
    if (count == 0)
        return {};
    // A pair of scales in small: the number of decisions that hang on this component, on its lower right corner.
    const QString text = QString::number(count);
    LabelStyle style;
    style.pixelSize = metrics::smallSize;
    style.isStrong = true;
    LabelLayout own;
    const LabelLayout &number = options.cache ? options.cache->label(text, style) : own = layOutLabel(text, style);
    const double width = number.size.width() + 27;
    const QRectF badge(node.rect.right() - width - 8, node.rect.bottom() - 8, width, 16);
    painter.setPen(QPen(m_theme.border, std::max(1.0, options.leastLine)));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(badge, 8, 8);
    painter.setPen(roundPen(m_theme.accent, 1.2));
    const QPointF base(badge.left() + 10, badge.center().y());
    painter.drawLine(base + QPointF(0, -4), base + QPointF(0, 4));
    painter.drawLine(base + QPointF(-4.5, -3), base + QPointF(4.5, -3));
    painter.drawLine(base + QPointF(-2, 4), base + QPointF(2, 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(base.x() - 6.5, base.y() - 3, 4, 5), 180 * 16, 180 * 16);
    painter.drawArc(QRectF(base.x() + 2.5, base.y() - 3, 4, 5), 180 * 16, 180 * 16);
    drawLabel(painter, number,
              QPointF(badge.left() + 16 + (badge.width() - 18 - number.size.width()) / 2,
                      badge.center().y() - number.size.height() / 2),
              m_theme.muted, m_theme.codeBackground);
    return badge;
}

void DiagramPainter::paintSymbol(QPainter &painter, const QString &kindId, const QRectF &rect) const
{
    paintSymbolIn(painter, kindId, rect, m_theme.colours(familyOf(kindId)).line);
}

void DiagramPainter::paintSymbolIn(QPainter &painter, const QString &kindId, const QRectF &rect,
                                   const QColor &colour) const
{
    const ComponentKind *kind = m_catalog->find(kindId);
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 24, rect.height() / 24);
    const QPen pen = roundPen(colour, 1.75);
    if (!kind) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(4, 6, 16, 12), 2, 2);
    } else {
        for (const SymbolShape &shape : kind->symbol) {
            painter.setPen(shape.filled ? QPen(Qt::NoPen) : pen);
            painter.setBrush(shape.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter.drawPath(shape.path);
        }
    }
    painter.restore();
}

} // namespace archdeck
