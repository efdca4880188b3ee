#pragma once

#include <QtCore/qstring.h>

namespace archdeck {

/// Where files go: the XDG base folders, each with "archdeck" below it. The environment variable ARCHDECK_DATA_DIR
/// replaces the data folder. Nothing is created here.
struct Paths
{
    QString data;
    QString state; ///< log, device id, running sessions: what belongs to this machine
    QString config;
    QString cache;

    static Paths standard();

    /// library.archdeck in the data folder.
    QString defaultLibrary() const;
};

/// The id of this device (a UUID), kept in the state folder and made on first use. When that folder can't be written
/// the id lasts as long as the program.
QString deviceId(const QString &stateFolder);

} // namespace archdeck
