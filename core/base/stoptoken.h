#pragma once

#include <atomic>
#include <memory>

namespace archdeck {

/// Asks a job to stop. Copies share one flag; thread-safe.
class StopToken
{
public:
    StopToken() : m_stopped(std::make_shared<std::atomic_bool>(false)) {}
    void requestStop() const { m_stopped->store(true, std::memory_order_relaxed); }
    bool stopRequested() const { return m_stopped->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_stopped;
};

} // namespace archdeck
