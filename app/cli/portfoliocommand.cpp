#include "app/cli/librarysession.h"
#include "app/cli/text.h"
#include "core/workspace/exportdesign.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The designs that the words name, each once, in their order; then all references when they are wanted.
CliResult<QList<DesignId>> chosenDesigns(Workspace &workspace, const Arguments &arguments)
{
    const auto all = workspace.listDesigns();
    if (!all)
        return std::unexpected(all.error());
    QList<DesignId> chosen;
    const QStringList &words = arguments.operands;
    for (const QString &word : words) {
        const auto design = findDesign(*all, word);
        if (!design)
            return std::unexpected(design.error());
        if (!chosen.contains(design->id))
            chosen.append(design->id);
    }
    for (const DesignSummary &design : *all) {
        if (arguments.has(QStringLiteral("references")) && design.origin == DesignOrigin::Reference
            && !chosen.contains(design.id))
            chosen.append(design.id);
    }
    return chosen;
}

QJsonArray designsToJson(const PortfolioJob &job)
{
    QJsonArray designs;
    for (const PortfolioJob::Entry &entry : job.designs)
        designs.append(QJsonObject{{"title"_L1, entry.diagram.info.title}, {"origin"_L1, originWord(entry.origin)}});
    return designs;
}

void report(Output &out, const PortfolioJob &job, const QString &path, const PortfolioReport &written)
{
    if (out.isJson()) {
        out.json({{"path"_L1, path},
                  {"bytes"_L1, written.bytes},
                  {"pages"_L1, written.pages},
                  {"designs"_L1, designsToJson(job)}});
        return;
    }
    const bool onlyReferences = std::ranges::all_of(
        job.designs, [](const PortfolioJob::Entry &entry) { return entry.origin == DesignOrigin::Reference; });
    const qsizetype count = job.designs.size();
    const QString what = onlyReferences
        ? count == 1 ? Text::tr("1 reference design") : Text::tr("%1 reference designs").arg(count)
        : count == 1 ? Text::tr("1 design")
                     : Text::tr("%1 designs").arg(count);
    const QString pages = written.pages == 1 ? Text::tr("1 page") : Text::tr("%1 pages").arg(written.pages);
    out.line(Text::tr("Wrote %1 (%2, %3, %4).").arg(path, what, pages, sizeText(written.bytes)));
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto target = arguments.value(QStringLiteral("to"));
    if (!target)
        return usageFailure(Text::tr("where to? usage: archdeck-cli portfolio --to FILE.pdf [DESIGN...]"));
    if (QFileInfo(*target).suffix().toLower() != u"pdf")
        return usageFailure(Text::tr("a portfolio is a PDF document: end the name %1 in .pdf").arg(*target));

    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    Workspace &workspace = (*session)->workspace();
    const auto chosen = chosenDesigns(workspace, arguments);
    if (!chosen)
        return std::unexpected(chosen.error());
    auto job = portfolioJob(workspace, *chosen, (*session)->catalog());
    if (!job && chosen->isEmpty() && job.error().code == ErrorCode::NotFound)
        return std::unexpected(
            Failure(ExitCode::NotFound,
                    Text::tr("there is no design of your own to put into a portfolio yet: draw or import one, "
                             "name a design, or print the references with --references")));
    if (!job)
        return std::unexpected(job.error());
    job->author = arguments.value(QStringLiteral("author")).value_or(job->author);
    job->onePage = arguments.has(QStringLiteral("one-page"));
    job->title = arguments.value(QStringLiteral("title")).value_or(job->title);
    const QString path = QFileInfo(*target).absoluteFilePath();
    const auto written = writePortfolio(*job, path, {});
    if (!written)
        return std::unexpected(written.error());
    report(context.out, *job, path, *written);
    return ExitCode::Success;
}

} // namespace

Command portfolioCommand()
{
    return {.name = QStringLiteral("portfolio"),
            .operands = Text::tr("--to FILE.pdf [DESIGN...]"),
            .summary = Text::tr("write your own designs, or those named, as one PDF document"),
            .needs = Command::Needs::Library,
            .maximumOperands = -1,
            .options = {{QStringLiteral("to"), Text::tr("FILE"), Text::tr("the PDF file to write")},
                        {QStringLiteral("references"), QString(), Text::tr("all references, after the designs named")},
                        {QStringLiteral("one-page"), QString(), Text::tr("one page for each design, without a front")},
                        {QStringLiteral("author"), Text::tr("NAME"),
                         Text::tr("on the front and in the document's properties; else the name in the profile")},
                        {QStringLiteral("title"), Text::tr("TEXT"), Text::tr("of the document")}},
            .run = run};
}

} // namespace archdeck
