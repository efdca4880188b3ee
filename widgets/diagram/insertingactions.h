#pragma once

#include "core/diagram/connecting.h"
#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// What puts something new on the canvas, and replicas.
class InsertingActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit InsertingActions(const EditorContext &context);

    QAction *addComponent;
    QAction *addNote;
    QAction *connectTo;

private:
    void addNeighbourActions();
    void addReplicaActions();
    bool isOnOneComponent() const;
    void pickKindAndAdd();
    void pickKindAndConnect(NodeId from, const QPointF &place);
    void pickTargetAndConnect();
};

} // namespace archdeck
