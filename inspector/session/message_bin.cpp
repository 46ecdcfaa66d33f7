// Lets go of evicted messages in a thread of its own.
#include <inspector/session/message_bin.h>

#include <libbus/message/message_pool.h>

namespace inspector {

MessageBin::~MessageBin()
{
    if (!thread.joinable())
        return;
    {
        const std::lock_guard lock(mutex);
        isEnding = true;
    }
    handedOver.notify_one();
    thread.join();
}

void MessageBin::handOver()
{
    Bag full;
    full.reserve(BagSize);
    std::swap(full, bag);
    {
        const std::lock_guard lock(mutex);
        if (bags.size() == MostBags)
            return; // let go of here
        bags.push_back(std::move(full));
    }
    handedOver.notify_one();
    if (!thread.joinable())
        thread = std::thread(&MessageBin::emptyBags, this);
}

void MessageBin::emptyBags()
{
    bus::detail::GatheredReturns returns; // to their senders' pools, in chains
    std::unique_lock lock(mutex);
    while (!isEnding) {
        std::vector<Bag> taken = std::exchange(bags, {});
        lock.unlock();
        taken.clear();
        returns.flush();
        lock.lock();
        handedOver.wait(lock, [this] { return isEnding || !bags.empty(); });
    }
}

} // namespace inspector
