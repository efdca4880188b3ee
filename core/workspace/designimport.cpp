#include "core/workspace/designimport.h"

#include "core/base/atomicwrite.h"
#include "core/exchange/designfile.h"
#include "core/render/componentmetrics.h"
#include "core/render/theme.h"

#include <QtCore/qfileinfo.h>
#include <QtGui/qfontmetrics.h>

#include <cmath>

namespace archdeck {

namespace {

QSizeF groupTitleSize(const Group &group)
{
    if (group.label.isEmpty())
        return {};
    const QFontMetricsF font(diagramFont(metrics::smallSize, FontWeight::SemiBold));
    return {std::ceil(font.horizontalAdvance(group.label)) + 2 * metrics::padding, metrics::groupTitleHeight};
}

Result<DesignReading> read(const QString &path, const Catalog &catalog, const StopToken &stop)
{
    const auto isKnownKind = [&catalog](const QString &kind) { return catalog.find(kind) != nullptr; };
    const QFileInfo file(path);
    if (file.fileName() == u"design.gv" && QFileInfo::exists(file.absolutePath() + u"/notes.md"))
        return readDesign(file.absolutePath(), {DesignIds::Fresh, componentSize, isKnownKind}, stop);
    const auto content = readFile(path, dotFileLimit);
    if (!content)
        return std::unexpected(content.error());
    return readDot(*content, {path, {}, componentSize, isKnownKind}, stop).transform([](const DotReading &dot) {
        return DesignReading{dot.id, dot.diagram, dot.problems, dot.hasPositions};
    });
}

} // namespace

LayoutOptions measuredLayoutOptions()
{
    LayoutOptions options;
    options.labelSize = [](const Edge &edge) { return edgeLabelSize(edge.label); };
    options.titleSize = groupTitleSize;
    return options;
}

Result<ImportedDesign> withLayout(Diagram diagram, const StopToken &stop)
{
    for (Note &note : diagram.notes)
        note.rect.setSize(noteSize(note));
    return layOut(diagram, measuredLayoutOptions(), stop).transform([&diagram](const LayoutResult &layout) {
        return ImportedDesign{applied(diagram, layout), {}, layout.notice};
    });
}

Result<ImportedDesign> importDesign(const QString &path, const Catalog &catalog, const StopToken &stop)
{
    auto reading = read(path, catalog, stop);
    if (!reading)
        return std::unexpected(reading.error());
    if (reading->diagram.info.title.isEmpty())
        reading->diagram.info.title = QFileInfo(path).completeBaseName();
    if (reading->hasPositions)
        return ImportedDesign{reading->diagram, reading->problems, {}};
    return withLayout(reading->diagram, stop).transform([&reading](ImportedDesign design) {
        design.problems = reading->problems;
        return design;
    });
}

} // namespace archdeck
