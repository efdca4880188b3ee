#include "core/render/sketch.h"

#include <algorithm>
#include <cmath>

namespace archdeck {

namespace {

constexpr double endShift = 1.1;     ///< how far off a line ends, at most
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

void drawPass(QPainterPath &drawn, const QPainterPath &path, Hand &hand)
{
    QPointF from;
    QPointF at; // where the pen is: near `from`
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QPointF to(element.x, element.y);
        if (element.isMoveTo()) {
            at = to + hand.shift(endShift * 0.6);
            drawn.moveTo(at);
            from = to;
        } else if (element.isLineTo()) {
            const QPointF way = to - from;
            const double length = std::hypot(way.x(), way.y());
            const double reach = std::min(endShift, length * 0.06);
            const double bow = std::min(greatestBow, length * bowShare) * hand.shake();
            const QPointF side = length > 0 ? QPointF(-way.y(), way.x()) / length * bow : QPointF();
            const QPointF end = to + hand.shift(reach);
            drawn.cubicTo(at + way * (0.35 + 0.05 * hand.shake()) + side,
                          at + way * (0.65 + 0.05 * hand.shake()) + side, end);
            from = to;
            at = end;
        } else { // a curve: two control points and its end
            const QPointF second(path.elementAt(i + 1).x, path.elementAt(i + 1).y);
            const QPointF end(path.elementAt(i + 2).x, path.elementAt(i + 2).y);
            const QPointF shift = hand.shift(
                std::min(endShift * 0.7, std::hypot(end.x() - from.x(), end.y() - from.y()) * 0.08));
            drawn.cubicTo(to + shift, second + shift, end + shift);
            from = end;
            at = end + shift;
            i += 2;
        }
    }
}

} // namespace

quint32 sketchSeed(const QUuid &id)
{
    quint32 seed = 2166136261u; // FNV-1a
    for (const char byte : id.toRfc4122())
        seed = (seed ^ quint8(byte)) * 16777619u;
    return seed;
}

QPainterPath sketched(const QPainterPath &path, quint32 seed)
{
    Hand hand(seed);
    for (int i = 0; i < 8; ++i)
        hand.shake(); // the first numbers of like seeds are alike
    QPainterPath drawn;
    drawPass(drawn, path, hand);
    drawPass(drawn, path, hand);
    return drawn;
}

QPainterPath sketchedBox(const QRectF &box, double radius, quint32 seed)
{
    QPainterPath outline;
    outline.addRoundedRect(box, radius, radius);
    return sketched(outline, seed);
}

} // namespace archdeck
