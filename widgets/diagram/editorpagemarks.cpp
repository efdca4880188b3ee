#include "core/practice/versiondiff.h"
#include "core/render/loadmarks.h"
#include "widgets/diagram/comparisonmarks.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editoractions.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/diagram/estimatefeed.h"
#include "widgets/diagram/inspector.h"
#include "widgets/diagram/palettepanel.h"
#include "widgets/diagram/viewingactions.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

void EditorPage::setMarks(const DiagramMarks &marks)
{
    m_marks = marks;
    updateMarks();
}

void EditorPage::updateMarks()
{
    const DiagramMarks loads = loadMarks(m_estimates->estimate());
    DiagramMarks shown = m_marks;
    if (m_comparison) {
        shown = comparisonMarks(m_comparison->diff, m_model->diagram(), m_comparison->reference, m_comparison->places);
        for (const GhostComponent &ghost : std::as_const(shown.ghosts))
            m_comparison->places.insert(ghost.key, ghost.rect);
    }
    // Bars and differences together would be too much to read.
    if (m_actions->viewing->estimates->isChecked() && !m_comparison)
        shown.bars.insert(loads.bars);
    shown.warnings.insert(loads.warnings);
    m_scene->setMarks(shown);
}

void EditorPage::setSidePanel(QWidget *panel)
{
    delete m_sidePanel;
    m_sidePanel = panel;
    if (!panel)
        return;
    m_splitter->addWidget(panel);
    m_splitter->setCollapsible(m_splitter->indexOf(panel), false);
    panel->show();
}

void EditorPage::showPalette(bool shown)
{
    m_actions->viewing->palette->setChecked(shown && !m_model->isReadOnly());
}

void EditorPage::showInspector(bool shown)
{
    m_actions->viewing->inspector->setChecked(shown);
}

void EditorPage::selectAndShow(const ElementRef &element)
{
    if (element.type == ElementType::Path) {
        m_model->highlightPath(PathId(element.id));
        m_model->select({});
    } else {
        m_model->select(element.type == ElementType::Design ? Selection() : Selection{element});
    }
    m_view->reveal(m_model->diagram().rectOf(element));
    if (!m_comparison) {
        showInspector(true);
        m_inspector->showTab(Inspector::Tab::Estimate);
    }
}

void EditorPage::showComparison(const DesignDiff &diff, const Diagram &reference, const QMap<QString, QString> &reasons)
{
    const bool isSame = m_comparison && m_comparison->reference == reference;
    beginComparison({diff, reference, reasons, isSame ? m_comparison->places : QHash<QString, QRectF>()});
}

void EditorPage::beginComparison(Comparison comparison)
{
    const bool isFirst = !m_comparison;
    m_jobs.cancel(m_comparisonSlot);
    m_comparison = std::move(comparison);
    if (!m_comparisonPanel) {
        m_comparisonPanel = new ComparisonPanel(m_model->sharedCatalog(), m_themes, m_side);
        m_comparisonPanel->offerDrawing(!m_model->isReadOnly());
        m_side->addWidget(m_comparisonPanel);
        connectComparison();
    }
    updateSide();
    showInspector(true);
    showDiff(DesignDiff(m_comparison->diff));
    if (isFirst)
        m_view->fit();
}

void EditorPage::connectComparison()
{
    connect(m_comparisonPanel, &ComparisonPanel::elementWanted, this, &EditorPage::selectAndShow);
    connect(m_comparisonPanel, &ComparisonPanel::ghostWanted, this, [this](const QString &key) {
        m_scene->focusGhost(key);
        m_view->reveal(m_scene->ghostRect(key));
    });
    connect(m_comparisonPanel, &ComparisonPanel::drawWanted, this,
            [this](const QString &key) { m_model->fillGhost(*m_scene->marks(), key); });
    connect(m_comparisonPanel, &ComparisonPanel::dismissWanted, this,
            [this](const QString &key, const QString &reason) {
        m_comparison->reasons.insert(key, reason);
        compareAnew();
        Q_EMIT dismissWanted(key, reason);
    });
    connect(m_comparisonPanel, &ComparisonPanel::dismissalUndone, this, [this](const QString &key) {
        m_comparison->reasons.remove(key);
        compareAnew();
        Q_EMIT dismissalUndone(key);
    });
    connect(m_comparisonPanel, &ComparisonPanel::cardsWanted, this, &EditorPage::cardsWanted);
    connect(m_comparisonPanel, &ComparisonPanel::closeWanted, this, [this] {
        endComparison();
        Q_EMIT comparisonClosed();
    });
    connect(m_scene, &DiagramScene::ghostActivated, m_comparisonPanel, &ComparisonPanel::setCurrent);
    connect(m_model.get(), &EditorModel::selectionChanged, m_comparisonPanel, [this] {
        if (const auto one = m_model->selectedOne(); one && m_comparison)
            m_comparisonPanel->setCurrentElement(*one);
    });
}

void EditorPage::showDiff(const DesignDiff &diff)
{
    m_comparison->diff = diff;
    if (m_comparison->versionName)
        m_comparisonPanel->setVersions(diff, m_model->diagram(), m_comparison->reference, *m_comparison->versionName);
    else
        m_comparisonPanel->setComparison(diff, m_model->diagram(), m_comparison->reference, m_comparison->reasons);
    updateMarks();
    if (!m_comparison->versionName) // an earlier state teaches nothing: there are no cards to make of it
        Q_EMIT comparisonChanged();
}

void EditorPage::compareAnew()
{
    if (!m_comparison)
        return;
    updateMarks(); // what was removed from the drawing has to go at once
    if (m_comparison->versionName)
        return showDiff(asDesignDiff(versionDiff(m_comparison->reference, m_model->diagram())));
    DiffOptions options;
    options.dismissed = m_comparison->reasons.keys();
    const Diagram mine = m_model->diagram();
    const Diagram theirs = m_comparison->reference;
    const std::shared_ptr<const Catalog> catalog = m_model->sharedCatalog();
    m_jobs.run<DesignDiff>(m_comparisonSlot,
                           [mine, theirs, catalog, options](const JobContext &) -> Result<DesignDiff> {
        return compareDesigns(mine, theirs, *catalog, options);
    }, [this](const Result<DesignDiff> &result) { showDiff(*result); });
}

void EditorPage::endComparison()
{
    if (!m_comparison)
        return;
    m_jobs.cancel(m_comparisonSlot);
    m_comparison.reset();
    updateSide();
    updateMarks();
    m_view->setFocus();
}

} // namespace archdeck
