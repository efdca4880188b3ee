#include "widgets/diagram/propertypage.h"

#include "core/richtext/markdown.h"
#include "widgets/diagram/panelparts.h"

#include <QtWidgets/qboxlayout.h>

namespace archdeck {

PropertyPage::PropertyPage(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_model(model), m_themes(themes), m_column(plainColumn(this, 12))
{
}

void PropertyPage::setElement(const ElementRef &element)
{
    if (element != m_element) {
        finish();
        m_element = element;
    }
    refresh();
}

void PropertyPage::finish()
{
    const QList<Binding> bindings = m_bindings; // a commit may change them
    for (const Binding &binding : bindings) {
        if (binding.field->isUnfinished() && diagram().contains(m_element) && !m_model.isReadOnly())
            binding.field->finish();
    }
    for (const Binding &binding : std::as_const(m_bindings))
        binding.field->revert();
}

void PropertyPage::refresh()
{
    if (!diagram().contains(m_element))
        return;
    prepareFields();
    for (const Binding &binding : std::as_const(m_bindings)) {
        const QString value = binding.read();
        binding.field->setValue(value);
        binding.field->setReadOnly(m_model.isReadOnly());
        // What can be neither read nor filled in only makes a longer page.
        binding.field->setHidden(m_model.isReadOnly() && value.isEmpty());
    }
    refreshOthers();
}

void PropertyPage::bind(FieldRow *field, Read read, FieldRow::Commit commit, FieldRow::Check check)
{
    field->setCommit(std::move(commit));
    field->setCheck(std::move(check));
    m_bindings.append({field, std::move(read)});
}

void PropertyPage::unbind(const FieldRow *field)
{
    m_bindings.removeIf([field](const Binding &binding) { return binding.field == field; });
}

bool isForeignKey(const QString &key)
{
    return key.contains(u'.');
}

QString nameProblem(const QString &text)
{
    return text.isEmpty() ? PropertyPage::tr("A name is needed here. Type one, or press Escape to keep the old one.")
                          : QString();
}

QList<ElementRef> attachableElements(const Diagram &diagram)
{
    QList<ElementRef> elements{ElementRef()};
    const auto append = [&elements](const auto &table) {
        for (const auto &element : ordered(table))
            elements.append(ElementRef(element.id));
    };
    append(diagram.nodes);
    append(diagram.groups);
    append(diagram.edges);
    append(diagram.paths);
    append(diagram.notes);
    return elements;
}

QString noteTitle(const Note &note)
{
    return plainText(note.text.trimmed().section(QLatin1Char('\n'), 0, 0));
}

QString listName(const Diagram &diagram, const ElementRef &element)
{
    if (element.type == ElementType::Design)
        return PropertyPage::tr("The whole design");
    const QString name = diagram.nameOf(element).simplified();
    switch (element.type) {
    case ElementType::Edge: {
        const QString label = diagram.edges.value(EdgeId(element.id)).label;
        return label.isEmpty() ? name : PropertyPage::tr("%1 (%2)").arg(name, label);
    }
    case ElementType::Path: return PropertyPage::tr("Path: %1").arg(name);
    case ElementType::Note: return PropertyPage::tr("Note: %1").arg(noteTitle(diagram.notes.value(NoteId(element.id))));
    default: return name.isEmpty() ? PropertyPage::tr("Without a name") : name;
    }
}

QString referenceText(const std::optional<ElementRef> &element)
{
    return element ? QStringLiteral("%1/%2").arg(int(element->type)).arg(element->id.toString(QUuid::WithoutBraces))
                   : QString();
}

std::optional<ElementRef> referenceFrom(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 2)
        return std::nullopt;
    return ElementRef(ElementType(parts[0].toInt()), QUuid::fromString(parts[1]));
}

} // namespace archdeck
