#pragma once

#include "widgets/diagram/propertypage.h"

class QCheckBox;
class QLabel;
class QToolButton;

namespace archdeck {

class ColourField;
class ColumnGrid;

/// How the selected elements look and where they belong: colours, line, arrows, layer, lock. It works on one or several
/// elements alike.
class StyleProperties : public PropertyPage
{
    Q_OBJECT
public:
    StyleProperties(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void prepareFields() override;
    void refreshOthers() override;

private:
    void addColours();
    void addLine();
    void addPlace();
    QList<ElementRef> selected(ElementType type) const;
    QString commonColour(StylePart part) const;

    ColourField *m_fill;
    ColourField *m_line;
    ColumnGrid *m_lineGrid;
    ChoiceField *m_shape;
    ChoiceField *m_arrows;
    QToolButton *m_clear;
    QToolButton *m_float;
    ChoiceField *m_layer;
    QCheckBox *m_lock;
    QCheckBox *m_collapse;
};

} // namespace archdeck
