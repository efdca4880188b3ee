#include "core/workspace/library.h"

#include "core/base/paths.h"
#include "core/storage/maintenance.h"
#include "core/storage/migrations.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qendian.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

namespace archdeck {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Library)
};

/// What the first bytes of a file say. A damaged library is to be told from a file that never was one.
enum class Header { Missing, Empty, Sqlite, DamagedLibrary, Foreign };

Header headerOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Header::Missing;
    if (file.size() == 0)
        return Header::Empty;
    if (!file.open(QIODevice::ReadOnly))
        return Header::Sqlite; // let SQLite say why it can't be read
    const QByteArray start = file.read(100);
    if (start.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Header::Sqlite;
    constexpr qsizetype applicationIdAt = 68; // sqlite.org/fileformat.html, "database header"
    const bool marked = start.size() == 100
        && qFromBigEndian<quint32>(start.constData() + applicationIdAt) == libraryApplicationId;
    return marked || start == QByteArray(start.size(), '\0') ? Header::DamagedLibrary : Header::Foreign;
}

} // namespace

Library::Library(const QString &path, const LibraryOptions &options)
    : m_path(QFileInfo(path).absoluteFilePath()), m_backups(m_path, options.clock),
      m_cleanExit(options.stateFolder, m_path), m_device(deviceId(options.stateFolder))
{
}

Library::~Library()
{
    m_database.reset(); // writes the log back into the file
    if (m_owned)
        m_cleanExit.end();
}

Result<std::unique_ptr<Library>> Library::open(const QString &path, const LibraryOptions &options)
{
    std::unique_ptr<Library> library(new Library(path, options));
    const auto opened = library->openDatabase().and_then([&] { return library->prepare(options); });
    if (!opened)
        return std::unexpected(library->explained(opened.error()));
    return library;
}

Result<void> Library::openDatabase()
{
    const Header header = headerOf(m_path);
    if (header == Header::Foreign)
        return failure(ErrorCode::ForeignFile,
                       Text::tr("%1 is not an Archdeck library and was left as it is. Choose another file.")
                           .arg(QDir::toNativeSeparators(m_path)));
    if (header == Header::DamagedLibrary || (header == Header::Empty && m_backups.newest()))
        return failure(ErrorCode::Corrupt,
                       Text::tr("%1 is damaged. Restore it from a backup, or save what can be read into a new file.")
                           .arg(QDir::toNativeSeparators(m_path)),
                       u"the header is lost"_s);
    m_created = header == Header::Missing || header == Header::Empty;
    m_recovered = QFileInfo(m_path + u"-wal"_s).size() > 0;

    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return failure(
            ErrorCode::ReadOnly,
            Text::tr(
                "The library %1 can't be written: its folder is read-only. Choose another place with --library, or change the folder's permissions.")
                .arg(QDir::toNativeSeparators(m_path)));
    auto database = Database::open(m_path, OpenMode::Create);
    if (!database)
        return std::unexpected(database.error());
    m_database.emplace(std::move(*database));
    if (m_database->isReadOnly())
        return failure(
            ErrorCode::ReadOnly,
            Text::tr(
                "The library %1 can't be written: the file is read-only. Change its permissions, or open a copy of it.")
                .arg(QDir::toNativeSeparators(m_path)));
    return {};
}

Result<void> Library::prepare(const LibraryOptions &options)
{
    // The lock first; then look what the file is, before anything in it is changed.
    auto result = m_database->setPragma("locking_mode", u"exclusive"_s).and_then([this]() -> Result<void> {
        const auto kind = fileKind(*m_database);
        if (!kind)
            return std::unexpected(kind.error());
        const auto schema = schemaOf(*m_database);
        if (!schema)
            return std::unexpected(schema.error());
        if (*kind == FileKind::Foreign)
            return failure(ErrorCode::ForeignFile,
                           Text::tr("%1 belongs to another program and was left as it is. Choose another file.")
                               .arg(QDir::toNativeSeparators(m_path)));
        if (*schema > latestSchema())
            return migrate(*m_database, {}); // says that the file is newer
        return {};
    });
    return result.and_then([this] { return takeOwnership(*m_database); })
        .and_then([&] {
        m_recovered = m_cleanExit.begin(options.program, options.clock.nowMs()) || m_recovered;
        m_owned = true;
        return m_recovered ? checkAfterCrash() : Result<void>();
    })
        .and_then([this] {
        return migrate(*m_database, [this](int) {
            return m_backups.create(*m_database, u"migration"_s).transform([](const BackupInfo &) {});
        });
    }).and_then([this] {
        return lastStamp(*m_database);
    }).transform([&](Stamp stamp) { m_stamps.emplace(options.clock, stamp); });
}

Result<void> Library::checkAfterCrash()
{
    const auto complaints = m_database->check(Database::Check::Quick);
    if (!complaints)
        return std::unexpected(complaints.error());
    if (!complaints->isEmpty())
        return failure(ErrorCode::Corrupt,
                       Text::tr("%1 is damaged. Restore it from a backup, or save what can be read into a new file.")
                           .arg(QDir::toNativeSeparators(m_path)),
                       complaints->constFirst());
    return {};
}

Error Library::explained(Error error) const
{
    if (error.code == ErrorCode::ForeignFile && headerOf(m_path) == Header::Sqlite
        && error.detail.startsWith(u"SQLite"))
        error.code = ErrorCode::Corrupt;
    if (error.code == ErrorCode::Locked) {
        const auto holder = m_cleanExit.livingHolder();
        const QString shown = QDir::toNativeSeparators(m_path);
        error.message = holder
            ? Text::tr("The library %1 is open in %2 (process %3). Close it there and try again.")
                  .arg(shown, holder->program)
                  .arg(holder->processId)
            : Text::tr("The library %1 is open in another program. Close it there and try again.").arg(shown);
    }
    if (error.code == ErrorCode::Locked || error.code == ErrorCode::Corrupt || error.code == ErrorCode::ForeignFile) {
        if (const auto newest = m_backups.newest())
            error.message += u' ' + Text::tr("The newest backup is %1.").arg(QDir::toNativeSeparators(newest->path));
    }
    return error;
}

} // namespace archdeck
