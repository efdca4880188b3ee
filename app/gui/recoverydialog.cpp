#include "app/gui/recoverydialog.h"

#include "core/workspace/librarycare.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qlocale.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace archdeck {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

bool isDamage(ErrorCode code)
{
    return code == ErrorCode::Corrupt || code == ErrorCode::Internal;
}

} // namespace

RecoveryDialog::RecoveryDialog(const QString &libraryPath, const Error &error, const Clock &clock)
    : m_path(libraryPath), m_clock(clock), m_backups(new QComboBox(this)), m_result(plainLabel({}, this)),
      m_retry(new QPushButton(tr("Try again"), this))
{
    setWindowTitle(tr("Library"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    QLabel *what = plainLabel(error.message, this);
    QFont font = what->font();
    font.setPixelSize(15);
    what->setFont(font);
    column->addWidget(what);
    column->addWidget(plainLabel(QDir::toNativeSeparators(libraryPath), this));
    what->setToolTip(error.detail);

    auto *restoreRow = new QHBoxLayout;
    m_backups->setAccessibleName(tr("Backup"));
    const QList<BackupInfo> backups = Backups(libraryPath, clock).list();
    for (const BackupInfo &backup : backups)
        m_backups->addItem(QLocale().toString(QDateTime::fromMSecsSinceEpoch(backup.createdMs), QLocale::ShortFormat),
                           backup.path);
    auto *restore = new QPushButton(tr("Restore this backup"), this);
    restoreRow->addWidget(m_backups, 1);
    restoreRow->addWidget(restore);
    m_salvage = new QPushButton(tr("Save what can be read into a new library"), this);
    const bool offersRepair = isDamage(error.code);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_backups, restore})
        widget->setVisible(offersRepair && !backups.isEmpty());
    m_salvage->setVisible(offersRepair);
    column->addLayout(restoreRow);
    column->addWidget(m_salvage);
    column->addWidget(m_result);

    auto *buttons = new QHBoxLayout;
    auto *other = new QPushButton(tr("Open another library…"), this);
    auto *quit = new QPushButton(tr("Quit"), this);
    buttons->addWidget(other);
    buttons->addStretch(1);
    buttons->addWidget(quit);
    buttons->addWidget(m_retry);
    column->addLayout(buttons);
    connect(restore, &QPushButton::clicked, this, &RecoveryDialog::restoreChosen);
    connect(m_salvage, &QPushButton::clicked, this, &RecoveryDialog::salvage);
    connect(other, &QPushButton::clicked, this, &RecoveryDialog::openOther);
    connect(m_retry, &QPushButton::clicked, this, [this] { finish(Choice::Retry); });
    connect(quit, &QPushButton::clicked, this, [this] { finish(Choice::Quit); });
    setMinimumWidth(560);
    m_retry->setProperty("primary", true);
}

void RecoveryDialog::finish(Choice choice)
{
    m_choice = choice;
    done(choice == Choice::Quit ? QDialog::Rejected : QDialog::Accepted);
}

void RecoveryDialog::restoreChosen()
{
    const auto report =
        Backups::describe(m_backups->currentData().toString()).and_then([this](const BackupInfo &backup) {
        return restoreLibrary(m_path, backup, m_clock);
    });
    if (!report)
        return tell(report.error().message);
    finish(Choice::Retry);
}

void RecoveryDialog::salvage()
{
    const QFileInfo damaged(m_path);
    const QString stamp = m_clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString saved = damaged.absolutePath() + u'/' + damaged.completeBaseName() + u"-saved-" + stamp
        + u".archdeck";
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto report = salvageLibrary(m_path, saved, StopToken());
    QGuiApplication::restoreOverrideCursor();
    if (!report)
        return tell(report.error().message);
    m_path = saved;
    m_salvage->setEnabled(false);
    m_retry->setText(tr("Open the new library"));
    m_retry->setFocus(Qt::OtherFocusReason);
    tell(tr("%1 rows were saved, %2 are missing. The damaged file stays where it is. The new library is %3")
             .arg(report->saved())
             .arg(report->missing())
             .arg(QDir::toNativeSeparators(saved)));
}

void RecoveryDialog::tell(const QString &text)
{
    m_result->setText(text);
    // A dialog does not grow by itself when a wrapped text becomes longer.
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

void RecoveryDialog::openOther()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a library"), QFileInfo(m_path).absolutePath(),
                                                      tr("Archdeck libraries (*.archdeck);;All files (*)"));
    if (path.isEmpty())
        return;
    m_path = path;
    finish(Choice::OpenOther);
}

} // namespace archdeck
