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

QString comparisonSlot()
{
    return QStringLiteral("practice/comparison");
}

QString historySlot()
{
    return QStringLiteral("practice/history");
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

SittingController::~SittingController() = default;

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
    const auto sitting = m_workspace.startSitting(question, questionOf(question).title, minutes);
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

void SittingController::openReview(SittingId id)
{
    const auto sitting = m_workspace.read([id](const Stores &stores) { return stores.practice.sitting(id); });
    if (!sitting)
        return m_list->messages().showError(sitting.error());
    showReview(*sitting);
}

void SittingController::showReview(const Sitting &sitting)
{
    leaveReview();
    m_review = new SittingReviewPage(sitting, questionOf(sitting.question), m_framework, m_catalog, m_themes, storing(),
                                     m_pages);
    connect(m_review, &SittingReviewPage::backWanted, this, [this] {
        leaveReview();
        showList();
    });
    connect(m_review, &SittingReviewPage::canvasWanted, this, &SittingController::showCanvas);
    connect(m_review, &SittingReviewPage::cardsWanted, this,
            [this] { addCards(m_comparison.diff, m_review->messages()); });
    m_pages->addWidget(m_review);
    turnTo(m_review);
    readHistory();
    compare();
}

void SittingController::readHistory()
{
    m_jobs.run<BoardHistory>(historySlot(), [this, design = m_review->sitting().design](const JobContext &) {
        return readBoardHistory(m_workspace, design);
    }, [this](const Result<BoardHistory> &history) {
        if (!m_review)
            return;
        if (history)
            m_review->setHistory(*history);
        else
            m_review->messages().showError(history.error());
    });
}

void SittingController::leaveReview()
{
    m_jobs.cancel(comparisonSlot());
    m_jobs.cancel(historySlot());
    leaveCanvas();
    drop(std::exchange(m_review, nullptr));
}

DesignId SittingController::otherOf(const Sitting &sitting, const Question &question)
{
    // Without a reference the question itself is what the drawing is compared with. It is no design that dismissals could
    // name; the drawing, which is never compared with itself, stands for it.
    return question.reference.isEmpty() ? sitting.design
                                        : DesignId::shipped(QStringLiteral("design/") + question.reference);
}

Result<std::pair<Diagram, Diagram>> SittingController::comparedDesigns(const Sitting &sitting,
                                                                       const Question &question) const
{
    return m_workspace.read([&](const Stores &stores) -> Result<std::pair<Diagram, Diagram>> {
        const auto mine = stores.designs.load(sitting.design);
        if (!mine)
            return std::unexpected(mine.error());
        if (question.reference.isEmpty())
            return std::pair(*mine, expectedDiagram(question, *m_catalog));
        return stores.designs.load(otherOf(sitting, question)).transform([&mine](const Diagram &theirs) {
            return std::pair(*mine, theirs);
        });
    });
}

void SittingController::compare()
{
    const Sitting &sitting = m_review->sitting();
    const Question &question = m_review->question();
    if (sitting.state == SittingState::Abandoned) {
        return m_review->setNoComparison(
            tr("This session was given up, so the reference stays as it was. Start another one to compare."));
    }
    const auto designs = comparedDesigns(sitting, question);
    const auto reasons = m_workspace.dismissals(sitting.design, otherOf(sitting, question));
    const auto keys = m_workspace.gapCardKeys();
    if (!keys)
        return m_review->messages().showError(keys.error());
    m_cardKeys = *keys;
    if (!designs || !reasons) {
        return m_review->setNoComparison(
            tr("The comparison can't be shown: %1").arg(designs ? reasons.error().message : designs.error().message));
    }
    struct Compared
    {
        DesignDiff diff;
        int cards = 0;
    };
    m_comparison = {question.reference.isEmpty() ? SittingComparison::With::Expected
                                                 : SittingComparison::With::Reference,
                    {},
                    designs->second,
                    0};
    m_jobs.run<Compared>(comparisonSlot(),
                         [designs = *designs, catalog = m_catalog, dismissed = reasons->keys(), id = question.id,
                          missed = missedEstimates(question, sitting),
                          keys = *keys](const JobContext &) -> Result<Compared> {
        const DesignDiff diff = compareDesigns(designs.first, designs.second, *catalog, {dismissed});
        return Compared{diff, gapCardOffer(diff, designs.second, *catalog, id, missed, keys).cards};
    },
                         [this](const Result<Compared> &compared) {
        if (!compared || !m_review)
            return;
        m_comparison.diff = compared->diff;
        m_comparison.cards = compared->cards;
        m_review->setComparison(m_comparison);
    });
}

void SittingController::showCanvas()
{
    const Sitting sitting = m_review->sitting();
    const Question question = m_review->question();
    const DesignId other = otherOf(sitting, question);
    const auto board = m_boards.open(sitting.design, m_pages);
    if (!board)
        return m_review->messages().showError(board.error());
    leaveCanvas();
    m_canvas = *board;
    m_canvas->showPalette(false); // it is for looking; room for both drawings
    m_pages->addWidget(m_canvas);
    turnTo(m_canvas);
    const auto report = [this](const Result<void> &done) {
        if (!done && m_canvas)
            m_canvas->messages().showError(done.error());
    };
    connect(m_canvas, &EditorPage::dismissWanted, this, [=, this](const QString &key, const QString &reason) {
        report(m_workspace.dismissDifference(sitting.design, other, key, reason));
    });
    connect(m_canvas, &EditorPage::dismissalUndone, this,
            [=, this](const QString &key) { report(m_workspace.undismissDifference(sitting.design, other, key)); });
    connect(m_canvas, &EditorPage::comparisonChanged, this, &SittingController::offerCards);
    connect(m_canvas, &EditorPage::cardsWanted, this,
            [this] { addCards(m_canvas->comparison(), m_canvas->messages()); });
    connect(m_canvas, &EditorPage::compareWanted, this, [this] { compareOnCanvas(); });
    compareOnCanvas();
    connect(m_canvas, &EditorPage::exportWanted, this, [this, id = sitting.design] { Q_EMIT exportWanted(id); });
    connect(m_canvas, &EditorPage::copyWanted, this, [this, id = sitting.design] { Q_EMIT copyWanted(id); });
    connect(m_canvas, &EditorPage::backWanted, this, [this] {
        turnTo(m_review);
        leaveCanvas();
        compare();
    });
    report(m_workspace.noteComparison(question.id));
}

void SittingController::compareOnCanvas()
{
    const Sitting &sitting = m_review->sitting();
    const auto reasons = m_workspace.dismissals(sitting.design, otherOf(sitting, m_review->question()));
    if (!reasons)
        return m_canvas->messages().showError(reasons.error());
    // On the spot: the canvas does the same after each change.
    const DesignDiff diff = compareDesigns(m_canvas->model().diagram(), m_comparison.theirs, *m_catalog,
                                           {reasons->keys()});
    m_canvas->showComparison(diff, m_comparison.theirs, *reasons);
}

void SittingController::leaveCanvas()
{
    drop(std::exchange(m_canvas, nullptr));
}

void SittingController::offerCards()
{
    const Question &question = m_review->question();
    m_canvas->comparisonPanel()->offerCards(gapCardOffer(m_canvas->comparison(), m_canvas->reference(), *m_catalog,
                                                         question.id, missedEstimates(question, m_review->sitting()),
                                                         m_cardKeys));
}

void SittingController::addCards(const DesignDiff &diff, MessageBar &messages)
{
    const Question &question = m_review->question();
    const QList<MissedEstimate> missed = missedEstimates(question, m_review->sitting());
    const QList<Fact> cards = gapCards(diff, m_comparison.theirs, *m_catalog, question.id, missed, m_cardKeys);
    const auto added = m_workspace.addGapCards(cards);
    if (!added)
        return messages.showError(added.error());
    for (const Fact &card : cards)
        m_cardKeys.insert(card.key);
    const int left = gapCardOffer(diff, m_comparison.theirs, *m_catalog, question.id, missed, m_cardKeys).gaps;
    QString text = *added == 0 ? tr("The cards of these gaps are in the deck already.")
                               : tr("%n cards made. They come with the next reviews.", nullptr, *added);
    if (left > 0)
        text = tr("%1 %2", "two sentences").arg(text, tr("%n gaps are left for later.", nullptr, left));
    messages.show(MessageKind::Success, text, tr("Review"), [this] { Q_EMIT cardReviewWanted(); });
    if (m_canvas)
        offerCards();
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
