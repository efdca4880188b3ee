#pragma once

#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/panelscroll.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// The trade-offs attached to any element of `selection`, in order; all of the design for an empty selection.
QList<TradeOff> tradeOffsOf(const Diagram &diagram, const Selection &selection);

/// The Trade-offs tab: cards to read, edit, delete and add.
class TradeOffPanel : public PanelScroll
{
    Q_OBJECT
public:
    TradeOffPanel(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// One card and the heading that it stands under.
    struct Entry
    {
        QString heading;
        QString about;
        TradeOff tradeOff;

        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries() const;
    void refresh();
    void rebuild(const QList<Entry> &entries);
    void edit(const TradeOff &tradeOff, const QString &title);
    void addTradeOff();

    EditorModel &m_model;
    const ThemeController &m_themes;
    QVBoxLayout *m_column;
    QWidget *m_cards;
    QVBoxLayout *m_cardColumn;
    QLabel *m_empty;
    QToolButton *m_add;
    QList<Entry> m_shown;
};

} // namespace archdeck
