#include "widgets/diagram/leftpane.h"

#include "widgets/diagram/inspectorheader.h"
#include "widgets/diagram/layerspanel.h"
#include "widgets/diagram/palettepanel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

LeftPane::LeftPane(PalettePanel *palette, LayersPanel *layers, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_tabs(new InspectorTabs(themes, this)), m_pages(new QStackedWidget(this)), m_palette(palette)
{
    m_tabs->addTab(tr("Components"));
    m_tabs->addTab(tr("Layers"));
    m_tabs->setAccessibleName(tr("Components and layers"));
    m_pages->addWidget(palette);
    m_pages->addWidget(layers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

LeftPane::Tab LeftPane::tab() const
{
    return Tab(m_pages->currentIndex());
}

void LeftPane::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void LeftPane::focusFirst()
{
    if (tab() == Tab::Components)
        m_palette->focusSearch();
    else
        m_tabs->setFocus(Qt::ShortcutFocusReason);
}

} // namespace archdeck
