#pragma once

#include <QtWidgets/qwidget.h>

class QToolButton;
class QVBoxLayout;

namespace archdeck {

/// A part of a panel that is folded away under its title until someone wants it.
class Disclosure : public QWidget
{
    Q_OBJECT
public:
    Disclosure(const QString &title, QWidget *parent);

    void setTitle(const QString &title);
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// Where the content goes; hidden with it.
    QWidget *content() const { return m_content; }
    QVBoxLayout *contentColumn() const { return m_column; }
    QToolButton *button() const { return m_button; }

private:
    QToolButton *m_button;
    QWidget *m_content;
    QVBoxLayout *m_column;
    bool m_isOpen = false;
};

} // namespace archdeck
