#include "app/gui/todaycontroller.h"

#include "core/base/resources.h"
#include "core/practice/readiness.h"
#include "widgets/common/messagebar.h"
#include "widgets/today/todaypage.h"

#include <QtCore/qcoreevent.h>

namespace archdeck {

namespace {

constexpr int secondsPerCard = 8;
constexpr int mostTasks = 3;
constexpr qint64 msPerMinute = 60000;
constexpr int checkDayMs = 60 * 1000;

QString resumeTask()
{
    return QStringLiteral("resume");
}

QString verbFor(PlanItemKind kind)
{
    switch (kind) {
    case PlanItemKind::Design: return TodayController::tr("Draw");
    case PlanItemKind::Compare: return TodayController::tr("Compare");
    case PlanItemKind::Deck: return TodayController::tr("Learn");
    case PlanItemKind::Estimate: return TodayController::tr("Estimate");
    case PlanItemKind::Sitting: return TodayController::tr("Start");
    case PlanItemKind::Review: return TodayController::tr("Review");
    case PlanItemKind::Portfolio: return TodayController::tr("Export");
    }
    Q_UNREACHABLE_RETURN({});
}

TodayPlanDay::Item planLine(const PlanItemStatus &item)
{
    using Mark = TodayPlanDay::Mark;
    const Mark mark = item.state == PlanItemState::Done ? Mark::Done : item.isMoved() ? Mark::Moved : Mark::Open;
    return {item.item.title, mark};
}

QList<TodayPlanDay> planDays(const PlanStatus &status)
{
    QMap<QDate, TodayPlanDay> days;
    for (const PlanItemStatus &item : status.items) {
        // Reviews come every day and have their own place on the page.
        if (item.item.kind == PlanItemKind::Review
            || (item.state != PlanItemState::Done && item.state != PlanItemState::Planned))
            continue;
        TodayPlanDay &day = days[item.day];
        day.day = item.day;
        day.items.append(planLine(item));
    }
    return days.values();
}

} // namespace

TodayController::TodayController(Workspace &workspace, TodayPage &page, const QString &language, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_page(page),
      m_plan(loadPlan(contentRoot() + QStringLiteral("/templates/plans"), QStringLiteral("two-weeks"), language))
{
    connect(&m_page, &TodayPage::taskWanted, this, &TodayController::begin);
    connect(&m_page, &TodayPage::reviewWanted, this, &TodayController::reviewWanted);
    connect(&m_page, &TodayPage::designWanted, this, &TodayController::designWanted);
    connect(&m_page, &TodayPage::profileWanted, this, &TodayController::profileWanted);
    connect(&m_workspace, &Workspace::changed, this, &TodayController::refresh);
    connect(&m_workspace, &Workspace::replaced, this, &TodayController::refresh);
    m_page.installEventFilter(this);
    // A day may end while the page is in sight.
    m_midnight.setInterval(checkDayMs);
    connect(&m_midnight, &QTimer::timeout, this, &TodayController::refresh);
    m_midnight.start();
}

void TodayController::setDue(int reviews, int newCards)
{
    m_dueReviews = reviews;
    m_newCards = newCards;
    refresh();
}

bool TodayController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_isStale)
        refresh();
    return QObject::eventFilter(watched, event);
}

void TodayController::refresh()
{
    m_isStale = !m_page.isVisible();
    if (m_isStale)
        return;
    if (const auto now = state())
        m_page.setState(*now);
    else
        m_page.messages().showError(now.error());
}

Result<TodayState> TodayController::state()
{
    const auto profile = m_workspace.profile();
    const auto record = profile.and_then([this](const Profile &) { return m_workspace.practiceRecord(); });
    const auto designs = record.and_then([this](const PracticeRecord &) { return m_workspace.listDesigns(); });
    if (!designs)
        return std::unexpected(designs.error());
    TodayState state;
    state.today = m_workspace.studyDay();
    if (profile->interviewDate.isValid())
        state.daysLeft = int(state.today.daysTo(profile->interviewDate));
    state.dueReviews = m_dueReviews;
    state.newCards = m_newCards;
    state.reviewMinutes = ((m_dueReviews + m_newCards) * secondsPerCard + 59) / 60;

    const auto mine = std::ranges::max_element(*designs, {}, [](const DesignSummary &design) {
        return design.origin == DesignOrigin::Mine ? design.editedMs : -1;
    });
    if (mine != designs->end() && mine->origin == DesignOrigin::Mine) {
        const auto original = std::ranges::find(*designs, mine->basedOn, &DesignSummary::id);
        const auto diagram = m_workspace.read(
            [id = mine->id](const Stores &stores) { return stores.designs.load(id); });
        if (diagram)
            state.lastDesign = {mine->id, mine->info.title,
                                original == designs->end() ? QString() : original->info.title, *diagram};
    }
    addPlan(state, *record, *profile);
    return state;
}

void TodayController::addPlan(TodayState &state, const PracticeRecord &record, const Profile &profile)
{
    const std::optional<QDate> interview = profile.interviewDate.isValid() ? std::optional(profile.interviewDate)
                                                                           : std::nullopt;
    const QDate firstDay = profile.firstDay.isValid() ? profile.firstDay : state.today;
    const StudyPlan plan = makePlan(m_plan, firstDay, interview, questionLevel(profile.level));
    const PlanStatus now = status(plan, record, state.today);
    addTasks(state, now, record);
    state.plan = planDays(now);

    constexpr double desiredRetention = 0.9; // the scheduler's default, which the reviews use
    const Readiness ready = readiness(record, plan, desiredRetention);
    state.readiness = ready.percent;
    for (const ReadinessPart &part : ready.parts)
        state.readinessParts.append({part.name, qRound(part.value * 100), part.explanation});
    QSet<QString> drawn;
    for (const OwnDesign &design : record.designs) {
        if (design.components >= componentsForDesign && !design.question.isEmpty())
            drawn.insert(design.question);
    }
    int begun = 0;
    for (const PracticeDay &day : record.days)
        begun += day.newCards;
    const qsizetype cases = std::ranges::count_if(
        plan.items, [](const PlannedItem &planned) { return planned.item.kind == PlanItemKind::Design; });
    state.counters = {{QStringLiteral("%1/%2").arg(drawn.size()).arg(qMax(cases, drawn.size())), tr("designs")},
                      {QString::number(record.sittings.size()), tr("mock interviews")},
                      {QString::number(begun), tr("cards begun")}};
}

void TodayController::addTasks(TodayState &state, const PlanStatus &now, const PracticeRecord &record)
{
    m_tasks.clear();
    const auto add = [&](const PlanItem &item, bool isMoved) {
        m_tasks.insert(item.id, item);
        const QString verb = item.id == resumeTask() ? tr("Resume") : verbFor(item.kind);
        state.tasks.append({item.id, item.title, item.why, item.minutes, verb, isMoved});
    };
    if (const auto open = m_workspace.openSitting(); open && *open) {
        const auto board = m_workspace.read(
            [id = (*open)->design](const Stores &stores) { return stores.designs.summary(id); });
        PlanItem resume;
        resume.id = resumeTask();
        resume.kind = PlanItemKind::Sitting;
        resume.title = tr("Resume %1").arg(board ? board->info.title : (*open)->question);
        resume.why = tr("The session waits where you left it, in minute %1 of %2.")
                         .arg((*open)->elapsedMs / msPerMinute)
                         .arg((*open)->minutes);
        resume.minutes = qMax(0, (*open)->minutes - int((*open)->elapsedMs / msPerMinute));
        add(resume, false);
    }
    if (state.dueReviews > 0) {
        PlanItem review;
        review.id = QStringLiteral("due");
        review.kind = PlanItemKind::Review;
        review.title = tr("Review %n cards", nullptr, state.dueReviews);
        review.why = tr("They are due now: a few minutes keep what you have learned.");
        review.minutes = qMax(1, state.reviewMinutes);
        add(review, false);
    }
    for (const PlanItemStatus &next : now.next(now.items.size())) {
        const bool isReview = next.item.kind == PlanItemKind::Review; // has its place on the page
        const bool isTooEarly = next.item.kind == PlanItemKind::Compare
            && std::ranges::none_of(record.designs, [&next](const OwnDesign &design) {
            return design.question == next.item.target && design.components > 0;
        });
        if (!isReview && !isTooEarly && state.tasks.size() < mostTasks)
            add(next.item, next.isMoved());
    }
}

void TodayController::begin(const QString &taskId)
{
    const PlanItem item = m_tasks.value(taskId);
    switch (item.kind) {
    case PlanItemKind::Design:
        if (item.id == u"draw-chat")
            Q_EMIT guidedWanted();
        else
            Q_EMIT questionWanted(item.target);
        break;
    case PlanItemKind::Estimate: Q_EMIT questionWanted(item.target); break;
    case PlanItemKind::Compare: Q_EMIT compareWanted(item.target); break;
    case PlanItemKind::Deck: Q_EMIT deckWanted(item.target); break;
    case PlanItemKind::Sitting:
        if (item.id == resumeTask())
            Q_EMIT resumeWanted();
        else
            Q_EMIT sittingWanted(item.target);
        break;
    case PlanItemKind::Review: Q_EMIT reviewWanted(); break;
    case PlanItemKind::Portfolio: Q_EMIT portfolioWanted(); break;
    }
}

} // namespace archdeck
