#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/practice/sittingclock.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <functional>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QToolButton;

namespace archdeck {

class MessageBar;
class PhaseList;
class PhasePanel;
class ThemeController;

/// A sitting that is held: the board beside the clock, the phases, what helps in each of them, and notes. All that is made
/// is handed on to be stored: at once, what is typed after a short rest, the time every 15 seconds.
class SittingPage : public QWidget
{
    Q_OBJECT
public:
    /// Stores the sitting durably; an error is shown, and the next call brings the same again.
    using Store = std::function<Result<void>(const Sitting &)>;

    /// `time` and `themes` outlive the page.
    SittingPage(SittingClock clock, const Clock &time, const ThemeController &themes, Store store,
                QWidget *parent = nullptr);
    ~SittingPage() override;

    /// The canvas; the page takes it and deletes the one before.
    void setBoard(QWidget *board);
    QWidget *board() const { return m_board; }
    const Sitting &sitting() const { return m_clock.sitting(); }
    MessageBar &messages() { return *m_messages; }

    /// Once a second, by whoever owns the page.
    void tick();
    /// Stores what was typed and is not stored yet.
    void storeTyped();
    /// Pauses a running sitting and stores everything: before the page goes.
    void suspend();

    /// Asks first.
    void finish();
    void giveUp();

Q_SIGNALS:
    /// The sitting is stored as finished, or as given up.
    void ended();
    /// To the list of questions; the sitting is paused.
    void backWanted();

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createPanel();
    QWidget *createPhases(QWidget *parent);
    QWidget *createAsk(QWidget *parent);
    QWidget *createNotes();
    void openAsk(bool isOpen);
    void createShortcuts();
    void pauseOrResume();
    void enterPhase(const QString &phase);
    void stepPhase(int by);
    void end(SittingState state);
    void ask(const QString &question, const QString &explanation, const QString &yes, std::function<void()> act);
    void store();
    void showClock();
    void showPhase();
    void showChange();
    qint64 now() const { return m_time.nowMs(); }

    SittingClock m_clock;
    const Clock &m_time;
    const ThemeController &m_themes;
    Store m_store;
    QTimer m_typed; ///< runs while something typed is not stored
    MessageBar *m_messages;
    QSplitter *m_splitter;
    QWidget *m_board = nullptr;
    QLabel *m_elapsed = nullptr;
    QLabel *m_planned = nullptr;
    QLabel *m_phaseLeft = nullptr;
    QPushButton *m_pause = nullptr;
    PhaseList *m_phases = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_suggestion = nullptr;
    PhasePanel *m_phasePanel = nullptr;
    QToolButton *m_askToggle = nullptr;
    QWidget *m_ask = nullptr;
    QWidget *m_changeCard = nullptr;
    QLabel *m_notesTitle = nullptr;
    QLabel *m_saved = nullptr;
    QPlainTextEdit *m_notes = nullptr;
};

} // namespace archdeck
