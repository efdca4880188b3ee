#include "core/richtext/safetextdocument.h"

#include <QtCore/qurl.h>
#include <QtCore/qvariant.h>

namespace archdeck {

QVariant SafeTextDocument::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace archdeck
