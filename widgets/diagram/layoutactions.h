#pragma once

#include "core/layout/layoutengine.h"
#include "widgets/diagram/actiontopic.h"

namespace archdeck {

/// The ways to lay the design, or a part of it, out.
class LayoutActions : public ActionTopic
{
    Q_OBJECT
public:
    explicit LayoutActions(const EditorContext &context);

    QAction *layOut;    ///< the whole design, in layers
    QAction *selection; ///< only what is selected, in layers
    QAction *tidy;      ///< the selection, or the whole design without one
    /// The other engines, for the whole design.
    QList<QAction *> engines;

    void fillMenu(QMenu &menu) const;

Q_SIGNALS:
    /// Engine and scope are set; distances and text sizes are the receiver's.
    void wanted(const archdeck::LayoutOptions &options);

private:
    void ask(LayoutEngine engine, const Selection &scope = {});
    Selection selectedBoxes() const;
};

} // namespace archdeck
