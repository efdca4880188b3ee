#include "app/gui/boards.h"

namespace archdeck {

Result<EditorPage *> Boards::open(DesignId id, QWidget *parent, EditorPage::Frame frame)
{
    const auto opened = m_workspace.openDesign(id);
    if (!opened)
        return std::unexpected(opened.error());
    const bool isReference = opened->summary.origin == DesignOrigin::Reference;
    auto document = std::make_unique<DiagramDocument>(
        opened->diagram, opened->history,
        [this, id](const EditRecord &record) { return m_workspace.commitEdit(id, record); });
    auto model = std::make_unique<EditorModel>(
        std::move(document), m_catalog, isReference ? EditorModel::Access::ReadOnly : EditorModel::Access::ReadWrite);
    return new EditorPage(std::move(model), m_themes, m_jobs, parent, frame);
}

} // namespace archdeck
