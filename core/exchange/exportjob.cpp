#include "core/exchange/exportjob.h"

#include <QtCore/qcoreapplication.h>

namespace archdeck {

std::unexpected<Error> exportCancelled()
{
    return failure(ErrorCode::Cancelled,
                   QCoreApplication::translate("archdeck::Export", "The export was stopped. Nothing was written."));
}

} // namespace archdeck
