#pragma once

#include <QtCore/qcoreapplication.h>

namespace archdeck {

/// The translation context of everything that the command line prints.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(archdeck::CommandLine)
};

} // namespace archdeck
