#pragma once

#include "core/diagram/diagram.h"

#include <QtWidgets/qwidget.h>

class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// One option of a trade-off: its name, what speaks for it and what against it; marked when it was chosen.
class OptionColumn : public QWidget
{
    Q_OBJECT
public:
    OptionColumn(const TradeOffOption &option, bool isChosen, const ThemeController &themes, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    bool m_isChosen;
};

/// A trade-off to read: the question, the options beside each other, the decision, why, and when to switch.
class TradeOffCard : public QWidget
{
    Q_OBJECT
public:
    /// `about` names further elements that it is attached to; empty for none.
    TradeOffCard(const TradeOff &tradeOff, const QString &about, bool canEdit, const ThemeController &themes,
                 QWidget *parent);

    TradeOffId id() const { return m_id; }

Q_SIGNALS:
    void editRequested();
    void deleteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHead(const TradeOff &tradeOff, bool canEdit);

    const ThemeController &m_themes;
    TradeOffId m_id;
    QVBoxLayout *m_column;
};

} // namespace archdeck
