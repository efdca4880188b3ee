#pragma once

#include <QtWidgets/qwidget.h>

#include <array>

namespace archdeck {

class ThemeController;

/// How often each of the four answers was given: name, bar, count.
class RatingBars : public QWidget
{
    Q_OBJECT
public:
    RatingBars(const ThemeController &themes, QWidget *parent);

    void setAnswers(const std::array<int, 4> &answers);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    std::array<int, 4> m_answers{};
};

} // namespace archdeck
