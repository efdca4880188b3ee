#include "app/cli/librarysession.h"
#include "app/cli/text.h"
#include "core/workspace/exportdesign.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The designs that the words name, each once, in their order.
CliResult<QList<DesignId>> chosenDesigns(Workspace &workspace, const QStringList &words)
{
    const auto all = workspace.listDesigns();
    if (!all)
        return std::unexpected(all.error());
    QList<DesignId> chosen;
    for (const QString &word : words) {
        const auto design = findDesign(*all, word);
        if (!design)
            return std::unexpected(design.error());
        if (!chosen.contains(design->id))
            chosen.append(design->id);
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
    out.line(Text::tr("Wrote %1 (%2, %3 pages, %4).")
                 .arg(path, what, QString::number(written.pages), sizeText(written.bytes)));
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
    const auto chosen = chosenDesigns(workspace, arguments.operands);
    if (!chosen)
        return std::unexpected(chosen.error());
    auto job = portfolioJob(workspace, *chosen, (*session)->catalog());
    if (!job)
        return std::unexpected(job.error());
    job->author = arguments.value(QStringLiteral("author")).value_or(QString());
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
            .summary = Text::tr("write designs as one PDF document: your own, or the references when there are none"),
            .needs = Command::Needs::Library,
            .maximumOperands = -1,
            .options = {{QStringLiteral("to"), Text::tr("FILE"), Text::tr("the PDF file to write")},
                        {QStringLiteral("author"), Text::tr("NAME"),
                         Text::tr("on the cover and in the document's properties")},
                        {QStringLiteral("title"), Text::tr("TEXT"), Text::tr("of the document")}},
            .run = run};
}

} // namespace archdeck
