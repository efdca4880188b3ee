#pragma once

#include "core/render/diagrammarks.h"

#include <QtWidgets/qwidget.h>

namespace archdeck {

class ThemeController;

/// A named bar: what is used of something, as text and as length; too much is said in bold with a sign.
class LoadBarView : public QWidget
{
    Q_OBJECT
public:
    LoadBarView(const ThemeController &themes, QWidget *parent);

    void show(const QString &name, const LoadBar &bar);
    /// A share (0 to 1) that is neither good nor bad, in the accent.
    void showShare(const QString &name, double share, const QString &text);
    /// Emphasises the name: this is the limit that counts.
    void setStrong(bool strong);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    QString m_name;
    LoadBar m_bar;
    bool m_isStrong = false;
    bool m_isShare = false;
};

} // namespace archdeck
