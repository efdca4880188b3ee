#pragma once

#include "core/catalog/catalog.h"

#include <QtWidgets/qpushbutton.h>

class QLineEdit;
class QListWidget;

namespace archdeck {

class ThemeController;

/// The symbol of a component kind in its family's colour, sharp on every screen.
QIcon kindIcon(const Catalog &catalog, const ThemeController &themes, const QString &kindId);

/// A button that shows a component kind and opens the list of all, by family, to search and choose from.
class KindPicker : public QPushButton
{
    Q_OBJECT
public:
    KindPicker(const Catalog &catalog, const ThemeController &themes, QWidget *parent);

    void setKind(const QString &kindId);
    QString kind() const { return m_kind; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose another kind.
    void picked(const QString &kindId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openList();

    const Catalog &m_catalog;
    const ThemeController &m_themes;
    QString m_kind;
};

/// The list that the picker opens: a search line over the kinds. Closes and deletes itself.
class KindPopup : public QWidget
{
    Q_OBJECT
public:
    KindPopup(const Catalog &catalog, const ThemeController &themes, const QString &current, QWidget *parent);

Q_SIGNALS:
    void picked(const QString &kindId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const QString &search);
    void addKind(const ComponentKind &kind);
    void step(int direction);
    void choose();

    const Catalog &m_catalog;
    const ThemeController &m_themes;
    QString m_current;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace archdeck
