#include "widgets/diagram/componentestimate.h"

#include "core/render/loadmarks.h"
#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/estimatefeed.h"
#include "widgets/diagram/estimatefields.h"
#include "widgets/diagram/factgrid.h"
#include "widgets/diagram/loadbarview.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/problemlist.h"
#include "widgets/diagram/propertyeditors.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

/// In whole percent; 100 only for all of it.
int percentOf(double part, double whole)
{
    if (whole <= 0)
        return 0;
    return part < whole ? std::min(qRound(100 * part / whole), 99) : 100;
}

const QString replicasKey = QStringLiteral("replicas");

QList<EstimateProblem> problemsOf(const Estimate &estimate, const ElementRef &element)
{
    QList<EstimateProblem> found;
    for (const EstimateProblem &problem : estimate.problems) {
        if (problem.element == element)
            found.append(problem);
    }
    return found;
}

LoadBar limitBar(double load)
{
    ComponentEstimate limit;
    limit.isLoaded = true;
    limit.utilisation = load;
    return loadBar(limit);
}

} // namespace

ComponentEstimatePage::ComponentEstimatePage(EditorModel &model, const EstimateFeed &feed,
                                             const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent), m_feed(feed),
      m_problems(new ProblemList(ProblemList::Subject::OneElement, themes, this)), m_idle(bodyLabel({}, this)),
      m_bar(new LoadBarView(themes, this)), m_replicaPart(new QWidget(this)), m_limits(new QWidget(this)),
      m_facts(new FactGrid(this)), m_llmFacts(new FactGrid(m_limits))
{
    column()->setSpacing(16);
    column()->addWidget(m_problems);
    column()->addWidget(m_idle);
    column()->addWidget(m_bar);
    addReplicas();
    column()->addWidget(m_facts);
    addLimits();
}

void ComponentEstimatePage::addReplicas()
{
    QVBoxLayout *part = plainColumn(m_replicaPart, 8);
    const auto step = [this](const QString &sign, const QString &name) {
        auto *button = new QToolButton(m_replicaPart);
        button->setText(sign);
        button->setFont(panelFont(TextSize::Section, QFont::DemiBold));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        return button;
    };
    m_fewer = step(QStringLiteral("\u2212"), tr("One replica less"));
    m_more = step(QStringLiteral("+"), tr("One replica more"));
    m_fewer->setToolTip(tr("One replica less (− on the canvas)"));
    m_more->setToolTip(tr("One replica more (+ on the canvas)"));
    connect(m_fewer, &QToolButton::clicked, this, [this] { this->model().changeReplicas(-1); });
    connect(m_more, &QToolButton::clicked, this, [this] { this->model().changeReplicas(1); });
    PropertyField field;
    field.key = replicasKey;
    field.label = tr("Replicas");
    field.type = PropertyType::Integer;
    field.minimum = 1;
    auto *replicas = new TextField(field.label, {}, FieldWidth::Half, themes(), m_replicaPart);
    bind(replicas, [this] {
        const Node node = diagram().nodes.value(id());
        return node.properties.value(replicasKey, QString::number(this->model().replicasOf(node)));
    }, [this](const QString &text) {
        return this->model().setProperty(id(), replicasKey, text);
    }, [field](const QString &text) { return problemWith(field, text); });
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(replicas, 1);
    row->addWidget(m_fewer, 0, Qt::AlignBottom);
    row->addWidget(m_more, 0, Qt::AlignBottom);
    part->addLayout(row);
    m_needed = captionLabel({}, m_replicaPart);
    m_needed->setWordWrap(true);
    m_useNeeded = new QPushButton(m_replicaPart);
    connect(m_useNeeded, &QPushButton::clicked, this, [this] {
        if (const ComponentEstimate *component = m_feed.estimate().find(id()))
            this->model().setReplicas(id(), component->replicasNeeded);
    });
    part->addWidget(m_needed);
    part->addWidget(m_useNeeded, 0, Qt::AlignLeft);
    column()->addWidget(m_replicaPart);
}

void ComponentEstimatePage::addLimits()
{
    QVBoxLayout *part = plainColumn(m_limits, 12);
    part->addWidget(sectionLabel(tr("Limits of the LLM server"), m_limits));
    auto *about = captionLabel(tr("How much of each is in use. Sequences and KV cache fill faster than the load "
                                  "grows; the server is full when the first of the three is."),
                               m_limits);
    about->setWordWrap(true);
    part->addWidget(about);
    for (int i = 0; i < 3; ++i) {
        m_limitBars.append(new LoadBarView(themes(), m_limits));
        part->addWidget(m_limitBars.constLast());
    }
    part->addSpacing(4);
    part->addWidget(m_llmFacts);
    column()->addWidget(m_limits);
}

void ComponentEstimatePage::refreshOthers()
{
    const Estimate &estimate = m_feed.estimate();
    m_problems->setProblems(problemsOf(estimate, element()), diagram());
    const ComponentEstimate *found = estimate.find(id());
    const ComponentEstimate component = found ? *found : ComponentEstimate();
    const bool isLoaded = component.isLoaded && estimate.hasLoad;
    m_idle->setHidden(isLoaded);
    m_idle->setText(!estimate.hasLoad
                        ? tr("The design has no load yet. Click the empty canvas and set users or a rate.")
                        : tr("No request reaches this component, or it does no work of its own."));
    m_bar->setVisible(isLoaded);
    m_bar->show(tr("Utilisation"), loadBar(component));
    m_replicaPart->setVisible(isLoaded);
    m_facts->setVisible(isLoaded || component.costPerMonth > 0);
    m_limits->setVisible(isLoaded && component.llm.has_value());
    showReplicas(component);
    showFacts(component);
    showLimits(component);
}

void ComponentEstimatePage::showReplicas(const ComponentEstimate &component)
{
    const bool canEdit = !model().isReadOnly();
    m_fewer->setVisible(canEdit);
    m_more->setVisible(canEdit);
    m_fewer->setEnabled(component.replicas > 1);
    const QString target = percentText(targetUtilisation);
    const int needed = component.replicasNeeded;
    if (needed == component.replicas)
        m_needed->setText(tr("Just right: at most %1 used.").arg(target));
    else if (needed < component.replicas)
        m_needed->setText(needed == 1 ? tr("1 replica is enough for %1.").arg(target)
                                      : tr("%1 replicas are enough for %2.").arg(needed).arg(target));
    else
        m_needed->setText(tr("Needs %1 replicas for %2.").arg(needed).arg(target));
    m_useNeeded->setVisible(canEdit && needed > component.replicas);
    m_useNeeded->setText(tr("Set %1 replicas").arg(needed));
}

void ComponentEstimatePage::showFacts(const ComponentEstimate &component)
{
    const Estimate &estimate = m_feed.estimate();
    QList<FactGrid::Fact> facts;
    if (component.isLoaded) {
        const QString endless = tr("no end");
        const bool isOver = component.isOverloaded();
        facts = {{tr("Load"), rateText(component.rate), tr("Requests that arrive here at peak")},
                 {tr("Wait"), isOver ? endless : secondsText(component.wait), tr("Mean time in the queue")},
                 {tr("Response"), isOver ? endless : secondsText(component.response), tr("Wait and service")},
                 {tr("Full at"), rateText(component.capacity), tr("Requests of the design at which it saturates")}};
        // The time of a batch that never empties has no end either.
        if (component.serviceTime > 0)
            facts.insert(
                2, {tr("Service"), secondsText(component.serviceTime), tr("Mean time of one request without waiting")});
    }
    const QString cost = moneyText(component.costPerMonth);
    const int share = percentOf(component.costPerMonth, estimate.costPerMonth);
    facts.append({tr("Cost a month"), share > 0 ? tr("%1 (%2 %)").arg(cost).arg(share) : cost,
                  tr("Its share of the design's cost in parentheses")});
    m_facts->setFacts(facts);
}

void ComponentEstimatePage::showLimits(const ComponentEstimate &component)
{
    if (!component.llm)
        return;
    const LlmEstimate &llm = *component.llm;
    const QString names[] = {tr("Compute"), tr("Sequences"), tr("KV cache")};
    const double loads[] = {llm.computeLoad, llm.sequenceLoad, llm.kvLoad};
    for (int i = 0; i < 3; ++i) {
        m_limitBars[i]->show(names[i], limitBar(loads[i]));
        m_limitBars[i]->setStrong(int(llm.limit) == i);
    }
    const bool isOver = component.isOverloaded();
    const QString endless = tr("no end");
    m_llmFacts->setFacts(
        {{tr("Time to first token"), isOver ? endless : secondsText(llm.timeToFirstToken), tr("Mean, with the wait")},
         {tr("Time per token"), secondsText(llm.timePerToken), tr("At this load")},
         {tr("Prefill"), secondsText(llm.prefillSeconds), tr("Of one prompt, after prefix hits")},
         {tr("Batch"), QLocale().toString(llm.batch, 'f', llm.batch < 10 ? 1 : 0), tr("Mean sequences in one replica")},
         {tr("KV cache"), tr("%1 tokens").arg(QLocale().toString(qint64(llm.kvTokens))),
          tr("That fit into one replica")}});
}

ConnectionEstimatePage::ConnectionEstimatePage(EditorModel &model, const EstimateFeed &feed,
                                               const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent), m_feed(feed),
      m_problems(new ProblemList(ProblemList::Subject::OneElement, themes, this))
{
    column()->addWidget(m_problems);
    auto *grid = new ColumnGrid(2, this);
    for (const PropertyField &field : connectionLoadFields()) {
        const bool isChoice = field.type == PropertyType::Choice;
        FieldRow *row = isChoice
            ? new ChoiceField(field.label,
                              {{QString(), tr("After the calls before it")},
                               {QStringLiteral("yes"), tr("With others of its caller, in parallel")}},
                              FieldWidth::Full, themes, grid)
            : makeFieldRow(field, FieldWidth::Half, themes, grid);
        bind(row, [this, key = field.key] { return diagram().edges.value(EdgeId(element().id)).properties.value(key); },
             [this, key = field.key](const QString &text) {
            return this->model().setEdgeProperty(EdgeId(element().id), key, text);
        }, [field](const QString &text) { return problemWith(field, text); });
        grid->add(row, isChoice ? ColumnGrid::Span::Row : ColumnGrid::Span::Cell);
    }
    column()->addWidget(grid);
    QLabel *about = captionLabel(tr("Calls for each request that arrives at its start: 0.3 is every third request or "
                                    "so, 2 is two calls each."),
                                 this);
    about->setWordWrap(true);
    column()->addWidget(about);
}

void ConnectionEstimatePage::refreshOthers()
{
    m_problems->setProblems(problemsOf(m_feed.estimate(), element()), diagram());
}

} // namespace archdeck
