#include "app/gui/mainwindow.h"
#include "app/gui/quitonsignal.h"
#include "app/gui/recoverydialog.h"
#include "core/base/logfile.h"
#include "core/base/paths.h"
#include "core/base/resources.h"
#include "core/base/texts.h"
#include "widgets/common/themecontroller.h"
#include "widgets/diagram/canvasaccessible.h"

#ifdef ARCHDECK_TEST_HOOKS
#include "app/gui/testscript.h"
#endif

#include <kdsingleapplication.h>

#include <QtCore/qcryptographichash.h>
#include <QtCore/qsettings.h>
#include <QtCore/qtimer.h>
#include <QtGui/qicon.h>
#include <QtWidgets/qapplication.h>

#include <csignal>
#include <cstdio>

namespace archdeck {

namespace {

/// One window for each library: the name tells libraries apart.
QString instanceName(const QString &libraryPath)
{
    const QByteArray hash = QCryptographicHash::hash(libraryPath.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("archdeck-") + QString::fromLatin1(hash);
}

/// Opens the library, asking what to do for as long as that fails; with `trouble`, asks first. Null when the user gives up.
std::unique_ptr<Workspace> openWorkspace(QString path, const LibraryOptions &options, std::optional<Error> trouble)
{
    for (;;) {
        if (!trouble) {
            auto workspace = Workspace::open(path, options);
            if (workspace)
                return std::move(*workspace);
            trouble = workspace.error();
            qWarning("the library can't be opened: %s", qPrintable(toLine(*trouble)));
        }
        RecoveryDialog dialog(path, *trouble, options.clock);
        if (dialog.exec() != QDialog::Accepted)
            return nullptr;
        path = dialog.libraryPath();
        trouble.reset();
    }
}

void raise(MainWindow &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// Shows the window until it is closed. Returns the program's exit code, or one of `MainWindow`'s own.
int showWindow(Workspace &workspace, ThemeController &themes, KDSingleApplication &instance,
               const LaunchOptions &options)
{
    const QString language = workspace.profile().value_or(Profile{.language = systemLanguage()}).language;
    useLanguage(language);
    const auto catalog = std::make_shared<const Catalog>(
        Catalog::load(contentRoot() + QStringLiteral("/templates/components"), language));
    JobRunner jobs; // outlives the pages, which cancel their jobs when they go
    MainWindow window(workspace, catalog, themes, jobs);
    const QuitOnSignal quitOnSignal;
    QObject::connect(&instance, &KDSingleApplication::messageReceived, &window, [&window](const QByteArray &message) {
        raise(window);
        window.obey(fromMessage(message));
    });
    window.show();
    window.obey(options);
    // After the first paint: laying out the case studies takes a moment on the very first start.
    QTimer::singleShot(0, &window, &MainWindow::seedContent);
#ifdef ARCHDECK_TEST_HOOKS
    TestScript script(window, workspace);
    if (options.testScript)
        script.start();
#endif
    return QApplication::exec();
}

int run()
{
    auto options = parseLaunchOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "archdeck: %s\n", qPrintable(toLine(options.error())));
        return 2;
    }
    KDSingleApplication instance(instanceName(options->library),
                                 KDSingleApplication::Option::IncludeUsernameInSocketName);
    if (!instance.isPrimaryInstance())
        return instance.sendMessage(toMessage(*options)) ? 0 : 1;

    const Paths paths = Paths::standard();
    const auto log = LogFile::install(paths.state);
    useLanguage(systemLanguage()); // until the library tells the user's own
    ThemeController themes;
    themes.choose(ThemeChoice(QSettings().value(QStringLiteral("theme"), int(ThemeChoice::System)).toInt()));
    themes.install();
    installCanvasAccessibility();

    const SystemClock clock;
    QString path = options->library;
    std::optional<Error> trouble;
    for (;;) {
        const auto workspace = openWorkspace(path, LibraryOptions{clock, paths.state}, trouble);
        if (!workspace)
            return 1;
        const int code = showWindow(*workspace, themes, instance, *options);
        if (code != MainWindow::repairCode && code != MainWindow::languageCode)
            return code;
        path = workspace->path();
        options = LaunchOptions{.library = path};
        if (code == MainWindow::languageCode) {
            options->page = QStringLiteral("settings"); // where the language was chosen
            continue;
        }
        trouble = Error{ErrorCode::Corrupt,
                        QCoreApplication::translate("archdeck",
                                                    "The library is closed. Restore a backup, or save what "
                                                    "can be read into a new library."),
                        {}};
    }
}

} // namespace

} // namespace archdeck

int main(int argc, char **argv)
{
    // A file-size limit reached must be an error to report, not the end of the program; so must a closed pipe.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    QApplication::setApplicationName(QStringLiteral("archdeck"));
    QApplication::setOrganizationName(QStringLiteral("archdeck")); // settings: archdeck/archdeck.ini
    QApplication::setApplicationDisplayName(QStringLiteral("Archdeck"));
    QApplication::setApplicationVersion(QStringLiteral(ARCHDECK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.archdeck.Archdeck"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("io.github.archdeck.Archdeck")));
    archdeck::useCompiledContent();
    return archdeck::run();
}
