#pragma once

#include "widgets/diagram/propertypage.h"

class QLabel;

namespace archdeck {

class ColumnGrid;
class ExtraProperties;
class KindPicker;

/// The properties of one component: name, kind, the fields of its kind, a description, and whatever else a file
/// carried.
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
    bool commitExtra(const Properties &extra);

    KindPicker *m_kind;
    ColumnGrid *m_typed;
    QString m_typedKind;
    QList<FieldRow *> m_typedRows;
    ExtraProperties *m_extra;
};

} // namespace archdeck
