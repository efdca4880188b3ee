#pragma once

#include "widgets/diagram/propertypage.h"

class QLabel;

namespace archdeck {

class ColumnGrid;
class Disclosure;
class ExtraProperties;
class KindPicker;

/// The properties of one component: name, kind, the fields of its kind (those for experts folded
/// away), a description, and whatever else a file carried.
class ComponentProperties : public PropertyPage
{
    Q_OBJECT
public:
    ComponentProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void prepareFields() override;
    void refreshOthers() override;

private:
    NodeId id() const { return NodeId(element().id); }
    Node node() const { return diagram().nodes.value(id()); }
    QStringList typedKeys() const;
    void addTyped(const PropertyField &field, ColumnGrid *grid, QWidget *&before);
    void showProblems();
    bool commitExtra(const Properties &extra);

    KindPicker *m_kind;
    ColumnGrid *m_typed;
    Disclosure *m_advancedPart;
    ColumnGrid *m_advanced;
    QString m_typedKind;
    QList<FieldRow *> m_typedRows; ///< in the order of the kind's fields
    ExtraProperties *m_extra;
};

} // namespace archdeck
