#include "tests/support/testmain.h"

#include "core/base/resources.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <cstdio>
#include <map>

#ifdef QT_WIDGETS_LIB
#include <QtWidgets/qapplication.h>
using Application = QApplication;
#else
#include <QtGui/qguiapplication.h>
using Application = QGuiApplication;
#endif

namespace archdeck::test {

namespace {
using Factory = std::unique_ptr<QObject> (*)();

std::map<QString, Factory> &registry()
{
    static std::map<QString, Factory> tests;
    return tests;
}
} // namespace

void registerTest(const char *file, Factory create)
{
    registry().insert_or_assign(QFileInfo(QString::fromUtf8(file)).baseName(), create);
}

} // namespace archdeck::test

int main(int argc, char **argv)
{
    // Nothing a test does may reach the user's own data.
    QTemporaryDir home;
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, QFile::encodeName(home.filePath(QString::fromLatin1(variable))));
    Application application(argc, argv);
    archdeck::useCompiledContent();

    const QString wanted = argc > 1 ? QString::fromUtf8(argv[1]) : QString();
    if (!wanted.isEmpty() && !wanted.startsWith(u'-')) {
        const auto test = archdeck::test::registry().find(wanted);
        if (test == archdeck::test::registry().end()) {
            std::fprintf(stderr, "no test %s in this binary\n", qPrintable(wanted));
            return 2;
        }
        argv[1] = argv[0];
        return QTest::qExec(test->second().get(), argc - 1, argv + 1);
    }
    int failures = 0;
    for (const auto &[name, create] : archdeck::test::registry())
        failures += QTest::qExec(create().get(), argc, argv);
    return failures == 0 ? 0 : 1;
}
