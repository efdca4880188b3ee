#pragma once

#include "core/practice/guide.h"

#include <QtWidgets/qwidget.h>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace archdeck {

class GuideDots;
class ThemeController;

/// The narrow panel beside a guided board: where one is, the step with the number that matters, and one main button.
/// A view of a `GuideState`; what is done about it is up to its owner.
class GuidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit GuidePanel(const ThemeController &themes, QWidget *parent = nullptr);

    void setState(const GuideState &state);
    const GuideState &state() const { return m_state; }
    /// The name for the page, as typed.
    QString name() const;
    void setName(const QString &name);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The main button of the step.
    void acted();
    void skipped();
    void leaveWanted();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *createHead();
    QWidget *createStep();
    QWidget *createButtons();
    void setLines(const QStringList &lines);
    void colourNumber();

    const ThemeController &m_themes;
    GuideState m_state;
    GuideDots *m_dots;
    QScrollArea *m_scroll;
    QLabel *m_title;
    QLabel *m_number;
    QLabel *m_caption;
    QLabel *m_text;
    QWidget *m_list;
    QBoxLayout *m_listColumn;
    QLineEdit *m_name;
    QPushButton *m_action;
    QPushButton *m_skip;
};

} // namespace archdeck
