#include "widgets/diagram/inspector.h"

#include "widgets/diagram/estimatepanel.h"
#include "widgets/diagram/inspectorheader.h"
#include "widgets/diagram/notespanel.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/propertiespanel.h"
#include "widgets/diagram/tradeoffpanel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

Inspector::Inspector(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_model(model), m_tabs(new InspectorTabs(themes, this)), m_pages(new QStackedWidget(this)),
      m_estimate(new EstimatePanel(model, feed, themes, m_pages))
{
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(280);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    QVBoxLayout *column = plainColumn(this, 0);
    column->addWidget(new InspectorHeader(model, themes, this));
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(8, 0, 0, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    column->addLayout(tabRow);
    column->addWidget(separator(this));
    column->addWidget(m_pages, 1);
    m_tabs->setAccessibleName(tr("Parts of the inspector"));

    addTab(tr("Properties"), new PropertiesPanel(model, themes, m_pages));
    addTab(tr("Trade-offs"), new TradeOffPanel(model, themes, m_pages));
    addTab(tr("Notes"), new NotesPanel(model, themes, m_pages));
    addTab(tr("Estimate"), m_estimate);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&model, &EditorModel::selectionChanged, this, &Inspector::countTradeOffs);
    connect(&model, &EditorModel::changed, this, &Inspector::countTradeOffs);
    countTradeOffs();
}

void Inspector::addTab(const QString &title, QWidget *page)
{
    m_pages->addWidget(page);
    m_tabs->addTab(title);
}

void Inspector::countTradeOffs()
{
    const qsizetype count = tradeOffsOf(m_model.diagram(), m_model.selection()).size();
    m_tabs->setTabText(int(Tab::TradeOffs), count > 0 ? tr("Trade-offs (%1)").arg(count) : tr("Trade-offs"));
}

Inspector::Tab Inspector::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void Inspector::editLoad()
{
    m_model.select({});
    showTab(Tab::Estimate);
    m_estimate->focusLoad();
}

Inspector::~Inspector()
{
    // A field that loses the focus commits what it holds. That must happen while all of the inspector still exists.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
    m_model.disconnect(this);
}

void Inspector::focusFirst()
{
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QSize Inspector::sizeHint() const
{
    const int byText = fontMetrics().averageCharWidth() * 40;
    return {qBound(344, byText, 480), 640};
}

} // namespace archdeck
