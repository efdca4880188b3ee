#include "core/exchange/printonedrawing.h"

#include "core/exchange/printlayout.h"
#include "core/exchange/printparts.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

constexpr double coverage = 0.55; // of its room, at most, is covered by components in any layered layout
constexpr qsizetype fewest = 3; // components that still tell anything

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Print)
};

bool mayFit(const Diagram &diagram, const QSizeF &room)
{
    double area = 0;
    for (const Node &node : diagram.nodes) {
        const QSizeF size = printedComponentSize(node);
        area += size.width() * size.height();
    }
    const double scale = smallestPrintScale();
    return area * scale * scale < room.width() * room.height() * coverage;
}

/// The larger of both directions when it is readable in the room.
Result<std::optional<SmallDrawing>> readable(const Diagram &diagram, const ConnectionNumbers &numbers,
                                             const QSizeF &room, const StopToken &stop)
{
    if (!mayFit(diagram, room))
        return std::nullopt;
    std::optional<SmallDrawing> best;
    for (const PrintFlow flow : {PrintFlow::Across, PrintFlow::Down}) {
        const auto printed = arranged(diagram, numbers, flow, stop);
        if (!printed)
            return std::unexpected(printed.error());
        const double scale = printScale(printed->bounds.size(), room);
        if (scale >= smallestPrintScale() && (!best || scale > best->scale))
            best = SmallDrawing{*printed, {}, DetailLevel::Full, scale};
    }
    return best;
}

/// How many of the path's components cover the whole room at the smallest scale: no more can ever be readable there.
qsizetype mostFolded(const PathPart &part, const QSizeF &room)
{
    double left = room.width() * room.height() / (smallestPrintScale() * smallestPrintScale());
    qsizetype count = 0;
    while (count < part.sequence.size() && left >= 0) {
        const QSizeF size = printedComponentSize(*part.diagram.nodes.constFind(part.sequence[count]));
        left -= size.width() * size.height();
        ++count;
    }
    return count;
}

/// The path, folded; as much of its beginning as is readable.
std::optional<SmallDrawing> foldedPath(const PathPart &part, const QSizeF &room)
{
    for (qsizetype count = mostFolded(part, room); count >= fewest; --count) {
        const PathPart shown = shortened(part, count);
        SmallDrawing drawing{folded(shown.diagram, shown.sequence, shown.steps, room), {}, DetailLevel::Full, 1};
        drawing.scale = printScale(drawing.printed.bounds.size(), room);
        if (drawing.scale >= smallestPrintScale())
            return drawing;
    }
    return std::nullopt;
}

Result<std::optional<SmallDrawing>> mainPath(const Diagram &diagram, const RequestPath &path, const QSizeF &room,
                                             const StopToken &stop)
{
    const PathPart part = pathPart(diagram, path);
    auto drawing = readable(part.diagram, part.steps, room, stop);
    if (!drawing)
        return drawing;
    if (!*drawing)
        *drawing = foldedPath(part, room);
    if (!*drawing)
        return drawing;
    const qsizetype shown = (*drawing)->printed.diagram.nodes.size();
    (*drawing)->caption = shown == part.sequence.size()
        ? Text::tr("Main request path: %1").arg(path.name)
        : Text::tr("Main request path, first %1 of %2 components: %3")
              .arg(QString::number(shown), QString::number(part.sequence.size()), path.name);
    return drawing;
}

} // namespace

Result<SmallDrawing> smallDrawing(const Diagram &diagram, const QSizeF &room, const StopToken &stop)
{
    const Diagram plain = withoutDetail(diagram);
    const Diagram bare = withoutConnectionLabels(plain);
    const ConnectionNumbers numbers = diagram.paths.size() == 1 ? pathNumbers(diagram) : ConnectionNumbers();
    for (const Diagram &each : {plain, bare}) {
        auto whole = readable(each, numbers, room, stop);
        if (!whole)
            return std::unexpected(whole.error());
        if (*whole)
            return **whole;
    }
    const QList<RequestPath> paths = ordered(diagram.paths);
    if (!paths.isEmpty()) {
        auto path = mainPath(bare, paths.constFirst(), room, stop);
        if (!path)
            return std::unexpected(path.error());
        if (*path)
            return **path;
    }
    SmallDrawing overview{asDrawn(bare, {}), {}, DetailLevel::Symbols, 1};
    overview.caption = Text::tr("Overview; the full diagram follows in readable size");
    overview.scale = printScale(overview.printed.bounds.size(), room);
    return overview;
}

} // namespace archdeck
