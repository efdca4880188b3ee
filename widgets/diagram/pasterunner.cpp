#include "widgets/diagram/pasterunner.h"

#include "widgets/common/messagebar.h"
#include "widgets/diagram/editingactions.h"
#include "widgets/diagram/editormodel.h"

namespace archdeck {

PasteRunner::PasteRunner(const Parts &parts, const QString &slot, QObject *parent)
    : QObject(parent), m_parts(parts), m_slot(slot)
{
    connect(&m_parts.editing, &EditingActions::foreignWanted, this, &PasteRunner::run);
}

PasteRunner::~PasteRunner()
{
    m_parts.jobs.cancel(m_slot);
}

void PasteRunner::run(const ForeignContent &foreign, std::optional<QPointF> place)
{
    m_parts.messages.show(MessageKind::Information, tr("Reading the drawing on the clipboard…"), tr("Cancel"),
                          [this] { m_parts.jobs.cancel(m_slot); });
    m_parts.jobs.run<ForeignPiece>(m_slot,
                                   [foreign, catalog = m_parts.model.sharedCatalog()](const JobContext &context) {
        return readForeign(foreign, *catalog, context.stop);
    }, [this, place](const Result<ForeignPiece> &piece) { finish(piece, place); });
}

void PasteRunner::finish(const Result<ForeignPiece> &piece, std::optional<QPointF> place)
{
    m_parts.messages.hide();
    if (!piece) {
        if (piece.error().code != ErrorCode::Cancelled)
            m_parts.messages.showError(piece.error());
        return;
    }
    m_parts.editing.putDown(piece->diagram, place);
    if (piece->problems.isEmpty())
        return;
    QStringList lines;
    for (const ReadProblem &problem : piece->problems)
        lines.append(problem.message);
    m_parts.messages.show(MessageKind::Information, lines.join(u' '));
}

} // namespace archdeck
