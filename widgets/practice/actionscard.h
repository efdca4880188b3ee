#pragma once

#include "core/practice/sitting.h"
#include "widgets/common/surfacecard.h"

class QLineEdit;
class QVBoxLayout;

namespace archdeck {

/// The steps to take after a sitting: tick, edit, add, remove, and take over what is suggested.
class ActionsCard : public SurfaceCard
{
    Q_OBJECT
public:
    ActionsCard(const ThemeController &themes, const QList<SittingAction> &actions, QWidget *parent);

    void setSuggestions(const QStringList &lines);

Q_SIGNALS:
    /// After each change, and while the user types.
    void edited(const QList<archdeck::SittingAction> &actions);
    void editCompleted();

private:
    void showActions();
    void addRow(const SittingAction &action);
    void add(const QString &text);
    void announce();

    QList<SittingAction> m_actions;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr; ///< made anew when actions come or go
    QVBoxLayout *m_suggestions;
    QWidget *m_suggested = nullptr;
    QLineEdit *m_new;
};

} // namespace archdeck
