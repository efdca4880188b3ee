#include "core/diagram/styling.h"

#include "core/diagram/connecting.h"
#include "core/diagram/eachelement.h"
#include "core/diagram/locking.h"

namespace archdeck {

std::optional<Look> lookOf(const Diagram &diagram, const ElementRef &element)
{
    return withElement(diagram, element, [](const auto &found) {
        Look look{found.style, {}, {}};
        if constexpr (requires { found.arrows; }) {
            look.line = found.line;
            look.arrows = found.arrows;
        }
        return look;
    });
}

Diagram withLook(const Diagram &diagram, const Selection &selection, const Look &look)
{
    Diagram result = diagram;
    for (const ElementRef &element : unlocked(diagram, selection))
        changeElement(result, element, [&look](auto &found) { found.style = look.style; });
    if (look.line)
        result = withLineShape(result, selection, *look.line);
    if (look.arrows)
        result = withArrows(result, selection, *look.arrows);
    return result;
}

Diagram withColour(const Diagram &diagram, const Selection &selection, StylePart part, const QString &colour)
{
    Diagram result = diagram;
    for (const ElementRef &element : unlocked(diagram, selection)) {
        changeElement(result, element, [part, &colour](auto &found) {
            (part == StylePart::Fill ? found.style.fill : found.style.line) = colour;
        });
    }
    return result;
}

} // namespace archdeck
