#pragma once

#include <QtWidgets/qwidget.h>

namespace archdeck {

class ThemeController;

/// How much of a sitting is done, as a hairline.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    ProgressLine(const ThemeController &themes, QWidget *parent);

    void setProgress(int done, int left);
    double share() const { return m_share; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    double m_share = 0;
};

} // namespace archdeck
