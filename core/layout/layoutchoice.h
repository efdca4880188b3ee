#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <chrono>
#include <optional>

namespace archdeck {

/// Ways to lay a design out. All but Tidy are programs of Graphviz.
enum class LayoutEngine {
    Dot,   ///< ranks along the direction of the design; knows groups by itself
    Neato, ///< springs, for small networks
    Fdp,   ///< springs, with forces
    Sfdp,  ///< springs for thousands of components
    Circo, ///< rings
    Twopi, ///< circles round a centre
    Tidy,  ///< our own: aligns and makes room, and moves as little as it can
};

inline constexpr LayoutEngine allLayoutEngines[] = {LayoutEngine::Dot,  LayoutEngine::Neato, LayoutEngine::Fdp,
                                                    LayoutEngine::Sfdp, LayoutEngine::Circo, LayoutEngine::Twopi,
                                                    LayoutEngine::Tidy};

/// Lower case, as given to `--engine` and to Graphviz: "dot".
QString nameOf(LayoutEngine engine);
std::optional<LayoutEngine> layoutEngineByName(const QString &name);
/// What it is good for, for menus: "In layers, along the direction".
QString describe(LayoutEngine engine);

/// The engine that is used for a design of this size, how long it may take, and why when it is not the wanted one.
struct LayoutChoice
{
    LayoutEngine engine = LayoutEngine::Dot;
    std::chrono::milliseconds wall{4000}; ///< for each attempt
    bool beginsCheap = false; ///< full effort would not end in time
    QString notice;           ///< for the user; empty when it is the wanted one
};

/// By measured times: dot takes 0.2 s for 300 components, 5 s for 1,000 without groups and minutes for 5,000; neato, fdp,
/// circo and twopi grow like the square of the number; sfdp does 5,000 in about 2 s.
LayoutChoice chooseLayout(LayoutEngine wanted, qsizetype components);

} // namespace archdeck
