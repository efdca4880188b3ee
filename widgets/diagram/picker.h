#pragma once

#include <QtGui/qicon.h>
#include <QtWidgets/qdialog.h>

#include <functional>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;

namespace archdeck {

/// A small list with a search line, for choosing one thing by keyboard: a kind for a new component, the other end of a
/// connection. Runs modally; Escape chooses nothing.
class Picker : public QDialog
{
    Q_OBJECT
public:
    /// `model` rows that are not selectable are headings. `search` is told what is typed and narrows the model.
    Picker(const QString &title, QAbstractItemModel &model, std::function<void(const QString &)> search,
           QWidget *parent);

    /// The row that was chosen; invalid after Escape. `at` is the upper left corner in global pixels.
    QModelIndex choose(const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void selectFirst();

    QAbstractItemModel &m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace archdeck
