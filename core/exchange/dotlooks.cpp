#include "core/exchange/dotlooks.h"

#include "core/exchange/carried.h"
#include "core/exchange/dotreaderpositions.h"
#include "core/exchange/dottext.h"

#include <QtCore/qset.h>
#include <QtGui/qcolor.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView keptPrefix("dot.");

/// What other parts of reader and writer take care of.
const QSet<QString> &mappedAttributes(DotElement element)
{
    static const QSet<QString> graph{u"id"_s, u"label"_s,  u"rankdir"_s, u"compound"_s,    u"bb"_s,
                                     u"lp"_s, u"lwidth"_s, u"lheight"_s, u"xdotversion"_s, u"kind"_s};
    static const QSet<QString> node{u"label"_s,     u"pos"_s,   u"width"_s,   u"height"_s, u"id"_s,
                                    u"fillcolor"_s, u"color"_s, u"rects"_s,   u"style"_s,  u"shape"_s,
                                    u"tooltip"_s,   u"xlp"_s,   u"vertices"_s};
    static const QSet<QString> edge{u"label"_s,     u"pos"_s,       u"id"_s,        u"lp"_s,    u"xlp"_s,
                                    u"dir"_s,       u"headlabel"_s, u"taillabel"_s, u"color"_s, u"style"_s,
                                    u"fillcolor"_s, u"head_lp"_s,   u"tail_lp"_s};
    return element == DotElement::Edge ? edge : element == DotElement::Graph ? graph : node;
}

/// The first of several; "0.6 0.3 0.9" is hue, saturation and value.
QString colourOf(const QString &value)
{
    const QString first = value.section(u':', 0, 0).section(u';', 0, 0).trimmed();
    const QStringList parts = QString(first).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 3)
        return colourName(first);
    double shares[3] = {};
    for (int i = 0; i < 3; ++i) {
        bool isNumber = false;
        shares[i] = parts[i].toDouble(&isNumber);
        if (!isNumber || !(shares[i] >= 0 && shares[i] <= 1))
            return {};
    }
    return QColor::fromHsvF(float(shares[0]), float(shares[1]), float(shares[2])).name();
}

QStringList stylesOf(const DotAttributes &attributes)
{
    QStringList styles;
    for (const QString &style : attributes.value(u"style").split(u','))
        styles.append(style.trimmed());
    styles.removeAll(QString());
    return styles;
}

/// What a node or cluster has beyond what the writer gives every one, "filled" left out.
QString restOfStyle(const DotAttributes &attributes)
{
    QStringList styles = stylesOf(attributes);
    styles.removeAll(u"filled"_s);
    return styles == QStringList{u"rounded"_s} ? QString() : styles.join(u',');
}

/// A compass point as a place on the box.
std::optional<QPointF> anchorOfPort(const QString &port)
{
    static const QHash<QString, QPointF> places{{u"n"_s, {0.5, 0}}, {u"ne"_s, {1, 0}},  {u"e"_s, {1, 0.5}},
                                                {u"se"_s, {1, 1}},  {u"s"_s, {0.5, 1}}, {u"sw"_s, {0, 1}},
                                                {u"w"_s, {0, 0.5}}, {u"nw"_s, {0, 0}}};
    const auto place = places.constFind(port.section(u':', -1));
    return place == places.cend() ? std::nullopt : std::optional(*place);
}

std::optional<QPointF> readShares(const QString &text)
{
    const QStringList parts = text.split(u',');
    bool isX = false;
    bool isY = false;
    const QPointF at(parts.value(0).toDouble(&isX), parts.value(1).toDouble(&isY));
    const bool isSound = isX && isY && at.x() >= 0 && at.x() <= 1 && at.y() >= 0 && at.y() <= 1;
    return isSound ? std::optional(at) : std::nullopt;
}

/// The attribute that says the same of the other end of an edge.
QString otherEnd(const QString &name)
{
    for (const auto &[one, other] : {std::pair(u"head"_s, u"tail"_s), std::pair(u"tail"_s, u"head"_s)}) {
        if (name.startsWith(one) || name.endsWith(one))
            return QString(name).replace(one, other);
    }
    return name;
}

QString shares(const std::optional<QPointF> &at)
{
    return at ? QString(dotNumber(at->x()) + u',' + dotNumber(at->y())) : QString();
}

LineShape lineOf(const QString &name)
{
    if (name == u"line" || name == u"false" || name == u"no" || name == u"polyline" || name == u"straight")
        return LineShape::Straight;
    return name == u"curved" ? LineShape::Curved : LineShape::Orthogonal;
}

QString textOf(const DotAttributes &attributes, QStringView name)
{
    return attributes.isHtml(name) ? htmlLabelText(attributes.value(name)) : plainText(attributes.value(name));
}

} // namespace

QString dotNumber(double value)
{
    return QString::number(value, 'g', 12);
}

QString dotPoint(const QPointF &at)
{
    return dotNumber(at.x()) + u',' + dotNumber(at.y() == 0 ? 0 : -at.y());
}

Style dotStyle(const DotAttributes &attributes, DotElement element, DotOrigin origin)
{
    Style style;
    const QString line = colourOf(attributes.value(u"color"));
    const bool isFilled = stylesOf(attributes).contains(u"filled");
    if (isFilled && element != DotElement::Edge) {
        const QString fill = attributes.value(u"fillcolor");
        style.fill = colourOf(fill.isEmpty() ? attributes.value(u"color") : fill);
    }
    if (element == DotElement::Group && !isFilled)
        style.fill = colourOf(attributes.value(u"bgcolor"));
    if (origin == DotOrigin::Dialect || line != u"#000000")
        style.line = line;
    return style;
}

void readDotLine(const DotAttributes &attributes, const DotGraph &graph, DotOrigin origin, bool isReversed, Edge &edge)
{
    const QString direction = attributes.value(u"dir");
    edge.arrows = direction == u"both"                                       ? Arrows::Both
        : direction == u"none" || (!graph.isDirected && direction.isEmpty()) ? Arrows::None
                                                                             : Arrows::Forward;
    edge.fromLabel = textOf(attributes, isReversed ? u"headlabel"_s : u"taillabel"_s);
    edge.toLabel = textOf(attributes, isReversed ? u"taillabel"_s : u"headlabel"_s);
    if (origin == DotOrigin::Foreign) {
        edge.line = lineOf(graph.attributes.value(u"splines"));
        edge.fromAnchor = anchorOfPort(attributes.value(isReversed ? u"headport" : u"tailport"));
        edge.toAnchor = anchorOfPort(attributes.value(isReversed ? u"tailport" : u"headport"));
        return;
    }
    edge.line = lineOf(attributes.value(u"line"));
    edge.fromAnchor = readShares(attributes.value(u"from_at"));
    edge.toAnchor = readShares(attributes.value(u"to_at"));
    edge.waypoints = readDotPoints(attributes.value(u"waypoints")).value_or(QList<QPointF>());
    bool isNumber = false;
    const double place = attributes.value(u"label_at").toDouble(&isNumber);
    if (isNumber && place >= 0 && place <= 1)
        edge.labelPlace = place;
}

Properties keptDotAttributes(const DotAttributes &attributes, DotElement element, bool isReversed)
{
    Properties kept;
    const QSet<QString> &mapped = mappedAttributes(element);
    for (const DotAttributes::Entry &entry : attributes.entries()) {
        if (entry.isHtml || mapped.contains(entry.name)
            || (element != DotElement::Graph && !isGraphvizAttribute(entry.name)))
            continue;
        kept.insert(keptPrefix + (isReversed ? otherEnd(entry.name) : entry.name), plainText(entry.value));
    }
    if (element == DotElement::Edge)
        return kept;
    if (const QString style = restOfStyle(attributes); !style.isEmpty() && element != DotElement::Graph)
        kept.insert(keptPrefix + u"style", style);
    const QString shape = attributes.value(u"shape");
    if (element == DotElement::Node && !shape.isEmpty() && shape != u"box")
        kept.insert(keptPrefix + u"shape", shape);
    return kept;
}

bool isLooksAttribute(QStringView name)
{
    static constexpr std::array names{"on_layer"_L1,  "locked"_L1,  "collapsed"_L1, "properties"_L1, "line"_L1,
                                      "waypoints"_L1, "from_at"_L1, "to_at"_L1,     "label_at"_L1};
    return std::ranges::any_of(names, [name](QLatin1StringView known) { return known == name; });
}

bool isKeptDotAttribute(const QString &key)
{
    return key.startsWith(keptPrefix);
}

DotPairs dotLooks(const Style &style, const Properties &properties, DotElement element)
{
    DotPairs pairs;
    const QSet<QString> &mapped = mappedAttributes(element);
    QString styles = element == DotElement::Node || element == DotElement::Group
        ? properties.value(keptPrefix + u"style"_s)
        : QString();
    const bool hasStyle = !styles.isEmpty();
    if (!style.fill.isEmpty() && element != DotElement::Edge)
        styles = (hasStyle ? styles : element == DotElement::Node ? u"rounded"_s : QString()) + u",filled"_s;
    if (styles.startsWith(u','))
        styles.remove(0, 1);
    const QString shape = properties.value(keptPrefix + u"shape"_s);
    if (element == DotElement::Node && !shape.isEmpty())
        pairs.append({u"shape"_s, shape});
    if (!styles.isEmpty())
        pairs.append({u"style"_s, styles});
    if (!style.fill.isEmpty())
        pairs.append({u"fillcolor"_s, style.fill});
    if (!style.line.isEmpty())
        pairs.append({u"color"_s, style.line});
    for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
        const QString name = it.key().sliced(std::min<qsizetype>(keptPrefix.size(), it.key().size()));
        if (isKeptDotAttribute(it.key()) && !mapped.contains(name)
            && (element == DotElement::Graph || isGraphvizAttribute(name)))
            pairs.append({name, *it});
    }
    return pairs;
}

DotPairs dotLine(const Edge &edge)
{
    QStringList corners;
    for (const QPointF &point : edge.waypoints)
        corners.append(dotPoint(point));
    return {{u"taillabel"_s, edge.fromLabel},
            {u"headlabel"_s, edge.toLabel},
            {u"dir"_s,
             edge.arrows == Arrows::Both       ? u"both"_s
                 : edge.arrows == Arrows::None ? u"none"_s
                                               : QString()},
            {u"line"_s,
             edge.line == LineShape::Straight     ? u"straight"_s
                 : edge.line == LineShape::Curved ? u"curved"_s
                                                  : QString()},
            {u"waypoints"_s, corners.join(u' ')},
            {u"from_at"_s, shares(edge.fromAnchor)},
            {u"to_at"_s, shares(edge.toAnchor)},
            {u"label_at"_s, edge.labelPlace ? dotNumber(*edge.labelPlace) : QString()}};
}

} // namespace archdeck
