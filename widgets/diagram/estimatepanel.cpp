#include "widgets/diagram/estimatepanel.h"

#include "widgets/diagram/componentestimate.h"
#include "widgets/diagram/designestimate.h"
#include "widgets/diagram/estimatefeed.h"

#include <QtWidgets/qboxlayout.h>

namespace archdeck {

EstimatePanel::EstimatePanel(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes,
                             QWidget *parent)
    : PanelScroll(parent), m_model(model)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    const auto add = [column](auto *page) {
        page->hide();
        column->addWidget(page);
        return page;
    };
    m_design = add(new DesignEstimate(model, feed, themes, content));
    m_component = add(new ComponentEstimatePage(model, feed, themes, content));
    m_connection = add(new ConnectionEstimatePage(model, feed, themes, content));
    column->addStretch(1);
    setContent(content);

    const auto refresh = [this] { m_current->refresh(); };
    connect(&model, &EditorModel::selectionChanged, this, &EstimatePanel::turnToSelection);
    // What was selected may be gone: then the selection changes next.
    connect(&model, &EditorModel::changed, this, refresh);
    connect(&feed, &EstimateFeed::changed, this, refresh);
    connect(&model, &EditorModel::highlightChanged, this, refresh);
    turnToSelection();
}

void EstimatePanel::turnToSelection()
{
    const auto one = m_model.selectedOne();
    PropertyPage *next = one && one->type == ElementType::Node ? m_component
        : one && one->type == ElementType::Edge                ? m_connection
                                                               : static_cast<PropertyPage *>(m_design);
    if (m_current && m_current != next) {
        m_current->finish();
        m_current->hide();
    }
    const bool isOther = next != m_current;
    m_current = next;
    m_current->setElement(next == m_design ? ElementRef() : *one);
    m_current->show();
    if (isOther)
        ensureVisible(0, 0);
}

void EstimatePanel::focusLoad()
{
    if (m_current == m_design)
        m_design->focusLoad();
}

} // namespace archdeck
