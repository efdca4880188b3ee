#include "widgets/diagram/statepreview.h"

#include "widgets/common/icons.h"
#include "widgets/diagram/diagramscene.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qshortcut.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

namespace {

std::unique_ptr<DiagramDocument> documentOf(const Diagram &diagram)
{
    // Nothing of it is stored: what is shown is a value from the journal.
    return std::make_unique<DiagramDocument>(diagram, EditHistory(), [](const EditRecord &) { return Result<void>(); });
}

} // namespace

StatePreview::StatePreview(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes),
      m_model(std::make_unique<EditorModel>(documentOf({}), std::move(catalog), EditorModel::Access::ReadOnly)),
      m_scene(new DiagramScene(*m_model, themes, this)), m_view(new DiagramView(*m_scene, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createBar());
    column->addWidget(m_view, 1);
    m_view->setAccessibleName(tr("Earlier state of the design"));
    setAccessibleName(tr("Earlier state of the design"));
    // A shortcut, since the canvas has a use of its own for the key.
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &StatePreview::backWanted);
}

StatePreview::~StatePreview()
{
    // View and scene use the model to their end, and members go before children do.
    delete m_view;
    delete m_scene;
}

QWidget *StatePreview::createBar()
{
    auto *bar = new QWidget(this);
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::AlternateBase);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(8);
    auto *symbol = new QLabel(bar);
    symbol->setPixmap(icon(QStringLiteral("eye")).pixmap(scaledPixels(18), devicePixelRatioF()));
    m_text = bodyLabel({}, bar);
    m_text->setMinimumWidth(120);
    auto *restore = new QPushButton(tr("Restore"), bar);
    restore->setToolTip(tr("Make the design as it was then. This is a step that can be undone."));
    auto *compare = new QPushButton(tr("Compare with now"), bar);
    auto *back = new QPushButton(tr("Back"), bar);
    back->setProperty("primary", true);
    back->setToolTip(tr("Back to the present state (Esc)"));
    row->addWidget(symbol);
    row->addWidget(m_text, 1);
    row->addWidget(restore);
    row->addWidget(compare);
    row->addWidget(back);
    connect(restore, &QPushButton::clicked, this, &StatePreview::restoreWanted);
    connect(compare, &QPushButton::clicked, this, &StatePreview::comparisonWanted);
    connect(back, &QPushButton::clicked, this, &StatePreview::backWanted);
    return bar;
}

void StatePreview::showState(const Diagram &state, const QString &name)
{
    m_model->select({});
    if (const auto shown = m_model->document().become({}, state); !shown)
        qWarning("%s", qPrintable(toLine(shown.error())));
    m_text->setText(tr("You are looking at an earlier state: %1").arg(name));
}

void StatePreview::lookAsIn(const DiagramView &other)
{
    layout()->activate(); // the viewport has its size before it is looked through
    m_view->zoomTo(other.zoom(), m_view->viewport()->rect().center());
    m_view->centerOn(other.mapToScene(other.viewport()->rect().center()));
}

} // namespace archdeck
