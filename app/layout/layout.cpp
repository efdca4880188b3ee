#include "app/layout/protocol.h"

#include <cgraph.h>
#include <gvc.h>

#include <algorithm>
#include <charconv>

namespace layoutworker {

namespace {

struct Names
{
    std::string text;
    char *operator()(const char *prefix, std::size_t index)
    {
        text = prefix + std::to_string(index);
        return text.data();
    }
};

/// cgraph's interface takes `char *` for strings that it only reads.
char *fixed(const char *text)
{
    return const_cast<char *>(text);
}

std::string inches(double points)
{
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, points / 72, std::chars_format::fixed, 6);
    return std::string(buffer, error == std::errc() ? end : buffer);
}

void set(void *object, const char *name, const std::string &value)
{
    agsafeset(object, fixed(name), fixed(value.c_str()), fixed(""));
}

/// A label of fixed size without text: fonts can't change the layout and no text of the user's reaches Graphviz.
void reserve(Agraph_t *graph, void *object, double width, double height)
{
    const std::string table =
        "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" fixedsize=\"true\" width=\""
        + std::to_string(int(width)) + "\" height=\"" + std::to_string(int(height)) + "\"><tr><td></td></tr></table>";
    char *label = agstrdup_html(graph, fixed(table.c_str()));
    agsafeset(object, fixed("label"), label, fixed(""));
}

/// The request as a cgraph graph, with what is needed to find its elements again.
class Drawing
{
public:
    explicit Drawing(const LayoutRequest &request) : m_request(request)
    {
        m_graph = agopen(fixed("layout"), Agdirected, nullptr);
        setDefaults();
        addClusters();
        addNodes();
        addEdges();
    }

    Agraph_t *graph() const { return m_graph; }

    std::string reply() const
    {
        const boxf box = GD_bb(m_graph);
        const double top = box.UR.y;
        std::string out = "ok layout\n";
        for (std::size_t i = 0; isLayered() && i < m_clusters.size(); ++i) {
            const boxf bounds = GD_bb(m_clusters[i]);
            out += "cluster " + std::to_string(i);
            for (double number : {bounds.LL.x, top - bounds.UR.y, bounds.UR.x - bounds.LL.x, bounds.UR.y - bounds.LL.y})
                appendNumber(out, number);
            out += '\n';
        }
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const pointf centre = ND_coord(m_nodes[i]);
            out += "node " + std::to_string(i);
            appendNumber(out, centre.x);
            appendNumber(out, top - centre.y);
            out += '\n';
        }
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            appendEdge(out, i, top);
        out += "end\n";
        return out;
    }

private:
    void setDefaults()
    {
        const bool cheap = m_request.effort == Effort::Cheap;
        const auto graphDefault = [this](const char *name, const std::string &value) {
            agattr(m_graph, AGRAPH, fixed(name), fixed(value.c_str()));
        };
        graphDefault("label", "");
        graphDefault("labeljust", "l");
        graphDefault("rankdir", m_request.rankdir);
        graphDefault("nodesep", inches(m_request.nodeSeparation));
        graphDefault("ranksep", inches(m_request.rankSeparation));
        graphDefault("margin", "");
        // Connections of the other engines are routed by Archdeck; drawing them here takes longer than the layout.
        graphDefault("splines", !isLayered() ? "" : cheap ? "line" : "true");
        if (!isLayered())
            setSpringDefaults();
        if (m_request.globalRanks)
            graphDefault("newrank", "true"); // any value would switch it on, "false" too
        if (cheap) {
            graphDefault("nslimit", "1");
            graphDefault("nslimit1", "1");
            graphDefault("mclimit", "0.1");
        }
        for (const char *name : {"width", "height", "style"})
            agattr(m_graph, AGNODE, fixed(name), fixed(""));
        agattr(m_graph, AGNODE, fixed("label"), fixed(""));
        agattr(m_graph, AGNODE, fixed("shape"), fixed("box"));
        agattr(m_graph, AGNODE, fixed("fixedsize"), fixed("true"));
        agattr(m_graph, AGEDGE, fixed("label"), fixed(""));
        agattr(m_graph, AGEDGE, fixed("weight"), fixed("1"));
        // The painter draws its own arrow heads: the curve itself ends at the box.
        agattr(m_graph, AGEDGE, fixed("arrowhead"), fixed("none"));
    }

    bool isLayered() const { return m_request.engine == "dot"; }

    /// For the engines that place boxes as if they were points: a distance that leaves room for boxes and labels.
    void setSpringDefaults()
    {
        double side = 0;
        for (const LayoutRequest::Node &node : m_request.nodes)
            side += (node.width + node.height) / 2;
        const double length = side / double(std::max<std::size_t>(m_request.nodes.size(), 1))
            + m_request.rankSeparation;
        const auto graphDefault = [this](const char *name, const std::string &value) {
            agattr(m_graph, AGRAPH, fixed(name), fixed(value.c_str()));
        };
        graphDefault("start", "7"); // the seed: the same drawing gives the same layout
        graphDefault("overlap", "prism");
        graphDefault("sep", "+" + std::to_string(int(m_request.nodeSeparation / 2)));
        graphDefault("K", inches(length));
        graphDefault("mindist", inches(m_request.rankSeparation));
        graphDefault("ranksep", inches(length));
        agattr(m_graph, AGEDGE, fixed("len"), fixed(inches(length).c_str()));
    }

    void addClusters()
    {
        Names name;
        for (std::size_t i = 0; i < m_request.clusters.size(); ++i) {
            const LayoutRequest::Cluster &cluster = m_request.clusters[i];
            Agraph_t *parent = cluster.parent < 0 ? m_graph : m_clusters[std::size_t(cluster.parent)];
            Agraph_t *added = agsubg(parent, name("cluster_", i), 1);
            set(added, "margin", std::to_string(m_request.clusterMargin));
            if (cluster.titleHeight > 0)
                reserve(m_graph, added, cluster.titleWidth, cluster.titleHeight);
            m_clusters.push_back(added);
        }
    }

    void addNodes()
    {
        Names name;
        for (std::size_t i = 0; i < m_request.nodes.size(); ++i) {
            const LayoutRequest::Node &node = m_request.nodes[i];
            Agraph_t *home = node.cluster < 0 ? m_graph : m_clusters[std::size_t(node.cluster)];
            m_nodes.push_back(addNode(home, name("n", i), node.width, node.height));
        }
        // dot drops a cluster without nodes; an invisible one keeps its place.
        for (std::size_t i = 0; i < m_clusters.size(); ++i) {
            if (agnnodes(m_clusters[i]) == 0)
                set(addNode(m_clusters[i], name("empty", i), 96, 40), "style", "invis");
        }
    }

    static Agnode_t *addNode(Agraph_t *home, char *name, double width, double height)
    {
        Agnode_t *node = agnode(home, name, 1);
        set(node, "width", inches(width));
        set(node, "height", inches(height));
        return node;
    }

    void addEdges()
    {
        Names name;
        for (std::size_t i = 0; i < m_request.edges.size(); ++i) {
            const LayoutRequest::Edge &edge = m_request.edges[i];
            Agedge_t *added = agedge(m_graph, m_nodes[std::size_t(edge.tail)], m_nodes[std::size_t(edge.head)],
                                     name("e", i), 1);
            if (edge.weight != 1)
                set(added, "weight", std::to_string(edge.weight));
            if (edge.labelWidth > 0 && m_request.edgeLabels == EdgeLabels::Reserve)
                reserve(m_graph, added, edge.labelWidth, edge.labelHeight);
            m_edges.push_back(added);
        }
    }

    void appendEdge(std::string &out, std::size_t index, double top) const
    {
        const splines *curves = isLayered() ? ED_spl(m_edges[index]) : nullptr;
        out += "edge " + std::to_string(index);
        const int points = curves && curves->size > 0 ? int(curves->list[0].size) : 0;
        out += ' ' + std::to_string(points);
        for (int i = 0; i < points; ++i) {
            appendNumber(out, curves->list[0].list[i].x);
            appendNumber(out, top - curves->list[0].list[i].y);
        }
        out += '\n';
        const textlabel_t *label = ED_label(m_edges[index]);
        if (!label || !label->set)
            return;
        out += "label " + std::to_string(index);
        appendNumber(out, label->pos.x);
        appendNumber(out, top - label->pos.y);
        out += '\n';
    }

    const LayoutRequest &m_request;
    Agraph_t *m_graph = nullptr;
    std::vector<Agraph_t *> m_clusters;
    std::vector<Agnode_t *> m_nodes;
    std::vector<Agedge_t *> m_edges;
};

} // namespace

std::string layOut(const LayoutRequest &request)
{
    if (request.nodes.empty() && request.clusters.empty())
        return "ok layout\nend\n";
    const std::string &messages = collectMessages();
    GVC_t *context = gvContext();
    const Drawing drawing(request);
    if (gvLayout(context, drawing.graph(), request.engine.c_str()) != 0)
        return errorReply("layout", 0, messages);
    // The process ends after one reply: freeing would only meet the defects of gvFreeLayout.
    return drawing.reply();
}

} // namespace layoutworker
