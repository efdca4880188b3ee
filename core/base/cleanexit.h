#pragma once

#include "core/base/result.h"

#include <QtCore/qstring.h>

#include <optional>

namespace archdeck {

/// Remembers in the state folder that a file is in use, by whom, and whether the last use ended properly: a small file
/// exists from `begin` to `end`. Only who holds the file's own lock may call those two.
class CleanExit
{
public:
    /// For the file `path`.
    CleanExit(const QString &stateFolder, const QString &path);

    /// Who has the file in use, or had it when the machine or the program stopped.
    struct Holder
    {
        qint64 processId = 0;
        QString program;
        qint64 sinceMs = 0;
    };
    std::optional<Holder> holder() const;
    /// As above, but only when that process still runs.
    std::optional<Holder> livingHolder() const;

    /// True when the last use did not end properly. `nowMs` since 1970-01-01 UTC.
    bool begin(const QString &program, qint64 nowMs);
    void end();

private:
    QString m_markerPath;
    QString m_path;
};

} // namespace archdeck
