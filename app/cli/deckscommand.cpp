#include "app/cli/librarysession.h"
#include "app/cli/text.h"
#include "core/cards/studyday.h"

#include <QtCore/qjsonarray.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

QueueMoment currentMoment(const Clock &clock)
{
    const StudyDay day{.zone = clock.timeZone()};
    const qint64 now = clock.nowMs();
    return {now, day.startMs(day.dayOf(now) + 1)};
}

QJsonObject toJson(const DeckSummary &deck)
{
    return {{"id"_L1, deck.deck.id.toString()},
            {"name"_L1, deck.deck.key},
            {"title"_L1, deck.deck.title},
            {"description"_L1, deck.deck.description},
            {"language"_L1, deck.deck.language},
            {"own"_L1, deck.origin == DeckOrigin::Own},
            {"opened"_L1, deck.openedMs ? QJsonValue(timeText(*deck.openedMs)) : QJsonValue()},
            {"facts"_L1, deck.facts},
            {"cards"_L1, deck.cards},
            {"new"_L1, deck.due.newCards},
            {"learning"_L1, deck.due.learning},
            {"review"_L1, deck.due.review}};
}

CliResult<ExitCode> run(const CommandContext &context)
{
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    Workspace &workspace = (*session)->workspace();
    const QueueMoment moment = currentMoment(workspace.clock());
    const auto decks = workspace.read([&moment](const Stores &stores) { return stores.cards.decks(moment); });
    if (!decks)
        return std::unexpected(decks.error());
    if (context.out.isJson()) {
        QJsonArray array;
        for (const DeckSummary &deck : *decks)
            array.append(toJson(deck));
        context.out.json({{"decks"_L1, array}});
        return ExitCode::Success;
    }
    QList<QStringList> rows{{Text::tr("DECK"), Text::tr("CARDS"), Text::tr("NEW"), Text::tr("LEARNING"),
                             Text::tr("TO REVIEW"), Text::tr("TITLE")}};
    for (const DeckSummary &deck : *decks) {
        rows.append({deck.deck.key, QString::number(deck.cards), QString::number(deck.due.newCards),
                     QString::number(deck.due.learning), QString::number(deck.due.review), deck.deck.title});
    }
    context.out.table(rows);
    return ExitCode::Success;
}

} // namespace

Command decksCommand()
{
    return {.name = QStringLiteral("decks"),
            .summary = Text::tr("list the decks"),
            .needs = Command::Needs::Library,
            .run = run};
}

} // namespace archdeck
