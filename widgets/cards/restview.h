#pragma once

#include "widgets/cards/deckshelf.h"

class QLabel;
class QPushButton;

namespace archdeck {

class ThemeController;

/// Shown when nothing is due: what this page is for and what to do meanwhile.
class RestView : public QWidget
{
    Q_OBJECT
public:
    RestView(const ThemeController &themes, QWidget *parent);

    /// When the next card is due; empty when none is today.
    void setNext(const QString &next);
    void setShelf(const QList<ShelvedDeck> &decks) { m_shelf->setDecks(decks); }

Q_SIGNALS:
    void designsWanted();
    void deckWanted(archdeck::DeckId deck);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    QLabel *m_title;
    QLabel *m_next;
    QLabel *m_lesson;
    QPushButton *m_designs;
    DeckShelf *m_shelf;
};

} // namespace archdeck
