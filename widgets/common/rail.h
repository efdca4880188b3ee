#pragma once

#include <QtCore/qhash.h>
#include <QtWidgets/qwidget.h>

class QActionGroup;
class QBoxLayout;
class QToolButton;

namespace archdeck {

class ThemeController;

/// The narrow strip at the window's left edge: one button for each page, settings at the bottom.
class Rail : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Top, Bottom };

    explicit Rail(const ThemeController &themes, QWidget *parent = nullptr);

    /// `key` names the page in `pageWanted`; the keys Alt+1, Alt+2 … follow the order of adding.
    void addPage(const QString &key, const QString &iconName, const QString &text, Place place = Place::Top);
    void setCurrent(const QString &key);
    /// A small count on a page's button; 0 hides it.
    void setBadge(const QString &key, int count);
    QList<QAction *> pageActions() const;

Q_SIGNALS:
    void pageWanted(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    QBoxLayout *m_top;
    QBoxLayout *m_bottom;
    QActionGroup *m_group;
    QHash<QString, QToolButton *> m_buttons;
};

} // namespace archdeck
