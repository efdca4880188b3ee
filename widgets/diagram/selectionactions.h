#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// What is selected.
class SelectionActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit SelectionActions(const EditorContext &context);

    void fillMenu(QMenu &menu) const;

private:
    QList<QAction *> m_all;     ///< those that need no selection
    QList<QAction *> m_related; ///< those that start from it
};

} // namespace archdeck
