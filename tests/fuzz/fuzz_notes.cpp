// notes.md of a design: any bytes give notes that fit their design.
// Seeds: templates/designs
#include "core/diagram/changeset.h"
#include "core/exchange/designfile.h"
#include "core/exchange/designnotes.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

namespace {

/// What the notes' references can point at.
Diagram design()
{
    Diagram diagram;
    Node web{.id = NodeId::create(), .key = QStringLiteral("web")};
    Node api{.id = NodeId::create(), .key = QStringLiteral("api")};
    Edge edge{.id = EdgeId::create(), .key = QStringLiteral("web -> api#a"), .from = web.id, .to = api.id};
    diagram.nodes = {{web.id, web}, {api.id, api}};
    diagram.edges = {{edge.id, edge}};
    return diagram;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content = fuzz::input(data, size);
    const auto lines = content.count('\n') + 1;
    const DesignNotes notes = readDesignNotes(content, QStringLiteral("notes.md"));
    for (const ReadProblem &problem : notes.problems)
        fuzz::require(problem.line >= 1 && problem.line <= lines + 1, "a problem is in a line of the file");
    for (const DesignNotes::Decision &decision : notes.tradeOffs)
        fuzz::require(decision.decision >= 0 && decision.decision < decision.options.size(),
                      "a trade-off that is kept decides for one of its options");

    for (const QString &shipped : {QString(), QStringLiteral("chat")}) {
        Diagram diagram = design();
        ReadProblems problems;
        addNotes(content, QStringLiteral("notes.md"), shipped, diagram, problems);
        fuzz::require(validate(diagram).has_value(), "a design stays valid whatever its notes say");
        fuzz::require(diagram.tradeOffs.size() == notes.tradeOffs.size(), "no trade-off replaces another");
    }
    return 0;
}
