#pragma once

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

namespace archdeck::test {

/// The real window program, offscreen, in folders of its own, obeying commands.
class ProgramFixture
{
public:
    QString libraryPath() const { return m_home.filePath(QStringLiteral("library.archdeck")); }
    QString documentsFolder() const { return m_home.filePath(QStringLiteral("Documents")); }
    QString stateFolder() const { return m_home.filePath(QStringLiteral("XDG_STATE_HOME/archdeck")); }
    QProcess &process() { return m_process; }

    /// Starts it and waits for "ready".
    bool start(const QStringList &arguments = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(variable), m_home.filePath(QString::fromLatin1(variable)));
        environment.insert(QStringLiteral("HOME"), m_home.path()); // documents go there
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(ARCHDECK_BIN_DIR "/archdeck"),
                        QStringList{QStringLiteral("--library"), libraryPath(), QStringLiteral("--test-script")}
                            + arguments);
        return waitForLine("ready");
    }

    void send(const QByteArray &command) { m_process.write(command + '\n'); }

    /// The next acknowledgement; empty when none comes. "painted" is left out.
    QByteArray nextLine(int timeoutMs = 20000)
    {
        for (;;) {
            while (!m_process.canReadLine()) {
                if (!m_process.waitForReadyRead(timeoutMs))
                    return {};
            }
            const QByteArray line = m_process.readLine().trimmed();
            if (line != "painted")
                return line;
        }
    }

    bool waitForLine(const QByteArray &expected) { return nextLine() == expected; }

    QByteArray ask(const QByteArray &command)
    {
        send(command);
        return nextLine();
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(20000);
    }

    bool quit()
    {
        send("quit");
        return m_process.waitForFinished(20000) && m_process.exitCode() == 0;
    }

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace archdeck::test
