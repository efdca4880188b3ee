#include "core/cards/scheduler.h"
#include "core/workspace/designsteps.h"
#include "core/workspace/workspace.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

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
    return {Workspace::gapDeckId(), u"gaps"_s, language, Text::tr("Gaps"),
            Text::tr("What your own designs and estimates missed.")};
}

/// Reads the parts of a `PracticeRecord`.
class RecordReader
{
public:
    RecordReader(const Stores &stores, const StudyDay &day, qint64 nowMs)
        : m_stores(stores), m_day(day), m_nowMs(nowMs)
    {
        m_record.today = dateOf(nowMs);
    }

    Result<PracticeRecord> read(int weakest)
    {
        return readAnswers()
            .and_then([&] { return readSittings(); })
            .and_then([&] { return readDesigns(); })
            .and_then([&] { return readDecks(); })
            .and_then([&] { return readWeakest(weakest); })
            .transform([&] { return m_record; });
    }

private:
    QDate dateOf(qint64 ms) const { return QDate::fromJulianDay(m_day.dayOf(ms)); }

    Result<void> readAnswers()
    {
        return m_stores.cards.answerMoments(0).transform([this](const QList<CardStore::AnswerMoment> &moments) {
            for (const CardStore::AnswerMoment &moment : moments) {
                PracticeRecord::Day &day = m_record.days[dateOf(moment.ms)];
                ++day.reviews;
                day.newCards += moment.before == CardState::New ? 1 : 0;
            }
        });
    }

    Result<void> readSittings()
    {
        return m_stores.practice.sittings().transform([this](const QList<Sitting> &sittings) {
            for (const Sitting &sitting : sittings) {
                if (sitting.state == SittingState::Finished)
                    m_record.days[dateOf(sitting.finishedMs)].questions.prepend(sitting.question);
            }
        });
    }

    Result<void> readDesigns()
    {
        return m_stores.designs.list().transform([this](const QList<DesignSummary> &designs) {
            for (const DesignSummary &design : designs) {
                if (design.origin == DesignOrigin::Mine && design.components >= PracticeRecord::designSize)
                    m_record.designs.append({design.id, design.info.title, design.question, design.basedOn,
                                             design.components, dateOf(design.createdMs)});
            }
            std::ranges::stable_sort(m_record.designs, {}, &PracticeRecord::OwnDesign::day);
        });
    }

    Result<void> readDecks()
    {
        return m_stores.cards.decks({m_nowMs, m_nowMs}).transform([this](const QList<DeckSummary> &decks) {
            for (const DeckSummary &deck : decks) {
                m_deckTitles.insert(deck.deck.id, deck.deck.title);
                if (deck.openedMs)
                    m_record.decks.append({deck.deck.id, deck.deck.key, dateOf(*deck.openedMs)});
            }
        });
    }

    Result<void> readWeakest(int count)
    {
        const auto scheduler = Scheduler::create({}, ButtonRules::anki(), m_day);
        const auto cards = m_stores.cards.reviewedCards();
        if (!scheduler || !cards)
            return std::unexpected(scheduler ? cards.error() : scheduler.error());
        struct Candidate
        {
            double retrievability = 0;
            int lapses = 0;
            CardId id;
        };
        QList<Candidate> candidates;
        for (const Card &card : *cards)
            candidates.append({scheduler->retrievability(card, m_nowMs), -card.lapses, card.id});
        const auto key = [](const Candidate &one) { return std::tuple(one.retrievability, one.lapses, one.id); };
        std::ranges::sort(candidates, {}, key);
        for (const Candidate &candidate : candidates.first(std::min<qsizetype>(count, candidates.size()))) {
            const auto card = m_stores.cards.card(candidate.id);
            if (!card)
                return std::unexpected(card.error());
            m_record.weakest.append({*card, m_deckTitles.value(card->deck), candidate.retrievability});
        }
        return {};
    }

    const Stores &m_stores;
    const StudyDay m_day;
    const qint64 m_nowMs;
    QHash<DeckId, QString> m_deckTitles;
    PracticeRecord m_record;
};

} // namespace

DeckId Workspace::gapDeckId()
{
    return shippedDeckId(u"gaps"_s);
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

Result<PracticeRecord> Workspace::practiceRecord(int weakest)
{
    const StudyDay day{.zone = clock().timeZone()};
    return read([&](const Stores &stores) { return RecordReader(stores, day, clock().nowMs()).read(weakest); });
}

} // namespace archdeck
