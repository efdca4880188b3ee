#include "app/gui/reviewcontroller.h"

#include "core/workspace/libraryreviewsession.h"
#include "widgets/cards/reviewpage.h"
#include "widgets/common/messagebar.h"

namespace archdeck {

ReviewController::ReviewController(Workspace &workspace, ReviewPage &page, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_page(page)
{
    connect(&m_page, &ReviewPage::reviewed, this, [this] { Q_EMIT countsChanged(m_page.counts()); });
    connect(&m_page, &ReviewPage::deckWanted, this, &ReviewController::openDeck);
    connect(&m_workspace, &Workspace::changed, this, [this](Op, const Touched &touched) {
        if (!touched.decks.isEmpty())
            refresh();
    });
    connect(&m_workspace, &Workspace::replaced, this, &ReviewController::refresh);
}

void ReviewController::refresh()
{
    auto session = LibraryReviewSession::create(m_workspace);
    if (session)
        m_page.setSession(std::move(*session));
    else
        m_page.messages().showError(session.error());
    const auto decks = m_workspace.read([](const Stores &stores) { return stores.cards.decks(QueueMoment{}); });
    QList<ShelvedDeck> shelved;
    for (const DeckSummary &deck : decks.value_or(QList<DeckSummary>())) {
        if (!deck.isOpened())
            shelved.append({deck.deck, deck.cards});
    }
    m_page.setShelf(shelved);
    Q_EMIT countsChanged(m_page.counts());
}

void ReviewController::openDeck(DeckId deck)
{
    if (const auto opened = m_workspace.openDeck(deck); !opened)
        return Q_EMIT failed(opened.error());
    refresh();
    Q_EMIT deckOpened();
}

} // namespace archdeck
