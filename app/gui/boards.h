#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/workspace/workspace.h"
#include "widgets/diagram/editorpage.h"

#include <memory>

class QWidget;

namespace archdeck {

class ThemeController;

/// Opens designs of the library on a canvas: each finished gesture becomes a transaction. References are read-only.
/// User interface thread.
class Boards
{
public:
    /// All outlive this and the pages that it makes.
    Boards(Workspace &workspace, std::shared_ptr<const Catalog> catalog, const ThemeController &themes, JobRunner &jobs)
        : m_workspace(workspace), m_catalog(std::move(catalog)), m_themes(themes), m_jobs(jobs)
    {
    }

    /// A page owned by `parent`. Errors: those of `Workspace::openDesign`.
    Result<EditorPage *> open(DesignId id, QWidget *parent, EditorPage::Frame frame = EditorPage::Frame::Page);

private:
    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    JobRunner &m_jobs;
};

} // namespace archdeck
