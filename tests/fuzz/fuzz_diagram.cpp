// The JSON of the journal and the clipboard: a design alone, or {"design": …, "changes": …}.
#include "core/diagram/diagramjson.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/qjsondocument.h>

using namespace archdeck;

namespace {

void use(const Diagram &diagram)
{
    fuzz::require(validate(diagram).has_value(), "a design that is read is valid");
    const auto again = diagramFromJson(toJson(diagram));
    fuzz::require(again && *again == diagram, "a design is what its JSON says");
    (void)diagram.nextOrder();
    (void)diagram.bounds();
    for (const Edge &edge : diagram.edges)
        (void)diagram.nameOf(ElementRef(edge.id));
    for (const Group &group : diagram.groups)
        fuzz::require(diagram.depthOf(group.id) < diagram.groups.size(), "groups nest without cycles");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QJsonObject json = QJsonDocument::fromJson(fuzz::input(data, size)).object();
    const QJsonValue design = json.value(u"design");
    const auto before = diagramFromJson(design.isUndefined() ? json : design.toObject());
    const auto changes = changeSetFromJson(json.value(u"changes").toObject());
    if (before)
        use(*before);
    if (changes) {
        const auto again = changeSetFromJson(toJson(*changes));
        fuzz::require(again && *again == *changes, "a change set is what its JSON says");
    }
    const auto after = before && changes ? applyChanges(*before, *changes) : before;
    if (!after)
        return 0;
    use(*after);
    const auto undone = changes ? applyChanges(*after, inverted(*changes)) : before;
    fuzz::require(undone && *undone == *before, "an inverted change undoes it");
    return 0;
}
