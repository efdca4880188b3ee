#pragma once

#include "core/diagram/elements.h"

#include <QtWidgets/qwidget.h>

class QLineEdit;
class QToolButton;

namespace archdeck {

class TextArea;
class ThemeController;

/// The fields of one option of a trade-off, on a frame of their own.
class TradeOffOptionEditor : public QWidget
{
    Q_OBJECT
public:
    TradeOffOptionEditor(const TradeOffOption &option, const ThemeController &themes, QWidget *parent);

    TradeOffOption option() const;
    /// Its place, from 1 on, for the names of its controls.
    void setNumber(int number);
    void setRemovable(bool removable);
    void focusName();
    /// In tab order.
    QList<QWidget *> controls() const;

Q_SIGNALS:
    void nameChanged();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    QLineEdit *m_name;
    QToolButton *m_remove;
    TextArea *m_pros;
    TextArea *m_cons;
};

} // namespace archdeck
