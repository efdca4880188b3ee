// A draw.io file, plain or compressed, and what a picture carries. What is read is a valid design, and writing it down
// and reading it again changes nothing.
#include "core/diagram/changeset.h"
#include "core/exchange/drawio/drawioreader.h"
#include "core/exchange/drawio/drawiowriter.h"
#include "core/exchange/embed.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content = fuzz::input(data, size);
    (void)sourceInSvg(content);
    (void)sourceInPng(content);
    ReadOptions options;
    options.fileName = QStringLiteral("plan.drawio");
    const auto reading = readDrawio(content, options, {});
    if (!reading)
        return 0;
    fuzz::require(!reading->pages.isEmpty(), "there is a page");
    const Catalog catalog;
    for (const ReadPage &page : reading->pages) {
        fuzz::require(validate(page.diagram).has_value(), "what is read is a valid design");
        const QByteArray written = writeDrawio(page.diagram, catalog).content;
        const auto again = readDrawio(written, options, {});
        fuzz::require(again.has_value(), "what is written can be read");
        fuzz::require(again->pages.constFirst().diagram == page.diagram, "writing and reading changes nothing");
    }
    return 0;
}
