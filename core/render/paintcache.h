#pragma once

#include "core/diagram/diagram.h"
#include "core/render/edgegeometry.h"
#include "core/render/elementcolours.h"
#include "core/render/inlinetext.h"

#include <QtCore/qhash.h>
#include <QtGui/qimage.h>

#include <memory>
#include <unordered_map>

class QTextDocument;

namespace archdeck {

/// What follows from a whole design and is asked for with each of its elements.
struct DesignFacts
{
    DesignFacts() = default;
    /// `path` is the highlighted one; null for none.
    DesignFacts(const Diagram &diagram, PathId path);

    bool isSketch = false;
    GroupPalette palette;
    QHash<NodeId, int> tradeOffs;        ///< how many hang on a component; only those with any
    QHash<EdgeId, QList<int>> pathSteps; ///< of the highlighted path, from 1
    LineJumps jumps;                     ///< none unless someone puts them here
};

/// The line of a connection as a hand draws it.
QPainterPath sketchedConnection(const Edge &edge, const EdgeGeometry &geometry);

/// Names the picture of a component without its texts.
struct StampName
{
    QString kind;
    QSizeF size;
    QRgb fill = 0;
    QRgb line = 0;
    int look = 0; ///< all else that makes a difference, as bits

    bool operator==(const StampName &) const = default;
    friend size_t qHash(const StampName &stamp, size_t seed = 0)
    {
        return qHashMulti(seed, stamp.kind, stamp.size.width(), stamp.size.height(), stamp.fill, stamp.line,
                          stamp.look);
    }
};

/// What a canvas keeps from frame to frame, so that drawing one costs little more than copying pixels: laid out texts,
/// the geometry of connections, pictures of components. Belongs to one thread and one painter; whoever owns it says
/// what changed. References are good until `beginFrame`.
class PaintCache
{
public:
    PaintCache();
    ~PaintCache();
    PaintCache(PaintCache &&) noexcept;
    PaintCache &operator=(PaintCache &&) noexcept;

    /// Before each frame: pictures are made for one zoom and pixel ratio, and texts that have become too many go.
    void beginFrame(double zoom, double pixelRatio);

    /// Of a connection that hops over others at `jumps`, which count when it isn't known yet.
    const EdgeGeometry &geometry(const Diagram &diagram, const Edge &edge, const QList<QPointF> &jumps = {});
    /// The line of a connection as a hand draws it.
    const QPainterPath &sketchedLine(const Diagram &diagram, const Edge &edge);
    void forgetEdge(EdgeId edge);

    const LabelLayout &label(const QString &text, const LabelStyle &style);
    /// Null when there is none yet.
    QTextDocument *note(const QString &key) const;
    QTextDocument *keepNote(const QString &key, std::unique_ptr<QTextDocument> document);

    /// Null when there is none yet.
    const QImage *stamp(const StampName &stamp) const;
    const QImage *keepStamp(const StampName &stamp, const QImage &image);

    /// Colours have changed.
    void forgetLooks();
    void clear();

private:
    using LabelKey = std::pair<QString, LabelStyle>;
    struct Hash
    {
        template<typename T>
        size_t operator()(const T &key) const
        {
            return qHash(key);
        }
    };

    double m_zoom = 0;
    double m_pixelRatio = 0;
    std::unordered_map<EdgeId, EdgeGeometry, Hash> m_geometry;
    std::unordered_map<EdgeId, QPainterPath, Hash> m_sketched;
    std::unordered_map<LabelKey, LabelLayout, Hash> m_labels;
    std::unordered_map<QString, std::unique_ptr<QTextDocument>, Hash> m_notes;
    std::unordered_map<StampName, QImage, Hash> m_stamps;
};

} // namespace archdeck
