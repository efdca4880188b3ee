#include "core/base/result.h"

namespace archdeck {

QString toLine(const Error &error)
{
    QString line = error.message;
    if (!error.detail.isEmpty())
        line += QStringLiteral(" (%1)").arg(error.detail);
    return line.simplified();
}

} // namespace archdeck
