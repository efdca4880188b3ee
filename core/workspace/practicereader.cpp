#include "core/workspace/practicereader.h"

#include "core/cards/scheduler.h"
#include "core/practice/guide.h"

#include <QtCore/qjsonobject.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto comparisonsKey = "practice.comparisons"_L1; // question to ISO date
constexpr auto portfolioKey = "practice.portfolio"_L1;     // ISO date

/// Points of the criteria that have any, as a share of what they could have.
std::optional<double> selfScore(const Sitting &sitting)
{
    constexpr double mostPoints = 4;
    if (sitting.scores.isEmpty())
        return std::nullopt;
    double points = 0;
    for (const SittingScore &score : sitting.scores)
        points += score.points;
    return points / (mostPoints * double(sitting.scores.size()));
}

bool hasLoad(const DesignInfo &info)
{
    return info.properties.contains(u"rps"_s) || info.properties.contains(u"users"_s);
}

Result<Scheduler> usualScheduler(const StudyDay &day)
{
    return Scheduler::create({}, ButtonRules::anki(), day);
}

/// Reads the parts of a `PracticeRecord`.
class RecordReader
{
public:
    RecordReader(const Stores &stores, const StudyDay &day, qint64 nowMs) : m_stores(stores), m_day(day), m_nowMs(nowMs)
    {
    }

    Result<PracticeRecord> read()
    {
        return readAnswers().and_then([&] { return readSittings(); }).and_then([&] {
            return readGuide();
        }).and_then([&] {
            return readDesigns();
        }).and_then([&] {
            return readDecks();
        }).and_then([&] {
            return readEvents();
        }).transform([&] { return m_record; });
    }

private:
    QDate dateOf(qint64 ms) const { return QDate::fromJulianDay(m_day.dayOf(ms)); }

    Result<void> readAnswers()
    {
        return m_stores.cards.answerMoments(0).transform([this](const QList<CardStore::AnswerMoment> &moments) {
            for (const CardStore::AnswerMoment &moment : moments) {
                PracticeDay &day = m_record.days[dateOf(moment.ms)];
                ++day.reviews;
                day.newCards += moment.before == CardState::New ? 1 : 0;
            }
        });
    }

    Result<void> readSittings()
    {
        return m_stores.practice.sittings().transform([this](const QList<Sitting> &sittings) {
            for (const Sitting &sitting : sittings) {
                const QDate day = dateOf(sitting.finishedMs > 0 ? sitting.finishedMs : sitting.startedMs);
                if (!sitting.answers.isEmpty())
                    m_record.estimates.append({sitting.question, day});
                if (sitting.state == SittingState::Finished)
                    m_record.sittings.append({sitting.question, day, sitting.minutes, selfScore(sitting)});
            }
        });
    }

    Result<void> readDesigns()
    {
        return m_stores.designs.list().transform([this](const QList<DesignSummary> &designs) {
            for (const DesignSummary &design : designs) {
                if (design.origin != DesignOrigin::Mine)
                    continue;
                const auto original = std::ranges::find(designs, design.basedOn, &DesignSummary::id);
                const bool isCopy = original != designs.end();
                OwnDesign own{design.question, design.components, dateOf(design.editedMs)};
                if (isCopy) {
                    own.components = std::max(0, design.components - original->components);
                    if (own.question.isEmpty())
                        own.question = original->templateId;
                }
                const bool isGuided = m_guide.design == design.id;
                if (isGuided)
                    own.components = m_guide.isOver() ? std::max(0, design.components - m_guide.given) : 0;
                // The load of a copy, and of a board that came half drawn, was entered by somebody else.
                if (!isCopy && !isGuided && !own.question.isEmpty() && hasLoad(design.info))
                    m_record.estimates.append({own.question, own.day});
                m_record.designs.append(own);
            }
        });
    }

    Result<void> readGuide()
    {
        return m_stores.settings.value(guideSetting(u"chat"_s)).transform([this](const QJsonValue &kept) {
            m_guide = GuideRecord::fromJson(kept.toObject());
        });
    }

    Result<void> readDecks()
    {
        const auto scheduler = usualScheduler(m_day);
        const auto decks = m_stores.cards.decks({m_nowMs, m_nowMs});
        if (!scheduler || !decks)
            return std::unexpected(scheduler ? decks.error() : scheduler.error());
        for (const DeckSummary &deck : *decks) {
            if (!deck.openedMs)
                continue;
            const auto cards = m_stores.cards.cardsOf(deck.deck.id);
            if (!cards)
                return std::unexpected(cards.error());
            OpenedDeck opened{dateOf(*deck.openedMs)};
            for (const CardWithFact &card : *cards) {
                opened.cards += card.suspended ? 0 : 1;
                if (card.suspended || card.card.state == CardState::New)
                    continue;
                ++opened.answered;
                opened.remembered += scheduler->retrievability(card.card, m_nowMs);
            }
            m_record.decks.insert(deck.deck.key, opened);
        }
        return {};
    }

    Result<void> readEvents()
    {
        const auto comparisons = m_stores.settings.value(comparisonsKey);
        const auto portfolio = m_stores.settings.value(portfolioKey);
        if (!comparisons || !portfolio)
            return std::unexpected(comparisons ? portfolio.error() : comparisons.error());
        const QJsonObject byQuestion = comparisons->toObject();
        for (auto it = byQuestion.begin(); it != byQuestion.end(); ++it) {
            if (const QDate day = QDate::fromString(it.value().toString(), Qt::ISODate); day.isValid())
                m_record.comparisons.append({it.key(), day});
        }
        if (const QDate day = QDate::fromString(portfolio->toString(), Qt::ISODate); day.isValid())
            m_record.portfolios.append(day);
        return {};
    }

    const Stores &m_stores;
    const StudyDay m_day;
    const qint64 m_nowMs;
    GuideRecord m_guide;
    PracticeRecord m_record;
};

} // namespace

Result<PracticeRecord> readPracticeRecord(const Stores &stores, const StudyDay &day, qint64 nowMs)
{
    return RecordReader(stores, day, nowMs).read();
}

Result<QList<WeakestCard>> readWeakestCards(const Stores &stores, const StudyDay &day, qint64 nowMs, int count)
{
    const auto scheduler = usualScheduler(day);
    const auto cards = stores.cards.reviewedCards();
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
        candidates.append({scheduler->retrievability(card, nowMs), -card.lapses, card.id});
    const auto key = [](const Candidate &one) { return std::tuple(one.retrievability, one.lapses, one.id); };
    std::ranges::sort(candidates, {}, key);
    QList<WeakestCard> weakest;
    for (const Candidate &candidate : candidates.first(std::min<qsizetype>(count, candidates.size()))) {
        const auto card = stores.cards.card(candidate.id);
        const auto deck = card.and_then([&](const CardWithFact &found) { return stores.cards.deck(found.deck); });
        if (!deck)
            return std::unexpected(deck.error());
        weakest.append({*card, deck->title, candidate.retrievability});
    }
    return weakest;
}

Result<void> noteComparison(Stores &stores, const QString &question, QDate day)
{
    return stores.settings.value(comparisonsKey).and_then([&](const QJsonValue &known) {
        QJsonObject byQuestion = known.toObject();
        byQuestion[question] = day.toString(Qt::ISODate);
        return stores.settings.setValue(comparisonsKey, byQuestion);
    });
}

Result<void> notePortfolio(Stores &stores, QDate day)
{
    return stores.settings.setValue(portfolioKey, day.toString(Qt::ISODate));
}

} // namespace archdeck
