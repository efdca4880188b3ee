#include "core/workspace/cheatsheetjob.h"

#include "core/cards/cloze.h"

namespace archdeck {

namespace {

WeakCard weakCard(const WeakestCard &weak)
{
    const Fact &fact = weak.card.fact;
    if (fact.type != FactType::Cloze)
        return {fact.question, fact.answer, weak.retrievability};
    const int ordinal = weak.card.card.ordinal;
    return {renderCloze(fact.question, ordinal, ClozeSide::Question),
            renderCloze(fact.question, ordinal, ClozeSide::Answer), weak.retrievability};
}

} // namespace

Result<CheatSheetJob> cheatSheetJob(Workspace &workspace, std::shared_ptr<const Catalog> catalog)
{
    const auto profile = workspace.profile();
    if (!profile)
        return std::unexpected(profile.error());
    const auto weakest = workspace.weakestCards(int(mostWeakCards));
    if (!weakest)
        return std::unexpected(weakest.error());
    CheatSheetJob job;
    if (cheatSheetLanguages().contains(profile->language))
        job.language = profile->language;
    job.author = profile->name;
    job.catalog = std::move(catalog);
    for (const WeakestCard &weak : *weakest)
        job.weakest.append(weakCard(weak));
    return job;
}

} // namespace archdeck
