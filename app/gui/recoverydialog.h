#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/workspace/backups.h"

#include <QtWidgets/qdialog.h>

class QComboBox;
class QLabel;
class QPushButton;

namespace archdeck {

/// Shown when the library can't be opened: says why, and offers what helps in this case: a backup, saving what can be
/// read, another library, or trying again. The library is never changed without one of these being chosen.
class RecoveryDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Quit, Retry, OpenOther };

    /// `clock` outlives the dialog.
    RecoveryDialog(const QString &libraryPath, const Error &error, const Clock &clock);

    Choice choice() const { return m_choice; }
    /// The library to open next: the other one, or the same again.
    QString libraryPath() const { return m_path; }

private:
    void restoreChosen();
    void salvage();
    void openOther();
    void tell(const QString &text);
    void finish(Choice choice);

    QString m_path;
    const Clock &m_clock;
    QComboBox *m_backups;
    QLabel *m_result;
    QPushButton *m_salvage = nullptr;
    QPushButton *m_retry;
    Choice m_choice = Choice::Quit;
};

} // namespace archdeck
