#pragma once

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QStackedWidget;

namespace archdeck {

class InspectorTabs;
class ThemeController;

/// The panel beside the canvas: what is selected, with its properties, its trade-offs, and the design's written notes.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Details, TradeOffs, Notes };

    /// Both outlive the inspector.
    Inspector(EditorModel &model, const ThemeController &themes, QWidget *parent);
    /// Keeps what is being typed.
    ~Inspector() override;

    Tab tab() const;
    void showTab(Tab tab);
    /// Gives the keyboard focus to the first control.
    void focusFirst();
    /// 320 px wide at the usual font size.
    QSize sizeHint() const override;

private:
    void addTab(const QString &title, QWidget *page);
    void countTradeOffs();

    EditorModel &m_model;
    InspectorTabs *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace archdeck
