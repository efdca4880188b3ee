#include "app/cli/librarysession.h"
#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/base/atomicwrite.h"
#include "core/base/resources.h"
#include "core/workspace/cheatsheetjob.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Nothing when no language was asked for.
CliResult<std::optional<QString>> chosenLanguage(const Arguments &arguments)
{
    auto language = arguments.value(QStringLiteral("language"));
    const QStringList languages = cheatSheetLanguages();
    if (!language || languages.contains(*language))
        return language;
    return usageFailure(Text::tr("--language is one of %1, not %2").arg(languages.join(u", "), *language));
}

/// What the library knows about its owner.
CliResult<CheatSheetJob> personalJob(const CommandContext &context)
{
    const auto session = LibrarySession::open(context, LibrarySession::Content::AsItIs);
    if (!session)
        return std::unexpected(session.error());
    const auto job = cheatSheetJob((*session)->workspace(), (*session)->catalog());
    if (!job)
        return std::unexpected(job.error());
    return *job;
}

/// A sheet without anything personal is better than none: a library that can't be read is told, and one that isn't
/// there is not made.
CheatSheetJob anyJob(const CommandContext &context)
{
    const QString path = libraryPath(context.arguments);
    if (QFileInfo::exists(path)) {
        const auto job = personalJob(context);
        if (job)
            return *job;
        printError(context.arguments.command, Text::tr("without your weakest cards: %1").arg(job.error().message));
    } else if (context.arguments.has(QStringLiteral("library"))) {
        printError(context.arguments.command, Text::tr("without your weakest cards: there is no library %1").arg(path));
    }
    CheatSheetJob job;
    job.catalog = std::make_shared<const Catalog>(Catalog::load(contentRoot() + u"/templates/components"));
    return job;
}

void report(Output &out, const QString &path, const CheatSheetJob &job, const CheatSheet &sheet)
{
    const qsizetype cards = std::min(job.weakest.size(), mostWeakCards);
    if (out.isJson()) {
        out.json({{"path"_L1, path},
                  {"bytes"_L1, sheet.pdf.size()},
                  {"pages"_L1, sheet.pages},
                  {"language"_L1, job.language},
                  {"weakest_cards"_L1, cards}});
        return;
    }
    out.line(Text::tr("Wrote %1 (%2 pages, %3).").arg(path, QString::number(sheet.pages), sizeText(sheet.pdf.size())));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto target = arguments.value(QStringLiteral("to"));
    if (!target)
        return usageFailure(Text::tr("where to? usage: archdeck-cli cheatsheet --to FILE.pdf"));
    if (QFileInfo(*target).suffix().toLower() != u"pdf")
        return usageFailure(Text::tr("a cheat sheet is a PDF document: end the name %1 in .pdf").arg(*target));
    const auto language = chosenLanguage(arguments);
    if (!language)
        return std::unexpected(language.error());

    CheatSheetJob job = anyJob(context);
    job.language = language->value_or(job.language);
    job.date = QDate::currentDate();
    const auto sheet = makeCheatSheet(job, {});
    if (!sheet)
        return std::unexpected(sheet.error());
    for (const ReadProblem &problem : sheet->problems)
        printError(arguments.command, toLine(problem));
    const QString path = QFileInfo(*target).absoluteFilePath();
    if (const auto written = atomicWrite(path, sheet->pdf); !written)
        return std::unexpected(written.error());
    report(context.out, path, job, *sheet);
    return ExitCode::Success;
}

} // namespace

Command cheatSheetCommand()
{
    return {
        .name = QStringLiteral("cheatsheet"),
        .operands = Text::tr("--to FILE.pdf"),
        .summary = Text::tr("write a cheat sheet for the interview as a PDF document"),
        .needs = Command::Needs::Library,
        .options = {{QStringLiteral("to"), Text::tr("FILE"), Text::tr("the PDF file to write")},
                    {QStringLiteral("language"), Text::tr("LANGUAGE"), Text::tr("en or es; else that of the profile")}},
        .run = run};
}

} // namespace archdeck
