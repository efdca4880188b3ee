#pragma once

#include "core/base/jobrunner.h"
#include "core/layout/layoutengine.h"

#include <QtCore/qobject.h>

namespace archdeck {

class DiagramScene;
class DiagramView;
class EditorModel;
class MessageBar;

/// Lays the open design out in a job and makes one undoable step of the result. User interface thread; child of its page.
class LayoutRunner : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        EditorModel &model;
        DiagramView &view;
        DiagramScene &scene;
        MessageBar &messages;
        JobRunner &jobs;
    };
    /// `slot` is the job's, of its own, since two designs may be open beside each other. All parts outlive this.
    LayoutRunner(const Parts &parts, const QString &slot, QObject *parent);
    ~LayoutRunner() override;

    void run(LayoutOptions options);
    void cancel();

Q_SIGNALS:
    void busyChanged(bool busy);
    /// Before the design takes its new places.
    void aboutToApply();

private:
    void finish(const Diagram &before, const LayoutOptions &options, const Result<LayoutResult> &result);

    Parts m_parts;
    QString m_slot;
};

} // namespace archdeck
