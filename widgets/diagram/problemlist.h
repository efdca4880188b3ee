#pragma once

#include "core/estimate/estimate.h"

#include <QtWidgets/qwidget.h>

class QVBoxLayout;

namespace archdeck {

class ThemeController;

/// What keeps an estimate from being complete: one row for each problem, with a way to the element.
class ProblemList : public QWidget
{
    Q_OBJECT
public:
    /// With `ShowsElements` each row leads to its element; without, all are about the one in sight.
    enum class Subject { ShowsElements, OneElement };

    ProblemList(Subject subject, const ThemeController &themes, QWidget *parent);

    void setProblems(const QList<EstimateProblem> &problems, const Diagram &diagram);

Q_SIGNALS:
    void elementWanted(const archdeck::ElementRef &element);

private:
    QWidget *createRow(const EstimateProblem &problem, const QString &name);

    Subject m_subject;
    const ThemeController &m_themes;
    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
    QList<EstimateProblem> m_shown;
    QStringList m_names;
};

} // namespace archdeck
