#pragma once

#include "core/diagram/diagram.h"
#include "core/render/theme.h"

#include <QtCore/qhash.h>

namespace archdeck {

/// The colours that one element is drawn in.
struct ElementColours
{
    QColor line;   ///< edge and symbol; the line of a connection or group
    QColor tint;   ///< of the tile behind the symbol
    QColor fill;   ///< of the body
    QColor border; ///< round the body
    QColor text;   ///< at least 4.5:1 on `fill`
    QColor muted;  ///< small text; at least 4.5:1 on `fill`
    bool isFilled = false; ///< by hand

    bool operator==(const ElementColours &) const = default;
};

/// A colour chosen by hand, as it is shown in `theme`: as it is on light ones; on dark ones with its lightness turned
/// over (in OKLab, so that the hue stays), which leaves the document as it is. Invalid for an empty or unreadable name.
QColor shownColour(const QString &name, const Theme &theme);

/// Black or white ink, softened, whichever reads better on `background`: at least 4.5:1.
QColor inkOn(const QColor &background);
/// A quieter ink for small text; still at least 4.5:1.
QColor quietInkOn(const QColor &background);
/// `colour` if it has at least `ratio` to 1 on `background`, else mixed with black or white until it has.
QColor withContrast(const QColor &colour, const QColor &background, double ratio);

/// Which colours of the palette the outermost groups take when a design is coloured by group: by their order.
class GroupPalette
{
public:
    GroupPalette() = default;
    explicit GroupPalette(const Diagram &diagram);

    bool isUsed() const { return m_isUsed; }
    /// The colours of the outermost group round `group`; of none for a null one.
    const FamilyColours &coloursOf(const Diagram &diagram, GroupId group, const Theme &theme) const;

private:
    bool m_isUsed = false;
    QHash<GroupId, int> m_places;
};

/// True when the design is drawn by hand.
bool isSketch(const Diagram &diagram);

ElementColours nodeColours(const FamilyColours &family, const Style &style, const Theme &theme);
ElementColours noteColours(const Style &style, const Theme &theme);

} // namespace archdeck
