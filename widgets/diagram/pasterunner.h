#pragma once

#include "core/base/jobrunner.h"
#include "widgets/diagram/clipboard.h"

#include <QtCore/qobject.h>

namespace archdeck {

class EditingActions;
class EditorModel;
class MessageBar;

/// Reads drawings of other programs from the clipboard in a job, and has them put down when they are read. What could not
/// be taken over is said. User interface thread; child of its page.
class PasteRunner : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        EditorModel &model;
        EditingActions &editing;
        MessageBar &messages;
        JobRunner &jobs;
    };
    /// `slot` is the job's, of its own. All parts outlive this.
    PasteRunner(const Parts &parts, const QString &slot, QObject *parent);
    ~PasteRunner() override;

    void run(const ForeignContent &foreign, std::optional<QPointF> place);

private:
    void finish(const Result<ForeignPiece> &piece, std::optional<QPointF> place);

    Parts m_parts;
    QString m_slot;
};

} // namespace archdeck
