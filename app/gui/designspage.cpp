#include "app/gui/designspage.h"

#include "app/gui/comparisoncontroller.h"
#include "app/gui/designscontroller.h"
#include "app/gui/historycontroller.h"
#include "app/gui/tasktext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/gallery/designlistmodel.h"
#include "widgets/gallery/gallerypage.h"
#include "widgets/gallery/sealedpage.h"

#include <QtCore/qsettings.h>

namespace archdeck {

namespace {

QString layoutKey()
{
    return QStringLiteral("editor/splitter");
}

} // namespace

DesignsPage::DesignsPage(Workspace &workspace, const std::shared_ptr<const Catalog> &catalog, ThemeController &themes,
                         JobRunner &jobs, Boards &boards, QWidget &window)
    : m_workspace(workspace), m_boards(boards), m_controller(new DesignsController(m_workspace, catalog, jobs, window)),
      m_comparison(new ComparisonController(m_workspace, catalog, jobs, window)),
      m_history(new HistoryController(m_workspace, this)),
      m_gallery(new GalleryPage(catalog, themes, jobs,
                                [this](DesignId id) {
                                    return m_workspace.read(
                                        [id](const Stores &stores) { return stores.designs.load(id); });
                                }, this)),
      m_sealed(new SealedPage(themes, this))
{
    addWidget(m_gallery);
    addWidget(m_sealed);
    connectGallery();
    connectSealed();
    connect(m_controller, &DesignsController::openWanted, this, &DesignsPage::openDesign);
    connect(m_controller, &DesignsController::failed, this, &DesignsPage::failed);
    connect(m_comparison, &ComparisonController::failed, this, &DesignsPage::failed);
    connect(m_history, &HistoryController::failed, this, &DesignsPage::failed);
    connect(m_comparison, &ComparisonController::reviewWanted, this, &DesignsPage::reviewWanted);
    const auto tell = [this](const QString &text, const QString &actionText, const std::function<void()> &action) {
        messages().show(MessageKind::Success, text, actionText, action);
    };
    connect(m_controller, &DesignsController::succeeded, this, tell);
    connect(m_comparison, &ComparisonController::succeeded, this, tell);
    connect(m_history, &HistoryController::succeeded, this, tell);
}

DesignsPage::~DesignsPage() = default;

void DesignsPage::connectGallery()
{
    connect(m_gallery, &GalleryPage::openWanted, this, &DesignsPage::openDesign);
    connect(m_gallery, &GalleryPage::revealWanted, this, &DesignsPage::reveal);
    connect(m_gallery, &GalleryPage::newWanted, m_controller, &DesignsController::createDesign);
    connect(m_gallery, &GalleryPage::importWanted, m_controller, &DesignsController::importDesign);
    connect(m_gallery, &GalleryPage::portfolioWanted, m_controller, &DesignsController::exportPortfolio);
    connect(m_gallery, &GalleryPage::cheatSheetWanted, m_controller, &DesignsController::exportCheatSheet);
    connect(m_gallery, &GalleryPage::copyWanted, m_controller, &DesignsController::copyDesign);
    connect(m_gallery, &GalleryPage::exportWanted, m_controller, &DesignsController::exportDesign);
    connect(m_gallery, &GalleryPage::renameWanted, m_controller, &DesignsController::renameDesign);
    connect(m_gallery, &GalleryPage::removeWanted, m_controller, &DesignsController::removeDesign);
}

void DesignsPage::connectSealed()
{
    connect(m_sealed, &SealedPage::backWanted, this, &DesignsPage::showGallery);
    connect(m_sealed, &SealedPage::revealWanted, this, &DesignsPage::reveal);
    connect(m_sealed, &SealedPage::drawWanted, this, &DesignsPage::drawWithoutClock);
    connect(m_sealed, &SealedPage::attemptWanted, this, [this](DesignId id) {
        const auto summary = m_workspace.read([id](const Stores &stores) { return stores.designs.summary(id); });
        if (summary)
            Q_EMIT attemptWanted(summary->templateId);
        else
            Q_EMIT failed(summary.error());
    });
}

MessageBar &DesignsPage::messages() const
{
    if (m_editor && currentWidget() == m_editor)
        return m_editor->messages();
    return currentWidget() == m_sealed ? m_sealed->messages() : m_gallery->messages();
}

void DesignsPage::openDesign(DesignId id)
{
    const auto summary = m_workspace.read([id](const Stores &stores) { return stores.designs.summary(id); });
    if (!summary)
        return Q_EMIT failed(summary.error());
    if (!isSealed(*summary))
        return showEditor(id);
    const auto diagram = m_workspace.read([id](const Stores &stores) { return stores.designs.load(id); });
    if (!diagram)
        return Q_EMIT failed(diagram.error());
    closeDesign();
    m_sealed->setDesign(id, *diagram, taskSections(summary->templateId, summary->info.language));
    setCurrentWidget(m_sealed);
    m_sealed->setFocus();
    Q_EMIT opened();
}

DesignId DesignsPage::drawingFor(const QString &question) const
{
    const QList<DesignSummary> designs = m_workspace.listDesigns().value_or(QList<DesignSummary>());
    DesignId newest;
    qint64 newestMs = -1;
    for (const DesignSummary &design : designs) {
        if (design.origin == DesignOrigin::Mine && design.question == question && design.editedMs > newestMs) {
            newest = design.id;
            newestMs = design.editedMs;
        }
    }
    return newest;
}

void DesignsPage::openQuestion(const QString &question)
{
    const DesignId drawing = drawingFor(question);
    openDesign(drawing.isNull() ? DesignId::shipped(QStringLiteral("design/") + question) : drawing);
}

void DesignsPage::compareFor(const QString &question)
{
    openQuestion(question);
    if (m_editor && !m_editor->model().isReadOnly())
        m_comparison->compare();
}

void DesignsPage::compareWithChosen()
{
    if (m_editor)
        m_comparison->compareWithChosen();
}

void DesignsPage::reveal(DesignId id)
{
    if (const auto revealed = m_workspace.revealReference(id); !revealed)
        return Q_EMIT failed(revealed.error());
    showEditor(id);
}

void DesignsPage::drawWithoutClock(DesignId reference)
{
    m_controller->createFor(reference);
}

void DesignsPage::showEditor(DesignId id)
{
    closeDesign();
    const auto board = m_boards.open(id, this);
    if (!board)
        return Q_EMIT failed(board.error());
    m_editor = *board;
    m_opened = id;
    m_editor->restoreLayout(QSettings().value(layoutKey()).toByteArray());
    connect(m_editor, &EditorPage::backWanted, this, &DesignsPage::showGallery);
    connect(m_editor, &EditorPage::exportWanted, this, [this] { m_controller->exportDesign(m_opened); });
    connect(m_editor, &EditorPage::copyWanted, this, [this] { m_controller->copyDesign(m_opened); });
    m_comparison->follow(*m_editor, id);
    m_history->follow(*m_editor, id);
    addWidget(m_editor);
    setCurrentWidget(m_editor);
    Q_EMIT opened();
}

void DesignsPage::closeDesign()
{
    if (!m_editor)
        return;
    if (!m_editor->model().isReadOnly())
        QSettings().setValue(layoutKey(), m_editor->saveLayout());
    removeWidget(m_editor);
    // The page may be asking for this from one of its own signals.
    m_editor->deleteLater();
    m_editor = nullptr;
    m_opened = {};
}

void DesignsPage::showGallery()
{
    closeDesign();
    refresh();
    setCurrentWidget(m_gallery);
    Q_EMIT opened();
}

void DesignsPage::refresh()
{
    const auto designs = m_workspace.listDesigns();
    if (designs)
        m_gallery->setDesigns(*designs);
    else
        m_gallery->messages().showError(designs.error());
}

} // namespace archdeck
