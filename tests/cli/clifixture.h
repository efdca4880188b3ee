#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

#include <memory>

namespace archdeck::test {

/// What one run of the program gave.
struct CliRun
{
    int exitCode = -1; ///< -1 when it crashed
    QByteArray out;
    QByteArray err;

    QString error() const { return QString::fromUtf8(err).trimmed(); }
    QStringList errorLines() const { return error().split(u'\n', Qt::SkipEmptyParts); }
    /// Standard output as a JSON object; empty when it is none.
    QJsonObject json() const;
};

/// A home of its own in which the real `archdeck-cli` runs, without display and without anything of the user's.
class CliFixture
{
public:
    CliFixture();

    CliRun run(const QStringList &words, const QByteArray &input = {}) const;
    /// A shell line in which `$CLI` is the program.
    CliRun shell(const QString &script) const;
    /// Started, with its streams open; for tests that keep it waiting.
    std::unique_ptr<QProcess> start(const QStringList &words) const;

    QString path(const QString &name) const { return m_home.filePath(name); }
    QString libraryPath() const;
    void write(const QString &name, const QByteArray &content) const;
    QByteArray read(const QString &name) const;

    /// Puts a library with the shipped content in place; laid out once for all tests of the binary.
    void seed() const;

    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }

private:
    CliRun finish(QProcess &process, const QByteArray &input) const;

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace archdeck::test

/// Fails with what the program said when it did not end with `code`.
#define QCOMPARE_EXIT(run, code)                                                                                       \
    do {                                                                                                               \
        const auto &run_ = (run);                                                                                      \
        QVERIFY2(run_.exitCode == (code),                                                                              \
                 qPrintable(QStringLiteral("exit code %1: %2").arg(run_.exitCode).arg(run_.error().left(2000))));      \
    } while (false)
