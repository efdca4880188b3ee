#pragma once

#include "core/cards/reviewsession.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;

namespace archdeck {

class RatingBars;
class ThemeController;

/// What a sitting came to: the numbers, the answers by rating, and when to come back.
class SummaryView : public QWidget
{
    Q_OBJECT
public:
    SummaryView(const ThemeController &themes, QWidget *parent);

    /// `next` says when the next card is due.
    void setSummary(const ReviewSummary &summary, const QString &next);
    /// Only the sentence changes while the user waits.
    void setNext(const QString &next);
    QString next() const;

Q_SIGNALS:
    void designsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Number { Answered, AgainShare, NewCards, Time, NumberCount };

    void applyFonts();

    QLabel *m_title;
    QLabel *m_next;
    std::array<QLabel *, NumberCount> m_numbers{};
    std::array<QLabel *, NumberCount> m_captions{};
    RatingBars *m_bars;
    QPushButton *m_designs;
};

} // namespace archdeck
