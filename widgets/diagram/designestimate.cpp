#include "widgets/diagram/designestimate.h"

#include "core/estimate/estimate.h"
#include "widgets/diagram/columngrid.h"
#include "widgets/diagram/disclosure.h"
#include "widgets/diagram/estimatefeed.h"
#include "widgets/diagram/estimatefields.h"
#include "widgets/diagram/estimatewords.h"
#include "widgets/diagram/factgrid.h"
#include "widgets/diagram/panelparts.h"
#include "widgets/diagram/pathtable.h"
#include "widgets/diagram/problemlist.h"
#include "widgets/diagram/propertyeditors.h"
#include "widgets/diagram/togglelist.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

PathLoad::PathLoad(EditorModel &model, const ThemeController &themes, QWidget *parent)
    : PropertyPage(model, themes, parent), m_title(captionLabel({}, this))
{
    column()->setSpacing(8);
    m_title->setWordWrap(true);
    column()->addWidget(m_title);
    auto *fields = new ColumnGrid(2, this);
    for (const PropertyField &field : pathLoadFields()) {
        FieldRow *row = makeFieldRow(field, FieldWidth::Half, themes, fields);
        bind(row, [this, key = field.key] { return diagram().paths.value(id()).properties.value(key); },
             [this, key = field.key](const QString &text) { return this->model().setPathProperty(id(), key, text); },
             [field](const QString &text) { return problemWith(field, text); });
        fields->add(row, ColumnGrid::Span::Cell);
    }
    column()->addWidget(fields);
}

void PathLoad::refreshOthers()
{
    m_title->setText(tr("Load of \"%1\"").arg(diagram().paths.value(id()).name));
}

DesignEstimate::DesignEstimate(EditorModel &model, const EstimateFeed &feed, const ThemeController &themes,
                               QWidget *parent)
    : PropertyPage(model, themes, parent), m_feed(feed), m_rates(captionLabel({}, this)),
      m_targets(captionLabel({}, this)), m_results(new QWidget(this)),
      m_problems(new ProblemList(ProblemList::Subject::ShowsElements, themes, this)),
      m_remarkPart(new Disclosure({}, this)),
      m_remarks(new ProblemList(ProblemList::Subject::ShowsElements, themes, m_remarkPart->content())),
      m_bottleneck(bodyLabel({}, m_results)), m_cost(new FactGrid(m_results)), m_paths(new PathTable(m_results)),
      m_pathLoad(new PathLoad(model, themes, m_results)), m_assumptions(new Disclosure({}, this)),
      m_assumptionList(new ToggleList(m_assumptions->content()))
{
    column()->addWidget(m_problems);
    addFields();
    addResults();
    m_assumptionList->setAccessibleName(tr("Assumptions"));
    m_assumptions->contentColumn()->addWidget(m_assumptionList);
    column()->addWidget(m_assumptions);
    m_remarkPart->contentColumn()->addWidget(m_remarks);
    column()->addWidget(m_remarkPart);
    const auto showElement = [this](const ElementRef &element) {
        if (element.type == ElementType::Path)
            this->model().highlightPath(PathId(element.id));
        else
            this->model().select({element});
    };
    connect(m_problems, &ProblemList::elementWanted, this, showElement);
    connect(m_remarks, &ProblemList::elementWanted, this, showElement);
    const auto showAssumed = [this](const QListWidgetItem *item) {
        if (const auto element = referenceFrom(item->data(Qt::UserRole).toString());
            element && element->type != ElementType::Design && diagram().contains(*element))
            this->model().select({*element});
    };
    connect(m_assumptionList, &QListWidget::itemClicked, this, showAssumed);
    connect(m_assumptionList, &QListWidget::itemActivated, this, showAssumed);
}

void DesignEstimate::addFields()
{
    const auto addGroup = [this](const QString &title, const QList<PropertyField> &fields, QLabel *below) {
        column()->addWidget(sectionLabel(title, this));
        auto *grid = new ColumnGrid(2, this);
        for (const PropertyField &field : fields) {
            FieldRow *row = makeFieldRow(field, FieldWidth::Full, themes(), grid);
            bind(row, [this, key = field.key] { return diagram().info.properties.value(key); },
                 [this, key = field.key](const QString &text) { return model().setDesignProperty(key, text); },
                 [field](const QString &text) { return problemWith(field, text); });
            grid->add(row, row->width() == FieldWidth::Half ? ColumnGrid::Span::Cell : ColumnGrid::Span::Row);
            if (!m_users)
                m_users = row;
        }
        column()->addWidget(grid);
        below->setWordWrap(true);
        column()->addWidget(below);
    };
    addGroup(tr("Load"), loadFields(), m_rates);
    addGroup(tr("Targets"), targetFields(), m_targets);
}

void DesignEstimate::addResults()
{
    QVBoxLayout *results = plainColumn(m_results, 8);
    const auto section = [&](const QString &title) {
        if (results->count() > 0)
            results->addSpacing(8);
        results->addWidget(sectionLabel(title, m_results));
    };
    section(tr("What saturates first"));
    results->addWidget(m_bottleneck);
    m_showBottleneck = flatButton(QStringLiteral("search"), {}, m_results);
    results->addWidget(m_showBottleneck, 0, Qt::AlignLeft);
    connect(m_showBottleneck, &QToolButton::clicked, this, [this] {
        if (!m_feed.estimate().bottleneck.isNull())
            model().select({ElementRef(m_feed.estimate().bottleneck)});
    });
    section(tr("Cost"));
    results->addWidget(m_cost);
    section(tr("Request paths"));
    results->addWidget(m_paths);
    auto *approximate = captionLabel(
        tr("Percentiles are approximate: components are taken as independent of each other."), m_results);
    approximate->setWordWrap(true);
    results->addWidget(approximate);
    results->addWidget(m_pathLoad);
    connect(m_paths, &PathTable::pathWanted, this,
            [this](PathId path) { model().highlightPath(path == model().highlightedPath() ? PathId() : path); });
    column()->addWidget(m_results);
}

void DesignEstimate::focusLoad()
{
    m_users->editor()->setFocus(Qt::OtherFocusReason);
}

void DesignEstimate::refreshOthers()
{
    const Estimate &estimate = m_feed.estimate();
    showProblems();
    m_rates->setText(estimate.hasLoad
                         ? tr("%1 at peak, %2 on average.").arg(rateText(estimate.rate), rateText(estimate.meanRate))
                         : tr("Fill in users and actions, or the rate itself: everything below follows from it."));
    m_targets->setText(targetsText());
    m_targets->setHidden(m_targets->text().isEmpty());
    m_results->setVisible(estimate.hasLoad);
    showBottleneck();
    QList<FactGrid::Fact> costs{{tr("A month"), moneyText(estimate.costPerMonth),
                                 tr("730 hours of all replicas, and "
                                    "what usage costs")}};
    if (estimate.costPerThousand > 0)
        costs.append({tr("1,000 requests"), moneyText(estimate.costPerThousand), {}});
    m_cost->setFacts(costs);
    m_paths->show(estimate, m_feed.hasPercentiles(), model().highlightedPath());
    const PathId path = model().highlightedPath();
    m_pathLoad->setVisible(!path.isNull());
    if (!path.isNull())
        m_pathLoad->setElement(ElementRef(path));
    showAssumptions();
}

void DesignEstimate::showProblems()
{
    QList<EstimateProblem> errors;
    QList<EstimateProblem> remarks;
    for (const EstimateProblem &problem : m_feed.estimate().problems)
        (problem.severity == EstimateProblem::Severity::Error ? errors : remarks).append(problem);
    m_problems->setProblems(errors, diagram());
    m_remarks->setProblems(remarks, diagram());
    m_remarkPart->setTitle(tr("Remarks (%1)").arg(remarks.size()));
    m_remarkPart->setVisible(!remarks.isEmpty());
}

void DesignEstimate::showBottleneck()
{
    const Estimate &estimate = m_feed.estimate();
    const QString name = diagram().nodes.value(estimate.bottleneck).label;
    const bool isKnown = !estimate.bottleneck.isNull();
    m_bottleneck->setText(isKnown ? bottleneckSentence(estimate, name)
                                  : tr("No component does work yet. Connect components, and set what they can do."));
    m_showBottleneck->setVisible(isKnown);
    m_showBottleneck->setText(tr("Show %1").arg(name));
}

QString DesignEstimate::targetsText() const
{
    const Estimate &estimate = m_feed.estimate();
    if (!estimate.hasLoad || estimate.paths.isEmpty())
        return {};
    const PathEstimate &path = estimate.paths.constFirst();
    const Properties &properties = diagram().info.properties;
    QStringList sentences;
    bool isNumber = false;
    const double latency = properties.value(QStringLiteral("latency_target_ms")).toDouble(&isNumber) / 1000;
    if (isNumber && !path.isStable) {
        sentences.append(tr("p95 misses %1: a component is overloaded.").arg(secondsText(latency)));
    } else if (isNumber && m_feed.hasPercentiles()) {
        sentences.append(
            (path.p95 <= latency ? tr("p95 meets %1: %2 (approximate).") : tr("p95 misses %1: %2 (approximate)."))
                .arg(secondsText(latency), secondsText(path.p95)));
    }
    const double available = properties.value(QStringLiteral("availability_target_percent")).toDouble(&isNumber) / 100;
    if (isNumber) {
        // As many digits as it takes to tell the two apart, so that 99.9 is not missed by 99.9.
        int decimals = 1;
        const auto text = [&decimals](double ratio) {
            return tr("%1 %").arg(QLocale().toString(ratio * 100, 'f', decimals));
        };
        while (decimals < 4 && text(available) == text(path.availability))
            ++decimals;
        if (text(available) == text(path.availability))
            decimals = 1;
        sentences.append(
            (path.availability >= available ? tr("Availability meets %1: %2.") : tr("Availability misses %1: %2."))
                .arg(text(available), text(path.availability)));
    }
    return sentences.join(u'\n');
}

void DesignEstimate::showAssumptions()
{
    const QList<Assumption> &assumptions = m_feed.estimate().assumptions;
    m_assumptions->setTitle(tr("Assumptions (%1)").arg(assumptions.size()));
    m_assumptions->setVisible(!assumptions.isEmpty());
    while (m_assumptionList->count() > assumptions.size())
        delete m_assumptionList->takeItem(m_assumptionList->count() - 1);
    while (m_assumptionList->count() < assumptions.size())
        m_assumptionList->addItem(new QListWidgetItem);
    for (qsizetype i = 0; i < assumptions.size(); ++i) {
        const Assumption &assumption = assumptions[i];
        const QString kind = assumption.element.type == ElementType::Node
            ? diagram().nodes.value(NodeId(assumption.element.id)).kind
            : QString();
        const QString name = propertyName(assumption.property, kind, model().catalog());
        QListWidgetItem *item = m_assumptionList->item(int(i));
        item->setText(assumption.element.type == ElementType::Design
                          ? name
                          : tr("%1: %2").arg(listName(diagram(), assumption.element), name));
        item->setToolTip(plainToolTip(item->text()));
        item->setData(RemarkDelegate::remarkRole, assumption.value);
        item->setData(Qt::AccessibleTextRole, QString(item->text() + QStringLiteral(", ") + assumption.value));
        item->setData(Qt::UserRole, referenceText(assumption.element));
    }
    m_assumptionList->updateGeometry();
}

} // namespace archdeck
