#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace archdeck {

/// The one thread that touches the library's connection. Work is done in the order in which it was asked for.
/// Destroying it finishes what is queued. Thread-safe.
class DatabaseThread
{
public:
    DatabaseThread();
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread &) = delete;
    DatabaseThread &operator=(const DatabaseThread &) = delete;

    template<typename Work>
    auto run(Work work) -> std::future<std::invoke_result_t<Work>>
    {
        std::packaged_task<std::invoke_result_t<Work>()> task(std::move(work));
        auto future = task.get_future();
        post([task = std::move(task)]() mutable { task(); });
        return future;
    }

    /// Waits for the result. On the database thread itself, the work is done at once.
    template<typename Work>
    auto runAndWait(Work work) -> std::invoke_result_t<Work>
    {
        if (std::this_thread::get_id() == m_thread.get_id())
            return work();
        return run(std::move(work)).get();
    }

private:
    void post(std::move_only_function<void()> work);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::move_only_function<void()>> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace archdeck
