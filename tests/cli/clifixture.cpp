#include "tests/cli/clifixture.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>

namespace archdeck::test {

namespace {

/// Sanitized builds are slow; a hang is noticed all the same.
constexpr int patienceMs = 120000;

const QString program = QStringLiteral(ARCHDECK_BIN_DIR "/archdeck-cli");

} // namespace

QJsonObject CliRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CliFixture::CliFixture() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys()) {
        if (name.startsWith(u"ARCHDECK_") || name.startsWith(u"QT_") || name.contains(u"DISPLAY"))
            m_environment.remove(name);
    }
    for (const char *name : {"DATA", "CONFIG", "STATE", "CACHE"}) {
        const QString folder = path(QString::fromLatin1(name).toLower());
        m_environment.insert(QStringLiteral("XDG_%1_HOME").arg(QString::fromLatin1(name)), folder);
        QDir().mkpath(folder);
    }
    m_environment.insert(QStringLiteral("CLI"), program);
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    m_environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
}

std::unique_ptr<QProcess> CliFixture::start(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_home.path());
    process->start(program, words);
    if (!process->waitForStarted(patienceMs))
        qFatal("%s can't be started", qPrintable(program));
    return process;
}

CliRun CliFixture::run(const QStringList &words, const QByteArray &input) const
{
    return finish(*start(words), input);
}

CliRun CliFixture::shell(const QString &script) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_home.path());
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    return finish(process, {});
}

CliRun CliFixture::finish(QProcess &process, const QByteArray &input) const
{
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs))
        qFatal("%s does not end", qPrintable(process.arguments().join(u' ')));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString CliFixture::libraryPath() const
{
    return path(QStringLiteral("data/archdeck/library.archdeck"));
}

void CliFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s can't be written", qPrintable(name));
}

QByteArray CliFixture::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void CliFixture::seed() const
{
    static const CliFixture original;
    static const CliRun first = original.run({QStringLiteral("designs")});
    if (first.exitCode != 0)
        qFatal("the first start failed: %s", first.err.constData());
    QDir().mkpath(QFileInfo(libraryPath()).path());
    if (!QFile::copy(original.libraryPath(), libraryPath()))
        qFatal("the library can't be copied");
}

} // namespace archdeck::test
