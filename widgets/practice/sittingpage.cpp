#include "widgets/practice/sittingpage.h"

#include "widgets/common/icons.h"
#include "widgets/common/markdowntext.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/surfacecard.h"
#include "widgets/common/textfonts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/practice/phaselist.h"
#include "widgets/practice/phasepanel.h"
#include "widgets/practice/practiceparts.h"

#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtoolbutton.h>

namespace archdeck {

namespace {

constexpr int typingRestMs = 600;
constexpr int panelWidth = 360;
constexpr int boardWidth = 1000;
constexpr int notesHeight = 180;
constexpr qint64 minuteMs = 60'000;

/// Whole minutes, the one that has begun included.
int minutesUp(qint64 ms)
{
    return int((ms + minuteMs - 1) / minuteMs);
}

/// The text's own colour, or the theme's for what is over its time.
void setOver(QLabel *label, bool isOver, const Theme &theme, QPalette::ColorRole role)
{
    QPalette palette = label->parentWidget()->palette();
    if (isOver)
        palette.setColor(role, theme.warn);
    label->setPalette(palette);
    label->setForegroundRole(role);
}

} // namespace

SittingPage::SittingPage(SittingClock clock, const Clock &time, const ThemeController &themes, Store store,
                         QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_time(time), m_themes(themes), m_store(std::move(store)),
      m_messages(new MessageBar(themes, this)), m_splitter(new QSplitter(this))
{
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingRestMs);
    connect(&m_typed, &QTimer::timeout, this, &SittingPage::store);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(createHeader());
    page->addWidget(m_messages);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(createPanel());
    page->addWidget(m_splitter, 1);
    createShortcuts();
    connect(&m_themes, &ThemeController::themeChanged, this, [this] {
        showClock();
        showPhase();
    });
    showClock();
    showPhase();
    showChange();
}

SittingPage::~SittingPage() = default;

void SittingPage::setBoard(QWidget *board)
{
    delete m_board;
    m_board = board;
    m_splitter->insertWidget(0, board);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({boardWidth, panelWidth}); // shares of what is there
    board->show();
}

QWidget *SittingPage::createHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    auto *back = quietButton(QStringLiteral("back"), {}, header);
    back->setToolTip(tr("Pause and go back to the questions"));
    back->setAccessibleName(back->toolTip());
    row->addWidget(back);
    auto *title = textLabel(m_clock.question().title, textsizes::section, QFont::DemiBold, header);
    row->addWidget(title, 1);
    m_phaseLeft = mutedLabel({}, textsizes::body, header);
    m_phaseLeft->setWordWrap(false);
    row->addWidget(m_phaseLeft);
    m_elapsed = textLabel({}, textsizes::title, QFont::DemiBold, header);
    m_elapsed->setWordWrap(false);
    m_elapsed->setObjectName(QStringLiteral("elapsed"));
    row->addWidget(m_elapsed);
    m_planned = mutedLabel(tr("of %n min", nullptr, m_clock.sitting().minutes), textsizes::body, header);
    m_planned->setWordWrap(false);
    row->addWidget(m_planned);
    m_pause = new QPushButton(header);
    m_pause->setObjectName(QStringLiteral("pause"));
    row->addWidget(m_pause);
    auto *finish = new QPushButton(icon(QStringLiteral("check")), tr("Finish"), header);
    finish->setObjectName(QStringLiteral("finish"));
    row->addWidget(finish);
    auto *more = quietButton(QStringLiteral("more"), {}, header);
    more->setToolTip(tr("More"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addAction(tr("Give up…"), this, &SittingPage::giveUp);
    more->setMenu(menu);
    row->addWidget(more);
    connect(back, &QToolButton::clicked, this, [this] {
        suspend();
        Q_EMIT backWanted();
    });
    connect(m_pause, &QPushButton::clicked, this, &SittingPage::pauseOrResume);
    connect(finish, &QPushButton::clicked, this, &SittingPage::finish);
    return header;
}

QWidget *SittingPage::createPanel()
{
    auto *panel = new QSplitter(Qt::Vertical, this);
    panel->setChildrenCollapsible(false);
    panel->setMinimumWidth(panelWidth - 60);
    auto *scroll = new QScrollArea(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *holder = new QWidget(scroll);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(8);
    column->addWidget(createAsk(holder));
    m_changeCard = new SurfaceCard(m_themes, holder);
    m_changeCard->setObjectName(QStringLiteral("change"));
    m_changeCard->hide();
    column->addWidget(m_changeCard);
    column->addWidget(createPhases(holder));
    m_phasePanel = new PhasePanel(m_clock.question(), m_clock.framework(), m_themes, holder);
    column->addWidget(m_phasePanel);
    column->addStretch(1);
    scroll->setWidget(holder);
    panel->addWidget(scroll);
    panel->addWidget(createNotes());
    panel->setStretchFactor(0, 1);
    panel->setStretchFactor(1, 0);
    panel->setSizes({2 * notesHeight, notesHeight});
    panel->resize(panelWidth, panel->height());
    connect(m_phasePanel, &PhasePanel::answered, this, [this](const QString &key, std::optional<double> value) {
        m_clock.setAnswer(key, value, now());
        m_typed.start();
    });
    connect(m_phasePanel, &PhasePanel::answerCompleted, this, &SittingPage::storeTyped);
    return panel;
}

QWidget *SittingPage::createAsk(QWidget *parent)
{
    auto *holder = new QWidget(parent);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *toggle = quietButton(QStringLiteral("chevron-right"), tr("The ask"), holder);
    toggle->setObjectName(QStringLiteral("ask"));
    column->addWidget(toggle, 0, Qt::AlignLeft);
    auto *text = markdownLabel(m_clock.question().ask, m_themes, holder);
    text->setAccessibleName(tr("The ask"));
    column->addWidget(text);
    m_askToggle = toggle;
    m_ask = text;
    connect(toggle, &QToolButton::clicked, this, [this] { openAsk(m_ask->isHidden()); });
    // Whoever comes back in the middle knows it; whoever starts reads it first.
    openAsk(sitting().elapsedMs < minuteMs && sitting().phase == u"clarify");
    return holder;
}

void SittingPage::openAsk(bool isOpen)
{
    m_ask->setVisible(isOpen);
    m_askToggle->setIcon(icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_askToggle->setToolTip(isOpen ? tr("Fold the ask away") : tr("Show the ask"));
}

QWidget *SittingPage::createPhases(QWidget *parent)
{
    const auto [card, column] = titledCard(m_themes, {}, parent);
    column->setContentsMargins(4, 6, 4, 6);
    column->setSpacing(2);
    m_phases = new PhaseList(m_clock, card);
    column->addWidget(m_phases);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 4, 0);
    m_suggestion = mutedLabel({}, textsizes::caption, card);
    row->addWidget(m_suggestion, 1);
    m_next = quietButton(QStringLiteral("chevron-right"), tr("Next phase"), card);
    m_next->setObjectName(QStringLiteral("next phase"));
    m_next->setToolTip(
        tr("Next phase (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_PageDown).toString(QKeySequence::NativeText)));
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_phases, &PhaseList::phaseWanted, this, &SittingPage::enterPhase);
    connect(m_next, &QToolButton::clicked, this, [this] { stepPhase(1); });
    return card;
}

QWidget *SittingPage::createNotes()
{
    auto *holder = new QWidget(this);
    holder->setMinimumHeight(notesHeight / 2);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    m_notesTitle = textLabel({}, textsizes::body, QFont::DemiBold, holder);
    row->addWidget(m_notesTitle, 1);
    m_saved = mutedLabel({}, textsizes::caption, holder);
    m_saved->setWordWrap(false);
    row->addWidget(m_saved);
    column->addLayout(row);
    m_notes = new QPlainTextEdit(holder);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setPlaceholderText(tr("What you would say and write down. Markdown is fine."));
    m_notes->setTabChangesFocus(true);
    m_notes->installEventFilter(this);
    column->addWidget(m_notes, 1);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        m_clock.setNotes(sitting().phase, m_notes->toPlainText(), now());
        m_saved->clear();
        m_typed.start();
    });
    return holder;
}

void SittingPage::createShortcuts()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto &&act) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Next phase"), Qt::CTRL | Qt::Key_PageDown, [this] { stepPhase(1); });
    add(tr("Previous phase"), Qt::CTRL | Qt::Key_PageUp, [this] { stepPhase(-1); });
}

void SittingPage::tick()
{
    const QString changeBefore = sitting().change;
    if (m_clock.advance(now()))
        store();
    if (sitting().change != changeBefore)
        showChange();
    showClock();
}

void SittingPage::storeTyped()
{
    if (m_typed.isActive())
        store();
}

void SittingPage::suspend()
{
    m_clock.pause(now());
    store();
    showClock();
}

void SittingPage::finish()
{
    if (m_clock.isOver())
        return end(SittingState::Finished);
    ask(tr("Finish after %1?").arg(clockText(sitting().elapsedMs)),
        tr("The clock stops for good, and the reference opens for comparison. The drawing stays yours to edit."),
        tr("Finish"), [this] { end(SittingState::Finished); });
}

void SittingPage::giveUp()
{
    ask(tr("Give this session up?"),
        tr("It will not count. Its drawing and notes are kept, and the reference stays sealed."), tr("Give up"),
        [this] { end(SittingState::Abandoned); });
}

void SittingPage::ask(const QString &question, const QString &explanation, const QString &yes,
                      std::function<void()> act)
{
    auto *box = new QMessageBox(QMessageBox::Question, {}, question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(explanation);
    QPushButton *button = box->addButton(yes, QMessageBox::AcceptRole);
    connect(button, &QPushButton::clicked, this, std::move(act));
    box->open();
}

void SittingPage::end(SittingState state)
{
    if (!sitting().isOpen())
        return;
    const SittingClock before = m_clock;
    if (state == SittingState::Finished)
        m_clock.finish(now());
    else
        m_clock.giveUp(now());
    m_typed.stop();
    if (const auto stored = m_store(sitting()); !stored) {
        // Not over as long as that is not stored.
        m_clock = before;
        m_messages->showError(stored.error());
        return;
    }
    Q_EMIT ended();
}

void SittingPage::pauseOrResume()
{
    if (m_clock.isRunning())
        m_clock.pause(now());
    else
        m_clock.resume(now());
    store();
    showClock();
}

void SittingPage::enterPhase(const QString &phase)
{
    if (phase == sitting().phase)
        return;
    if (sitting().phase == u"clarify")
        openAsk(false); // it was read, and the phases need the room
    m_clock.enterPhase(phase, now());
    store();
    showClock();
    showPhase();
}

void SittingPage::stepPhase(int by)
{
    const QList<InterviewPhase> &phases = m_clock.framework().phases;
    for (qsizetype i = 0; i < phases.size(); ++i) {
        if (phases[i].key == sitting().phase && i + by >= 0 && i + by < phases.size())
            return enterPhase(phases[i + by].key);
    }
}

void SittingPage::store()
{
    m_typed.stop();
    const auto stored = m_store(sitting());
    m_saved->setText(stored ? tr("Saved") : tr("Not saved"));
    if (!stored)
        m_messages->showError(stored.error());
}

void SittingPage::showClock()
{
    const Theme &theme = m_themes.theme();
    m_elapsed->setText(clockText(sitting().elapsedMs));
    setOver(m_elapsed, m_clock.isOver(), theme, QPalette::WindowText);
    m_elapsed->setAccessibleName(tr("Time: %1").arg(m_elapsed->text()));
    const InterviewPhase *phase = m_clock.framework().phase(sitting().phase);
    const qint64 left = m_clock.phaseLeftMs();
    const QString name = phase ? phase->name : QString();
    m_phaseLeft->setText(!m_clock.isRunning() ? tr("Paused")
                             : left >= 0      ? tr("%1: %n min left", nullptr, minutesUp(left)).arg(name)
                                              : tr("%1: %n min over", nullptr, minutesUp(-left)).arg(name));
    setOver(m_phaseLeft, m_clock.isRunning() && left < 0, theme, QPalette::PlaceholderText);
    m_pause->setText(m_clock.isRunning() ? tr("Pause") : tr("Resume"));
    if (m_pause->property("primary").toBool() == m_clock.isRunning()) {
        m_pause->setProperty("primary", !m_clock.isRunning());
        m_pause->update();
    }
    m_phases->showTimes(m_clock);
    const InterviewPhase *suggested = m_clock.framework().phase(m_clock.suggestedPhase());
    m_suggestion->setText(suggested ? tr("By the plan it is time for: %1").arg(suggested->name) : QString());
    m_next->setEnabled(!m_clock.nextPhase().isEmpty());
}

void SittingPage::showPhase()
{
    const InterviewPhase *phase = m_clock.framework().phase(sitting().phase);
    m_phasePanel->showPhase(sitting().phase, sitting().answers);
    m_notesTitle->setText(phase ? tr("Notes: %1").arg(phase->name) : tr("Notes"));
    m_notes->setAccessibleName(m_notesTitle->text());
    const QString notes = sitting().notes.value(sitting().phase);
    if (m_notes->toPlainText() != notes) {
        const QSignalBlocker blocked(m_notes);
        m_notes->setPlainText(notes);
    }
}

void SittingPage::showChange()
{
    const RequirementChange *change = m_clock.change();
    if (!change || m_changeCard->layout())
        return;
    auto *column = new QVBoxLayout(m_changeCard);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    auto *symbol = new QLabel(m_changeCard);
    symbol->setPixmap(icon(QStringLiteral("swap")).pixmap(QSize(16, 16), devicePixelRatioF()));
    row->addWidget(symbol);
    row->addWidget(textLabel(tr("A requirement changes (minute %1)").arg(sitting().changeAtMs / minuteMs),
                             textsizes::body, QFont::DemiBold, m_changeCard),
                   1);
    column->addLayout(row);
    column->addWidget(markdownLabel(change->says, m_themes, m_changeCard));
    m_changeCard->show();
}

void SittingPage::hideEvent(QHideEvent *event)
{
    storeTyped();
    QWidget::hideEvent(event);
}

bool SittingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_notes && event->type() == QEvent::FocusOut)
        storeTyped();
    return QWidget::eventFilter(watched, event);
}

} // namespace archdeck
