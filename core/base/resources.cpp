#include "core/base/resources.h"

#include <QtCore/qresource.h>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void initialiseContent()
{
    Q_INIT_RESOURCE(content);
}

namespace archdeck {

void useCompiledContent()
{
    initialiseContent();
}

QString contentRoot()
{
    return QStringLiteral(":/archdeck");
}

} // namespace archdeck
