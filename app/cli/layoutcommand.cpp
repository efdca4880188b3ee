#include "app/cli/designsource.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/exchange/formatregistry.h"
#include "core/layout/layoutengine.h"
#include "core/workspace/designimport.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

#include <cmath>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QString engineNames()
{
    QStringList names;
    for (const LayoutEngine engine : allLayoutEngines)
        names.append(nameOf(engine));
    return names.join(u", "_s);
}

CliResult<LayoutEngine> chosenEngine(const Arguments &arguments)
{
    const QString name = arguments.value(u"engine"_s).value_or(nameOf(LayoutEngine::Dot));
    const auto engine = layoutEngineByName(name);
    if (!engine)
        return usageFailure(Text::tr("--engine is one of %1, not %2").arg(engineNames(), name));
    return *engine;
}

/// The components and groups with the given labels or keys. Failures: NotFound.
CliResult<Selection> chosenScope(const Arguments &arguments, const Diagram &diagram)
{
    Selection scope;
    for (const QString &word : arguments.value(u"only"_s).value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        const QString name = word.trimmed();
        const qsizetype before = scope.size();
        const auto collect = [&](const auto &table) {
            for (const auto &element : table) {
                if (element.label.compare(name, Qt::CaseInsensitive) == 0 || element.key == name)
                    scope.insert(ElementRef(element.id));
            }
        };
        collect(diagram.nodes);
        collect(diagram.groups);
        if (scope.size() == before)
            return std::unexpected(
                Failure(ExitCode::NotFound, Text::tr("There is no component or group named \"%1\".").arg(name)));
    }
    return scope;
}

/// How many components have another place now, and how far they are from the old one on average.
struct Moves
{
    int count = 0;
    double meanWay = 0;
};

Moves movesBetween(const Diagram &before, const Diagram &after)
{
    Moves moves;
    for (const Node &was : before.nodes) {
        const QPointF by = after.nodes.value(was.id).rect.center() - was.rect.center();
        const double way = std::hypot(by.x(), by.y());
        moves.count += way > 0 ? 1 : 0;
        moves.meanWay += way;
    }
    if (moves.count > 0)
        moves.meanWay /= moves.count;
    return moves;
}

/// As a step that can be undone in the window.
CliResult<> store(DesignSources &sources, const DesignSource &design, const Diagram &after)
{
    const EditRecord record{EditKind::Edit, Text::tr("Lay out"), difference(design.diagram, after)};
    if (record.changes.isEmpty())
        return {};
    if (const auto stored = sources.library()->workspace().commitEdit(design.id, record); !stored)
        return std::unexpected(stored.error());
    return {};
}

CliResult<> write(const DesignSources &sources, const Diagram &after, const QString &path)
{
    const auto format = formatForFile(path);
    if (!format)
        return usageFailure(toLine(format.error()));
    ExportJob job;
    job.diagram = after;
    job.catalog = sources.catalog();
    if (const auto written = exportToFile(job, *format, path, {}); !written)
        return std::unexpected(written.error());
    return {};
}

void report(Output &out, const LayoutResult &layout, const Moves &moves, const QString &path)
{
    const QString engine = nameOf(layout.engine);
    if (out.isJson()) {
        out.json({{"engine"_L1, engine},
                  {"simple"_L1, layout.method == LayoutMethod::Simple},
                  {"notice"_L1, orNull(layout.notice)},
                  {"components"_L1, layout.nodes.size()},
                  {"moved"_L1, moves.count},
                  {"mean_way"_L1, std::round(moves.meanWay * 10) / 10},
                  {"path"_L1, orNull(path)}});
        return;
    }
    if (!layout.notice.isEmpty())
        out.line(layout.notice);
    out.line(Text::tr("Laid out %n component(s) with %1;", nullptr, int(layout.nodes.size())).arg(engine) + u' '
             + Text::tr("%n of them moved.", nullptr, moves.count));
    if (!path.isEmpty())
        out.line(Text::tr("Wrote %1.").arg(QDir::toNativeSeparators(path)));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const auto engine = chosenEngine(context.arguments);
    if (!engine)
        return std::unexpected(engine.error());
    DesignSources sources(context);
    const auto design = sources.find(context.arguments.operands.constFirst());
    if (!design)
        return std::unexpected(design.error());
    const auto target = context.arguments.value(u"to"_s);
    if (!target && design->id.isNull())
        return usageFailure(Text::tr("where to? a file is laid out with --to FILE"));
    const auto scope = chosenScope(context.arguments, design->diagram);
    if (!scope)
        return std::unexpected(scope.error());
    LayoutOptions options = measuredLayoutOptions();
    options.engine = *engine;
    options.scope = *scope;
    const auto layout = layOut(design->diagram, options, {});
    if (!layout)
        return std::unexpected(layout.error());
    const Diagram after = applied(design->diagram, *layout);
    const QString path = target ? QFileInfo(*target).absoluteFilePath() : QString();
    const CliResult<> kept = target ? write(sources, after, path) : store(sources, *design, after);
    if (!kept)
        return std::unexpected(kept.error());
    report(context.out, *layout, movesBetween(design->diagram, after), path);
    return ExitCode::Success;
}

} // namespace

Command layoutCommand()
{
    return {.name = u"layout"_s,
            .operands = Text::tr("DESIGN"),
            .summary = Text::tr("lay out a design of the library, or a file"),
            .needs = Command::Needs::Library,
            .minimumOperands = 1,
            .maximumOperands = 1,
            .options = {{u"engine"_s, Text::tr("ENGINE"), Text::tr("one of %1; dot without it").arg(engineNames())},
                        {u"only"_s, Text::tr("NAMES"),
                         Text::tr("labels or keys of what gets a new place, separated by commas; the rest stays")},
                        {u"to"_s, Text::tr("FILE"),
                         Text::tr("write the result as this file; without it the design in the library changes")}},
            .run = run};
}

} // namespace archdeck
