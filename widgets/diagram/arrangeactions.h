#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// Where things lie: groups.
class ArrangeActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit ArrangeActions(const EditorContext &context);

    QAction *group;
    QAction *ungroup;
};

} // namespace archdeck
