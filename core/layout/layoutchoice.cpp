#include "core/layout/layoutchoice.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <limits>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Layout)
};

constexpr qsizetype mostForFullDot = 400;
constexpr qsizetype mostForDot = 1500;
constexpr qsizetype mostForSprings = 800;
constexpr int wallAtLeastMs = 4000;
constexpr int wallAtMostMs = 15000;
constexpr int wallPerComponentMs = 5;

qsizetype limitOf(LayoutEngine engine)
{
    switch (engine) {
    case LayoutEngine::Dot: return mostForDot;
    case LayoutEngine::Neato:
    case LayoutEngine::Fdp:
    case LayoutEngine::Circo:
    case LayoutEngine::Twopi: return mostForSprings;
    case LayoutEngine::Sfdp:
    case LayoutEngine::Tidy: break;
    }
    return std::numeric_limits<qsizetype>::max();
}

} // namespace

QString nameOf(LayoutEngine engine)
{
    switch (engine) {
    case LayoutEngine::Dot: return QStringLiteral("dot");
    case LayoutEngine::Neato: return QStringLiteral("neato");
    case LayoutEngine::Fdp: return QStringLiteral("fdp");
    case LayoutEngine::Sfdp: return QStringLiteral("sfdp");
    case LayoutEngine::Circo: return QStringLiteral("circo");
    case LayoutEngine::Twopi: return QStringLiteral("twopi");
    case LayoutEngine::Tidy: return QStringLiteral("tidy");
    }
    return {};
}

std::optional<LayoutEngine> layoutEngineByName(const QString &name)
{
    const auto engine = std::ranges::find_if(allLayoutEngines, [&name](LayoutEngine candidate) {
        return nameOf(candidate).compare(name, Qt::CaseInsensitive) == 0;
    });
    return engine == std::end(allLayoutEngines) ? std::nullopt : std::optional(*engine);
}

QString describe(LayoutEngine engine)
{
    switch (engine) {
    case LayoutEngine::Dot: return Text::tr("in layers");
    case LayoutEngine::Neato: return Text::tr("as a network, by springs");
    case LayoutEngine::Fdp: return Text::tr("as a network, by forces");
    case LayoutEngine::Sfdp: return Text::tr("as a large network");
    case LayoutEngine::Circo: return Text::tr("in rings");
    case LayoutEngine::Twopi: return Text::tr("round a centre");
    case LayoutEngine::Tidy: return Text::tr("tidy up, moving little");
    }
    return {};
}

LayoutChoice chooseLayout(LayoutEngine wanted, qsizetype components)
{
    LayoutChoice choice{wanted, {}, false, {}};
    if (components > limitOf(wanted)) {
        choice.engine = LayoutEngine::Sfdp;
        choice.notice = Text::tr(
                            "With %L1 components, %2 would take minutes; the design was laid out as a large network "
                            "(sfdp) instead. Lay out parts of it by selecting them.")
                            .arg(components)
                            .arg(nameOf(wanted));
    }
    choice.beginsCheap = choice.engine == LayoutEngine::Dot && components > mostForFullDot;
    choice.wall = std::chrono::milliseconds(
        std::clamp<qsizetype>(components * wallPerComponentMs, wallAtLeastMs, wallAtMostMs));
    return choice;
}

} // namespace archdeck
