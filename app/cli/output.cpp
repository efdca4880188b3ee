#include "app/cli/output.h"

#include "app/cli/text.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtimezone.h>

#include <cerrno>
#include <unistd.h>

namespace archdeck {

void Output::table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const QStringList &row : rows) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        line(text);
    }
}

void Output::json(const QJsonObject &object)
{
    m_bytes += QJsonDocument(object).toJson(QJsonDocument::Indented);
}

CliResult<> Output::flush()
{
    const int systemError = writeAll(STDOUT_FILENO, m_bytes);
    m_bytes.clear();
    if (systemError == 0 || systemError == EPIPE)
        return {};
    return std::unexpected(
        Failure(ExitCode::Io, Text::tr("standard output can't be written: %1").arg(qt_error_string(systemError))));
}

int writeAll(int handle, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(handle, bytes.constData() + written, size_t(bytes.size() - written));
        if (count >= 0)
            written += count;
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString timeText(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QString localTimeText(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace archdeck
