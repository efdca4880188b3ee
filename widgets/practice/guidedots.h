#pragma once

#include "core/practice/guide.h"

#include <QtWidgets/qwidget.h>

namespace archdeck {

class ThemeController;

/// One dot for each step of a guide: full when done, a ring when skipped, long for the current one.
class GuideDots : public QWidget
{
    Q_OBJECT
public:
    GuideDots(const ThemeController &themes, QWidget *parent);

    void setMarks(const QList<GuideState::Mark> &marks);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_themes;
    QList<GuideState::Mark> m_marks;
};

} // namespace archdeck
