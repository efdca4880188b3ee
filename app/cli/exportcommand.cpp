#include "app/cli/librarysession.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/exchange/formatregistry.h"
#include "core/workspace/exportdesign.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString standardOutput = QStringLiteral("-");

CliResult<Format> chosenFormat(const Arguments &arguments, const QString &target)
{
    const auto name = arguments.value(QStringLiteral("format"));
    if (!name && target == standardOutput)
        return usageFailure(Text::tr("--to - needs --format"));
    const auto format = name ? formatByName(*name) : formatForFile(target);
    if (!format)
        return usageFailure(toLine(format.error()));
    if (!format->isWritten())
        return usageFailure(Text::tr("%1 can only be read").arg(format->name));
    return *format;
}

CliResult<double> chosenScale(const Arguments &arguments)
{
    const auto text = arguments.value(QStringLiteral("scale"));
    bool isNumber = true;
    const double scale = text ? text->toDouble(&isNumber) : ExportJob().pngScale;
    if (!isNumber || !(scale >= 0.1 && scale <= 16))
        return usageFailure(Text::tr("--scale is a number from 0.1 to 16, not %1").arg(*text));
    return scale;
}

void report(Output &out, const DesignSummary &design, const Format &format, const ExportReport &written)
{
    const QString &path = written.files.constFirst();
    if (out.isJson()) {
        out.json({{"path"_L1, path},
                  {"files"_L1, QJsonArray::fromStringList(written.files)},
                  {"format"_L1, format.name},
                  {"bytes"_L1, written.bytes},
                  {"losses"_L1, QJsonArray::fromStringList(written.losses)},
                  {"design"_L1,
                   QJsonObject{{"id"_L1, design.id.toString()},
                               {"title"_L1, design.info.title},
                               {"origin"_L1, originWord(design.origin)}}}});
        return;
    }
    out.line(Text::tr("Wrote %1 (%2, %3).").arg(path, format.description, sizeText(written.bytes)));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto target = arguments.value(QStringLiteral("to"));
    if (!target)
        return usageFailure(Text::tr("where to? usage: archdeck-cli export DESIGN --to FILE"));
    const bool toStandardOutput = *target == standardOutput;
    if (toStandardOutput && context.out.isJson())
        return usageFailure(Text::tr("--json and --to - exclude each other"));
    const auto format = chosenFormat(arguments, *target);
    if (!format)
        return std::unexpected(format.error());
    const auto scale = chosenScale(arguments);
    if (!scale)
        return std::unexpected(scale.error());

    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    Workspace &workspace = (*session)->workspace();
    const auto designs = workspace.listDesigns();
    if (!designs)
        return std::unexpected(designs.error());
    const auto design = findDesign(*designs, arguments.operands.constFirst());
    if (!design)
        return std::unexpected(design.error());
    auto job = exportJob(workspace, design->id, (*session)->catalog());
    if (!job)
        return std::unexpected(job.error());
    job->pngScale = *scale;
    const JobContext jobContext{};
    if (toStandardOutput) {
        const auto written = format->write(*job, {}, jobContext);
        if (!written)
            return std::unexpected(written.error());
        context.out.bytes(written->content);
        for (const QString &loss : written->losses)
            printError(arguments.command, loss);
        return ExitCode::Success;
    }
    const QString path = QFileInfo(*target).absoluteFilePath();
    const auto written = exportToFile(*job, *format, path, jobContext);
    if (!written)
        return std::unexpected(written.error());
    for (const QString &loss : written->losses)
        printError(arguments.command, loss);
    report(context.out, *design, *format, *written);
    return ExitCode::Success;
}

QString formatNames()
{
    QStringList names;
    for (const Format &format : formats()) {
        if (format.isWritten())
            names.append(format.name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Command exportCommand()
{
    return {.name = QStringLiteral("export"),
            .operands = Text::tr("DESIGN --to FILE"),
            .summary = Text::tr("write a design as a file (%1)").arg(formatNames()),
            .needs = Command::Needs::Library,
            .minimumOperands = 1,
            .maximumOperands = 1,
            .options = {{QStringLiteral("to"), Text::tr("FILE"), Text::tr("the file to write; - for standard output")},
                        {QStringLiteral("format"), Text::tr("FORMAT"),
                         Text::tr("one of %1; without it, by the suffix of FILE").arg(formatNames())},
                        {QStringLiteral("scale"), Text::tr("NUMBER"),
                         Text::tr("png: pixels per unit, 0.1 to 16; 2 without it")}},
            .run = run};
}

} // namespace archdeck
