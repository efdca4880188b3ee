#include "widgets/practice/historycard.h"

#include "widgets/common/diagrampreview.h"
#include "widgets/common/icons.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/practiceparts.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qslider.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace archdeck {

namespace {

constexpr int boardHeight = 380;
constexpr int playStepMs = 500;
constexpr int sliderMargin = 8; // half of the slider's handle

} // namespace

/// The phases as a strip above the slider.
class PhaseMarks : public QWidget
{
public:
    PhaseMarks(const QList<PhaseSpan> &spans, const ThemeController &themes, QWidget *parent)
        : QWidget(parent), m_spans(spans), m_themes(themes)
    {
        setFixedHeight(QFontMetrics(textFont(textsizes::caption)).height() + 4);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_spans.isEmpty() || m_spans.constLast().toMs <= 0)
            return;
        const double scale = (width() - 2.0 * sliderMargin) / double(m_spans.constLast().toMs);
        QPainter painter(this);
        painter.setFont(textFont(textsizes::caption));
        for (const PhaseSpan &span : m_spans) {
            const QRectF place(sliderMargin + double(span.fromMs) * scale, 0, double(span.toMs - span.fromMs) * scale,
                               height());
            painter.setPen(m_themes.theme().border);
            painter.drawLine(place.topLeft(), place.bottomLeft());
            painter.setPen(m_themes.theme().muted);
            const QRectF text = place.adjusted(4, 0, -2, 0);
            painter.drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter),
                             painter.fontMetrics().elidedText(span.name, Qt::ElideRight, int(text.width())));
        }
    }

private:
    const QList<PhaseSpan> m_spans;
    const ThemeController &m_themes;
};

QList<PhaseSpan> phaseSpans(const Framework &framework, const Sitting &sitting)
{
    QList<PhaseSpan> spans;
    qint64 at = 0;
    for (const InterviewPhase &phase : framework.phases) {
        const qint64 spent = sitting.phaseMs.value(phase.key);
        if (spent <= 0)
            continue;
        spans.append({phase.name, at, at + spent});
        at += spent;
    }
    return spans;
}

HistoryCard::HistoryCard(std::shared_ptr<const Catalog> catalog, const Framework &framework, const Sitting &sitting,
                         const ThemeController &themes, QWidget *parent)
    : SurfaceCard(themes, parent), m_sitting(sitting), m_spans(phaseSpans(framework, sitting)),
      m_board(new DiagramPreview(std::move(catalog), themes, this)), m_marks(new PhaseMarks(m_spans, themes, this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_play(quietButton(QStringLiteral("play"), {}, this)),
      m_moment(mutedLabel({}, textsizes::body, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    column->addWidget(textLabel(tr("What was drawn when"), textsizes::section, QFont::DemiBold, this));
    m_board->setFixedHeight(boardHeight);
    column->addWidget(m_board);
    auto *row = new QHBoxLayout;
    m_play->setObjectName(QStringLiteral("play"));
    row->addWidget(m_play, 0, Qt::AlignBottom);
    auto *track = new QVBoxLayout;
    track->setSpacing(0);
    track->addWidget(m_marks);
    m_slider->setAccessibleName(tr("Time of the session"));
    m_slider->setRange(0, int(std::max(qint64(1), sitting.elapsedMs / 1000)));
    m_slider->setSingleStep(5);
    m_slider->setPageStep(60);
    track->addWidget(m_slider);
    row->addLayout(track, 1);
    column->addLayout(row);
    column->addWidget(m_moment);
    m_timer.setInterval(playStepMs);
    connect(m_slider, &QSlider::valueChanged, this, &HistoryCard::showMoment);
    connect(m_slider, &QSlider::sliderPressed, this, &HistoryCard::stop);
    connect(m_play, &QToolButton::clicked, this, [this] { m_timer.isActive() ? stop() : play(); });
    connect(&m_timer, &QTimer::timeout, this, &HistoryCard::playOn);
    stop();
    setHistory({});
}

void HistoryCard::setHistory(const BoardHistory &history)
{
    m_history = history;
    m_times = sittingTimes(m_history.steps(), m_sitting.startedMs, m_sitting.finishedMs, m_sitting.elapsedMs);
    // What was drawn after the end is not part of the sitting.
    const qsizetype during = m_history.stateAt(m_sitting.finishedMs);
    m_times = m_times.first(std::min(during, m_times.size()));
    m_board->setFrame(m_history.bounds());
    m_play->setEnabled(!m_times.isEmpty());
    m_state = -1;
    m_slider->setValue(m_slider->maximum());
    showMoment(m_slider->value());
}

const Diagram &HistoryCard::shown() const
{
    return m_board->diagram();
}

qsizetype HistoryCard::stateAt(int second) const
{
    // The slider's last second holds all that came in its course.
    if (second >= m_slider->maximum())
        return m_times.size();
    return std::ranges::upper_bound(m_times, qint64(second) * 1000) - m_times.begin();
}

void HistoryCard::showMoment(int second)
{
    const qsizetype state = stateAt(second);
    if (state != m_state) {
        m_state = state;
        m_board->setDiagram(m_history.diagramAt(state));
    }
    const qint64 ms = qint64(second) * 1000;
    QStringList parts{clockText(ms)};
    const auto span = std::ranges::find_if(m_spans, [ms](const PhaseSpan &phase) { return ms < phase.toMs; });
    if (span != m_spans.cend())
        parts.append(span->name);
    if (m_times.isEmpty())
        parts.append(tr("nothing was drawn"));
    else
        parts.append(state == 0 ? tr("a blank board") : m_history.steps()[state - 1].label);
    m_moment->setText(parts.join(QStringLiteral(" · ")));
}

void HistoryCard::play()
{
    if (m_slider->value() >= m_slider->maximum())
        m_slider->setValue(0);
    m_play->setIcon(icon(QStringLiteral("stop")));
    m_play->setToolTip(tr("Stop"));
    m_play->setAccessibleName(m_play->toolTip());
    m_timer.start();
}

void HistoryCard::stop()
{
    m_timer.stop();
    m_play->setIcon(icon(QStringLiteral("play")));
    m_play->setToolTip(tr("Play what was drawn"));
    m_play->setAccessibleName(m_play->toolTip());
}

void HistoryCard::playOn()
{
    const qsizetype next = stateAt(m_slider->value());
    if (next >= m_times.size()) {
        m_slider->setValue(m_slider->maximum());
        return stop();
    }
    // Up, since a second shows what happened before it was over.
    m_slider->setValue(int((m_times[next] + 999) / 1000));
}

} // namespace archdeck
