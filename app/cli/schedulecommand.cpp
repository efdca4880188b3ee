#include "app/cli/schedulecommand.h"

#include "core/cards/schedulejson.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfiledevice.h>

namespace archdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::Schedule)
};

enum ExitCode { Success = 0, StreamFailed = 1, WrongInput = 2 };

int fail(QIODevice &err, ExitCode code, const QString &message)
{
    err.write(message.toUtf8() + '\n');
    return code;
}

bool writeLine(QIODevice &out, const QByteArray &line)
{
    const QByteArray bytes = line + '\n';
    if (out.write(bytes) != bytes.size())
        return false;
    auto *file = qobject_cast<QFileDevice *>(&out);
    return file == nullptr || file->flush();
}

} // namespace

int runSchedule(QIODevice &in, QIODevice &out, QIODevice &err)
{
    for (qint64 number = 1;; ++number) {
        // One byte more than allowed tells a line that is too long from one that just fits.
        const QByteArray line = in.readLine(maxScheduleLineBytes + 2);
        if (line.isEmpty()) {
            const auto *file = qobject_cast<QFileDevice *>(&in);
            if (file != nullptr && file->error() != QFileDevice::NoError)
                return fail(err, StreamFailed, Text::tr("The input can't be read: %1").arg(in.errorString()));
            return Success;
        }
        const QByteArray document = line.trimmed();
        if (document.size() > maxScheduleLineBytes)
            return fail(err, WrongInput, Text::tr("line %1: longer than 8 MB").arg(number));
        if (document.isEmpty())
            continue;
        const Result<QByteArray> result = scheduleLine(document);
        if (!result)
            return fail(err, WrongInput, Text::tr("line %1: %2").arg(number).arg(toLine(result.error())));
        if (!writeLine(out, *result))
            return fail(err, StreamFailed, Text::tr("The output can't be written: %1").arg(out.errorString()));
    }
}

} // namespace archdeck
