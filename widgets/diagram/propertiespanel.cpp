#include "widgets/diagram/propertiespanel.h"

#include "widgets/diagram/componentproperties.h"
#include "widgets/diagram/connectionproperties.h"
#include "widgets/diagram/elementproperties.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/pathspanel.h"
#include "widgets/diagram/selectionproperties.h"
#include "widgets/diagram/styleproperties.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>

namespace archdeck {

PropertiesPanel::PropertiesPanel(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PanelScroll(parent), m_model(model)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    const auto add = [&](PropertyPage *page) {
        page->hide();
        column->addWidget(page);
        return page;
    };
    m_design = add(new DesignProperties(model, themes, content));
    m_component = add(new ComponentProperties(model, themes, content));
    m_connection = add(new ConnectionProperties(model, themes, content));
    m_group = add(new GroupProperties(model, themes, content));
    m_note = add(new NoteProperties(model, themes, content));
    m_several = add(new SelectionProperties(model, themes, content));
    m_styleLine = separator(content);
    column->addWidget(m_styleLine);
    m_style = add(new StyleProperties(model, themes, content));
    m_line = separator(content);
    column->addWidget(m_line);
    m_paths = new PathsPanel(model, content);
    column->addWidget(m_paths);
    column->addStretch(1);
    setContent(content);

    connect(&model, &EditorModel::selectionChanged, this, &PropertiesPanel::turnToSelection);
    connect(&model, &EditorModel::changed, this, [this] {
        if (m_current == pageFor(m_model.selection()))
            m_current->refresh();
        m_style->refresh();
    });
    turnToSelection();
}

PropertyPage *PropertiesPanel::pageFor(const Selection &selection) const
{
    if (selection.isEmpty())
        return m_design;
    if (selection.size() > 1)
        return m_several;
    switch (selection.constBegin()->type) {
    case ElementType::Node: return m_component;
    case ElementType::Edge: return m_connection;
    case ElementType::Group: return m_group;
    case ElementType::Note: return m_note;
    case ElementType::Design:
    case ElementType::Path: break;
    }
    return m_design;
}

void PropertiesPanel::turnToSelection()
{
    PropertyPage *next = pageFor(m_model.selection());
    if (m_current && m_current != next) {
        // Whatever the user was typing is finished before the page goes.
        m_current->finish();
        m_current->hide();
    }
    const bool isOther = next != m_current;
    m_current = next;
    m_current->setElement(m_model.selectedOne().value_or(ElementRef()));
    m_current->show();
    // What is drawn can be styled; a reader sees that on the canvas.
    const bool canStyle = m_current != m_design && !m_model.isReadOnly();
    m_style->setElement(m_model.selectedOne().value_or(ElementRef()));
    m_style->setVisible(canStyle);
    m_styleLine->setVisible(canStyle);
    const bool hasEdges = std::ranges::any_of(m_model.selection(),
                                              [](const ElementRef &each) { return each.type == ElementType::Edge; });
    m_paths->setVisible(m_model.selection().isEmpty() || hasEdges);
    // Nothing stands above the paths when several elements can only be read.
    m_line->setVisible(!m_paths->isHidden() && !(m_model.isReadOnly() && m_current == m_several));
    if (isOther)
        ensureVisible(0, 0);
}

} // namespace archdeck
