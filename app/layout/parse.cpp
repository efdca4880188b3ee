#include "app/layout/protocol.h"

#include <cgraph.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace layoutworker {

namespace {

constexpr int mostNodes = 5000;
constexpr int mostEdges = 20000;
constexpr int mostSubgraphs = 5000;
constexpr int deepestNesting = 200;
constexpr std::size_t mostMemberships = 400000;

/// Attributes that name files, or that only make sense to Graphviz' own drawing of them, never leave this program.
bool isFileAttribute(std::string_view name)
{
    static constexpr std::array names{"image", "imagepath", "shapefile", "fontpath", "stylesheet", "_background"};
    return std::ranges::find(names, name) != names.end();
}

/// Bytes of the UTF-8 character at the front of `text` (RFC 3629); 0 when there is none.
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    const unsigned second = byte(1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool surrogate = first == 0xed && second > 0x9f;
    const bool beyond = first == 0xf4 && second > 0x8f;
    return overlong || surrogate || beyond ? 0 : length;
}

/// An error reply when `bytes` are not text in UTF-8; empty when they are.
std::string checkText(std::string_view bytes)
{
    int line = 1;
    while (!bytes.empty()) {
        if (bytes.front() == '\0')
            return errorReply("nul", line, "");
        const std::size_t length = characterLength(bytes);
        if (length == 0)
            return errorReply("utf8", line, "");
        if (bytes.front() == '\n')
            ++line;
        bytes.remove_prefix(length);
    }
    return {};
}

/// Hands cgraph one line at a time. Its own line count goes wrong in strings that span lines; this one does not.
struct Source
{
    std::string_view rest;
    int line = 0;
    bool lineComplete = true;

    static int read(void *channel, char *buffer, int size)
    {
        auto *source = static_cast<Source *>(channel);
        if (source->rest.empty())
            return 0;
        const std::size_t end = source->rest.find('\n');
        std::size_t length = end == std::string_view::npos ? source->rest.size() : end + 1;
        if (source->lineComplete)
            ++source->line;
        source->lineComplete = length <= std::size_t(size);
        length = std::min(length, std::size_t(size));
        std::memcpy(buffer, source->rest.data(), length);
        source->rest.remove_prefix(length);
        return int(length);
    }
};

class Writer
{
public:
    explicit Writer(Agraph_t *graph) : m_graph(graph) {}

    std::string reply(int furtherGraphs, const std::string &messages)
    {
        if (agnnodes(m_graph) > mostNodes)
            return errorReply("nodes", 0, std::to_string(mostNodes));
        if (agnedges(m_graph) > mostEdges)
            return errorReply("edges", 0, std::to_string(mostEdges));
        m_out = agisdirected(m_graph) ? "ok parse\ngraph directed" : "ok parse\ngraph undirected";
        appendText(m_out, agnameof(m_graph));
        m_out += '\n';
        appendAttributes(m_graph, AGRAPH);
        appendNodes();
        appendEdges();
        if (!appendSubgraphs(m_graph, -1, 1))
            return errorReply("subgraphs", 0, std::to_string(deepestNesting));
        if (furtherGraphs > 0)
            m_out += "more " + std::to_string(furtherGraphs) + '\n';
        if (!messages.empty()) {
            m_out += "warning";
            appendText(m_out, messages);
            m_out += '\n';
        }
        m_out += "end\n";
        return m_out;
    }

private:
    /// In the order in which the file declares them; empty values and cgraph's own edge keys are left out.
    void appendAttributes(void *object, int kind)
    {
        std::vector<Agsym_t *> symbols;
        for (Agsym_t *symbol = agnxtattr(m_graph, kind, nullptr); symbol; symbol = agnxtattr(m_graph, kind, symbol))
            symbols.push_back(symbol);
        std::ranges::sort(symbols, {}, [](const Agsym_t *symbol) { return symbol->id; });
        for (Agsym_t *symbol : symbols) {
            char *value = agxget(object, symbol);
            if (!value || !*value || isFileAttribute(symbol->name)
                || (kind == AGEDGE && std::strcmp(symbol->name, "key") == 0))
                continue;
            m_out += aghtmlstr(value) ? "html" : "attr";
            appendText(m_out, symbol->name);
            appendText(m_out, value);
            m_out += '\n';
        }
    }

    void appendNodes()
    {
        for (Agnode_t *node = agfstnode(m_graph); node; node = agnxtnode(m_graph, node)) {
            const int index = int(m_nodes.size());
            m_nodes.emplace(AGID(node), index);
            m_out += "node";
            appendText(m_out, agnameof(node));
            m_out += '\n';
            appendAttributes(node, AGNODE);
        }
    }

    void appendEdges()
    {
        std::vector<Agedge_t *> edges;
        for (Agnode_t *node = agfstnode(m_graph); node; node = agnxtnode(m_graph, node)) {
            for (Agedge_t *edge = agfstout(m_graph, node); edge; edge = agnxtout(m_graph, edge))
                edges.push_back(edge);
        }
        std::ranges::sort(edges, {}, [](Agedge_t *edge) { return AGSEQ(edge); });
        for (Agedge_t *edge : edges) {
            const char *key = agnameof(edge);
            m_out += "edge " + std::to_string(m_nodes[AGID(agtail(edge))]) + ' '
                + std::to_string(m_nodes[AGID(aghead(edge))]);
            appendText(m_out, key ? key : "");
            m_out += '\n';
            appendAttributes(edge, AGEDGE);
        }
    }

    bool appendSubgraphs(Agraph_t *parent, int parentIndex, int depth)
    {
        if (depth > deepestNesting && agfstsubg(parent))
            return false;
        // cgraph hands out the newest first or by name, depending on the version: the file's order is that of AGSEQ.
        std::vector<Agraph_t *> children;
        for (Agraph_t *child = agfstsubg(parent); child; child = agnxtsubg(child))
            children.push_back(child);
        std::ranges::sort(children, {}, [](Agraph_t *child) { return AGSEQ(child); });
        for (Agraph_t *child : children) {
            const int index = m_subgraphs++;
            m_memberships += std::size_t(agnnodes(child));
            if (m_subgraphs > mostSubgraphs || m_memberships > mostMemberships)
                return false;
            m_out += "subgraph " + std::to_string(parentIndex);
            appendText(m_out, agnameof(child));
            m_out += '\n';
            appendAttributes(child, AGRAPH);
            m_out += "members";
            for (Agnode_t *node = agfstnode(child); node; node = agnxtnode(child, node))
                m_out += ' ' + std::to_string(m_nodes[AGID(node)]);
            m_out += '\n';
            if (!appendSubgraphs(child, index, depth + 1))
                return false;
        }
        return true;
    }

    Agraph_t *m_graph;
    std::string m_out;
    std::map<IDTYPE, int> m_nodes;
    int m_subgraphs = 0;
    std::size_t m_memberships = 0;
};

} // namespace

std::string &collectMessages()
{
    static std::string messages;
    agseterr(AGWARN);
    agseterrf([](char *text) {
        if (messages.size() < 4000)
            messages += text;
        return 0;
    });
    return messages;
}

std::string parseDot(std::string_view bytes)
{
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    if (std::string error = checkText(bytes); !error.empty())
        return error;

    std::string &messages = collectMessages();
    Agiodisc_t reader = AgIoDisc;
    reader.afread = &Source::read;
    Agdisc_t discipline = {&AgMemDisc, &AgIdDisc, &reader};
    Source source{bytes};
    Agraph_t *graph = agread(&source, &discipline);
    if (!graph)
        return messages.empty() ? errorReply("empty", 0, "") : errorReply("syntax", source.line, messages);
    const std::string warnings = messages;
    int further = 0;
    while (agread(&source, &discipline))
        ++further;
    if (messages.size() > warnings.size())
        return errorReply("syntax", source.line, std::string_view(messages).substr(warnings.size()));
    return Writer(graph).reply(further, warnings);
}

} // namespace layoutworker
