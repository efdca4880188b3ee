#pragma once

#include "core/base/id.h"

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>
#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace archdeck {

using NodeId = Id<struct NodeTag>;
using EdgeId = Id<struct EdgeTag>;
using GroupId = Id<struct GroupTag>;
using NoteId = Id<struct NoteTag>;
using PathId = Id<struct PathTag>;
using TradeOffId = Id<struct TradeOffTag>;
using SectionId = Id<struct SectionTag>;
using LayerId = Id<struct LayerTag>;

/// Key to value, both as the user typed them. The catalogue knows types and units; unknown keys are kept.
using Properties = QMap<QString, QString>;

// All positions and sizes are in diagram units: 1 unit is 1 px at 100 % zoom and 100 % scale; y grows downwards.
// `key` is the element's stable name within its design (a Graphviz node name); empty for elements drawn by hand.
// `order` gives drawing and listing order; ties are broken by id.

/// Colours that the user chose by hand: "#rrggbb" in lower case. An empty one follows the colouring of the design.
struct Style
{
    QString fill;
    QString line; ///< border, edge and symbol of a component; the line of a connection

    bool operator==(const Style &) const = default;
};

/// What is shown and hidden together: the online path, the offline path, the control plane. Independent of groups.
struct Layer
{
    LayerId id;
    QString key;
    QString name;
    bool isVisible = true;
    bool isLocked = false; ///< what lies on it can be selected, but neither moved nor changed on the canvas
    int order = 0;

    bool operator==(const Layer &) const = default;
};

// Every drawn element has a `style`, a `layer` (null for the base layer, which is always there and visible) and may be
// locked: a locked element can be selected and unlocked, but neither moved, resized nor removed on the canvas.

/// A component.
struct Node
{
    NodeId id;
    QString key;
    QString kind; ///< id of a component kind; may be unknown to this version's catalogue
    QString label;
    QRectF rect;
    GroupId group; ///< null when in no group
    Properties properties;
    int order = 0;
    Style style = {};
    LayerId layer = {};
    bool isLocked = false;

    bool operator==(const Node &) const = default;
};

enum class CallKind { Sync, Async, Stream, Batch };

enum class RouteShape {
    Automatic, ///< no stored route: an orthogonal one is computed from the two ends
    Curve,     ///< `points` are a start point and then groups of three Bézier control points, as dot gives them
    Polyline,  ///< `points` are the corners
};

/// How the router draws a connection.
enum class LineShape { Orthogonal, Straight, Curved };

/// Which ends of a connection carry the arrowhead of its kind of call.
enum class Arrows { Forward, Both, None };

struct Route
{
    RouteShape shape = RouteShape::Automatic;
    QList<QPointF> points;
    std::optional<QPointF> labelCentre; ///< where the label goes; without it, the painter decides

    bool operator==(const Route &) const = default;
};

/// A connection from one component to another (or to itself).
struct Edge
{
    EdgeId id;
    QString key; ///< "tail -> head", with "#id" where several run between the same two
    NodeId from;
    NodeId to;
    QString label;
    CallKind call = CallKind::Sync;
    QString protocol;
    Route route;
    Properties properties;
    int order = 0;
    Style style = {};
    LayerId layer = {};
    bool isLocked = false;
    LineShape line = LineShape::Orthogonal;
    Arrows arrows = Arrows::Forward;
    /// Corners that the user pinned, from `from` to `to`; the router runs through them in this order.
    QList<QPointF> waypoints = {};
    /// A fixed place on the box of that end, as shares of its width and height (0 to 1, one of them 0 or 1). Without it
    /// the end floats: the router chooses the side.
    std::optional<QPointF> fromAnchor = {};
    std::optional<QPointF> toAnchor = {};
    QString fromLabel = {}; ///< beside the end at `from`
    QString toLabel = {};
    /// Where the label was put by hand: its share of the way along the route, 0 to 1. Without it the router chooses.
    std::optional<double> labelPlace = {};

    bool operator==(const Edge &) const = default;
};

/// A boundary round components and other groups: a VPC, a region, a tenant.
struct Group
{
    GroupId id;
    QString key;
    QString kind; ///< group, vpc, region, tenant, trust, plane, pool
    QString label;
    QRectF rect;
    GroupId parent; ///< null at the top level; never a cycle
    int order = 0;
    Style style = {};
    LayerId layer = {};
    bool isLocked = false;
    bool isCollapsed = false; ///< drawn as one component; see `visiblePart`
    Properties properties = {};

    bool operator==(const Group &) const = default;
};

enum class ElementType { Design, Node, Edge, Group, Note, Path };

/// Points at any element, or at the whole design (with a null id).
struct ElementRef
{
    ElementType type = ElementType::Design;
    QUuid id = {};

    ElementRef() = default;
    ElementRef(ElementType elementType, const QUuid &uuid) : type(elementType), id(uuid) {}
    explicit ElementRef(NodeId node) : type(ElementType::Node), id(node.uuid()) {}
    explicit ElementRef(EdgeId edge) : type(ElementType::Edge), id(edge.uuid()) {}
    explicit ElementRef(GroupId group) : type(ElementType::Group), id(group.uuid()) {}
    explicit ElementRef(NoteId note) : type(ElementType::Note), id(note.uuid()) {}
    explicit ElementRef(PathId path) : type(ElementType::Path), id(path.uuid()) {}

    bool operator==(const ElementRef &) const = default;
    friend auto operator<=>(const ElementRef &a, const ElementRef &b)
    {
        return a.type != b.type ? a.type <=> b.type : a.id <=> b.id;
    }
    friend size_t qHash(const ElementRef &ref, size_t seed = 0) { return qHashMulti(seed, int(ref.type), ref.id); }
};

/// A text on the canvas, in Markdown, with an optional leader to what it explains.
struct Note
{
    NoteId id;
    QString key;
    QString text;
    QRectF rect;
    std::optional<ElementRef> explains;
    int order = 0;
    Style style = {};
    LayerId layer = {};
    bool isLocked = false;
    Properties properties = {};

    bool operator==(const Note &) const = default;
};

/// A named walk over connections. A connection may be several steps.
struct RequestPath
{
    PathId id;
    QString key;
    QString name;
    QList<EdgeId> steps;
    int order = 0;
    Properties properties = {}; ///< load: share, rps

    bool operator==(const RequestPath &) const = default;
};

struct TradeOffOption
{
    QString name;
    QStringList pros;
    QStringList cons;

    bool operator==(const TradeOffOption &) const = default;
};

/// A decision and what it was weighed against, attached to elements.
struct TradeOff
{
    TradeOffId id;
    QString key;
    QString question;
    QList<ElementRef> elements;
    QList<TradeOffOption> options;
    int decision = -1; ///< index of the chosen option; -1 while undecided
    QString why;
    QString switchWhen;
    int order = 0;

    bool operator==(const TradeOff &) const = default;
};

/// One part of the written notes of a design: a heading and Markdown.
struct Section
{
    SectionId id;
    QString key;
    QString heading;
    QString body;
    int order = 0;

    bool operator==(const Section &) const = default;
};

/// What is said of the design as a whole.
struct DesignInfo
{
    QString title;
    QString summary;
    QString family;
    QString language = QStringLiteral("en");
    QString direction = QStringLiteral("LR"); ///< of the automatic layout: LR, TB, RL, BT
    Properties properties = {}; ///< load and targets: users, peak_factor, latency_target_ms, …

    bool operator==(const DesignInfo &) const = default;
};

} // namespace archdeck
