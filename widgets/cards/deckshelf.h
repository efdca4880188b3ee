#pragma once

#include "core/cards/deck.h"

#include <QtWidgets/qwidget.h>

class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// A deck that the user has not begun.
struct ShelvedDeck
{
    Deck deck;
    int cards = 0;
};

/// The decks that wait to be begun, each with its button: new cards come from decks that were opened, and from no others.
class DeckShelf : public QWidget
{
    Q_OBJECT
public:
    DeckShelf(const ThemeController &themes, QWidget *parent);

    /// Without any, the shelf is hidden.
    void setDecks(const QList<ShelvedDeck> &decks);

Q_SIGNALS:
    void openWanted(archdeck::DeckId deck);

private:
    QWidget *createRow(const ShelvedDeck &shelved);

    const ThemeController &m_themes;
    QVBoxLayout *m_rows;
};

} // namespace archdeck
