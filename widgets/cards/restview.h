#pragma once

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;

namespace archdeck {

class ThemeController;

/// Shown when nothing is due: what this page is for and what to do meanwhile.
class RestView : public QWidget
{
    Q_OBJECT
public:
    RestView(const ThemeController &themes, QWidget *parent);

    /// When the next card is due; empty when none is today.
    void setNext(const QString &next);

Q_SIGNALS:
    void designsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    QLabel *m_title;
    QLabel *m_next;
    QLabel *m_lesson;
    QPushButton *m_designs;
};

} // namespace archdeck
