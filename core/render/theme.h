#pragma once

#include "core/catalog/componentkind.h"

#include <QtGui/qcolor.h>
#include <QtGui/qfont.h>

#include <array>

namespace archdeck {

/// The two colours of a family: of symbol and edge, and of the tile behind the symbol.
struct FamilyColours
{
    QColor line;
    QColor tint;
};

/// Every colour of canvas, exports and window. Widgets take their palette from here; no page has literals of its own.
struct Theme
{
    bool isDark = false;
    double strength = 1; ///< below 1 in a theme that has stepped back; colours by hand follow
    QColor window;
    QColor surface;
    QColor raised;
    QColor canvas;
    QColor gridDot;
    QColor text;
    QColor muted;
    QColor border;
    QColor accent;
    QColor good;
    QColor warn;
    QColor bad;
    QColor connector;
    QColor notePaper;
    QColor noteBorder;
    QColor codeBackground;
    std::array<FamilyColours, std::size(allFamilies)> families;

    const FamilyColours &colours(Family family) const { return families[size_t(family)]; }

    static const Theme &light();
    static const Theme &dark();
};

/// `theme` with all inks and grounds blended into its canvas, for what is there but not meant at the moment.
Theme faded(const Theme &theme, double strength);

/// `foreground` laid over `background` with the given share (0 to 1), as an opaque colour.
QColor blend(const QColor &foreground, const QColor &background, double share);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor &a, const QColor &b);

enum class FontWeight { Regular, SemiBold };

/// The bundled font of diagrams and exports, in pixels (units of the diagram), with the features off that lose
/// characters in extracted text. Thread-safe after the first call, which loads the font on the caller's thread.
QFont diagramFont(double pixelSize, FontWeight weight = FontWeight::Regular);

} // namespace archdeck
