#pragma once

#include "core/diagram/elements.h"
#include "core/exchange/drawio/drawiocells.h"

namespace archdeck {

// What the style of a cell says, and what style an element of ours gets: both sides of one table.

/// Attributes of an <object> that hold what is ours; all others are properties of the element.
namespace drawiodata {
inline constexpr QLatin1StringView kind("archdeckKind");
inline constexpr QLatin1StringView type("archdeckType"); ///< node, group or note
inline constexpr QLatin1StringView protocol("archdeckProtocol");
inline constexpr QLatin1StringView rest("archdeck"); ///< JSON; see drawiocarry.h
/// In a style: written by Archdeck; its value is the two colours that follow from the kind ("#rrggbb,#rrggbb").
inline constexpr QLatin1StringView ownStyle("archdeck");
/// In a style: the line from a note to what it explains.
inline constexpr QLatin1StringView leader("archdeckLeader");
inline constexpr QLatin1StringView styleProperty("drawio.style");
} // namespace drawiodata

/// Kind of the small component at the end of a line that ends nowhere.
inline constexpr QLatin1StringView drawioJunction("junction");

/// The word for KindFinder: the icon's name where there is one, else the shape's.
QString drawioShapeWord(const DrawioStyle &style);
/// A shape that is a picture of something: an icon of a vendor's set, an image, a stencil.
bool isDrawioIcon(const DrawioStyle &style);
/// A line or arrow drawn as a shape.
bool isDrawioDecoration(const DrawioStyle &style);
bool isDrawioText(const DrawioStyle &style);
/// A shape whose purpose is to hold others.
bool isDrawioContainer(const DrawioStyle &style);
/// A part of a table: a row, a cell, a line between rows.
bool isDrawioRow(const DrawioStyle &style);
bool isDrawioTable(const DrawioStyle &style);

/// "#rrggbb" of a colour in a style; empty for none, for the default and for what is no colour.
QString drawioColour(const QString &value);

CallKind drawioCall(const DrawioStyle &style);
LineShape drawioLine(const DrawioStyle &style);

/// The ends that carry an arrowhead, of draw.io's many kinds.
struct DrawioArrows
{
    bool atSource = false;
    bool atTarget = true;
    bool isOther = false; ///< an end of another kind: a diamond, a crow's foot
};
DrawioArrows drawioArrows(const DrawioStyle &style);

/// The name of an XML attribute that holds a property, and back.
QString drawioAttribute(const QString &propertyKey);
QString drawioPropertyKey(const QString &attribute);

} // namespace archdeck
