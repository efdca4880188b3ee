#include "core/worker/childprocess.h"

#include <array>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace archdeck {

namespace {

std::vector<char *> pointers(const QByteArrayList &texts)
{
    std::vector<char *> result;
    for (const QByteArray &text : texts)
        result.push_back(const_cast<char *>(text.constData())); // posix_spawn only reads them
    result.push_back(nullptr);
    return result;
}

/// A pair of connected sockets: unlike with a pipe, writing to a dead reader can fail without a signal.
bool connectedPair(FileHandle &ours, FileHandle &theirs)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return false;
    ours = FileHandle(ends[0]);
    theirs = FileHandle(ends[1]);
    return ::fcntl(ours.get(), F_SETFL, O_NONBLOCK) == 0;
}

} // namespace

void FileHandle::close()
{
    if (m_handle >= 0)
        ::close(std::exchange(m_handle, -1));
}

ChildProcess::~ChildProcess()
{
    kill();
    if (m_pid > 0 && !m_status) {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {}
    }
}

bool ChildProcess::start(const QByteArrayList &arguments, const QByteArrayList &environment)
{
    std::array<FileHandle, 3> theirs;
    if (!connectedPair(input, theirs[0]) || !connectedPair(output, theirs[1]) || !connectedPair(errors, theirs[2]))
        return false;

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < 3; ++i)
        posix_spawn_file_actions_adddup2(&actions, theirs[std::size_t(i)].get(), i);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    const int failed = ::posix_spawn(&m_pid, arguments.constFirst().constData(), &actions, &attributes,
                                     pointers(arguments).data(), pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        m_pid = -1;
        errno = failed;
    }
    return failed == 0;
}

void ChildProcess::kill()
{
    if (m_pid > 0 && !m_status)
        ::kill(m_pid, SIGKILL);
}

std::optional<int> ChildProcess::status()
{
    int status = 0;
    if (!m_status && m_pid > 0 && ::waitpid(m_pid, &status, WNOHANG) == m_pid)
        m_status = status;
    return m_status;
}

} // namespace archdeck
