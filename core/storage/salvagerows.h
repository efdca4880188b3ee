#pragma once

#include "core/sqlite/database.h"

#include <functional>

namespace archdeck {

/// What became of one table of a damaged library.
struct SalvagedTable
{
    QString table;
    qint64 expected = 0; ///< rows that an intact index still knows; 0 when none could be asked
    qint64 saved = 0;
    qint64 dropped = 0; ///< could be read, but what they belong to is lost
};

/// Copies every row that can still be read from a damaged library into a new, empty one of the same schema: each by its
/// number, past every index, so that one bad page costs only its own rows. Rows that break a rule of the schema, or
/// belong to what is lost, are left out. Errors: Corrupt when not even the list of tables can be read, Cancelled, and
/// those of the target.
Result<QList<SalvagedTable>> salvageRows(Database &damaged, Database &target, const std::function<bool()> &shouldStop);

} // namespace archdeck
