// Files of component kinds: any bytes give a kind that can be drawn, or an error.
// Seeds: templates/components
#include "core/catalog/catalog.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

using namespace archdeck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content = fuzz::input(data, size);
    const QString id = QJsonDocument::fromJson(content).object().value(u"id").toString();
    const auto kind = parseComponentKind(content, id);
    if (!kind) {
        fuzz::require(kind.error().code == ErrorCode::InvalidInput, "a broken file is invalid input");
        return 0;
    }
    fuzz::require(kind->id == id && !kind->name.isEmpty() && !kind->symbol.isEmpty(), "a kind is complete");
    for (const SymbolShape &shape : kind->symbol) {
        const QRectF box = shape.path.boundingRect();
        fuzz::require(box.left() >= 1.9 && box.top() >= 1.9 && box.right() <= 22.1 && box.bottom() <= 22.1,
                      "a symbol stays on its grid");
    }
    return 0;
}
