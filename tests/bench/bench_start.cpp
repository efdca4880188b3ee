#include <benchmark/benchmark.h>

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

// From starting the program to its first painted window, with the case studies and decks in the library already.
static void coldStartToFirstPaint(benchmark::State &state)
{
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(variable), home.filePath(QString::fromLatin1(variable)));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QProcess seeding;
    seeding.setProcessEnvironment(environment);
    seeding.start(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck-cli"), {QStringLiteral("designs")});
    seeding.waitForFinished();
    for (auto _ : state) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck"), {QStringLiteral("--test-script")});
        while (!program.readAllStandardOutput().contains("painted") && program.waitForReadyRead(10000)) {}
        state.PauseTiming();
        program.write("quit\n");
        if (!program.waitForFinished(5000))
            program.kill();
        program.waitForFinished();
        state.ResumeTiming();
    }
}
BENCHMARK(coldStartToFirstPaint)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
