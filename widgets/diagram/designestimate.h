#pragma once

#include "widgets/diagram/propertypage.h"

class QLabel;
class QToolButton;

namespace archdeck {

class Disclosure;
class EstimateFeed;
class FactGrid;
class PathTable;
class ProblemList;
class ToggleList;

/// The load of one request path.
class PathLoad : public PropertyPage
{
    Q_OBJECT
public:
    PathLoad(EditorModel &model, const ThemeController &themes, QWidget *parent);

protected:
    void refreshOthers() override;

private:
    PathId id() const { return PathId(element().id); }

    QLabel *m_title;
};

/// The Estimate tab without a selection: load and targets of the design, what saturates first, cost, request paths and
/// assumptions.
class DesignEstimate : public PropertyPage
{
    Q_OBJECT
public:
    DesignEstimate(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent);

    /// Gives the focus to the field that says how many requests come.
    void focusLoad();

protected:
    void refreshOthers() override;

private:
    void addFields();
    void addResults();
    void showProblems();
    void showBottleneck();
    void showAssumptions();
    QString targetsText() const;

    const EstimateFeed &m_feed;
    FieldRow *m_users = nullptr;
    QLabel *m_rates;
    QLabel *m_targets;
    QWidget *m_results;
    ProblemList *m_problems;
    Disclosure *m_remarkPart;
    ProblemList *m_remarks;
    QLabel *m_bottleneck;
    QToolButton *m_showBottleneck;
    FactGrid *m_cost;
    PathTable *m_paths;
    PathLoad *m_pathLoad;
    Disclosure *m_assumptions;
    ToggleList *m_assumptionList;
};

} // namespace archdeck
