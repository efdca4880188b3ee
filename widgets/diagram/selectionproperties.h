#pragma once

#include "widgets/diagram/propertypage.h"

class QToolButton;

namespace archdeck {

/// What can be done with several selected elements together.
class SelectionProperties : public PropertyPage
{
    Q_OBJECT
public:
    SelectionProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void refreshOthers() override;

private:
    QList<EdgeId> selectedEdges() const;
    QString commonCall() const;
    bool setCall(CallKind call);

    ChoiceField *m_call;
    QWidget *m_actions;
    QToolButton *m_group;
    QToolButton *m_ungroup;
};

/// "3 components", "1 connection": one entry for each type that is selected.
QStringList selectionCounts(const Selection &selection);

} // namespace archdeck
