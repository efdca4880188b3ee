#include "app/cli/librarysession.h"
#include "app/cli/text.h"
#include "core/workspace/libraryreviewsession.h"

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

CliResult<ExitCode> run(const CommandContext &context)
{
    const auto session = LibrarySession::open(context);
    if (!session)
        return std::unexpected(session.error());
    // The numbers are those of the review page.
    const auto review = LibraryReviewSession::create((*session)->workspace());
    if (!review)
        return std::unexpected(review.error());
    const QueueCounts counts = (*review)->counts();
    const auto next = (*review)->nextLearningMs();
    if (context.out.isJson()) {
        context.out.json({{"new"_L1, counts.fresh},
                          {"learning"_L1, counts.learning},
                          {"review"_L1, counts.due},
                          {"total"_L1, counts.total()},
                          {"next_learning"_L1, next ? QJsonValue(timeText(*next)) : QJsonValue()}});
        return ExitCode::Success;
    }
    context.out.table({{Text::tr("New"), QString::number(counts.fresh)},
                       {Text::tr("Learning"), QString::number(counts.learning)},
                       {Text::tr("To review"), QString::number(counts.due)},
                       {Text::tr("Total"), QString::number(counts.total())}});
    if (next)
        context.out.line(Text::tr("The next learning card is due at %1.").arg(localTimeText(*next)));
    return ExitCode::Success;
}

} // namespace

Command dueCommand()
{
    return {.name = QStringLiteral("due"),
            .summary = Text::tr("count the cards that can be studied today"),
            .needs = Command::Needs::Library,
            .run = run};
}

} // namespace archdeck
