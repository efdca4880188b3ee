#include "widgets/diagram/estimateline.h"

#include "widgets/common/icons.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/editormodel.h"
#include "widgets/diagram/estimatefeed.h"
#include "widgets/diagram/estimatewords.h"
#include "widgets/diagram/panelparts.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

EstimateLine::EstimateLine(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes, QWidget *parent)
    : QWidget(parent), m_model(model), m_feed(feed), m_themes(themes)
{
    createParts();
    connect(m_setLoad, &QPushButton::clicked, this, &EstimateLine::loadWanted);
    connect(m_load, &QToolButton::clicked, this, &EstimateLine::loadWanted);
    connect(m_percentile, &QToolButton::clicked, this, &EstimateLine::designWanted);
    connect(m_cost, &QToolButton::clicked, this, &EstimateLine::designWanted);
    connect(m_bottleneck, &QToolButton::clicked, this, [this] {
        if (!m_feed.estimate().bottleneck.isNull())
            Q_EMIT elementWanted(ElementRef(m_feed.estimate().bottleneck));
    });
    connect(m_problems, &QToolButton::clicked, this, &EstimateLine::showNextProblem);
    connect(&feed, &EstimateFeed::changed, this, &EstimateLine::refresh);
    connect(&model, &EditorModel::changed, this, &EstimateLine::refresh); // a name may be another
    connect(&themes, &ThemeController::themeChanged, this, &EstimateLine::colourBottleneck);
    refresh();
}

QToolButton *EstimateLine::createPart()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIconSize({scaledPixels(16), scaledPixels(16)});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void EstimateLine::createParts()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 12, 2);
    row->setSpacing(0);
    m_lesson = bodyLabel(tr("Set users or a rate to see what saturates first."), this);
    m_lesson->setWordWrap(false);
    m_lesson->setContentsMargins(4, 0, 8, 0);
    m_setLoad = new QPushButton(tr("Set the load"), this);
    row->addWidget(m_lesson);
    row->addWidget(m_setLoad);
    m_load = createPart();
    m_bottleneck = createPart();
    m_percentile = createPart();
    m_cost = createPart();
    m_problems = createPart();
    m_problems->setIcon(icon(QStringLiteral("warning")));
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton *part : {m_load, m_bottleneck, m_percentile, m_cost}) {
        if (part != m_load) {
            m_dots.append(captionLabel(QStringLiteral("·"), this));
            row->addWidget(m_dots.constLast());
        }
        row->addWidget(part);
    }
    row->addStretch(1);
    row->addWidget(m_problems);
}

void EstimateLine::refresh()
{
    const Estimate &estimate = m_feed.estimate();
    const QString name = m_model.diagram().nodes.value(estimate.bottleneck).label;
    m_lesson->setHidden(estimate.hasLoad);
    m_lesson->setText(m_model.isReadOnly() ? tr("This design says nothing of its load.")
                                           : tr("Set users or a rate to see what saturates first."));
    m_setLoad->setHidden(estimate.hasLoad || m_model.isReadOnly());
    const auto show = [](QToolButton *part, const QString &text, const QString &tip) {
        part->setText(text);
        part->setToolTip(plainToolTip(tip));
        part->setAccessibleName(text);
        part->setAccessibleDescription(tip);
    };
    const bool hasLoad = estimate.hasLoad;
    show(m_load, hasLoad ? rateText(estimate.rate) : QString(),
         tr("At peak; %1 on average. Shows the load of the design.").arg(rateText(estimate.meanRate)));
    show(m_bottleneck, hasLoad && !estimate.bottleneck.isNull() ? bottleneckPhrase(estimate, name) : QString(),
         hasLoad ? bottleneckSentence(estimate, name) : QString());
    const QString path = estimate.paths.isEmpty() ? QString() : estimate.paths.constFirst().name;
    show(m_percentile, hasLoad ? percentilePhrase(estimate, m_feed.hasPercentiles()) : QString(),
         path.isEmpty() ? tr("Shows all request paths.") : tr("Of \"%1\". Shows all request paths.").arg(path));
    show(m_cost, hasLoad ? costPhrase(estimate) : QString(), tr("Of all replicas, and what usage costs."));
    QString problems;
    for (const EstimateProblem &problem : estimate.problems)
        problems += problem.message + u'\n';
    show(m_problems, problemsPhrase(estimate), problems.trimmed());
    m_problems->setHidden(m_problems->text().isEmpty());
    setAccessibleName(tr("Estimate: %1").arg(text()));
    colourBottleneck();
    fitWidth();
}

QString EstimateLine::text() const
{
    QStringList parts;
    if (!m_lesson->isHidden())
        parts.append(m_lesson->text());
    for (const QToolButton *part : {m_load, m_bottleneck, m_percentile, m_cost, m_problems}) {
        if (!part->text().isEmpty())
            parts.append(part->text());
    }
    return parts.join(QStringLiteral(" · "));
}

void EstimateLine::colourBottleneck()
{
    const Estimate &estimate = m_feed.estimate();
    const bool isOver = estimate.hasLoad && estimate.capacity > 0 && estimate.rate >= estimate.capacity;
    const Theme &theme = m_themes.theme();
    const auto colour = [](QToolButton *button, const QColor &text) {
        QPalette palette;
        palette.setColor(QPalette::ButtonText, text);
        palette.setColor(QPalette::WindowText, text);
        button->setPalette(palette);
    };
    colour(m_bottleneck, isOver ? theme.bad : theme.text);
    colour(m_problems, theme.warn);
    m_bottleneck->setFont(panelFont(TextSize::Body, isOver ? QFont::DemiBold : QFont::Normal));
}

void EstimateLine::fitWidth()
{
    // What goes first where room is short: latency, then the load, then the cost; never what saturates first.
    const QList<QToolButton *> byImportance{m_bottleneck, m_cost, m_load, m_percentile};
    int room = width() - 24 - (m_problems->isHidden() ? 0 : m_problems->sizeHint().width());
    for (QToolButton *part : byImportance) {
        const int needed = part->sizeHint().width() + 12;
        const bool fits = !part->text().isEmpty() && (part == m_bottleneck || needed <= room);
        part->setVisible(fits);
        if (fits)
            room -= needed;
    }
    const QList<QToolButton *> inOrder{m_load, m_bottleneck, m_percentile, m_cost};
    bool isAnyBefore = !m_load->isHidden();
    for (qsizetype i = 0; i < m_dots.size(); ++i) {
        const bool isShown = !inOrder[i + 1]->isHidden();
        m_dots[i]->setVisible(isShown && isAnyBefore);
        isAnyBefore |= isShown;
    }
}

void EstimateLine::showNextProblem()
{
    QList<EstimateProblem> problems = m_feed.estimate().problems;
    std::ranges::stable_sort(problems, {}, &EstimateProblem::severity); // what is wrong before what is doubtful
    const qsizetype errors = std::ranges::count(problems, EstimateProblem::Severity::Error, &EstimateProblem::severity);
    if (errors > 0)
        problems.resize(errors);
    if (problems.isEmpty())
        return;
    m_nextProblem %= int(problems.size());
    Q_EMIT elementWanted(problems[m_nextProblem++].element);
}

void EstimateLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void EstimateLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

QSize EstimateLine::minimumSizeHint() const
{
    return {160, QWidget::minimumSizeHint().height()};
}

} // namespace archdeck
