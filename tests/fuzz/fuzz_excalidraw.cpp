// Excalidraw files: whatever is read is a valid design that can be written and read again.
#include "core/diagram/changeset.h"
#include "core/exchange/excalidraw/excalidrawreader.h"
#include "core/exchange/excalidraw/excalidrawwriter.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ReadOptions options;
    options.fileName = QStringLiteral("sketch.excalidraw");
    const auto reading = readExcalidraw(fuzz::input(data, size), options, StopToken());
    if (!reading)
        return 0;
    const Diagram &diagram = reading->pages.constFirst().diagram;
    fuzz::require(validate(diagram).has_value(), "what is read is a valid design");
    const QByteArray written = writeExcalidraw(diagram, Catalog()).content;
    const auto back = readExcalidraw(written, options, StopToken());
    fuzz::require(back.has_value(), "what is written can be read");
    fuzz::require(validate(back->pages.constFirst().diagram).has_value(), "what is read again is a valid design");
    return 0;
}
