#pragma once

#include "core/cards/studyqueue.h"

#include <QtWidgets/qwidget.h>

#include <array>
#include <optional>

class QLabel;

namespace archdeck {

class ThemeController;

/// How many cards of each kind are left: "12 new  3 learning  8 due", each with a dot and, for the kind of the card
/// that is shown, a line below.
class CountsLine : public QWidget
{
    Q_OBJECT
public:
    CountsLine(const ThemeController &themes, QWidget *parent);

    void setCounts(const QueueCounts &counts, std::optional<CardState> current);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Kind { Fresh, Learning, Due, KindCount };

    QColor colourOf(int kind) const;

    const ThemeController &m_themes;
    std::array<QLabel *, KindCount> m_labels{};
    std::optional<int> m_current;
};

} // namespace archdeck
