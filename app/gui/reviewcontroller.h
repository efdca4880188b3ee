#pragma once

#include "core/cards/studyqueue.h"
#include "core/workspace/workspace.h"

#include <QtCore/qobject.h>

namespace archdeck {

class ReviewPage;

/// Gives the review page its sitting and the decks that wait, anew whenever cards changed elsewhere. User interface
/// thread.
class ReviewController : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    ReviewController(Workspace &workspace, ReviewPage &page, QObject *parent);

    void refresh();
    /// New cards come from this deck from now on, and the page shows the first of them.
    void openDeck(DeckId deck);

Q_SIGNALS:
    /// What is left today.
    void countsChanged(const archdeck::QueueCounts &counts);
    void deckOpened();
    void failed(const archdeck::Error &error);

private:
    Workspace &m_workspace;
    ReviewPage &m_page;
};

} // namespace archdeck
