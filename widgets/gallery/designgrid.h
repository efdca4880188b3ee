#pragma once

#include <QtWidgets/qlistview.h>

class QSortFilterProxyModel;

namespace archdeck {

class DesignListModel;
class ThemeController;

/// Cards that flow into rows. As high as its rows, so that several grids share one scroll area.
class DesignGrid : public QListView
{
    Q_OBJECT
public:
    DesignGrid(DesignListModel &designs, const ThemeController &themes, QWidget *parent = nullptr);

    /// Shows only designs of `family` (empty for all) that hold `text`.
    void filter(const QString &text, const QString &family);
    int shownCount() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void adjustHeight();

    QSortFilterProxyModel *m_filtered;
};

} // namespace archdeck
