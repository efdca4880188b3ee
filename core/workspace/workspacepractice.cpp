#include "core/practice/gapcards.h"
#include "core/workspace/designsteps.h"
#include "core/workspace/workspace.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Practice)
};

Result<Sitting> startIn(Stores &stores, const QString &question, const QString &title, int minutes)
{
    const auto open = stores.practice.openSitting();
    if (!open)
        return std::unexpected(open.error());
    if (*open) {
        const auto drawing = stores.designs.summary((*open)->design);
        return failure(ErrorCode::Conflict,
                       Text::tr("The session on \"%1\" is still open. Finish it or give it up, then start another.")
                           .arg(drawing ? drawing->info.title : (*open)->question));
    }
    const auto profile = readProfile(stores.settings);
    if (!profile)
        return std::unexpected(profile.error());
    Diagram blank;
    blank.info.title = title;
    blank.info.language = profile->language;
    const auto design = createOwn(stores, blank, {.id = {}, .question = question});
    if (!design)
        return std::unexpected(design.error());
    Sitting sitting;
    sitting.id = SittingId::create();
    sitting.question = question;
    sitting.design = *design;
    sitting.minutes = minutes;
    sitting.startedMs = stores.context.nowMs;
    sitting.phase = u"clarify"_s;
    return stores.practice.saveSitting(sitting).transform([&sitting] { return sitting; });
}

Deck gapDeck(const QString &language)
{
    return {Workspace::gapDeckId(), gapDeckKey.toString(), language, Text::tr("Gaps"),
            Text::tr("What your own designs and estimates missed.")};
}

} // namespace

DeckId Workspace::gapDeckId()
{
    return shippedDeckId(gapDeckKey.toString());
}

Result<Profile> Workspace::profile()
{
    return read([](const Stores &stores) { return readProfile(stores.settings); });
}

Result<void> Workspace::saveProfile(const Profile &profile)
{
    return transact(Op::ChangeSettings, [&](Stores &stores) {
        return writeProfile(stores.settings, profile);
    }).transform([](const Outcome<void> &) {});
}

Result<Sitting> Workspace::startSitting(const QString &question, const QString &title, int minutes)
{
    return transact(Op::StartSitting, [&](Stores &stores) {
        return startIn(stores, question, title, minutes);
    }).transform([](const Outcome<Sitting> &outcome) { return outcome.value; });
}

Result<void> Workspace::saveSitting(const Sitting &sitting)
{
    const auto saved = transact(Op::SaveSitting, [&](Stores &stores) {
        return stores.practice.saveSitting(sitting).and_then([&]() -> Result<void> {
            if (sitting.state != SittingState::Finished)
                return {};
            return revealReferenceOf(stores, sitting.question);
        });
    });
    return saved.transform([](const Outcome<void> &) {});
}

Result<std::optional<Sitting>> Workspace::openSitting()
{
    return read([](const Stores &stores) { return stores.practice.openSitting(); });
}

Result<QList<Sitting>> Workspace::sittings()
{
    return read([](const Stores &stores) { return stores.practice.sittings(); });
}

Result<void> Workspace::revealReference(DesignId id)
{
    return transact(Op::RevealReference, [id](Stores &stores) {
        return stores.designs.reveal(id);
    }).transform([](const Outcome<void> &) {});
}

Result<void> Workspace::revealReferenceFor(const QString &question)
{
    return transact(Op::RevealReference, [&](Stores &stores) {
        return revealReferenceOf(stores, question);
    }).transform([](const Outcome<void> &) {});
}

Result<QMap<QString, QString>> Workspace::dismissals(DesignId design, DesignId reference)
{
    return read([=](const Stores &stores) { return stores.practice.dismissals(design, reference); });
}

Result<void> Workspace::dismissDifference(DesignId design, DesignId reference, const QString &key,
                                          const QString &reason)
{
    return transact(Op::DismissDifference, [&](Stores &stores) {
        return stores.practice.dismiss(design, reference, key, reason);
    }).transform([](const Outcome<void> &) {});
}

Result<void> Workspace::undismissDifference(DesignId design, DesignId reference, const QString &key)
{
    return transact(Op::DismissDifference, [&](Stores &stores) {
        return stores.practice.undismiss(design, reference, key);
    }).transform([](const Outcome<void> &) {});
}

Result<int> Workspace::addGapCards(const QList<Fact> &facts)
{
    if (facts.isEmpty())
        return 0;
    return transact(Op::ChangeCards, [&](Stores &stores) {
        return readProfile(stores.settings).and_then([&](const Profile &profile) {
            return stores.cards.addFacts(gapDeck(profile.language), facts);
        });
    }).transform([](const Outcome<int> &outcome) { return outcome.value; });
}

Result<QSet<QString>> Workspace::gapCardKeys()
{
    return read([](const Stores &stores) {
        return stores.cards.cardsOf(gapDeckId());
    }).transform([](const QList<CardWithFact> &cards) {
        QSet<QString> keys;
        for (const CardWithFact &card : cards)
            keys.insert(card.fact.key);
        return keys;
    });
}

Result<void> Workspace::removeGapCards(const QList<FactId> &facts)
{
    return transact(Op::ChangeCards, [&](Stores &stores) {
        return stores.cards.removeFacts(facts);
    }).transform([](const Outcome<void> &) {});
}

Result<void> Workspace::openDeck(DeckId id)
{
    return transact(Op::OpenDeck, [id](Stores &stores) {
        return stores.cards.openDeck(id);
    }).transform([](const Outcome<void> &) {});
}

StudyDay Workspace::studyDays() const
{
    return {.zone = clock().timeZone()};
}

QDate Workspace::studyDay() const
{
    return QDate::fromJulianDay(studyDays().dayOf(clock().nowMs()));
}

Result<PracticeRecord> Workspace::practiceRecord()
{
    return read([this](const Stores &stores) { return readPracticeRecord(stores, studyDays(), clock().nowMs()); });
}

Result<QList<WeakestCard>> Workspace::weakestCards(int count)
{
    return read(
        [this, count](const Stores &stores) { return readWeakestCards(stores, studyDays(), clock().nowMs(), count); });
}

Result<void> Workspace::noteComparison(const QString &question)
{
    return transact(Op::NotePractice, [&](Stores &stores) {
        return archdeck::noteComparison(stores, question, studyDay());
    }).transform([](const Outcome<void> &) {});
}

Result<void> Workspace::notePortfolio()
{
    return transact(Op::NotePractice, [this](Stores &stores) {
        return archdeck::notePortfolio(stores, studyDay());
    }).transform([](const Outcome<void> &) {});
}

} // namespace archdeck
