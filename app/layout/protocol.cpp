#include "app/layout/protocol.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace layoutworker {

namespace {

constexpr double largestLength = 1e6;
constexpr std::size_t mostElements = 20000;
constexpr std::array<std::string_view, 6> engines = {"dot", "neato", "fdp", "sfdp", "circo", "twopi"};

/// The words of one line, read one after the other.
class Words
{
public:
    explicit Words(std::string_view line) : m_rest(line) {}

    std::string_view next()
    {
        while (!m_rest.empty() && m_rest.front() == ' ')
            m_rest.remove_prefix(1);
        const std::string_view word = m_rest.substr(0, m_rest.find(' '));
        m_rest.remove_prefix(word.size());
        return word;
    }

    template<typename Number>
    bool number(Number &value, Number least, Number most)
    {
        const std::string_view word = next();
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        // Written so that a NaN fails too.
        return error == std::errc() && end == word.data() + word.size() && value >= least && value <= most;
    }

private:
    std::string_view m_rest;
};

bool readOption(std::string_view name, Words &words, LayoutRequest &request)
{
    int flag = 0;
    if (name == "engine") {
        request.engine = words.next();
        return std::ranges::find(engines, request.engine) != engines.end();
    }
    if (name == "rankdir") {
        request.rankdir = words.next();
        return request.rankdir == "LR" || request.rankdir == "RL" || request.rankdir == "TB" || request.rankdir == "BT";
    }
    if (name == "nodesep")
        return words.number(request.nodeSeparation, 0.0, largestLength);
    if (name == "ranksep")
        return words.number(request.rankSeparation, 0.0, largestLength);
    if (name == "margin")
        return words.number(request.clusterMargin, 0.0, largestLength);
    if (!words.number(flag, 0, 1))
        return false;
    if (name == "globalranks")
        request.globalRanks = flag == 1;
    else if (name == "cheap")
        request.effort = flag == 1 ? Effort::Cheap : Effort::Full;
    else if (name == "labels")
        request.edgeLabels = flag == 1 ? EdgeLabels::Reserve : EdgeLabels::Ignore;
    else
        return false;
    return true;
}

bool readElement(std::string_view name, Words &words, LayoutRequest &request)
{
    const int clusters = int(request.clusters.size());
    const int nodes = int(request.nodes.size());
    if (name == "cluster") {
        request.clusters.emplace_back();
        LayoutRequest::Cluster &added = request.clusters.back();
        return request.clusters.size() <= mostElements && words.number(added.parent, -1, clusters - 1)
            && words.number(added.titleWidth, 0.0, largestLength)
            && words.number(added.titleHeight, 0.0, largestLength);
    }
    if (name == "node") {
        request.nodes.emplace_back();
        LayoutRequest::Node &added = request.nodes.back();
        return request.nodes.size() <= mostElements && words.number(added.width, 1.0, largestLength)
            && words.number(added.height, 1.0, largestLength) && words.number(added.cluster, -1, clusters - 1);
    }
    if (name == "edge") {
        request.edges.emplace_back();
        LayoutRequest::Edge &added = request.edges.back();
        return request.edges.size() <= mostElements && words.number(added.tail, 0, nodes - 1)
            && words.number(added.head, 0, nodes - 1) && words.number(added.labelWidth, 0.0, largestLength)
            && words.number(added.labelHeight, 0.0, largestLength) && words.number(added.weight, 1, 100);
    }
    return readOption(name, words, request);
}

} // namespace

bool readLayoutRequest(std::string_view text, LayoutRequest &request, std::string &error)
{
    int line = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        Words words(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++line;
        const std::string_view name = words.next();
        if (name == "end")
            return true;
        if (!readElement(name, words, request) || !words.next().empty()) {
            error = errorReply("request", line, name);
            return false;
        }
    }
    error = errorReply("request", line, "no end");
    return false;
}

std::string errorReply(std::string_view code, int line, std::string_view text)
{
    std::string reply = "error ";
    reply += code;
    reply += ' ';
    reply += std::to_string(line);
    appendText(reply, text);
    reply += '\n';
    return reply;
}

void appendText(std::string &out, std::string_view text)
{
    out += ' ';
    out += std::to_string(text.size());
    out += ':';
    out += text;
}

void appendNumber(std::string &out, double number)
{
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, 2);
    out += ' ';
    out.append(buffer, error == std::errc() ? end : buffer);
}

} // namespace layoutworker
