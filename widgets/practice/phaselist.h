#pragma once

#include "core/practice/sittingclock.h"

#include <QtWidgets/qlistwidget.h>

namespace archdeck {

/// The phases of a sitting with their time, spent of planned. Choosing one asks to enter it.
class PhaseList : public QListWidget
{
    Q_OBJECT
public:
    PhaseList(const SittingClock &clock, QWidget *parent);

    /// The present phase and all times.
    void showTimes(const SittingClock &clock);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void phaseWanted(const QString &key);
};

} // namespace archdeck
