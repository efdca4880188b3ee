#include "widgets/diagram/pathspanel.h"

#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/togglelist.h"

#include <QtCore/qscopedvaluerollback.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {
constexpr int idRole = Qt::UserRole;
}

PathsPanel::PathsPanel(EditorModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_paths(new ToggleList(this)), m_empty(captionLabel({}, this)),
      m_stepPart(new QWidget(this))
{
    QVBoxLayout *column = plainColumn(this, 8);
    buildPathButtons();
    m_empty->setText(
        tr("A request path tells how one request walks through the design, connection by connection. Select a "
           "connection and add a path that begins with it."));
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    m_paths->setAccessibleName(tr("Request paths"));
    m_paths->setAccessibleDescription(tr("The selected path is highlighted on the canvas"));
    m_paths->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    column->addWidget(m_paths);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_stepPart);
    buildSteps();

    connect(m_paths, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem *> selected = m_paths->selectedItems();
        if (!m_isRefreshing)
            m_model.highlightPath(selected.isEmpty() ? PathId() : PathId(selected.constFirst()->data(idRole).toUuid()));
    });
    connect(m_paths, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_isRefreshing)
            renamePath(item);
    });
    connect(&m_model, &EditorModel::changed, this, &PathsPanel::refresh);
    connect(&m_model, &EditorModel::selectionChanged, this, &PathsPanel::refresh);
    connect(&m_model, &EditorModel::highlightChanged, this, &PathsPanel::refresh);
    refresh();
}

void PathsPanel::buildPathButtons()
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(0);
    heading->addWidget(sectionLabel(tr("Request paths"), this), 1);
    m_rename = symbolButton(QStringLiteral("pencil"), tr("Rename the path"), this);
    m_delete = symbolButton(QStringLiteral("trash"), tr("Delete the path"), this);
    heading->addWidget(m_rename);
    heading->addWidget(m_delete);
    static_cast<QVBoxLayout *>(layout())->addLayout(heading);
    m_add = flatButton(QStringLiteral("plus"), tr("Add path"), this);
    connect(m_add, &QToolButton::clicked, this, &PathsPanel::addPath);
    connect(m_rename, &QToolButton::clicked, this, [this] {
        if (!m_paths->selectedItems().isEmpty())
            m_paths->editItem(m_paths->selectedItems().constFirst());
    });
    connect(m_delete, &QToolButton::clicked, this, [this] { m_model.removePath(current().id); });
}

void PathsPanel::buildSteps()
{
    QVBoxLayout *column = plainColumn(m_stepPart, 4);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(0);
    m_stepTitle = captionLabel({}, m_stepPart);
    m_up = symbolButton(QStringLiteral("chevron-up"), tr("Move the step up"), m_stepPart);
    m_down = symbolButton(QStringLiteral("chevron-down"), tr("Move the step down"), m_stepPart);
    m_removeStep = symbolButton(QStringLiteral("trash"), tr("Remove the selected step, or the last one"), m_stepPart);
    heading->addWidget(m_stepTitle, 1);
    heading->addWidget(m_up);
    heading->addWidget(m_down);
    heading->addWidget(m_removeStep);
    column->addLayout(heading);
    m_steps = new ToggleList(m_stepPart);
    m_steps->setAccessibleName(tr("Steps of the path"));
    column->addWidget(m_steps);
    m_append = flatButton(QStringLiteral("plus"), {}, m_stepPart);
    column->addWidget(m_append, 0, Qt::AlignLeft);
    connect(m_append, &QToolButton::clicked, this, &PathsPanel::appendSteps);
    connect(m_removeStep, &QToolButton::clicked, this, &PathsPanel::removeStep);
    connect(m_up, &QToolButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveStep(1); });
    connect(m_steps, &QListWidget::itemSelectionChanged, this, &PathsPanel::updateButtons);
    connect(m_steps, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const RequestPath path = current();
        if (m_steps->row(item) < path.steps.size())
            m_model.select({ElementRef(path.steps[m_steps->row(item)])});
    });
}

void PathsPanel::refresh()
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    refreshPaths();
    refreshSteps();
    updateButtons();
}

void PathsPanel::refreshPaths()
{
    const QList<RequestPath> paths = ordered(m_model.diagram().paths);
    // Rows are kept, so that a row being renamed and the focus survive a change elsewhere.
    while (m_paths->count() > paths.size())
        delete m_paths->takeItem(m_paths->count() - 1);
    while (m_paths->count() < paths.size())
        m_paths->addItem(new QListWidgetItem);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_model.isReadOnly())
        flags |= Qt::ItemIsEditable;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        QListWidgetItem *item = m_paths->item(int(i));
        const QString count = paths[i].steps.size() == 1 ? tr("1 step") : tr("%1 steps").arg(paths[i].steps.size());
        item->setText(paths[i].name);
        item->setData(idRole, paths[i].id.uuid());
        item->setData(RemarkDelegate::remarkRole, count);
        item->setData(Qt::AccessibleTextRole, QString(paths[i].name + QStringLiteral(", ") + count));
        item->setFlags(flags);
        item->setSelected(paths[i].id == m_model.highlightedPath());
    }
    m_paths->setHidden(paths.isEmpty());
    m_empty->setHidden(!paths.isEmpty());
    m_paths->updateGeometry();
}

void PathsPanel::refreshSteps()
{
    const RequestPath path = current();
    m_stepPart->setHidden(path.id.isNull());
    m_stepTitle->setText(path.steps.isEmpty() ? tr("No steps yet") : tr("Steps"));
    while (m_steps->count() > path.steps.size())
        delete m_steps->takeItem(m_steps->count() - 1);
    while (m_steps->count() < path.steps.size())
        m_steps->addItem(new QListWidgetItem);
    for (qsizetype i = 0; i < path.steps.size(); ++i) {
        const ElementRef edge(path.steps[i]);
        QListWidgetItem *item = m_steps->item(int(i));
        item->setText(tr("%1. %2").arg(i + 1).arg(m_model.diagram().nameOf(edge)));
        item->setToolTip(plainToolTip(m_model.diagram().edges.value(path.steps[i]).label));
        item->setFont(panelFont(TextSize::Body, m_model.selection().contains(edge) ? QFont::DemiBold : QFont::Normal));
    }
    m_steps->setHidden(path.steps.isEmpty());
    m_steps->updateGeometry();
}

void PathsPanel::updateButtons()
{
    const RequestPath path = current();
    const bool hasPath = !path.id.isNull();
    const bool canEdit = !m_model.isReadOnly();
    const qsizetype edges = selectedEdges().size();
    m_add->setVisible(canEdit);
    m_rename->setVisible(canEdit && hasPath);
    m_delete->setVisible(canEdit && hasPath);
    m_append->setVisible(canEdit);
    m_append->setEnabled(edges > 0);
    m_append->setText(edges > 1 ? tr("Add %1 selected connections").arg(edges) : tr("Add the selected connection"));
    m_append->setToolTip(edges > 0 ? QString() : tr("Select the next connection on the canvas first"));
    m_removeStep->setVisible(canEdit);
    m_up->setVisible(canEdit);
    m_down->setVisible(canEdit);
    const int row = m_steps->selectedItems().isEmpty() ? -1 : m_steps->row(m_steps->selectedItems().constFirst());
    m_removeStep->setEnabled(!path.steps.isEmpty());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < path.steps.size());
}

RequestPath PathsPanel::current() const
{
    return m_model.diagram().paths.value(m_model.highlightedPath());
}

QList<EdgeId> PathsPanel::selectedEdges() const
{
    QList<EdgeId> edges;
    for (const Edge &edge : ordered(m_model.diagram().edges)) {
        if (m_model.selection().contains(ElementRef(edge.id)))
            edges.append(edge.id);
    }
    return edges;
}

void PathsPanel::addPath()
{
    RequestPath path;
    path.id = PathId::create();
    const QList<RequestPath> paths = ordered(m_model.diagram().paths);
    path.name = tr("Path %1").arg(paths.size() + 1);
    path.order = paths.isEmpty() ? 0 : paths.constLast().order + 1;
    path.steps = selectedEdges();
    if (!m_model.putPath(path))
        return;
    m_model.highlightPath(path.id);
    m_paths->setFocus(Qt::OtherFocusReason);
    m_paths->editItem(m_paths->item(m_paths->count() - 1));
}

void PathsPanel::renamePath(const QListWidgetItem *item)
{
    RequestPath path = m_model.diagram().paths.value(PathId(item->data(idRole).toUuid()));
    const QString name = item->text().trimmed();
    const bool isNew = !name.isEmpty() && name != path.name;
    path.name = name;
    if (!isNew || !m_model.putPath(path))
        refresh();
}

void PathsPanel::appendSteps()
{
    const QList<EdgeId> steps = current().steps + selectedEdges();
    putSteps(steps, int(steps.size()) - 1);
}

void PathsPanel::removeStep()
{
    QList<EdgeId> steps = current().steps;
    const bool isLast = m_steps->selectedItems().isEmpty();
    const int row = isLast ? int(steps.size()) - 1 : m_steps->row(m_steps->selectedItems().constFirst());
    steps.removeAt(row);
    putSteps(steps, isLast ? -1 : qMin(row, int(steps.size()) - 1));
}

void PathsPanel::moveStep(int by)
{
    QList<EdgeId> steps = current().steps;
    const int row = m_steps->row(m_steps->selectedItems().constFirst());
    steps.swapItemsAt(row, row + by);
    putSteps(steps, row + by);
}

bool PathsPanel::putSteps(const QList<EdgeId> &steps, int currentRow)
{
    RequestPath path = current();
    path.steps = steps;
    if (!m_model.putPath(path))
        return false;
    if (currentRow >= 0)
        m_steps->setCurrentRow(currentRow);
    else
        m_steps->clearSelection();
    updateButtons();
    return true;
}

} // namespace archdeck
