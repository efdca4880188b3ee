#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/practice/designdiff.h"
#include "core/workspace/workspace.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>

#include <functional>
#include <memory>

class QWidget;

namespace archdeck {

class EditorPage;

/// Compares the design on a canvas with another one: chooses which, computes in a job, shows the result on the canvas,
/// keeps dismissals, and turns gaps into cards. User interface thread.
class ComparisonController : public QObject
{
    Q_OBJECT
public:
    /// All outlive this; `window` is the parent of dialogs.
    ComparisonController(Workspace &workspace, std::shared_ptr<const Catalog> catalog, JobRunner &jobs,
                         QWidget &window);

    /// Serves the page's wishes until it is gone or another one is followed. Its design is `design`.
    void follow(EditorPage &page, DesignId design);

    /// With the reference of the design's question, else with what it was copied from, else it asks.
    void compare();
    /// With one that the user picks from all others.
    void compareWithChosen();
    /// With this one. A sealed reference is open from then on: the drawing was the attempt.
    void compareWith(DesignId other);

Q_SIGNALS:
    /// The canvas shows the comparison.
    void compared();
    void succeeded(const QString &text, const QString &actionText, const std::function<void()> &action);
    void failed(const archdeck::Error &error);
    /// New cards are there to be learned.
    void reviewWanted();

private:
    std::optional<DesignId> usualOther() const;
    /// Of the cards: what the drawing was compared with.
    QString source() const;
    void offerCards();
    /// Enough is drawn to learn from the comparison.
    bool isAttempted() const;
    bool asksToBeShown() const;
    void addCards();

    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    JobRunner &m_jobs;
    QWidget &m_window;
    QPointer<EditorPage> m_page;
    DesignId m_mine;
    DesignSummary m_other; ///< what the page shows the comparison with
    QSet<QString> m_cardKeys; ///< of gaps that are cards already
};

} // namespace archdeck
