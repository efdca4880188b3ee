#pragma once

#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// Where things lie: side by side, above each other, in groups, on layers, locked in place.
class ArrangeActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit ArrangeActions(const EditorContext &context);

    QAction *group;
    QAction *ungroup;
    QAction *collapse; ///< or expand: its text says which
    QAction *enter;
    QAction *takeOut;
    QAction *lock; ///< or unlock

    QList<QAction *> alignment;
    QList<QAction *> distribution;
    QList<QAction *> sizes;
    QList<QAction *> order;

    /// All of the above with submenus, and the layers to choose from.
    void fillMenu(QMenu &menu) const;
    void fillLayerMenu(QMenu &menu) const;

private:
    void addAlignment();
    void addOrder();
    void addGroups();
    void refreshTexts();
    bool hasBoxes(int atLeast) const;
    bool hasGroup() const;
    bool isAllLocked() const;
    bool isAllCollapsed() const;
};

} // namespace archdeck
