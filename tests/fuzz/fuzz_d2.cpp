// D2 sources: whatever is read is a valid design on every page, and can be written and read again.
#include "core/diagram/changeset.h"
#include "core/exchange/d2/d2reader.h"
#include "core/exchange/d2/d2writer.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ReadOptions options;
    options.fileName = QStringLiteral("shop.d2");
    const auto reading = readD2(fuzz::input(data, size), options, StopToken());
    if (!reading)
        return 0;
    for (const ReadPage &page : reading->pages) {
        fuzz::require(validate(page.diagram).has_value(), "what is read is a valid design");
        const auto back = readD2(writeD2(page.diagram, Catalog()).content, options, StopToken());
        fuzz::require(back.has_value(), "what is written can be read");
        fuzz::require(validate(back->pages.constFirst().diagram).has_value(), "what is read again is a valid design");
    }
    return 0;
}
