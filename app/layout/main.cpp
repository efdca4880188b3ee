#include "app/layout/protocol.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define LAYOUTWORKER_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LAYOUTWORKER_SANITIZED
#endif
#endif

namespace {

constexpr std::size_t mostInput = 32u << 20;

bool limit(int resource, rlim_t value)
{
    const rlimit limits{value, value};
    return setrlimit(static_cast<__rlimit_resource>(resource), &limits) == 0;
}

bool readNumber(const char *text, rlim_t &value)
{
    const char *end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, value);
    return error == std::errc() && stop == end;
}

/// --cpu SECONDS and --memory BYTES; false for anything else.
bool applyLimits(int argc, char **argv)
{
    limit(RLIMIT_CORE, 0);
    for (int i = 1; i < argc; i += 2) {
        rlim_t value = 0;
        if (i + 1 >= argc || !readNumber(argv[i + 1], value))
            return false;
        if (std::strcmp(argv[i], "--cpu") == 0)
            limit(RLIMIT_CPU, value);
        else if (std::strcmp(argv[i], "--memory") != 0)
            return false;
#ifndef LAYOUTWORKER_SANITIZED // a sanitizer's shadow memory alone is larger than any sensible limit
        else
            limit(RLIMIT_AS, value);
#endif
    }
    return true;
}

bool readAll(std::string &text)
{
    char buffer[1 << 16];
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0)
            return count == 0;
        text.append(buffer, std::size_t(count));
        if (text.size() > mostInput)
            return false;
    }
}

std::string replyTo(std::string_view request)
{
    const std::size_t end = request.find('\n');
    const std::string_view verb = request.substr(0, end);
    const std::string_view body = end == std::string_view::npos ? std::string_view() : request.substr(end + 1);
    if (verb == "archdeck-layout 1 parse")
        return layoutworker::parseDot(body);
    if (verb != "archdeck-layout 1 layout")
        return layoutworker::errorReply("request", 1, "unknown verb or version");
    layoutworker::LayoutRequest layout;
    std::string error;
    return layoutworker::readLayoutRequest(body, layout, error) ? layoutworker::layOut(layout) : error;
}

void writeAll(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count <= 0)
            return;
        text.remove_prefix(std::size_t(count));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (!applyLimits(argc, argv))
        return 2;
    // With these two Graphviz refuses to open any file that a graph names.
    setenv("SERVER_NAME", "archdeck-layout", 1);
    setenv("GV_FILE_PATH", "", 1);
    std::string request;
    if (!readAll(request))
        return 3;
    writeAll(replyTo(request));
    std::_Exit(0); // one request per process: there is nothing worth freeing
}
