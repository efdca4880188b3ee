#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

enum class Direction;

/// What the arrow keys do on the canvas besides moving: walking along connections, cloning, resizing.
class CanvasActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit CanvasActions(const EditorContext &context);

private:
    void addWalks();
    void addClones();
    void addSizes();
    bool isOnOneBox() const;
    void resizeBy(const QSizeF &by);
};

} // namespace archdeck
