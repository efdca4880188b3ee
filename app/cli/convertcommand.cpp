#include "app/cli/command.h"
#include "app/cli/readreport.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/base/texts.h"
#include "core/exchange/formatregistry.h"
#include "core/workspace/designimport.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

#include <memory>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString standardStream = u"-"_s;

CliResult<QByteArray> bytesOf(const QString &path)
{
    if (path != standardStream) {
        const auto content = readFile(path, readlimits::bytes);
        if (!content)
            return std::unexpected(content.error());
        return *content;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::unexpected(Error{ErrorCode::Io, Text::tr("Standard input can't be read.")});
    const QByteArray content = input.read(readlimits::bytes + 1);
    if (content.size() > readlimits::bytes)
        return std::unexpected(Error{ErrorCode::LimitExceeded, Text::tr("Standard input holds too much.")});
    return content;
}

CliResult<Format> targetFormat(const Arguments &arguments, const QString &path)
{
    const auto name = arguments.value(u"to"_s);
    if (!name && path == standardStream)
        return usageFailure(Text::tr("writing to - needs --to"));
    const auto format = name ? formatByName(*name) : formatForFile(path);
    if (!format)
        return usageFailure(toLine(format.error()));
    if (!format->isWritten())
        return usageFailure(Text::tr("%1 can only be read").arg(format->name));
    return *format;
}

CliResult<qsizetype> chosenPage(const Arguments &arguments, const ImportedFile &file)
{
    const auto text = arguments.value(u"page"_s);
    bool isNumber = true;
    const int page = text ? text->toInt(&isNumber) : 1;
    if (!isNumber || page < 1 || page > file.designs.size())
        return usageFailure(
            Text::tr("--page is a number from 1 to %1, not %2").arg(QString::number(file.designs.size()), *text));
    if (!text && file.designs.size() > 1)
        printError(arguments.command,
                   Text::tr("The file has %n page(s); the first is converted. Choose another one with --page.", nullptr,
                            int(file.designs.size())));
    return page - 1;
}

void tellProblems(const Arguments &arguments, const ImportedFile &file, const QStringList &losses)
{
    for (const ReadProblem &problem : file.problems)
        printError(arguments.command, toLine(problem));
    for (const QString &loss : losses)
        printError(arguments.command, loss);
}

void report(Output &out, const ImportedFile &file, const Format &format, const ExportReport &written, qsizetype page)
{
    if (!out.isJson()) {
        out.line(Text::tr("Wrote %1: %2.").arg(written.files.constFirst(), countsLine(file.designs[page].diagram)));
        return;
    }
    QJsonArray pages;
    for (const ImportedDesign &design : file.designs)
        pages.append(countsToJson(design.diagram));
    QJsonObject json = countsToJson(file.designs[page].diagram);
    json.insert("from"_L1, file.format);
    json.insert("to"_L1, format.name);
    json.insert("page"_L1, int(page) + 1);
    json.insert("pages"_L1, pages);
    json.insert("path"_L1, written.files.constFirst());
    json.insert("files"_L1, QJsonArray::fromStringList(written.files));
    json.insert("bytes"_L1, written.bytes);
    json.insert("problems"_L1, problemsToJson(file.problems));
    json.insert("losses"_L1, QJsonArray::fromStringList(written.losses));
    out.json(json);
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const QString source = arguments.operands[0];
    const QString target = arguments.operands[1];
    if (target == standardStream && context.out.isJson())
        return usageFailure(Text::tr("--json and writing to - exclude each other"));
    const auto format = targetFormat(arguments, target);
    if (!format)
        return std::unexpected(format.error());
    const auto content = bytesOf(source);
    if (!content)
        return std::unexpected(content.error());
    const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + u"/templates/components"_s, systemLanguage()));
    const QString name = source == standardStream ? Text::tr("standard input") : source;
    const auto file = importContent(*content, name, arguments.value(u"from"_s).value_or(QString()), *catalog, {});
    if (!file)
        return std::unexpected(file.error());
    const auto page = chosenPage(arguments, *file);
    if (!page)
        return std::unexpected(page.error());
    ExportJob job;
    job.diagram = file->designs[*page].diagram;
    job.catalog = catalog;
    if (target == standardStream) {
        const auto written = format->write(job, {}, {});
        if (!written)
            return std::unexpected(written.error());
        context.out.bytes(written->content);
        tellProblems(arguments, *file, written->losses);
        return ExitCode::Success;
    }
    const auto written = exportToFile(job, *format, QFileInfo(target).absoluteFilePath(), {});
    if (!written)
        return std::unexpected(written.error());
    tellProblems(arguments, *file, written->losses);
    report(context.out, *file, *format, *written, *page);
    return ExitCode::Success;
}

QString names(bool (Format::*has)() const)
{
    QStringList list;
    for (const Format &format : formats()) {
        if ((format.*has)())
            list.append(format.name);
    }
    return list.join(u", "_s);
}

} // namespace

Command convertCommand()
{
    return {.name = u"convert"_s,
            .operands = Text::tr("IN OUT"),
            .summary = Text::tr("read one file and write another, without the library"),
            .needs = Command::Needs::Library,
            .minimumOperands = 2,
            .maximumOperands = 2,
            .options = {{u"from"_s, Text::tr("FORMAT"),
                         Text::tr("one of %1; without it, by content and suffix of IN").arg(names(&Format::isRead))},
                        {u"to"_s, Text::tr("FORMAT"),
                         Text::tr("one of %1; without it, by the suffix of OUT").arg(names(&Format::isWritten))},
                        {u"page"_s, Text::tr("NUMBER"), Text::tr("of a file with several drawings; 1 without it")}},
            .run = run};
}

} // namespace archdeck
