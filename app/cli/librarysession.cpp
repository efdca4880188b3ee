#include "app/cli/librarysession.h"

#include "app/cli/standardstreams.h"
#include "app/cli/text.h"
#include "core/base/paths.h"
#include "core/base/resources.h"
#include "core/base/texts.h"
#include "core/workspace/contentseeder.h"

#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QList<DesignSummary> withTitle(const QList<DesignSummary> &designs, const QString &title)
{
    QList<DesignSummary> found;
    for (const DesignSummary &design : designs) {
        if (design.info.title.compare(title, Qt::CaseInsensitive) == 0)
            found.append(design);
    }
    return found;
}

QString candidates(const QList<DesignSummary> &designs)
{
    QStringList texts;
    for (const DesignSummary &design : designs)
        texts.append(Text::tr("%1 (%2, edited %3)")
                         .arg(handleOf(design), originWord(design.origin), localTimeText(design.editedMs)));
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString libraryPath(const Arguments &arguments)
{
    const auto chosen = arguments.value(QStringLiteral("library"));
    return chosen ? QFileInfo(*chosen).absoluteFilePath() : Paths::standard().defaultLibrary();
}

CliResult<std::unique_ptr<LibrarySession>> LibrarySession::open(const CommandContext &context, Content content)
{
    std::unique_ptr<LibrarySession> session(new LibrarySession);
    auto workspace = Workspace::open(libraryPath(context.arguments),
                                     {session->m_clock, Paths::standard().state, QStringLiteral("archdeck-cli")});
    if (!workspace)
        return std::unexpected(workspace.error());
    session->m_workspace = std::move(*workspace);
    // What is printed and exported speaks the language of the library's owner.
    const auto profile = session->m_workspace->profile();
    const QString language = profile ? profile->language : systemLanguage();
    useLanguage(language);
    session->m_catalog = std::make_shared<Catalog>(Catalog::load(contentRoot() + u"/templates/components", language));
    if (content == Content::Renewed) {
        if (const auto renewed = session->renewContent(context); !renewed)
            return std::unexpected(renewed.error());
    }
    return session;
}

CliResult<> LibrarySession::renewContent(const CommandContext &context)
{
    const auto report = seedContent(*m_workspace, contentRoot(), *m_catalog);
    if (!report)
        return std::unexpected(report.error());
    for (const QString &problem : report->problems)
        printError(context.arguments.command, Text::tr("shipped content: %1").arg(problem));
    return {};
}

CliResult<DesignSummary> findDesign(const QList<DesignSummary> &designs, const QString &word)
{
    for (const DesignSummary &design : designs) {
        if (design.id == DesignId::fromString(word))
            return design;
    }
    for (const DesignSummary &design : designs) {
        if (!design.templateId.isEmpty() && design.templateId.compare(word, Qt::CaseInsensitive) == 0)
            return design;
    }
    const QList<DesignSummary> titled = withTitle(designs, word);
    if (titled.size() == 1)
        return titled.constFirst();
    const QString message = titled.isEmpty()
        ? Text::tr("there is no design %1; \"archdeck-cli designs\" lists them").arg(word)
        : Text::tr("%1 designs have the title %2; choose one by its id: %3")
              .arg(QString::number(titled.size()), word, candidates(titled));
    return std::unexpected(Failure(ExitCode::NotFound, message));
}

QString handleOf(const DesignSummary &design)
{
    return design.templateId.isEmpty() ? design.id.toString() : design.templateId;
}

QString originWord(DesignOrigin origin)
{
    return origin == DesignOrigin::Mine ? QStringLiteral("own") : QStringLiteral("reference");
}

QJsonObject toJson(const BackupInfo &backup)
{
    return {{"path"_L1, backup.path},
            {"created"_L1, timeText(backup.createdMs)},
            {"reason"_L1, backup.reason},
            {"schema"_L1, backup.schema},
            {"bytes"_L1, backup.size}};
}

} // namespace archdeck
