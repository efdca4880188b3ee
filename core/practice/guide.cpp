#include "core/practice/guide.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qlocale.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Guide)
};

QString ghostProperty()
{
    return u"ghost"_s;
}

QString replicasProperty()
{
    return u"replicas"_s;
}

NodeId firstOfKind(const Diagram &drawing, const QString &kind)
{
    for (const Node &node : ordered(drawing.nodes)) {
        if (node.kind == kind)
            return node.id;
    }
    return {};
}

NodeId withKey(const Diagram &drawing, const QString &key)
{
    const auto found = std::ranges::find(drawing.nodes, key, &Node::key);
    return found == drawing.nodes.end() ? NodeId() : found->id;
}

QJsonArray toArray(const QSet<GuideStep> &steps)
{
    QJsonArray words;
    for (const GuideStep step : allGuideSteps) {
        if (steps.contains(step))
            words.append(toWord(step));
    }
    return words;
}

QSet<GuideStep> toSteps(const QJsonArray &words)
{
    QSet<GuideStep> steps;
    for (const QJsonValue &word : words) {
        if (const auto step = guideStepFromWord(word.toString()))
            steps.insert(*step);
    }
    return steps;
}

/// Puts the values into the places of a text; a place inside a value stays as it is.
QString filled(const QString &text, const QMap<QString, QString> &values)
{
    static const QRegularExpression place(u"\\{([a-z]+)\\}"_s);
    QString result;
    qsizetype from = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += text.sliced(from, found.capturedStart() - from) + values.value(found.captured(1), found.captured());
        from = found.capturedEnd();
    }
    return result + text.sliced(from);
}

int missingCount(const DesignDiff &diff)
{
    return int(std::ranges::count_if(diff.differences, [](const Difference &difference) {
        return difference.kind == DifferenceKind::ComponentMissing && !difference.isDismissed;
    }));
}

GuideState::Tone toneOf(double utilisation)
{
    if (utilisation >= 1)
        return GuideState::Tone::Bad;
    return utilisation > highUtilisation ? GuideState::Tone::Warn : GuideState::Tone::Good;
}

} // namespace

GuideBoard GuideBoard::split(const Diagram &whole)
{
    GuideBoard board{whole, {}, {}};
    for (const Node &node : whole.nodes) {
        if (!node.properties.contains(ghostProperty()))
            continue;
        board.ghosts.append(node);
        board.given.nodes.remove(node.id);
    }
    const auto place = [](const Node &node) { return node.properties.value(ghostProperty()).toInt(); };
    std::ranges::stable_sort(board.ghosts, {}, place);
    for (Node &ghost : board.ghosts)
        ghost.properties.remove(ghostProperty());
    for (const Edge &edge : ordered(whole.edges)) {
        if (board.given.nodes.contains(edge.from) && board.given.nodes.contains(edge.to))
            continue;
        board.connections.append(edge);
        board.given.edges.remove(edge.id);
    }
    return board;
}

Diagram GuideBoard::whole() const
{
    Diagram whole = given;
    for (const Node &ghost : ghosts)
        whole.nodes.insert(ghost.id, ghost);
    for (const Edge &edge : connections)
        whole.edges.insert(edge.id, edge);
    return whole;
}

QJsonObject GuideRecord::toJson() const
{
    return {{u"design"_s, design.toString()},
            {u"given"_s, given},
            {u"done"_s, toArray(done)},
            {u"skipped"_s, toArray(skipped)},
            {u"cards"_s, cards}};
}

GuideRecord GuideRecord::fromJson(const QJsonObject &object)
{
    return {DesignId::fromString(object.value(u"design"_s).toString()), std::max(0, object.value(u"given"_s).toInt()),
            toSteps(object.value(u"done"_s).toArray()), toSteps(object.value(u"skipped"_s).toArray()),
            std::max(0, object.value(u"cards"_s).toInt())};
}

QString guideSetting(const QString &id)
{
    return u"guide."_s + id;
}

Diagram Guide::start() const
{
    Diagram drawing = m_board.given;
    drawing.info.title = m_content.title;
    drawing.info.summary = m_content.summary;
    drawing.info.family = m_content.family;
    drawing.info.language = m_content.language;
    return drawing;
}

GuideGhosts Guide::ghosts(const Diagram &drawing) const
{
    GuideGhosts open;
    // Where each component of the board is by now: in the drawing, or still to be filled in.
    QHash<NodeId, GuideEnd> ends;
    for (const Node &node : m_board.given.nodes)
        ends.insert(node.id, {withKey(drawing, node.key), {}});
    for (const Node &ghost : m_board.ghosts) {
        const NodeId there = firstOfKind(drawing, ghost.kind);
        if (there.isNull()) {
            open.components.append(ghost);
            ends.insert(ghost.id, {{}, ghost.key});
        } else {
            ends.insert(ghost.id, {there, {}});
        }
    }
    for (const Edge &edge : m_board.connections) {
        const GuideEnd from = ends.value(edge.from);
        const GuideEnd to = ends.value(edge.to);
        const auto exists = [](const GuideEnd &end) { return !end.node.isNull() || !end.ghost.isEmpty(); };
        const bool isOpen = !from.ghost.isEmpty() || !to.ghost.isEmpty();
        if (isOpen && exists(from) && exists(to))
            open.connections.append({edge.key, from, to, edge.label, edge.call});
    }
    return open;
}

NodeId Guide::fullest(const Estimate &estimate)
{
    const ComponentEstimate *most = nullptr;
    for (const ComponentEstimate &component : estimate.components) {
        if (component.isLoaded && (!most || component.utilisation > most->utilisation))
            most = &component;
    }
    return most && estimate.hasLoad ? most->node : NodeId();
}

bool Guide::isGreen(const Estimate &estimate)
{
    return estimate.hasLoad && std::ranges::all_of(estimate.components, [](const ComponentEstimate &component) {
        return !component.isLoaded || component.utilisation <= highUtilisation;
    });
}

bool Guide::isDone(GuideStep step, const GuideFacts &facts) const
{
    if (step == GuideStep::Tomorrow)
        return false;
    if (facts.record.done.contains(step) || facts.record.skipped.contains(step))
        return true;
    if (step == GuideStep::Fill)
        return ghosts(facts.drawing).components.isEmpty();
    return step == GuideStep::Saturate && isGreen(facts.estimate);
}

GuideStep Guide::currentStep(const GuideFacts &facts) const
{
    return *std::ranges::find_if(allGuideSteps, [&](GuideStep step) { return !isDone(step, facts); });
}

Diagram Guide::withGivenReplicas(const Diagram &drawing) const
{
    Diagram before = drawing;
    for (Node &node : before.nodes) {
        const auto given = m_board.given.nodes.find(withKey(m_board.given, node.key));
        if (!node.key.isEmpty() && given != m_board.given.nodes.end())
            node.properties.insert(replicasProperty(), given->properties.value(replicasProperty()));
    }
    return before;
}

namespace {

/// Fills in what one step shows.
class StateMaker
{
public:
    StateMaker(const Guide &guide, const GuideFacts &facts, GuideState &state)
        : m_guide(guide), m_facts(facts), m_state(state)
    {
        m_values = {{u"step"_s, QString::number(guide.content().replicasAtOnce)},
                    {u"cards"_s, QString::number(facts.cards.size())}};
    }

    void fill()
    {
        const GuideGhosts open = m_guide.ghosts(m_facts.drawing);
        const qsizetype all = m_guide.board().ghosts.size();
        if (!open.components.isEmpty()) {
            const Node &next = open.components.constFirst();
            m_values.insert(u"next"_s, next.label);
            m_values.insert(u"hint"_s, m_guide.hint(next.key).text);
            m_values.insert(u"why"_s, m_guide.hint(next.key).why);
        }
        m_state.number = Text::tr("%1 of %2", "boxes filled in").arg(all - open.components.size()).arg(all);
    }

    void load(const Diagram &before, const Catalog &catalog)
    {
        const Estimate &estimate = m_facts.estimate;
        const ComponentEstimate *full = estimate.find(Guide::fullest(estimate));
        if (!full) {
            m_state.canAct = false;
            m_instead = Text::tr("The board has no load any more. Undo that, or skip this step.");
            return;
        }
        m_values.insert(u"component"_s, m_facts.drawing.nodes.value(full->node).label);
        m_values.insert(u"utilisation"_s, percentText(full->utilisation));
        m_values.insert(u"replicas"_s, QLocale().toString(full->replicas));
        m_values.insert(u"rate"_s, rateText(estimate.rate));
        m_values.insert(u"capacity"_s, rateText(estimate.capacity));
        m_state.number = percentText(full->utilisation);
        m_state.tone = toneOf(full->utilisation);
        m_state.isMet = m_state.step == GuideStep::Scale && Guide::isGreen(estimate);
        if (!m_state.isMet)
            return;
        const double cost = estimate.costPerMonth;
        const double costBefore = archdeck::estimate(before, catalog, {.withPercentiles = false}).costPerMonth;
        m_values.insert(u"before"_s, moneyText(costBefore));
        m_values.insert(u"added"_s, moneyText(std::max(0.0, cost - costBefore)));
        m_state.number = moneyText(cost);
        m_state.tone = GuideState::Tone::Neutral;
    }

    void gaps()
    {
        m_state.isMet = m_facts.cards.isEmpty() && m_facts.comparison;
        m_state.lines = m_facts.cards;
        if (!m_facts.comparison) {
            m_state.canAct = false;
            m_instead = Text::tr("The board is being compared.");
            return;
        }
        m_values.insert(u"missing"_s, QString::number(missingCount(*m_facts.comparison)));
        m_state.number = percentText(m_facts.comparison->score);
    }

    void tomorrow()
    {
        if (m_facts.record.cards > 0)
            m_state.number = QLocale().toString(m_facts.record.cards);
        m_state.lines = m_facts.tomorrow;
        m_state.canSkip = false;
    }

    void texts()
    {
        const GuideText text = m_guide.content().steps.value(m_state.step);
        const auto chosen = [this](const QString &usual, const QString &met) {
            return filled(m_state.isMet && !met.isEmpty() ? met : usual, m_values);
        };
        m_state.title = filled(text.title, m_values);
        m_state.text = m_instead.isEmpty() ? chosen(text.text, text.metText) : m_instead;
        m_state.action = chosen(text.action, text.metAction);
        if (!m_state.number.isEmpty())
            m_state.caption = chosen(text.caption, text.metCaption);
    }

private:
    const Guide &m_guide;
    const GuideFacts &m_facts;
    GuideState &m_state;
    QMap<QString, QString> m_values;
    QString m_instead; ///< of the step's text
};

} // namespace

GuideState Guide::state(const GuideFacts &facts, const Catalog &catalog) const
{
    GuideState state;
    state.step = currentStep(facts);
    for (const GuideStep step : allGuideSteps) {
        state.marks.append(step == state.step                        ? GuideState::Mark::Current
                               : facts.record.skipped.contains(step) ? GuideState::Mark::Skipped
                               : isDone(step, facts)                 ? GuideState::Mark::Done
                                                                     : GuideState::Mark::Open);
    }
    StateMaker maker(*this, facts, state);
    switch (state.step) {
    case GuideStep::Fill: maker.fill(); break;
    case GuideStep::Saturate:
    case GuideStep::Scale: maker.load(withGivenReplicas(facts.drawing), catalog); break;
    case GuideStep::Cards: maker.gaps(); break;
    case GuideStep::Tomorrow: maker.tomorrow(); break;
    case GuideStep::Compare:
    case GuideStep::Page: break;
    }
    maker.texts();
    state.canAct = state.canAct && !facts.isBusy;
    return state;
}

} // namespace archdeck
