#pragma once

#include "app/gui/boards.h"
#include "core/cards/fact.h"
#include "core/practice/guide.h"

#include <QtCore/qobject.h>

#include <optional>

class QWidget;

namespace archdeck {

class ComparisonController;
class GuidePanel;
class MessageBar;

/// The guided first design: half a board on the canvas, beside it the panel that says what comes next. Makes or resumes
/// the drawing, fills, scales and compares it, makes cards, writes the page, and keeps how far the user is.
/// User interface thread.
class GuidedController : public QObject
{
    Q_OBJECT
public:
    /// All outlive this. Texts are in `language`.
    GuidedController(Workspace &workspace, std::shared_ptr<const Catalog> catalog, const ThemeController &themes,
                     JobRunner &jobs, Boards &boards, const QString &language, QWidget *parent);
    ~GuidedController() override;

    /// The page, to be put into the window; owned by the parent. It is empty while the guide is not open; hiding it
    /// closes the guide.
    QWidget &page() const { return *m_page; }
    /// Null while the guide is not open.
    EditorPage *editor() const { return m_editor; }
    GuidePanel *panel() const { return m_panel; }
    /// Of the open guide; null while there is none.
    MessageBar *messages() const;

    /// Begins, or goes on where the user was. The drawing must not be open elsewhere. Emits `opened` when it is there.
    void start();
    /// Everything is stored already.
    void close();

Q_SIGNALS:
    /// The page is there to be shown.
    void opened();
    /// The user is through, or leaves: back to Today.
    void done();
    /// Nothing was opened.
    void failed(const archdeck::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Result<void> open(const Guide &guide);
    Result<GuideRecord> recordToGoOnWith(const Guide &guide);
    void showEditor(EditorPage &editor);
    void connectEditor();
    GuideFacts facts() const;
    void update();
    void updateGhosts();
    void enter(GuideStep step);
    void act();
    void skip();
    void finish(GuideStep step);
    void store();
    void fillGhost(const QString &key);
    void addReplicas();
    void compare();
    void compared();
    void endComparison();
    void fitSoon();
    void makeCards();
    void savePage();
    void finishAll();
    QStringList tomorrow() const;
    void showError(const Error &error);

    Workspace &m_workspace;
    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    JobRunner &m_jobs;
    Boards &m_boards;
    QString m_language;
    QWidget *m_page;
    ComparisonController *m_comparison;

    std::optional<Guide> m_guide;
    GuideRecord m_record;
    EditorPage *m_editor = nullptr;
    GuidePanel *m_panel = nullptr;
    std::optional<GuideStep> m_step; ///< that was shown last
    std::optional<DesignDiff> m_diff; ///< of the last comparison
    QList<Fact> m_cards; ///< that would be made
    QStringList m_tomorrow;
    bool m_isBusy = false;
};

} // namespace archdeck
