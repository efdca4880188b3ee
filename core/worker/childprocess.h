#pragma once

#include <QtCore/qbytearraylist.h>

#include <optional>
#include <utility>

#include <sys/types.h>

namespace archdeck {

/// A file descriptor that is closed with its owner.
class FileHandle
{
public:
    FileHandle() = default;
    explicit FileHandle(int handle) : m_handle(handle) {}
    FileHandle(FileHandle &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    FileHandle &operator=(FileHandle &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~FileHandle() { close(); }

    int get() const { return m_handle; }
    bool isOpen() const { return m_handle >= 0; }
    void close();

private:
    int m_handle = -1;
};

/// A child with pipes at its three standard streams. Killed and reaped when its owner goes. One thread at a time.
class ChildProcess
{
public:
    ChildProcess() = default;
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    /// Starts `arguments[0]` with exactly this environment. False, with errno set, when it can't be started.
    bool start(const QByteArrayList &arguments, const QByteArrayList &environment);

    /// The parent's ends. None of them blocks.
    FileHandle input;
    FileHandle output;
    FileHandle errors;

    void kill();
    /// The status as waitpid() gives it, once the child has ended.
    std::optional<int> status();

private:
    pid_t m_pid = -1;
    std::optional<int> m_status;
};

} // namespace archdeck
