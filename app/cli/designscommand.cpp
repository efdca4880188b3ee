#include "app/cli/librarysession.h"
#include "app/cli/text.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const DesignSummary &design)
{
    return {{"id"_L1, design.id.toString()},
            {"folder"_L1, orNull(design.templateId)},
            {"title"_L1, design.info.title},
            {"summary"_L1, design.info.summary},
            {"family"_L1, design.info.family},
            {"language"_L1, design.info.language},
            {"origin"_L1, originWord(design.origin)},
            {"based_on"_L1, design.basedOn.isNull() ? QJsonValue() : QJsonValue(design.basedOn.toString())},
            {"question"_L1, orNull(design.question)},
            {"sealed"_L1, isSealed(design)},
            {"components"_L1, design.components},
            {"connections"_L1, design.connections},
            {"trade_offs"_L1, design.tradeOffs},
            {"created"_L1, timeText(design.createdMs)},
            {"edited"_L1, timeText(design.editedMs)},
            {"opened"_L1, design.openedMs ? QJsonValue(timeText(*design.openedMs)) : QJsonValue()}};
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    const auto designs = (*session)->workspace().listDesigns();
    if (!designs)
        return std::unexpected(designs.error());
    if (context.out.isJson()) {
        QJsonArray array;
        for (const DesignSummary &design : *designs)
            array.append(toJson(design));
        context.out.json({{"designs"_L1, array}});
        return ExitCode::Success;
    }
    QList<QStringList> rows{{Text::tr("DESIGN"), Text::tr("ORIGIN"), Text::tr("COMPONENTS"), Text::tr("CONNECTIONS"),
                             Text::tr("TRADE-OFFS"), Text::tr("TITLE")}};
    for (const DesignSummary &design : *designs) {
        rows.append({handleOf(design), design.origin == DesignOrigin::Mine ? Text::tr("own") : Text::tr("reference"),
                     QString::number(design.components), QString::number(design.connections),
                     QString::number(design.tradeOffs), design.info.title});
    }
    context.out.table(rows);
    return ExitCode::Success;
}

} // namespace

Command designsCommand()
{
    return {.name = QStringLiteral("designs"),
            .summary = Text::tr("list the designs"),
            .needs = Command::Needs::Library,
            .run = run};
}

} // namespace archdeck
