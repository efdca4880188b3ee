#pragma once

#include <QtWidgets/qwidget.h>

namespace archdeck {

class ThemeController;

/// A rounded sheet that holds what belongs together on a page.
class SurfaceCard : public QWidget
{
    Q_OBJECT
public:
    explicit SurfaceCard(const ThemeController &themes, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
};

} // namespace archdeck
