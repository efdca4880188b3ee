#include "app/cli/librarysession.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/workspace/designimport.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonArray problemsToJson(const ReadProblems &problems)
{
    QJsonArray array;
    for (const ReadProblem &problem : problems) {
        array.append(QJsonObject{{"file"_L1, problem.file},
                                 {"line"_L1, problem.line > 0 ? QJsonValue(problem.line) : QJsonValue()},
                                 {"message"_L1, problem.message}});
    }
    return array;
}

void report(Output &out, const ImportedDesign &design, DesignId id)
{
    const Diagram &diagram = design.diagram;
    if (out.isJson()) {
        out.json({{"id"_L1, id.toString()},
                  {"title"_L1, diagram.info.title},
                  {"components"_L1, diagram.nodes.size()},
                  {"connections"_L1, diagram.edges.size()},
                  {"groups"_L1, diagram.groups.size()},
                  {"trade_offs"_L1, diagram.tradeOffs.size()},
                  {"problems"_L1, problemsToJson(design.problems)}});
        return;
    }
    out.line(Text::tr("Imported %1 as %2 (%3 components, %4 connections).")
                 .arg(diagram.info.title, id.toString(), QString::number(diagram.nodes.size()),
                      QString::number(diagram.edges.size())));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    auto design = importDesign(arguments.operands.constFirst(), *(*session)->catalog(), {});
    if (!design)
        return std::unexpected(design.error());
    design->diagram.info.title = arguments.value(QStringLiteral("title")).value_or(design->diagram.info.title);
    const auto id = (*session)->workspace().createDesign(design->diagram);
    if (!id)
        return std::unexpected(id.error());
    for (const ReadProblem &problem : design->problems)
        printError(arguments.command, toLine(problem));
    if (!design->notice.isEmpty())
        printError(arguments.command, design->notice);
    report(context.out, *design, *id);
    return ExitCode::Success;
}

} // namespace

Command importCommand()
{
    return {.name = QStringLiteral("import"),
            .operands = Text::tr("FILE.gv"),
            .summary = Text::tr("read a Graphviz file as a new design"),
            .needs = Command::Needs::Library,
            .minimumOperands = 1,
            .maximumOperands = 1,
            .options = {{QStringLiteral("title"), Text::tr("TEXT"),
                         Text::tr("of the design, instead of the one in the file")}},
            .run = run};
}

} // namespace archdeck
