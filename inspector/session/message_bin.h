// Lets go of evicted messages in a thread of its own.
#pragma once

#include <inspector/session/message_slot.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace inspector {

/// To give back a message's strings and JSON takes longer than all else that eviction does, and now and then the
/// allocator tidies up for milliseconds. The thread begins with the first bag of messages.
class MessageBin {
public:
    MessageBin() = default;
    ~MessageBin();
    Q_DISABLE_COPY_MOVE(MessageBin)

    void throwAway(MessageSlot message)
    {
        bag.push_back(std::move(message));
        if (bag.size() == BagSize)
            handOver();
    }

private:
    using Bag = std::vector<MessageSlot>;
    static constexpr size_t BagSize = 256;
    static constexpr size_t MostBags = 64; ///< some megabytes; where the thread does not keep up, it is not waited for

    void handOver();
    void emptyBags();

    Bag bag;
    std::mutex mutex;
    std::condition_variable handedOver;
    std::vector<Bag> bags;
    bool isEnding = false;
    std::thread thread;
};

} // namespace inspector
