#pragma once

#include "core/estimate/estimate.h"
#include "widgets/diagram/propertypage.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace archdeck {

class EstimateFeed;
class FactGrid;
class LoadBarView;
class ProblemList;

/// The Estimate tab with a component selected: how full it is, how long it takes, how many replicas it needs and what
/// that costs.
class ComponentEstimatePage : public PropertyPage
{
    Q_OBJECT
public:
    ComponentEstimatePage(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent);

protected:
    void refreshOthers() override;

private:
    NodeId id() const { return NodeId(element().id); }
    void addReplicas();
    void addLimits();
    void showReplicas(const ComponentEstimate &component);
    void showFacts(const ComponentEstimate &component);
    void showLimits(const ComponentEstimate &component);

    const EstimateFeed &m_feed;
    ProblemList *m_problems;
    QLabel *m_idle;
    LoadBarView *m_bar;
    QWidget *m_replicaPart;
    QToolButton *m_fewer;
    QToolButton *m_more;
    QLabel *m_needed;
    QPushButton *m_useNeeded;
    QWidget *m_limits;
    QList<LoadBarView *> m_limitBars;
    FactGrid *m_facts;
    FactGrid *m_llmFacts;
};

/// The Estimate tab with a connection selected: how often it is called, and what the network adds.
class ConnectionEstimatePage : public PropertyPage
{
    Q_OBJECT
public:
    ConnectionEstimatePage(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes,
                           QWidget *parent);

protected:
    void refreshOthers() override;

private:
    const EstimateFeed &m_feed;
    ProblemList *m_problems;
};

} // namespace archdeck
