#include "core/base/logfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qdir.h>

#include <atomic>

namespace archdeck {

namespace {

// Qt's message handler is a plain function: this is how it finds the file.
std::atomic<LogFile *> installedFile = nullptr;
std::atomic<QtMessageHandler> previousHandler = nullptr;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (LogFile *file = installedFile)
        file->write(type, context, message);
    if (const QtMessageHandler previous = previousHandler)
        previous(type, context, message);
}

const char *wordOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

} // namespace

Result<std::unique_ptr<LogFile>> LogFile::install(const QString &folder)
{
    Q_ASSERT(!installedFile);
    std::unique_ptr<LogFile> file(new LogFile(folder + QStringLiteral("/archdeck.log")));
    if (!QDir().mkpath(folder) || !file->m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return failure(ErrorCode::Io,
                       QCoreApplication::translate("archdeck::File", "The log file %1 can't be written.")
                           .arg(QDir::toNativeSeparators(file->m_file.fileName())),
                       file->m_file.errorString());
    }
    installedFile = file.get();
    previousHandler = qInstallMessageHandler(handle);
    return file;
}

LogFile::~LogFile()
{
    if (installedFile != this)
        return;
    qInstallMessageHandler(previousHandler);
    installedFile = nullptr;
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray category = context.category && qstrcmp(context.category, "default") != 0
        ? QByteArray(context.category) + ": "
        : QByteArray();
    m_file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + wordOf(type) + ' '
                 + category + message.toUtf8().replace('\n', "\n    ") + '\n');
    m_file.flush();
    if (m_file.size() >= sizeLimit)
        rotate();
}

void LogFile::rotate()
{
    const QString path = m_file.fileName();
    const auto numbered = [&path](int number) {
        return number == 0 ? path : QStringLiteral("%1.%2").arg(path).arg(number);
    };
    m_file.close();
    QFile::remove(numbered(oldFiles));
    for (int number = oldFiles; number > 0; --number)
        QFile::rename(numbered(number - 1), numbered(number));
    // When it can't be opened again, messages still go where they went before.
    (void)m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

} // namespace archdeck
