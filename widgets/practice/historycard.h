#pragma once

#include "core/catalog/catalog.h"
#include "core/practice/boardhistory.h"
#include "core/practice/framework.h"
#include "core/practice/sitting.h"
#include "widgets/common/surfacecard.h"

#include <QtCore/qtimer.h>

#include <memory>

class QLabel;
class QSlider;
class QToolButton;

namespace archdeck {

class DiagramPreview;
class PhaseMarks;

/// When which phase of a sitting was, if they were taken in order. Milliseconds from its start.
struct PhaseSpan
{
    QString name;
    qint64 fromMs = 0;
    qint64 toMs = 0;
};
QList<PhaseSpan> phaseSpans(const Framework &framework, const Sitting &sitting);

/// What was drawn when: the board at any minute of the sitting, to move through and to play.
class HistoryCard : public SurfaceCard
{
    Q_OBJECT
public:
    HistoryCard(std::shared_ptr<const Catalog> catalog, const Framework &framework, const Sitting &sitting,
                const ThemeController &themes, QWidget *parent);

    void setHistory(const BoardHistory &history);
    const Diagram &shown() const;

private:
    void showMoment(int second);
    void play();
    void stop();
    void playOn();
    qsizetype stateAt(int second) const;

    Sitting m_sitting;
    QList<PhaseSpan> m_spans;
    BoardHistory m_history;
    QList<qint64> m_times; ///< of each step, on the clock of the sitting
    qsizetype m_state = -1;
    DiagramPreview *m_board;
    PhaseMarks *m_marks;
    QSlider *m_slider;
    QToolButton *m_play;
    QLabel *m_moment;
    QTimer m_timer;
};

} // namespace archdeck
