#include "core/render/elementcolours.h"

#include "core/diagram/visiblepart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace archdeck {

namespace {

struct OkLab
{
    double lightness = 0;
    double a = 0;
    double b = 0;
};

double toLinear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double fromLinear(double channel)
{
    return channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
}

// Björn Ottosson, "A perceptual color space for image processing" (2020).
OkLab toOkLab(const QColor &colour)
{
    const double r = toLinear(colour.redF());
    const double g = toLinear(colour.greenF());
    const double b = toLinear(colour.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor fromOkLab(const OkLab &lab)
{
    const double l = std::pow(lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    const auto channel = [](double value) { return float(std::clamp(fromLinear(std::max(value, 0.0)), 0.0, 1.0)); };
    return QColor::fromRgbF(channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

const QColor darkInk = QColor::fromRgb(0xff1A1C20);
const QColor lightInk = QColor::fromRgb(0xffF4F5F7);

/// An order in which neighbours of the palette differ most.
constexpr std::array<Family, 8> groupFamilies = {Family::Service,    Family::Async, Family::Data,   Family::Retrieval,
                                                 Family::Operations, Family::Model, Family::Safety, Family::Edge};

} // namespace

QColor shownColour(const QString &name, const Theme &theme)
{
    QColor colour = name.isEmpty() ? QColor() : QColor::fromString(name);
    if (!colour.isValid())
        return {};
    if (theme.isDark) {
        OkLab lab = toOkLab(colour);
        lab.lightness = std::clamp(1.18 - lab.lightness, 0.25, 0.96);
        lab.a *= 0.85; // what glows on a dark ground looks more colourful than it is
        lab.b *= 0.85;
        colour = fromOkLab(lab);
    }
    return theme.strength < 1 ? blend(colour, theme.canvas, theme.strength) : colour;
}

QColor inkOn(const QColor &background)
{
    const QColor &soft = contrast(darkInk, background) >= contrast(lightInk, background) ? darkInk : lightInk;
    return withContrast(soft, background, 4.5);
}

QColor quietInkOn(const QColor &background)
{
    const QColor ink = inkOn(background);
    return withContrast(blend(ink, background, 0.72), background, 4.5);
}

QColor withContrast(const QColor &colour, const QColor &background, double ratio)
{
    if (contrast(colour, background) >= ratio)
        return colour;
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    const QColor &far = contrast(black, background) >= contrast(white, background) ? black : white;
    for (double share = 0.1; share < 1; share += 0.1) {
        const QColor mixed = blend(far, colour, share);
        if (contrast(mixed, background) >= ratio)
            return mixed;
    }
    return far;
}

GroupPalette::GroupPalette(const Diagram &diagram)
    : m_isUsed(diagram.info.properties.value(QStringLiteral("colouring")) == u"group")
{
    if (!m_isUsed)
        return;
    QList<std::pair<int, GroupId>> outermost;
    for (const Group &group : diagram.groups) {
        if (group.parent.isNull())
            outermost.append({group.order, group.id});
    }
    // A collapsed group is drawn as a component with the group's id, and keeps its colour.
    for (const Node &node : diagram.nodes) {
        if (node.group.isNull() && isStandIn(node))
            outermost.append({node.order, GroupId(node.id.uuid())});
    }
    std::ranges::sort(outermost);
    for (const auto &[order, id] : std::as_const(outermost))
        m_places.insert(id, int(m_places.size()));
}

const FamilyColours &GroupPalette::coloursOf(const Diagram &diagram, GroupId group, const Theme &theme) const
{
    for (qsizetype steps = 0; steps <= diagram.groups.size() && !group.isNull(); ++steps) {
        if (const auto place = m_places.constFind(group); place != m_places.constEnd())
            return theme.colours(groupFamilies[size_t(*place) % groupFamilies.size()]);
        group = diagram.groups.value(group).parent;
    }
    return theme.colours(Family::People);
}

bool isSketch(const Diagram &diagram)
{
    return diagram.info.properties.value(QStringLiteral("look")) == u"sketch";
}

ElementColours nodeColours(const FamilyColours &family, const Style &style, const Theme &theme)
{
    ElementColours colours{family.line, family.tint, theme.surface, theme.border, theme.text, theme.muted, false};
    if (const QColor line = shownColour(style.line, theme); line.isValid()) {
        colours.line = line;
        colours.border = line;
        colours.tint = blend(line, colours.fill, 0.12);
    }
    if (const QColor fill = shownColour(style.fill, theme); fill.isValid()) {
        colours.isFilled = true;
        colours.fill = fill;
        colours.text = inkOn(fill);
        colours.muted = quietInkOn(fill);
        colours.line = withContrast(colours.line, fill, 3);
        if (theme.strength < 1) {
            for (QColor *ink : {&colours.text, &colours.muted, &colours.line})
                *ink = blend(*ink, fill, theme.strength);
        }
        colours.tint = blend(colours.text, fill, 0.07);
        if (style.line.isEmpty())
            colours.border = blend(colours.text, fill, 0.25);
    }
    return colours;
}

ElementColours noteColours(const Style &style, const Theme &theme)
{
    ElementColours colours{
        theme.noteBorder, theme.notePaper, theme.notePaper, theme.noteBorder, theme.text, theme.muted, false};
    if (const QColor fill = shownColour(style.fill, theme); fill.isValid()) {
        colours.isFilled = true;
        colours.fill = fill;
        colours.text = inkOn(fill);
        colours.muted = quietInkOn(fill);
        colours.border = blend(colours.text, fill, 0.2);
    }
    if (const QColor line = shownColour(style.line, theme); line.isValid())
        colours.border = line;
    colours.line = colours.border;
    return colours;
}

} // namespace archdeck
