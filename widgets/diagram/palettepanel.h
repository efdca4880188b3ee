#pragma once

#include "core/catalog/catalog.h"

#include <QtWidgets/qwidget.h>

#include <memory>

class QLineEdit;
class QListView;

namespace archdeck {

class KindListModel;
class ThemeController;

/// The component kinds at the left of the canvas: search, drag onto the canvas, or Enter and double-click to add.
class PalettePanel : public QWidget
{
    Q_OBJECT
public:
    PalettePanel(std::shared_ptr<const Catalog> catalog, const ThemeController &themes, QWidget *parent = nullptr);

    void focusSearch();

Q_SIGNALS:
    void kindChosen(const QString &kindId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    KindListModel *m_kinds;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace archdeck
