#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// What is selected.
class SelectionActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit SelectionActions(const EditorContext &context);
};

} // namespace archdeck
