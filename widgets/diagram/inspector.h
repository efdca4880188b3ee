#pragma once

#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QStackedWidget;

namespace archdeck {

class EstimateFeed;
class EstimatePanel;
class InspectorTabs;
class ThemeController;

/// The panel beside the canvas: what is selected, with its properties, its trade-offs and its numbers, and the
/// design's written notes.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Details, TradeOffs, Notes, Estimate };

    /// All outlive the inspector.
    Inspector(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent);
    /// Keeps what is being typed.
    ~Inspector() override;

    Tab tab() const;
    void showTab(Tab tab);
    /// Shows where the load of the design is set, ready for typing; takes the selection away.
    void editLoad();
    /// Gives the keyboard focus to the first control.
    void focusFirst();
    /// 344 px wide at the usual font size.
    QSize sizeHint() const override;

private:
    void addTab(const QString &title, QWidget *page);
    void countTradeOffs();

    EditorModel &m_model;
    InspectorTabs *m_tabs;
    QStackedWidget *m_pages;
    EstimatePanel *m_estimate;
};

} // namespace archdeck
