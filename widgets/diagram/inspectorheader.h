#pragma once

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qtabbar.h>

namespace archdeck {

class ThemeController;

/// The head of the inspector: symbol, name and kind of what is selected.
class InspectorHeader : public QWidget
{
    Q_OBJECT
public:
    InspectorHeader(const EditorModel &model, const ThemeController &themes, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Words
    {
        QString name;
        QString kind;
        QString iconName; ///< of the interface; empty for a component, which has a symbol of its own
    };
    Words words() const;
    Words wordsOf(const ElementRef &element) const;
    void describe();

    const EditorModel &m_model;
    const ThemeController &m_themes;
};

/// Tabs as plain words with a line under the current one.
class InspectorTabs : public QTabBar
{
    Q_OBJECT
public:
    InspectorTabs(const ThemeController &themes, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize tabSizeHint(int index) const override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool m_showsFocus = false;
    const ThemeController &m_themes;
};

} // namespace archdeck
