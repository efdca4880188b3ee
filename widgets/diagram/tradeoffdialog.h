#pragma once

#include "core/diagram/diagram.h"

#include <QtWidgets/qdialog.h>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;
class QVBoxLayout;

namespace archdeck {

class TextArea;
class ThemeController;
class TradeOffOptionEditor;

/// Edits one trade-off as a whole; `tradeOff()` is what the user made of it, once the dialog was accepted.
class TradeOffDialog : public QDialog
{
    Q_OBJECT
public:
    TradeOffDialog(const Diagram &diagram, const TradeOff &tradeOff, const ThemeController &themes, QWidget *parent);

    TradeOff tradeOff() const;
    /// Why it can't be accepted as it is; empty when it can.
    QString problem() const;

    void accept() override;

private:
    QWidget *buildFields();
    QWidget *buildElements(const Diagram &diagram);
    void orderTabs(const QDialogButtonBox &buttons);
    void addOption(const TradeOffOption &option);
    void removeOption(TradeOffOptionEditor *editor);
    void refreshDecision(int decision);
    void optionsChanged();

    const ThemeController &m_themes;
    TradeOff m_tradeOff;
    QLineEdit *m_question;
    QVBoxLayout *m_optionColumn;
    QList<TradeOffOptionEditor *> m_options;
    QToolButton *m_add;
    QComboBox *m_decision;
    TextArea *m_why;
    TextArea *m_switchWhen;
    QLineEdit *m_search;
    QListWidget *m_elements;
    QLabel *m_problem;
};

} // namespace archdeck
