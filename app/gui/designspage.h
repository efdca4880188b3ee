#pragma once

#include "app/gui/boards.h"

#include <QtWidgets/qstackedwidget.h>

namespace archdeck {

class ComparisonController;
class DesignsController;
class EditorPage;
class GalleryPage;
class HistoryController;
class MessageBar;
class SealedPage;

/// What the rail's "Designs" leads to: the gallery, and from it one open design, or a sealed reference with the ways to
/// open it.
class DesignsPage : public QStackedWidget
{
    Q_OBJECT
public:
    /// All outlive the page; `window` is the parent of dialogs.
    DesignsPage(Workspace &workspace, const std::shared_ptr<const Catalog> &catalog, ThemeController &themes,
                JobRunner &jobs, Boards &boards, QWidget &window);
    ~DesignsPage() override;

    DesignsController &controller() { return *m_controller; }
    /// Null while no design is open.
    EditorPage *editor() const { return m_editor; }
    DesignId openedDesign() const { return m_opened; }
    MessageBar &messages() const;

    /// On the canvas; a sealed reference is asked about first.
    void openDesign(DesignId id);
    void showGallery();
    /// Keeps its layout in mind; the gallery is not shown by that.
    void closeDesign();
    void refresh();
    /// The user's newest drawing for a question, else its reference.
    void openQuestion(const QString &question);
    /// The same drawing, compared with the reference.
    void compareFor(const QString &question);
    /// The open design, with one that the user picks.
    void compareWithChosen();
    void drawWithoutClock(DesignId reference);

Q_SIGNALS:
    /// A design was opened or the gallery is back.
    void opened();
    void attemptWanted(const QString &question);
    void reviewWanted();
    void failed(const archdeck::Error &error);

private:
    /// The user's newest drawing for a question; null for none.
    DesignId drawingFor(const QString &question) const;
    void connectGallery();
    void connectSealed();
    void showEditor(DesignId id);
    void reveal(DesignId id);

    Workspace &m_workspace;
    Boards &m_boards;
    DesignsController *m_controller;
    ComparisonController *m_comparison;
    HistoryController *m_history;
    GalleryPage *m_gallery;
    SealedPage *m_sealed;
    EditorPage *m_editor = nullptr;
    DesignId m_opened;
};

} // namespace archdeck
