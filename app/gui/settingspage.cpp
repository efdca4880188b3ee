#include "app/gui/settingspage.h"

#include "app/gui/profileform.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/pagetitle.h"
#include "widgets/common/themecontroller.h"

#include <QtCore/qdir.h>
#include <QtCore/qlocale.h>
#include <QtCore/qsettings.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>

namespace archdeck {

namespace {

QLabel *heading(const QString &text, int pixelSize, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPixelSize(pixelSize);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SettingsPage::SettingsPage(Workspace &workspace, ThemeController &themes, JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_themes(themes), m_jobs(jobs), m_messages(new MessageBar(themes, this)),
      m_profile(new ProfileForm(workspace.studyDay(), this)), m_backups(new QListWidget(this)),
      m_report(plainLabel({}, this)), m_restore(new QPushButton(tr("Restore the chosen backup…"), this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_messages);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *body = new QWidget(scroll);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(12);
    column->addWidget(new PageTitle(tr("Settings"), body));
    column->addWidget(createProfile());
    column->addWidget(createAppearance());
    column->addWidget(createLibrary(), 1);
    scroll->setWidget(body);
    page->addWidget(scroll, 1);
}

QWidget *SettingsPage::createProfile()
{
    auto *box = new QWidget(this);
    box->setMaximumWidth(720);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 8);
    column->addWidget(heading(tr("You"), 15, box));
    column->addWidget(m_profile);
    connect(m_profile, &ProfileForm::changed, this, &SettingsPage::saveProfile);
    return box;
}

void SettingsPage::saveProfile(const Profile &profile)
{
    const auto before = m_workspace.profile();
    if (const auto saved = m_workspace.saveProfile(profile); !saved)
        return m_messages->showError(saved.error());
    if (before && before->language != profile.language)
        Q_EMIT languageChanged();
}

QWidget *SettingsPage::createAppearance()
{
    auto *box = new QWidget(this);
    box->setMaximumWidth(720);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 8, 0, 8);
    auto *choice = new QComboBox(box);
    choice->addItem(tr("As the desktop"), int(ThemeChoice::System));
    choice->addItem(tr("Light"), int(ThemeChoice::Light));
    choice->addItem(tr("Dark"), int(ThemeChoice::Dark));
    choice->setCurrentIndex(choice->findData(int(m_themes.choice())));
    choice->setMaximumWidth(200);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        m_themes.choose(ThemeChoice(choice->currentData().toInt()));
        QSettings().setValue(QStringLiteral("theme"), choice->currentData());
    });
    form->addRow(heading(tr("Appearance"), 15, box));
    form->addRow(tr("Theme"), choice);
    return box;
}

QWidget *SettingsPage::createLibrary()
{
    auto *box = new QWidget(this);
    box->setMaximumWidth(720);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(heading(tr("Library"), 15, box));
    column->addWidget(plainLabel(QDir::toNativeSeparators(m_workspace.path()), box));
    QLabel *explanation = plainLabel(
        tr("Everything you do is saved at once. Backups are made when the library changed and the last one is over "
           "30 minutes old; older ones are thinned to hourly, daily, weekly and monthly."),
        box);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(explanation);
    m_backups->setAccessibleName(tr("Backups"));
    m_backups->setMaximumHeight(260);
    column->addWidget(m_backups, 1);
    auto *row = new QHBoxLayout;
    auto *backUp = new QPushButton(tr("Back up now"), box);
    auto *check = new QPushButton(tr("Check the library"), box);
    row->addWidget(m_restore);
    row->addStretch(1);
    row->addWidget(check);
    row->addWidget(backUp);
    column->addLayout(row);
    column->addWidget(m_report);
    column->addStretch(1);
    connect(backUp, &QPushButton::clicked, this, &SettingsPage::backUpNow);
    connect(check, &QPushButton::clicked, this, &SettingsPage::checkNow);
    connect(m_restore, &QPushButton::clicked, this, &SettingsPage::restoreChosen);
    connect(m_backups, &QListWidget::itemSelectionChanged, this,
            [this] { m_restore->setEnabled(m_backups->currentItem() != nullptr); });
    return box;
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (const auto profile = m_workspace.profile())
        m_profile->setProfile(*profile);
    else
        m_messages->showError(profile.error());
    fillBackups();
}

void SettingsPage::fillBackups()
{
    m_backups->clear();
    const auto backups = m_workspace.backups();
    if (!backups)
        return m_messages->showError(backups.error());
    const QLocale locale;
    for (const BackupInfo &backup : *backups) {
        const QString when = locale.toString(QDateTime::fromMSecsSinceEpoch(backup.createdMs), QLocale::ShortFormat);
        auto *item = new QListWidgetItem(QStringLiteral("%1    %2").arg(when, locale.formattedDataSize(backup.size)),
                                         m_backups);
        item->setData(Qt::UserRole, backup.path);
    }
    if (backups->isEmpty())
        (new QListWidgetItem(tr("No backup yet"), m_backups))->setFlags(Qt::NoItemFlags);
    m_restore->setEnabled(false);
}

void SettingsPage::backUpNow()
{
    m_jobs.run<BackupInfo>(QStringLiteral("backup"), [this](const JobContext &) { return m_workspace.backUp(); },
                           [this](const Result<BackupInfo> &backup) {
        fillBackups();
        if (backup)
            m_messages->show(MessageKind::Success, tr("Backed up to %1").arg(QDir::toNativeSeparators(backup->path)));
        else
            m_messages->showError(backup.error());
    });
}

void SettingsPage::checkNow()
{
    m_report->setText(tr("Checking…"));
    m_jobs.run<CheckReport>(QStringLiteral("check"), [this](const JobContext &) { return m_workspace.check(); },
                            [this](const Result<CheckReport> &report) {
        if (!report) {
            m_report->clear();
            return m_messages->showError(report.error());
        }
        QStringList lines;
        for (const CheckItem &item : report->items)
            lines.append(item.problems.isEmpty()
                             ? tr("%1: fine").arg(item.name)
                             : tr("%1: %2").arg(item.name, item.problems.join(QStringLiteral("; "))));
        m_report->setText(lines.join(u'\n'));
        if (!report->isSound())
            m_messages->show(MessageKind::Error, tr("The library has problems; the list below names them."),
                             tr("Repair…"), [this] { Q_EMIT repairWanted(); });
    });
}

void SettingsPage::restoreChosen()
{
    const QListWidgetItem *item = m_backups->currentItem();
    if (!item)
        return;
    QMessageBox question(
        QMessageBox::Question, tr("Restore a backup"),
        tr("The library becomes what it was at that time. What is in it now is kept beside it under a dated name."),
        QMessageBox::Cancel, this);
    question.setTextFormat(Qt::PlainText);
    QPushButton *restore = question.addButton(tr("Restore"), QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() != restore)
        return;
    const auto report = m_workspace.restore(item->data(Qt::UserRole).toString());
    fillBackups();
    if (report)
        m_messages->show(
            MessageKind::Success,
            tr("Restored. The library from before is %1").arg(QDir::toNativeSeparators(report->keptAside)));
    else
        m_messages->showError(report.error());
}

} // namespace archdeck
