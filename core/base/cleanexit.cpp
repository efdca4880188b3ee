#include "core/base/cleanexit.h"

#include "core/base/atomicwrite.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <cerrno>
#include <csignal>

namespace archdeck {

using namespace Qt::Literals::StringLiterals;

CleanExit::CleanExit(const QString &stateFolder, const QString &path) : m_path(QFileInfo(path).absoluteFilePath())
{
    const QByteArray hash = QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_markerPath = stateFolder + u"/running-"_s + QString::fromLatin1(hash) + u".json"_s;
}

std::optional<CleanExit::Holder> CleanExit::holder() const
{
    const auto content = readFile(m_markerPath, 10000);
    if (!content)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*content).object();
    return Holder{json.value("processId"_L1).toInteger(), json.value("program"_L1).toString(),
                  json.value("sinceMs"_L1).toInteger()};
}

std::optional<CleanExit::Holder> CleanExit::livingHolder() const
{
    auto found = holder();
    if (!found || found->processId <= 0)
        return std::nullopt;
    const bool lives = ::kill(pid_t(found->processId), 0) == 0 || errno == EPERM;
    return lives ? found : std::nullopt;
}

bool CleanExit::begin(const QString &program, qint64 nowMs)
{
    const bool unclean = QFile::exists(m_markerPath);
    const QJsonObject json{{"path"_L1, m_path},
                           {"processId"_L1, QCoreApplication::applicationPid()},
                           {"program"_L1, program},
                           {"sinceMs"_L1, nowMs}};
    QDir().mkpath(QFileInfo(m_markerPath).absolutePath());
    if (const auto written = atomicWrite(m_markerPath, QJsonDocument(json).toJson()); !written)
        qWarning("The session is not marked: %s", qPrintable(toLine(written.error())));
    return unclean;
}

void CleanExit::end()
{
    QFile::remove(m_markerPath);
}

} // namespace archdeck
