#include "core/render/sketch.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double endShift = 1.2;     ///< how far off a line ends, at most
constexpr double strokeLength = 130; ///< of one movement of the arm
constexpr double greatestBow = 2.2;  ///< of a long line
constexpr double bowShare = 0.018;   ///< of a line's length

/// Numbers between -1 and 1 that depend on the seed alone: xorshift, since library generators may differ.
class Hand
{
public:
    explicit Hand(quint32 seed) : m_state(seed | 1u) {}

    double shake()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 17;
        m_state ^= m_state << 5;
        return double(m_state % 20001) / 10000.0 - 1;
    }
    QPointF shift(double by) { return {shake() * by, shake() * by}; }

private:
    quint32 m_state;
};

/// One pass of a hand over a path.
class Pass
{
public:
    Pass(QPainterPath &drawn, Hand &hand) : m_drawn(drawn), m_hand(hand) {}

    void draw(const QPainterPath &path)
    {
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            const QPointF to(element.x, element.y);
            if (element.isMoveTo()) {
                m_from = to;
                m_at = to + m_hand.shift(endShift * 0.6);
                m_drawn.moveTo(m_at);
            } else if (element.isLineTo()) {
                drawLine(to);
            } else { // a curve: two control points and its end
                drawCurve(to, path.elementAt(i + 1), path.elementAt(i + 2));
                i += 2;
            }
        }
    }

private:
    void drawLine(const QPointF &to)
    {
        const QPointF way = to - m_from;
        const int strokes = std::max(1, int(std::hypot(way.x(), way.y()) / strokeLength));
        const QPointF start = m_from;
        for (int stroke = 1; stroke <= strokes; ++stroke)
            drawStroke(start + way * stroke / strokes);
    }

    void drawStroke(const QPointF &to)
    {
        const QPointF way = to - m_from;
        const double length = std::hypot(way.x(), way.y());
        const double bow = std::min(greatestBow, length * bowShare) * m_hand.shake();
        const QPointF side = length > 0 ? QPointF(-way.y(), way.x()) / length * bow : QPointF();
        const QPointF end = to + m_hand.shift(std::min(endShift, length * 0.06));
        m_drawn.cubicTo(m_at + way * (0.35 + 0.05 * m_hand.shake()) + side,
                        m_at + way * (0.65 + 0.05 * m_hand.shake()) + side, end);
        m_from = to;
        m_at = end;
    }

    void drawCurve(const QPointF &first, const QPointF &second, const QPointF &end)
    {
        const double reach = std::hypot(end.x() - m_from.x(), end.y() - m_from.y());
        const QPointF shift = m_hand.shift(std::min(endShift * 0.7, reach * 0.08));
        m_drawn.cubicTo(first + shift, second + shift, end + shift);
        m_from = end;
        m_at = end + shift;
    }

    QPainterPath &m_drawn;
    Hand &m_hand;
    QPointF m_from;
    QPointF m_at; ///< where the pen is: near `m_from`
};

} // namespace

quint32 sketchSeed(const QUuid &id)
{
    quint32 seed = 2166136261u; // FNV-1a
    for (const char byte : id.toRfc4122())
        seed = (seed ^ quint8(byte)) * 16777619u;
    return seed;
}

QPainterPath sketched(const QPainterPath &path, quint32 seed, SketchPasses passes)
{
    Hand hand(seed);
    for (int i = 0; i < 8; ++i)
        hand.shake(); // the first numbers of like seeds are alike
    QPainterPath drawn;
    Pass(drawn, hand).draw(path);
    if (passes == SketchPasses::Two)
        Pass(drawn, hand).draw(path);
    return drawn;
}

QPainterPath sketchedBox(const QRectF &box, double radius, quint32 seed, SketchPasses passes)
{
    QPainterPath outline;
    outline.addRoundedRect(box, radius, radius);
    return sketched(outline, seed, passes);
}

} // namespace archdeck
