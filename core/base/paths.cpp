#include "core/base/paths.h"

#include "core/base/atomicwrite.h"

#include <QtCore/qdir.h>
#include <QtCore/qloggingcategory.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/quuid.h>

namespace archdeck {

namespace {

QString below(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/archdeck");
}

} // namespace

Paths Paths::standard()
{
    const QString data = qEnvironmentVariable("ARCHDECK_DATA_DIR");
    return {data.isEmpty() ? below(QStandardPaths::GenericDataLocation) : QDir(data).absolutePath(),
            below(QStandardPaths::GenericStateLocation), below(QStandardPaths::GenericConfigLocation),
            below(QStandardPaths::GenericCacheLocation)};
}

QString Paths::defaultLibrary() const
{
    return data + QStringLiteral("/library.archdeck");
}

QString deviceId(const QString &stateFolder)
{
    const QString path = stateFolder + QStringLiteral("/device-id");
    if (const auto stored = readFile(path, 100)) {
        const QUuid id = QUuid::fromString(QString::fromUtf8(*stored).trimmed());
        if (!id.isNull())
            return id.toString(QUuid::WithoutBraces);
    }
    const QString fresh = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDir().mkpath(stateFolder);
    if (const auto written = atomicWrite(path, fresh.toUtf8() + '\n'); !written)
        qWarning("The device id is not kept: %s", qPrintable(toLine(written.error())));
    return fresh;
}

} // namespace archdeck
