#pragma once

#include "core/base/jobrunner.h"
#include "core/diagram/historyentry.h"
#include "core/practice/designdiff.h"
#include "widgets/diagram/editormodel.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace archdeck {

class ActionList;
class ComparisonPanel;
class DiagramScene;
class DiagramView;
class EditorActions;
class EstimateFeed;
class EstimateLine;
class HistoryPanel;
class Inspector;
class LayoutRunner;
class LeftPane;
class MessageBar;
class PalettePanel;
class PasteRunner;
class StatePreview;
class ThemeController;

/// One open design: a title line with its few main actions, palette | canvas | inspector, the estimate in one line, and
/// a slim bar below. Embedded into another page it has the tools, but no title, way back or export of its own.
class EditorPage : public QWidget
{
    Q_OBJECT
public:
    enum class Frame { Page, Embedded };

    /// Takes the model; `themes` and `jobs` outlive the page.
    EditorPage(std::unique_ptr<EditorModel> model, const ThemeController &themes, JobRunner &jobs,
               QWidget *parent = nullptr, Frame frame = Frame::Page);
    ~EditorPage() override;

    EditorModel &model() { return *m_model; }
    DiagramView &view() { return *m_view; }
    MessageBar &messages() { return *m_messages; }
    Inspector &inspector() { return *m_inspector; }
    const EstimateFeed &estimates() const { return *m_estimates; }
    /// For menus and the command palette.
    QList<QAction *> editorActions() const;
    ActionList &actionList();

    QByteArray saveLayout() const;
    /// Ignores what it can't read.
    void restoreLayout(const QByteArray &state);

    /// Marks and ghosts of a guided page; load bars come on top of them while estimates are shown.
    void setMarks(const DiagramMarks &marks);
    /// As given, without load bars.
    const DiagramMarks &marks() const { return m_marks; }

    /// A panel at the right end, beside the inspector; null for none. Takes the panel and deletes the one before.
    void setSidePanel(QWidget *panel);
    void showPalette(bool shown);
    void showInspector(bool shown);

    /// Shows how the drawing differs from `reference`: marks and ghosts on the canvas, and a list in the inspector's
    /// place. It follows the drawing: after each change it is compared anew. `reasons` are those of the dismissed
    /// differences, by key.
    void showComparison(const DesignDiff &diff, const Diagram &reference, const QMap<QString, QString> &reasons = {});
    void endComparison();
    bool isComparing() const { return m_comparison.has_value(); }
    /// Null before the first comparison.
    ComparisonPanel *comparisonPanel() const { return m_comparisonPanel; }
    /// The comparison as it is now; only while comparing.
    const DesignDiff &comparison() const { return m_comparison->diff; }
    const Diagram &reference() const { return m_comparison->reference; }

    // History (editorpagehistory.cpp): a list in the inspector's place, and earlier states in that of the canvas. Any
    // change of the design leads back to the present.
    void showHistory(bool shown);
    bool isHistoryShown() const;
    /// Null before the history was shown for the first time.
    HistoryPanel *historyPanel() const { return m_historyPanel; }
    /// Oldest first; see HistoryPanel.
    void setHistory(const QList<HistoryEntry> &entries, qint64 nowMs);
    /// `name` tells which state it is.
    void showState(const Diagram &state, const QString &name);
    void showPresent();
    bool isLooking() const;
    /// Null before the first look.
    StatePreview *statePreview() const { return m_preview; }
    /// As `showComparison`, with what came, went and changed since an earlier state of this design.
    void showVersionComparison(const Diagram &earlier, const QString &name);

Q_SIGNALS:
    /// The history is shown, or the design changed while it is.
    void historyWanted();
    void stateWanted(const QUuid &entry);
    void stateNameWanted(const QUuid &entry, const QString &name);
    void restoreWanted(const QUuid &entry);
    void versionComparisonWanted(const QUuid &entry);
    void backWanted();
    void exportWanted();
    void copyWanted();
    void compareWanted();
    /// A ghost of `setMarks` was clicked, or Enter pressed on it.
    void ghostActivated(const QString &key);
    /// The page shows the dismissal, or its end, already; the receiver keeps it.
    void dismissWanted(const QString &key, const QString &reason);
    void dismissalUndone(const QString &key);
    void cardsWanted();
    /// `comparison()` with a reference is another one; who makes the cards offers them anew.
    void comparisonChanged();
    /// By the user; `endComparison` has been called.
    void comparisonClosed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Comparison
    {
        DesignDiff diff;
        Diagram reference;
        QMap<QString, QString> reasons;
        QHash<QString, QRectF> places; ///< of the ghosts, by key
        std::optional<QString> versionName = {}; ///< when `reference` is an earlier state of this design
    };

    void arrange(Frame frame);
    void connectParts();
    void connectEstimates();
    void connectComparison();
    void connectHistory();
    void createHistoryPanel();
    void createPreview();
    void beginComparison(Comparison comparison);
    /// Comparison, history or inspector, the first of them that is on.
    void updateSide();
    void addTitle(QHBoxLayout *row);
    void addTools(QHBoxLayout *row);
    QWidget *createHeader(Frame frame);
    QWidget *createFooter();
    void updateMarks();
    void compareAnew();
    void showDiff(const DesignDiff &diff);
    void selectAndShow(const ElementRef &element);
    void focusNextPane();
    void updateHeader();
    void updateFooter();
    void updatePaths();

    std::unique_ptr<EditorModel> m_model;
    const ThemeController &m_themes;
    JobRunner &m_jobs;
    DiagramScene *m_scene;
    DiagramView *m_view;
    EditorActions *m_actions;
    PalettePanel *m_palette;
    LeftPane *m_left; ///< palette and layers
    Inspector *m_inspector;
    MessageBar *m_messages;
    QSplitter *m_splitter;
    QStackedWidget *m_side; ///< inspector, history or comparison
    EstimateFeed *m_estimates;
    EstimateLine *m_estimateLine;
    LayoutRunner *m_layouts;
    PasteRunner *m_pastes;
    ComparisonPanel *m_comparisonPanel = nullptr;
    HistoryPanel *m_historyPanel = nullptr;
    StatePreview *m_preview = nullptr;
    QWidget *m_sidePanel = nullptr;
    QString m_comparisonSlot; ///< of its own, since two designs may be open beside each other
    DiagramMarks m_marks;
    std::optional<Comparison> m_comparison;
    QLabel *m_title = nullptr;
    QLabel *m_saved;
    QLabel *m_selectionText;
    QToolButton *m_zoomText;
    QComboBox *m_paths;
    QWidget *m_busy;
};

} // namespace archdeck
