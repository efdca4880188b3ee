// What the parsing worker answers, and the diagram that is made of it. A text may be written "as here" instead of with
// its length in front, so that a changed byte does not spoil the rest; a length that is there is taken as it is.
#include "core/diagram/changeset.h"
#include "core/exchange/dotreader.h"
#include "core/exchange/dotwriter.h"
#include "tests/fuzz/fuzz.h"

using namespace archdeck;

namespace {

QByteArray withLengths(const QByteArray &content)
{
    QByteArray reply;
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype end = content[at] == '"' ? content.indexOf('"', at + 1) : -1;
        if (end < 0) {
            reply += content[at++];
            continue;
        }
        reply += QByteArray::number(end - at - 1) + ':' + content.sliced(at + 1, end - at - 1);
        at = end + 1;
    }
    return reply;
}

void checkIndices(const DotGraph &graph)
{
    const auto isNode = [&graph](int index) { return index >= 0 && index < graph.nodes.size(); };
    for (const DotGraph::Edge &edge : graph.edges)
        fuzz::require(isNode(edge.tail) && isNode(edge.head), "the ends of an edge are nodes");
    for (qsizetype i = 0; i < graph.subgraphs.size(); ++i) {
        const int parent = graph.subgraphs[i].parent;
        fuzz::require(parent >= -1 && parent < i, "a parent comes before its children");
        for (const int member : graph.subgraphs[i].members)
            fuzz::require(isNode(member), "members are nodes");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content = fuzz::input(data, size);
    const auto graph = readParseReply(withLengths(content), QStringLiteral("design.gv"));
    if (!graph)
        return 0;
    checkIndices(*graph);
    for (const QString &shipped : {QString(), QStringLiteral("chat")}) {
        DotReadOptions options;
        options.fileName = QStringLiteral("design.gv");
        options.shippedDesign = shipped;
        options.idSpace = shipped.isEmpty() ? QStringLiteral("dot") : QString();
        options.isKnownKind = [](const QString &kind) { return kind == u"service"; };
        const DotReading reading = readDotGraph(*graph, content, options);
        fuzz::require(validate(reading.diagram).has_value(), "what is read is a valid design");
        (void)writeDot(reading.diagram);
    }
    return 0;
}
