#pragma once

#include "app/gui/boards.h"
#include "core/practice/questionparser.h"
#include "core/practice/sitting.h"
#include "widgets/practice/sittingreviewpage.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

class EditorPage;
class MessageBar;
class PracticePage;
class SittingPage;

/// What the rail's "Practice" leads to: the questions, from there one sitting, afterwards its review, and from that the
/// comparison on the canvas. Stores what the pages make, moves the clock, compares in a job, turns gaps into cards.
/// User interface thread.
class SittingController : public QObject
{
    Q_OBJECT
public:
    /// All outlive this. Questions are read in `language`.
    SittingController(Workspace &workspace, std::shared_ptr<const Catalog> catalog, const ThemeController &themes,
                      JobRunner &jobs, Boards &boards, const QString &language, QWidget *parent);
    ~SittingController() override;

    /// The pages, to be put into the window; owned by the parent.
    QStackedWidget &pages() const { return *m_pages; }
    MessageBar &messages() const;
    /// Null while no sitting is on screen.
    SittingPage *sittingPage() const { return m_sitting; }
    SittingReviewPage *reviewPage() const { return m_review; }
    /// Of the canvas that is turned to: the sitting's, or that of a comparison; else null.
    EditorPage *editor() const;

    /// Once, when the program starts: a sitting that ran when it ended is paused, and a message says so.
    void recover();
    /// The questions, with that one chosen. A sitting on screen stays there.
    void showQuestion(const QString &question);
    /// The list of questions as the library has it by now.
    void refresh();

    void start(const QString &question, int minutes);
    /// The open sitting; nothing when there is none.
    void resume();
    void openReview(SittingId id);
    /// Pauses and stores: before the window closes, and before the library is replaced.
    void suspend();

Q_SIGNALS:
    /// By `recover`: what happened to the sitting, and that it waits.
    void interrupted(const QString &text);
    /// Gap cards are there to be learned.
    void cardReviewWanted();
    /// From the comparison on the canvas.
    void exportWanted(archdeck::DesignId id);
    void copyWanted(archdeck::DesignId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectList();
    void showInterruption();
    void showList();
    void showSitting(const Sitting &sitting);
    void openBoard();
    void sittingEnded();
    void showReview(const Sitting &sitting);
    void readHistory();
    void compare();
    Result<std::pair<Diagram, Diagram>> comparedDesigns(const Sitting &sitting, const Question &question) const;
    void showCanvas();
    void compareOnCanvas();
    void leaveCanvas();
    void offerCards();
    void addCards(const DesignDiff &diff, MessageBar &messages);
    void leaveSitting();
    void leaveReview();
    void cancelJobs();
    void turnTo(QWidget *page);
    void drop(QWidget *page);
    Question questionOf(const QString &id) const;
    QString placeOf(const Sitting &sitting) const;
    std::function<Result<void>(const Sitting &)> storing();
    /// What dismissals of the sitting's comparison are kept under.
    static DesignId otherOf(const Sitting &sitting, const Question &question);

    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    JobRunner &m_jobs;
    Boards &m_boards;
    QuestionSet m_questions;
    Framework m_framework;
    QStackedWidget *m_pages;
    PracticePage *m_list;
    SittingPage *m_sitting = nullptr;
    SittingReviewPage *m_review = nullptr;
    EditorPage *m_canvas = nullptr;
    SittingComparison m_comparison; ///< of the sitting under review
    QSet<QString> m_cardKeys; ///< of gaps that are cards already
    SittingId m_interrupted; ///< it ran when the program ended
    QString m_interruption; ///< says so; empty once the list of questions showed it
    bool m_isBoardOld = false; ///< the drawing was edited elsewhere
    QTimer m_second;
};

} // namespace archdeck
