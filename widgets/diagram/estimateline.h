#pragma once

#include "core/estimate/estimate.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;
class QToolButton;

namespace archdeck {

class EditorModel;
class EstimateFeed;
class ThemeController;

/// The estimate of the design in one line under the canvas. Each number leads to where it comes from; without a load it
/// says how to get one. In a narrow window the less important parts go first.
class EstimateLine : public QWidget
{
    Q_OBJECT
public:
    EstimateLine(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent);

    /// Everything that it says, for tests and screen readers.
    QString text() const;

Q_SIGNALS:
    /// The user wants to see or change users, rate and the other numbers of the design.
    void designWanted();
    void loadWanted();
    void elementWanted(const archdeck::ElementRef &element);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    QToolButton *createPart();
    void createParts();
    void refresh();
    void colourBottleneck();
    void fitWidth();
    void showNextProblem();

    EditorModel &m_model;
    const EstimateFeed &m_feed;
    const ThemeController &m_themes;
    QLabel *m_lesson;
    QPushButton *m_setLoad;
    QToolButton *m_load;
    QToolButton *m_bottleneck;
    QToolButton *m_percentile;
    QToolButton *m_cost;
    QToolButton *m_problems;
    QList<QLabel *> m_dots;
    int m_nextProblem = 0;
};

} // namespace archdeck
