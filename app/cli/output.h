#pragma once

#include "app/cli/exitcode.h"

#include <QtCore/qjsonobject.h>

namespace archdeck {

/// Standard output as the commands see it: what they print is collected and written at the end, so that a command that
/// fails half-way prints nothing but its error. One thread.
class Output
{
public:
    enum class Style { Text, Json };
    explicit Output(Style style) : m_style(style) {}

    bool isJson() const { return m_style == Style::Json; }

    void line(const QString &text) { m_bytes += text.toUtf8() + '\n'; }
    /// Rows with their columns aligned; the last column is not padded.
    void table(const QList<QStringList> &rows);
    void json(const QJsonObject &object);
    void bytes(const QByteArray &content) { m_bytes += content; }

    /// Writes everything. A reader that went away early (`| head`) is not a failure. Failures: Io.
    CliResult<> flush();

private:
    Style m_style;
    QByteArray m_bytes;
};

/// Writes all bytes to a file descriptor; 0 or an errno.
int writeAll(int handle, const QByteArray &bytes);

/// JSON null for an empty text.
QJsonValue orNull(const QString &text);

/// The bytes for people: "1.2 MB".
QString sizeText(qint64 bytes);

/// ISO 8601 in UTC with milliseconds, as in all JSON.
QString timeText(qint64 msSinceEpoch);

/// In the local zone to the minute, for people.
QString localTimeText(qint64 msSinceEpoch);

} // namespace archdeck
