#pragma once

#include "core/base/result.h"

#include <QtCore/qfile.h>
#include <QtCore/qmutex.h>

#include <memory>

namespace archdeck {

/// Writes Qt's messages to `archdeck.log` in a folder, besides where they went before. At 1 MB the file becomes
/// `archdeck.log.1`, that one `archdeck.log.2`, and the oldest goes. Messages never hold what users wrote: no card text,
/// no labels. Thread-safe. One at a time; destroying it puts the old handler back.
class LogFile
{
public:
    /// Makes the folder when it is missing. Errors: Io.
    static Result<std::unique_ptr<LogFile>> install(const QString &folder);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    static constexpr qint64 sizeLimit = 1000000;
    static constexpr int oldFiles = 2;

    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);

private:
    explicit LogFile(const QString &path) : m_file(path) {}
    void rotate();

    QMutex m_mutex;
    QFile m_file;
};

} // namespace archdeck
