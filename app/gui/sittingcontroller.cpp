#include "app/gui/sittingcontroller.h"

#include "core/base/resources.h"
#include "core/practice/expecteddesign.h"
#include "core/practice/gapcards.h"
#include "core/practice/sittingresults.h"
#include "core/workspace/boardhistoryreader.h"
#include "widgets/common/messagebar.h"
#include "widgets/diagram/comparisonpanel.h"
#include "widgets/diagram/diagramview.h"
#include "widgets/diagram/editorpage.h"
#include "widgets/practice/practicepage.h"
#include "widgets/practice/sittingpage.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qlabel.h>

namespace archdeck {

namespace {

QString interviewFolder()
{
    return contentRoot() + QStringLiteral("/templates/interviews");
}

PracticeState::Open openState(const Sitting &sitting, const Question &question, const Framework &framework)
{
    const InterviewPhase *phase = framework.phase(sitting.phase);
    return {question.title, phase ? phase->name : QString(), sitting.elapsedMs, sitting.minutes,
            sitting.state == SittingState::Running};
}

} // namespace

SittingController::SittingController(Workspace &workspace, std::shared_ptr<const Catalog> catalog,
                                     const ThemeController &themes, JobRunner &jobs, Boards &boards,
                                     const QString &language, QWidget *parent)
    : QObject(parent), m_workspace(workspace), m_catalog(std::move(catalog)), m_themes(themes), m_jobs(jobs),
      m_boards(boards), m_questions(loadQuestions(interviewFolder(), language)),
      m_framework(loadFramework(interviewFolder(), language).framework), m_pages(new QStackedWidget(parent)),
      m_list(new PracticePage(themes, m_pages))
{
    m_pages->addWidget(m_list);
    m_list->installEventFilter(this);
    connectList();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (m_sitting)
            m_sitting->tick();
    });
    connect(&m_workspace, &Workspace::changed, this, [this](Op op, const Touched &touched) {
        if (op == Op::EditDesign && m_sitting && !m_sitting->isVisible()
            && touched.designs.contains(m_sitting->sitting().design))
            m_isBoardOld = true;
    });
    connect(&m_workspace, &Workspace::replaced, this, [this] {
        leaveSitting();
        leaveReview();
        showList();
    });
    refresh();
}

SittingController::~SittingController()
{
    cancelJobs();
}

void SittingController::connectList()
{
    connect(m_list, &PracticePage::startWanted, this, &SittingController::start);
    connect(m_list, &PracticePage::resumeWanted, this, &SittingController::resume);
    connect(m_list, &PracticePage::reviewWanted, this, &SittingController::openReview);
}

MessageBar &SittingController::messages() const
{
    QWidget *page = m_pages->currentWidget();
    if (m_canvas && page == m_canvas)
        return m_canvas->messages();
    if (m_review && page == m_review)
        return m_review->messages();
    return m_sitting && page == m_sitting ? m_sitting->messages() : m_list->messages();
}

EditorPage *SittingController::editor() const
{
    const QWidget *page = m_pages->currentWidget();
    if (m_canvas && page == m_canvas)
        return m_canvas;
    return m_sitting && page == m_sitting ? qobject_cast<EditorPage *>(m_sitting->board()) : nullptr;
}

void SittingController::recover()
{
    const auto open = m_workspace.openSitting();
    if (!open)
        return m_list->messages().showError(open.error());
    if (!*open || (*open)->state != SittingState::Running)
        return;
    Sitting sitting = **open;
    sitting.state = SittingState::Paused;
    if (const auto stored = m_workspace.saveSitting(sitting); !stored)
        return m_list->messages().showError(stored.error());
    m_interrupted = sitting.id;
    refresh();
    m_interruption = placeOf(sitting);
    if (m_list->isVisible())
        showInterruption();
    Q_EMIT interrupted(m_interruption);
}

void SittingController::showInterruption()
{
    m_list->messages().show(MessageKind::Information, m_interruption, tr("Resume"), [this] { resume(); });
    m_interruption.clear();
}

QString SittingController::placeOf(const Sitting &sitting) const
{
    return tr("The program ended in minute %1 of the session on \"%2\". It waits there, paused, with all that was drawn "
              "and written.")
        .arg(sitting.elapsedMs / 60'000)
        .arg(questionOf(sitting.question).title);
}

void SittingController::showQuestion(const QString &question)
{
    if (m_sitting)
        return turnTo(m_sitting);
    showList();
    m_list->choose(question);
}

void SittingController::showList()
{
    refresh();
    turnTo(m_list);
}

Question SittingController::questionOf(const QString &id) const
{
    if (const Question *question = m_questions.find(id))
        return *question;
    // A sitting outlives a question that can't be read.
    Question unknown;
    unknown.id = id;
    unknown.title = id;
    return unknown;
}

void SittingController::refresh()
{
    const auto sittings = m_workspace.sittings();
    if (!sittings)
        return m_list->messages().showError(sittings.error());
    PracticeState state;
    state.phases = m_framework.phases;
    for (const Question &question : m_questions.questions)
        state.questions.append({question, 0, std::nullopt});
    for (const Sitting &sitting : *sittings) { // newest first
        if (sitting.isOpen()) {
            if (!state.open)
                state.open = openState(sitting, questionOf(sitting.question), m_framework);
            continue;
        }
        const auto score = scoreOf(sitting, m_framework);
        state.past.append({sitting.id, questionOf(sitting.question).title,
                           QDateTime::fromMSecsSinceEpoch(sitting.startedMs, m_workspace.clock().timeZone()),
                           sitting.state == SittingState::Abandoned, score});
        const auto entry = std::ranges::find_if(state.questions, [&sitting](const PracticeState::Question &one) {
            return one.question.id == sitting.question;
        });
        if (entry == state.questions.end() || sitting.state != SittingState::Finished)
            continue;
        ++entry->sittings;
        if (!entry->lastScore)
            entry->lastScore = score;
    }
    m_list->setState(state);
}

std::function<Result<void>(const Sitting &)> SittingController::storing()
{
    return [this](const Sitting &sitting) { return m_workspace.saveSitting(sitting); };
}

void SittingController::start(const QString &question, int minutes)
{
    const auto sitting = m_workspace.startSitting(question, tr("My %1").arg(questionOf(question).title), minutes);
    if (!sitting)
        return m_list->messages().showError(sitting.error());
    showSitting(*sitting);
}

void SittingController::resume()
{
    if (m_sitting)
        return turnTo(m_sitting);
    const auto open = m_workspace.openSitting();
    if (!open)
        return m_list->messages().showError(open.error());
    if (!*open)
        return refresh();
    Sitting sitting = **open;
    const bool wasInterrupted = sitting.id == m_interrupted;
    m_interrupted = {};
    sitting.state = wasInterrupted ? SittingState::Paused : SittingState::Running;
    if (const auto stored = m_workspace.saveSitting(sitting); !stored)
        return m_list->messages().showError(stored.error());
    showSitting(sitting);
    if (wasInterrupted)
        m_sitting->messages().show(MessageKind::Information, placeOf(sitting));
}

void SittingController::showSitting(const Sitting &sitting)
{
    const Clock &clock = m_workspace.clock();
    m_sitting = new SittingPage(SittingClock(sitting, questionOf(sitting.question), m_framework, clock.nowMs()), clock,
                                m_themes, storing(), m_pages);
    m_sitting->installEventFilter(this);
    connect(m_sitting, &SittingPage::ended, this, &SittingController::sittingEnded);
    connect(m_sitting, &SittingPage::backWanted, this, [this] {
        leaveSitting();
        showList();
    });
    openBoard();
    m_pages->addWidget(m_sitting);
    turnTo(m_sitting);
    m_second.start();
}

void SittingController::openBoard()
{
    m_isBoardOld = false;
    const auto board = m_boards.open(m_sitting->sitting().design, m_sitting, EditorPage::Frame::Embedded);
    if (board) {
        (*board)->showInspector(false);
        m_sitting->setBoard(*board);
        return;
    }
    // Clock and notes go on without it.
    auto *label = new QLabel(tr("The drawing of this session can't be opened."), m_sitting);
    label->setAlignment(Qt::AlignCenter);
    m_sitting->setBoard(label);
    m_sitting->messages().showError(board.error());
}

void SittingController::sittingEnded()
{
    const Sitting sitting = m_sitting->sitting();
    leaveSitting();
    if (sitting.state == SittingState::Finished)
        showReview(sitting);
    else
        showList();
}

void SittingController::leaveSitting()
{
    m_second.stop();
    drop(std::exchange(m_sitting, nullptr));
}

void SittingController::turnTo(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    // What had the focus is hidden; without this it would go to the window's first button.
    if (EditorPage *board = editor())
        board->view().setFocus();
    else
        page->setFocus();
}

void SittingController::drop(QWidget *page)
{
    if (!page)
        return;
    m_pages->removeWidget(page);
    // The page may be asking for this from one of its own signals.
    page->hide();
    page->deleteLater();
}

void SittingController::suspend()
{
    if (m_sitting)
        m_sitting->suspend();
    if (m_review)
        m_review->storeTyped();
}

bool SittingController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched == m_sitting && m_isBoardOld)
        openBoard();
    if (event->type() == QEvent::Show && watched == m_list) {
        refresh();
        if (!m_interruption.isEmpty())
            showInterruption();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace archdeck
