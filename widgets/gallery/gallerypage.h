#pragma once

#include "core/base/jobrunner.h"
#include "core/catalog/catalog.h"
#include "core/storage/designstore.h"

#include <QtWidgets/qwidget.h>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;

namespace archdeck {

class DesignListModel;
class DesignGrid;
class MessageBar;
class ThemeController;

/// The designs of the library as cards: the user's own above, the references below. It asks for everything by signals.
class GalleryPage : public QWidget
{
    Q_OBJECT
public:
    /// Loads a design for its thumbnail; called on the user interface's thread.
    using LoadDiagram = std::function<Result<Diagram>(DesignId)>;

    GalleryPage(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, JobRunner &jobs,
                LoadDiagram load, QWidget *parent = nullptr);
    ~GalleryPage() override;

    void setDesigns(const QList<DesignSummary> &designs);
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void openWanted(archdeck::DesignId id);
    void newWanted();
    void importWanted();
    void portfolioWanted();
    void cheatSheetWanted();
    void copyWanted(archdeck::DesignId id);
    void revealWanted(archdeck::DesignId id);
    void exportWanted(archdeck::DesignId id);
    void renameWanted(archdeck::DesignId id);
    void removeWanted(archdeck::DesignId id);

private:
    QWidget *createHeader();
    QWidget *createBody();
    DesignGrid *createGrid(DesignListModel &model, const QString &name);
    void applyFilter();
    void renewThumbnails();
    void showMenu(const QModelIndex &index, const QPoint &at);

    std::shared_ptr<const Catalog> m_catalog;
    const ThemeController &m_themes;
    JobRunner &m_jobs;
    LoadDiagram m_load;
    DesignListModel *m_mine;
    DesignListModel *m_references;
    DesignGrid *m_mineGrid = nullptr;
    DesignGrid *m_referenceGrid = nullptr;
    QWidget *m_emptyMine = nullptr;
    QLabel *m_nothingFound = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_family = nullptr;
    MessageBar *m_messages;
};

} // namespace archdeck
