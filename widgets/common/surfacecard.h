#pragma once

#include <QtWidgets/qwidget.h>

class QVBoxLayout;

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

struct CardWithColumn
{
    SurfaceCard *card;
    QVBoxLayout *column;
};
/// A sheet with a title (none when empty) and a column to fill.
CardWithColumn titledCard(const ThemeController &themes, const QString &title, QWidget *parent);

} // namespace archdeck
