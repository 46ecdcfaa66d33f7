// Lets go of evicted messages in a thread of its own.
#include <inspector/session/message_bin.h>

#include <libbus/message/message_pool.h>

#include <system_error>
#include <utility>

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
    full.messages.reserve(BagSize);
    std::swap(full, bag);
    if (!thread.joinable()) {
        try {
            thread = std::thread(&MessageBin::emptyBags, this);
        } catch (const std::system_error &) {
            return; // there are too many threads: let go of here
        }
    }
    {
        const std::lock_guard lock(mutex);
        if (waitingBytes + full.bytes > MostBytes)
            return; // and so here
        waitingBytes += full.bytes;
        bags.push_back(std::move(full));
    }
    handedOver.notify_one();
}

void MessageBin::emptyBags()
{
    bus::detail::GatheredReturns returns; // to their senders' pools, in chains
    std::unique_lock lock(mutex);
    while (!isEnding) {
        std::vector<Bag> taken = std::exchange(bags, {});
        waitingBytes = 0;
        lock.unlock();
        taken.clear();
        returns.flush();
        lock.lock();
        handedOver.wait(lock, [this] { return isEnding || !bags.empty(); });
    }
}

} // namespace inspector
