#pragma once

#include "core/base/jobrunner.h"
#include "core/workspace/workspace.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QListWidget;
class QPushButton;

namespace archdeck {

class MessageBar;
class ProfileForm;
class ThemeController;

/// Who the user is, appearance, and the care of the library: where it is, its backups, checking and restoring it.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(Workspace &workspace, ThemeController &themes, JobRunner &jobs, QWidget *parent = nullptr);

    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    /// To close the library and restore or salvage it.
    void repairWanted();
    /// Interface and content are to come in another language.
    void languageChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createProfile();
    void saveProfile(const Profile &profile);
    QWidget *createAppearance();
    QWidget *createLibrary();
    void fillBackups();
    void backUpNow();
    void checkNow();
    void restoreChosen();

    Workspace &m_workspace;
    ThemeController &m_themes;
    JobRunner &m_jobs;
    MessageBar *m_messages;
    ProfileForm *m_profile;
    QListWidget *m_backups;
    QLabel *m_report;
    QPushButton *m_restore;
};

} // namespace archdeck
