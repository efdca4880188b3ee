#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The plain protocol of docs/formats/layout-protocol.md. This program stands alone: it links Graphviz and the standard
// library, and nothing of Archdeck.
namespace layoutworker {

enum class Effort { Full, Cheap };
enum class EdgeLabels { Reserve, Ignore };

/// Lengths are in points (1/72 inch), which Archdeck uses as its diagram units.
struct LayoutRequest
{
    struct Cluster
    {
        int parent = -1; ///< index of an earlier cluster; -1 at the top level
        double titleWidth = 0;
        double titleHeight = 0;
    };
    struct Node
    {
        double width = 0;
        double height = 0;
        int cluster = -1;
    };
    struct Edge
    {
        int tail = 0;
        int head = 0;
        double labelWidth = 0; ///< 0 when there is no label
        double labelHeight = 0;
        int weight = 1;
    };

    std::string engine =
        "dot"; ///< dot, neato, fdp, sfdp, circo or twopi; all but dot ignore clusters and draw no edges
    std::string rankdir = "LR";
    double nodeSeparation = 36;
    double rankSeparation = 72;
    double clusterMargin = 24;
    bool globalRanks = false;
    Effort effort = Effort::Full;
    EdgeLabels edgeLabels = EdgeLabels::Reserve;
    std::vector<Cluster> clusters;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// False, with the reason in `error`, when `text` does not follow the protocol.
bool readLayoutRequest(std::string_view text, LayoutRequest &request, std::string &error);

/// The whole reply, errors included.
std::string layOut(const LayoutRequest &request);
std::string parseDot(std::string_view bytes);

/// "error <code> <line> <text>" with a counted text; line 0 when there is none.
std::string errorReply(std::string_view code, int line, std::string_view text);

/// " <length>:<bytes>"
void appendText(std::string &out, std::string_view text);
/// " <number>" with two decimals, whatever the locale.
void appendNumber(std::string &out, double number);

/// Makes Graphviz add its messages to the returned text instead of writing them to standard error.
std::string &collectMessages();

} // namespace layoutworker
