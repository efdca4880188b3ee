#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/excalidraw/excalidrawboxes.h"

namespace archdeck {

/// The groups of a scene: boxes drawn round others, frames, and what was grouped without a box. Adds them to `diagram`.
class ExcalidrawGroups
{
public:
    ExcalidrawGroups(const ExcalidrawScene &scene, const ExcalidrawBoxes &boxes, Diagram &diagram);

    /// The group that a box lies in; null for none.
    GroupId homeOf(qsizetype box) const;
    /// The group that a container became; null for other boxes.
    GroupId groupOf(qsizetype box) const { return m_ofBox.value(box); }

private:
    void addContainers();
    void addFrames();
    void addLooseGroups();
    void nest();
    GroupId ownGroup(const ExcalidrawElement &element, GroupId self) const;
    GroupId smallest(const QList<GroupId> &candidates, const QRectF &inner) const;

    const ExcalidrawScene &m_scene;
    const ExcalidrawBoxes &m_boxes;
    Diagram &m_diagram;
    QHash<qsizetype, GroupId> m_ofBox;
    QHash<QString, GroupId> m_ofFrame;
    QHash<QString, GroupId> m_ofGroupId; ///< what was grouped without a box
    QHash<QString, GroupId> m_ofOwnId; ///< groups of our files by the id that their members name
    QHash<GroupId, qsizetype> m_sample; ///< of a loose group: one of its boxes
};

} // namespace archdeck
