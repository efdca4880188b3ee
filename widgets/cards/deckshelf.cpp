#include "widgets/cards/deckshelf.h"

#include "widgets/common/surfacecard.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/themecontroller.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

DeckShelf::DeckShelf(const ThemeController &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("Decks to begin"), textsizes::section, QFont::DemiBold, this));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(8);
    column->addLayout(m_rows);
    hide();
}

void DeckShelf::setDecks(const QList<ShelvedDeck> &decks)
{
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        old->widget()->deleteLater(); // the press on one of its buttons may have led here
        delete old;
    }
    for (const ShelvedDeck &shelved : decks)
        m_rows->addWidget(createRow(shelved));
    setVisible(!decks.isEmpty());
}

QWidget *DeckShelf::createRow(const ShelvedDeck &shelved)
{
    auto *card = new SurfaceCard(m_themes, this);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(textLabel(shelved.deck.title, textsizes::body, QFont::DemiBold, card));
    texts->addWidget(mutedLabel(shelved.deck.description, textsizes::body, card));
    row->addLayout(texts, 1);
    QLabel *count = mutedLabel(tr("%n cards", nullptr, shelved.cards), textsizes::body, card);
    count->setWordWrap(false);
    row->addWidget(count);
    auto *begin = new QPushButton(tr("Begin"), card);
    begin->setAccessibleName(tr("Begin %1").arg(shelved.deck.title));
    row->addWidget(begin);
    connect(begin, &QPushButton::clicked, this, [this, id = shelved.deck.id] { Q_EMIT openWanted(id); });
    return card;
}

} // namespace archdeck
