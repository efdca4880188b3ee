#pragma once

#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/fieldkinds.h"

#include <QtWidgets/qwidget.h>

class QVBoxLayout;

namespace archdeck {

/// What the Properties tab shows for one type of selection: fields bound to the selected element of the model.
class PropertyPage : public QWidget
{
    Q_OBJECT
public:
    PropertyPage(EditorModel &model, const ThemeController &themes, QWidget *parent);

    /// Turns to another element (a null one for the design itself). A text left unfinished in a field still goes to the
    /// element before, when that exists and accepts it.
    void setElement(const ElementRef &element);
    /// Reads the model again.
    void refresh();
    /// Commits what stands unfinished in the fields; what can't be accepted is dropped.
    void finish();

protected:
    using Read = std::function<QString()>;

    /// Makes `field` show what `read` returns; the page takes its place in the layout itself.
    void bind(FieldRow *field, Read read, FieldRow::Commit commit, FieldRow::Check check = {});
    void unbind(const FieldRow *field);
    /// What is not a field, after the fields were read.
    virtual void refreshOthers() {}
    /// Before the fields are read: adds and removes fields that depend on the element.
    virtual void prepareFields() {}

    EditorModel &model() const { return m_model; }
    const ThemeController &themes() const { return m_themes; }
    const Diagram &diagram() const { return m_model.diagram(); }
    const ElementRef &element() const { return m_element; }
    QVBoxLayout *column() const { return m_column; }

private:
    struct Binding
    {
        FieldRow *field;
        Read read;
    };

    EditorModel &m_model;
    const ThemeController &m_themes;
    ElementRef m_element;
    QVBoxLayout *m_column;
    QList<Binding> m_bindings;
};

/// True for what another program's file carried, which is kept for that file and shown nowhere: "drawio.style".
bool isForeignKey(const QString &key);

/// Says why `text` can't name a thing; empty when it can.
QString nameProblem(const QString &text);

/// The elements that something can be attached to, by name, beginning with the whole design.
QList<ElementRef> attachableElements(const Diagram &diagram);
/// The beginning of a note without the marks of its Markdown.
QString noteTitle(const Note &note);
/// What a list calls an element: its name, or its type when it has none.
QString listName(const Diagram &diagram, const ElementRef &element);
/// A reference as the value of a choice, and back; an empty text for none.
QString referenceText(const std::optional<ElementRef> &element);
std::optional<ElementRef> referenceFrom(const QString &text);

} // namespace archdeck
