#include "core/workspace/backups.h"

#include "core/base/atomicwrite.h"
#include "core/storage/maintenance.h"
#include "core/storage/migrations.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qscopeguard.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

QString manifestOf(const QString &path)
{
    return path + u".json"_s;
}

QByteArray toJson(const BackupInfo &backup)
{
    return QJsonDocument(
               QJsonObject{
                   {"created"_L1,
                    QDateTime::fromMSecsSinceEpoch(backup.createdMs, QTimeZone::UTC).toString(Qt::ISODateWithMs)},
                   {"reason"_L1, backup.reason},
                   {"schema"_L1, backup.schema},
                   {"lastStamp"_L1, backup.lastStamp.packed()},
                   {"size"_L1, backup.size},
                   {"sha256"_L1, QString::fromLatin1(backup.sha256.toHex())}})
        .toJson();
}

std::optional<BackupInfo> readManifest(const QString &path)
{
    const auto content = readFile(manifestOf(path), 100000);
    if (!content)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*content).object();
    const QDateTime created = QDateTime::fromString(json.value("created"_L1).toString(), Qt::ISODateWithMs);
    const QByteArray hash = QByteArray::fromHex(json.value("sha256"_L1).toString().toLatin1());
    if (!created.isValid() || hash.size() != 32)
        return std::nullopt;
    return BackupInfo{path,
                      created.toMSecsSinceEpoch(),
                      json.value("reason"_L1).toString(),
                      json.value("schema"_L1).toInt(),
                      Stamp::fromPacked(json.value("lastStamp"_L1).toInteger()),
                      json.value("size"_L1).toInteger(),
                      hash};
}

std::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The backup %1 is damaged and was not used. Choose another one.").arg(QDir::toNativeSeparators(path)),
        detail);
}

Result<void> quickCheck(const QString &path)
{
    auto copy = Database::open(path, OpenMode::Immutable);
    if (!copy)
        return std::unexpected(copy.error());
    const auto complaints = copy->check(Database::Check::Quick);
    if (!complaints || !complaints->isEmpty())
        return damaged(path, complaints ? complaints->constFirst() : toLine(complaints.error()));
    return {};
}

} // namespace

Result<QByteArray> hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(QDir::toNativeSeparators(path)));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return failure(ErrorCode::Io, Text::tr("%1 can't be read.").arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    }
    return hash.result();
}

Result<void> syncFile(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    const int systemError = errno;
    if (handle >= 0)
        ::close(handle);
    if (!synced) {
        return failure(ErrorCode::Io, Text::tr("%1 can't be flushed to disk.").arg(QDir::toNativeSeparators(path)),
                       qt_error_string(systemError));
    }
    return {};
}

Backups::Backups(const QString &libraryPath, const Clock &clock)
    : m_baseName(QFileInfo(libraryPath).completeBaseName()),
      m_folder(QFileInfo(libraryPath).absolutePath() + u"/backups"_s), m_clock(clock)
{
}

QList<BackupInfo> Backups::list() const
{
    QList<BackupInfo> backups;
    const QStringList names = QDir(m_folder).entryList({m_baseName + u"-*.archdeck"_s}, QDir::Files);
    for (const QString &name : names) {
        if (const auto backup = readManifest(m_folder + u'/' + name))
            backups.append(*backup);
    }
    std::sort(backups.begin(), backups.end(),
              [](const BackupInfo &a, const BackupInfo &b) { return a.createdMs > b.createdMs; });
    return backups;
}

std::optional<BackupInfo> Backups::newest() const
{
    const QList<BackupInfo> backups = list();
    return backups.isEmpty() ? std::nullopt : std::optional(backups.constFirst());
}

QString Backups::freshName() const
{
    const QString dated =
        QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), QTimeZone::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString path = u"%1/%2-%3.archdeck"_s.arg(m_folder, m_baseName, dated);
    for (int number = 2; QFile::exists(path); ++number)
        path = u"%1/%2-%3-%4.archdeck"_s.arg(m_folder, m_baseName, dated).arg(number);
    return path;
}

Result<BackupInfo> Backups::create(Database &library, const QString &reason)
{
    if (!QDir().mkpath(m_folder)) {
        return failure(ErrorCode::ReadOnly,
                       Text::tr("The folder %1 for backups can't be made. Check the permissions of its parent.")
                           .arg(QDir::toNativeSeparators(m_folder)));
    }
    BackupInfo backup{freshName(), m_clock.nowMs(), reason, 0, {}, 0, {}};
    const QString temporary = backup.path + u".partial"_s;
    QFile::remove(temporary);
    const auto cleaner = qScopeGuard([&temporary] { QFile::remove(temporary); });
    return copyInto(library, temporary)
        .and_then([&] { return syncFile(temporary); })
        .and_then([&] { return quickCheck(temporary); })
        .and_then([&] { return hashOfFile(temporary); })
        .and_then([&](const QByteArray &hash) {
        backup.sha256 = hash;
        backup.size = QFileInfo(temporary).size();
        return schemaOf(library);
    })
        .and_then([&](int schema) {
        backup.schema = schema;
        return lastStamp(library);
    })
        .and_then([&](Stamp stamp) -> Result<void> {
        backup.lastStamp = stamp;
        if (!QFile::rename(temporary, backup.path))
            return failure(ErrorCode::Io,
                           Text::tr("The backup %1 can't be renamed.").arg(QDir::toNativeSeparators(temporary)));
            // The manifest comes last and flushes the folder: only with it does the backup count.
        return atomicWrite(manifestOf(backup.path), toJson(backup));
    }).transform([&backup] { return backup; });
}

Result<void> Backups::verify(const BackupInfo &backup)
{
    const auto hash = hashOfFile(backup.path);
    if (!hash)
        return std::unexpected(hash.error());
    if (*hash != backup.sha256)
        return damaged(backup.path, u"SHA-256 differs from the manifest"_s);
    return quickCheck(backup.path);
}

Result<BackupInfo> Backups::describe(const QString &path)
{
    if (auto known = readManifest(path))
        return *known;
    const auto hash = hashOfFile(path);
    if (!hash)
        return std::unexpected(hash.error());
    auto file = Database::open(path, OpenMode::Immutable);
    if (!file)
        return std::unexpected(file.error());
    const auto kind = fileKind(*file);
    if (!kind)
        return std::unexpected(kind.error());
    if (*kind != FileKind::Library) {
        return failure(
            ErrorCode::ForeignFile,
            Text::tr("%1 is not an Archdeck library. Choose another file.").arg(QDir::toNativeSeparators(path)));
    }
    const QFileInfo info(path);
    return BackupInfo{path,
                      info.lastModified().toMSecsSinceEpoch(),
                      u"user"_s,
                      schemaOf(*file).value_or(0),
                      lastStamp(*file).value_or(Stamp()),
                      info.size(),
                      *hash};
}

bool Backups::isDue(Stamp lastStamp) const
{
    const auto last = newest();
    if (!last)
        return lastStamp > Stamp();
    return m_clock.nowMs() - last->createdMs > intervalMs && lastStamp > last->lastStamp;
}

QList<qint64> Backups::kept(const QList<qint64> &timesMs, qint64 nowMs)
{
    QList<qint64> newestFirst = timesMs;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater());
    constexpr qint64 hour = 3600000;
    constexpr qint64 day = 24 * hour;
    QStringList periods;
    QList<qint64> kept;
    for (const qint64 time : std::as_const(newestFirst)) {
        const QDateTime date = QDateTime::fromMSecsSinceEpoch(time, QTimeZone::UTC);
        const qint64 age = nowMs - time;
        QString period;
        if (age <= day)
            period = u"hour %1"_s.arg(time / hour);
        else if (age <= 30 * day)
            period = u"day %1"_s.arg(time / day);
        else if (age <= 26 * 7 * day)
            period = u"week %1"_s.arg(date.date().toJulianDay() / 7);
        else
            period = date.toString(u"'month' yyyy-MM"_s);
        if (periods.contains(period))
            continue;
        periods.append(period);
        kept.append(time);
    }
    return kept;
}

Result<void> Backups::thin()
{
    QList<qint64> times;
    const QList<BackupInfo> backups = list();
    for (const BackupInfo &backup : backups)
        times.append(backup.createdMs);
    const QList<qint64> keep = kept(times, m_clock.nowMs());
    QStringList stuck;
    for (const BackupInfo &backup : backups) {
        if (keep.contains(backup.createdMs))
            continue;
        // The manifest goes first: a backup without one does not count any more.
        if (!QFile::remove(manifestOf(backup.path)) || !QFile::remove(backup.path))
            stuck.append(backup.path);
    }
    if (!stuck.isEmpty())
        return failure(ErrorCode::Io,
                       Text::tr("Old backups in %1 can't be removed.").arg(QDir::toNativeSeparators(m_folder)),
                       stuck.join(u", "));
    return {};
}

} // namespace archdeck
