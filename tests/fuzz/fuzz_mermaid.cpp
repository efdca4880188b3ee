// Mermaid files: whatever is read is a valid design that is written and read again as it is.
#include "core/diagram/changeset.h"
#include "core/exchange/mermaid/mermaidreader.h"
#include "core/exchange/mermaid/mermaidwriter.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ReadOptions options;
    options.fileName = QStringLiteral("plan.mmd");
    const auto reading = readMermaid(fuzz::input(data, size), options, StopToken());
    if (!reading)
        return 0;
    const Diagram &diagram = reading->pages.constFirst().diagram;
    fuzz::require(validate(diagram).has_value(), "what is read is a valid design");
    for (const auto write : {&writeMermaid, &writeMermaidArchitecture}) {
        const auto back = readMermaid(write(diagram, Catalog()).content, options, StopToken());
        fuzz::require(back.has_value(), "what is written can be read");
        fuzz::require(back->pages.constFirst().diagram == diagram, "what is read again is the same design");
    }
    return 0;
}
