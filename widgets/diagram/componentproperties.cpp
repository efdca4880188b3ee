#include "widgets/diagram/componentproperties.h"

#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/disclosure.h"
#include "widgets/diagram/extraproperties.h"
#include "widgets/diagram/kindpicker.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/propertyeditors.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {
const QString descriptionKey = QStringLiteral("description");
}

ComponentProperties::ComponentProperties(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent), m_kind(new KindPicker(model.catalog(), themes, this)),
      m_typed(new ColumnGrid(2, this)), m_advancedPart(new Disclosure(tr("Advanced"), this)),
      m_advanced(new ColumnGrid(2, m_advancedPart->content())), m_extra(nullptr)
{
    auto *name = new TextField(tr("Name"), {}, FieldWidth::Full, themes, this);
    bind(name, [this] { return node().label; },
         [this](const QString &text) { return this->model().rename(element(), text); }, nameProblem);
    column()->addWidget(name);

    auto *kindColumn = new QVBoxLayout;
    kindColumn->setSpacing(4);
    QLabel *kindLabel = captionLabel(tr("Kind"), this);
    kindLabel->setBuddy(m_kind);
    kindColumn->addWidget(kindLabel);
    kindColumn->addWidget(m_kind);
    column()->addLayout(kindColumn);
    setTabOrder(name->editor(), m_kind);
    connect(m_kind, &KindPicker::picked, this,
            [this](const QString &kindId) { this->model().changeKind(id(), kindId); });

    column()->addWidget(m_typed);
    auto *description = new ParagraphField(tr("Description"), 4, themes, this);
    description->setPlaceholder(tr("What it does here, and what it must not do"));
    bind(description, [this] { return node().properties.value(descriptionKey); },
         [this](const QString &text) { return this->model().setProperty(id(), descriptionKey, text); });
    column()->addWidget(description);
    m_advancedPart->contentColumn()->addWidget(m_advanced);
    column()->addWidget(m_advancedPart);
    setTabOrder(description->editor(), m_advancedPart->button());

    m_extra = new ExtraProperties(themes, [this](const Properties &extra) { return commitExtra(extra); }, this);
    column()->addWidget(m_extra);
}

QStringList ComponentProperties::typedKeys() const
{
    QStringList keys{descriptionKey};
    if (const ComponentKind *kind = model().catalog().find(node().kind)) {
        for (const PropertyField &field : kind->properties)
            keys.append(field.key);
    }
    return keys;
}

void ComponentProperties::prepareFields()
{
    const QString kindId = node().kind;
    if (kindId == m_typedKind)
        return;
    m_typedKind = kindId;
    for (const FieldRow *row : std::as_const(m_typedRows))
        unbind(row);
    m_typedRows.clear();
    m_typed->clear();
    m_advanced->clear();
    const ComponentKind *kind = model().catalog().find(kindId);
    m_typed->setHidden(!kind || kind->properties.isEmpty());
    if (!kind)
        return;
    QWidget *before = m_kind;
    QWidget *beforeAdvanced = m_advancedPart->button();
    for (const PropertyField &field : kind->properties) {
        if (field.isAdvanced)
            addTyped(field, m_advanced, beforeAdvanced);
        else
            addTyped(field, m_typed, before);
    }
}

void ComponentProperties::addTyped(const PropertyField &field, ColumnGrid *grid, QWidget *&before)
{
    // The first field is what the component is made of: a name that needs room.
    const FieldWidth textWidth = m_typedRows.isEmpty() || field.isAdvanced ? FieldWidth::Full : FieldWidth::Half;
    FieldRow *row = makeFieldRow(field, textWidth, themes(), grid);
    m_typedRows.append(row);
    bind(row, [this, key = field.key] { return node().properties.value(key); },
         [this, key = field.key](const QString &text) { return model().setProperty(id(), key, text); },
         [field](const QString &text) { return problemWith(field, text); });
    setTabOrder(before, row->editor());
    before = row->editor();
    grid->add(row, row->width() == FieldWidth::Half ? ColumnGrid::Span::Cell : ColumnGrid::Span::Row);
}

void ComponentProperties::showProblems()
{
    // A file may carry numbers that can't be right; what is being typed is checked when it is finished.
    const ComponentKind *kind = model().catalog().find(m_typedKind);
    for (qsizetype i = 0; i < m_typedRows.size(); ++i) {
        const PropertyField &field = kind->properties[i];
        FieldRow *row = m_typedRows[i];
        if (row->isUnfinished())
            continue;
        const QString problem = problemWith(field, node().properties.value(field.key));
        row->complain(problem);
        if (!problem.isEmpty() && field.isAdvanced)
            m_advancedPart->setOpen(true);
    }
}

void ComponentProperties::refreshOthers()
{
    const Node shown = node();
    m_kind->setKind(shown.kind);
    m_kind->setEnabled(!model().isReadOnly());
    showProblems();
    const ComponentKind *kind = model().catalog().find(m_typedKind);
    m_advancedPart->setVisible(kind && std::ranges::any_of(kind->properties, [&](const PropertyField &field) {
        return field.isAdvanced && (!model().isReadOnly() || !shown.properties.value(field.key).isEmpty());
    }));
    const QStringList taken = typedKeys();
    Properties extra = shown.properties;
    for (const QString &key : taken)
        extra.remove(key);
    extra.removeIf([](const auto &each) { return isForeignKey(each.key()); });
    m_extra->setSubject(element());
    m_extra->setProperties(extra, taken);
    m_extra->setReadOnly(model().isReadOnly());
}

bool ComponentProperties::commitExtra(const Properties &extra)
{
    Diagram after = diagram();
    Properties &properties = after.nodes[id()].properties;
    const QStringList taken = typedKeys();
    properties.removeIf(
        [&taken](const auto &each) { return !taken.contains(each.key()) && !isForeignKey(each.key()); });
    properties.insert(extra);
    return model().become(tr("Change properties"), after);
}

} // namespace archdeck
