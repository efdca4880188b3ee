#include "core/base/resources.h"
#include "core/base/texts.h"
#include "core/catalog/catalog.h"
#include "core/exchange/formatregistry.h"
#include "core/exchange/readerprotocol.h"

#include <QtCore/qcoreapplication.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define READER_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define READER_SANITIZED
#endif
#endif

using namespace archdeck;

namespace {

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
    limit(RLIMIT_FSIZE, 0); // it writes no files
    for (int i = 1; i < argc; i += 2) {
        rlim_t value = 0;
        if (i + 1 >= argc || !readNumber(argv[i + 1], value))
            return false;
        if (std::strcmp(argv[i], "--cpu") == 0)
            limit(RLIMIT_CPU, value);
        else if (std::strcmp(argv[i], "--memory") != 0)
            return false;
#ifndef READER_SANITIZED // a sanitizer's shadow memory alone is larger than any sensible limit
        else
            limit(RLIMIT_AS, value);
#endif
    }
    return true;
}

bool readAll(QByteArray &bytes)
{
    constexpr qsizetype mostInput = readlimits::bytes + 64 * 1024;
    std::array<char, 1 << 16> buffer{};
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count <= 0)
            return count == 0;
        bytes.append(buffer.data(), count);
        if (bytes.size() > mostInput)
            return false;
    }
}

void writeAll(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.constData() + done, size_t(bytes.size() - done));
        if (count <= 0)
            return;
        done += count;
    }
}

Result<Reading> readRequested(const ReaderRequest &request)
{
    const auto format = formatByName(request.format);
    if (!format)
        return std::unexpected(format.error());
    if (!format->isRead())
        return failure(ErrorCode::InvalidInput, request.format);
    useCompiledContent();
    const Catalog catalog = Catalog::load(contentRoot() + QStringLiteral("/templates/components"));
    ReadOptions options;
    options.fileName = request.fileName;
    options.catalog = &catalog;
    return format->read(request.content, options, {});
}

} // namespace

int main(int argc, char **argv)
{
    if (!applyLimits(argc, argv))
        return 2;
    int one = 1;
    QCoreApplication application(one, argv);
    QByteArray bytes;
    if (!readAll(bytes))
        return 3;
    const auto request = readerRequestFrom(bytes);
    bytes.clear();
    if (request && textLanguages().contains(request->language))
        useLanguage(request->language);
    const QByteArray reply = toBytes(request.and_then(readRequested));
    writeAll(reply);
    std::_Exit(0); // one request per process: there is nothing worth freeing
}
