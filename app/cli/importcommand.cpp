#include "app/cli/librarysession.h"
#include "app/cli/readreport.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/workspace/designimport.h"

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

void report(Output &out, const ImportedFile &file, const QList<DesignId> &ids)
{
    if (!out.isJson()) {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const Diagram &diagram = file.designs[i].diagram;
            out.line(Text::tr("Imported %1 as %2 (%3 components, %4 connections).")
                         .arg(diagram.info.title, ids[i].toString(), QString::number(diagram.nodes.size()),
                              QString::number(diagram.edges.size())));
        }
        return;
    }
    // The first design stands at the top, as before there were files with several.
    QJsonObject json = countsToJson(file.designs.constFirst().diagram);
    json.insert("id"_L1, ids.constFirst().toString());
    json.insert("format"_L1, file.format);
    json.insert("problems"_L1, problemsToJson(file.problems));
    QJsonArray designs;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QJsonObject design = countsToJson(file.designs[i].diagram);
        design.insert("id"_L1, ids[i].toString());
        designs.append(design);
    }
    json.insert("designs"_L1, designs);
    out.json(json);
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    auto file = importFile(arguments.operands.constFirst(), *(*session)->catalog(), {});
    if (!file)
        return std::unexpected(file.error());
    const auto title = arguments.value(QStringLiteral("title"));
    if (title && file->designs.size() > 1)
        return usageFailure(
            Text::tr("--title is for files with one drawing; this one has %n.", nullptr, int(file->designs.size())));
    QList<DesignId> ids;
    for (ImportedDesign &design : file->designs) {
        design.diagram.info.title = title.value_or(design.diagram.info.title);
        const auto id = (*session)->workspace().createDesign(design.diagram);
        if (!id)
            return std::unexpected(id.error());
        ids.append(*id);
        if (!design.notice.isEmpty())
            printError(arguments.command, design.notice);
    }
    for (const ReadProblem &problem : std::as_const(file->problems))
        printError(arguments.command, toLine(problem));
    report(context.out, *file, ids);
    return ExitCode::Success;
}

} // namespace

Command importCommand()
{
    return {.name = QStringLiteral("import"),
            .operands = Text::tr("FILE"),
            .summary = Text::tr("read a file of any known format as new designs"),
            .needs = Command::Needs::Library,
            .minimumOperands = 1,
            .maximumOperands = 1,
            .options = {{QStringLiteral("title"), Text::tr("TEXT"),
                         Text::tr("of the design, instead of the one in the file")}},
            .run = run};
}

} // namespace archdeck
