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

    /// `bytes` is what the message holds, roughly.
    void throwAway(MessageSlot message, qint64 bytes)
    {
        bag.messages.push_back(std::move(message));
        bag.bytes += bytes;
        if (bag.messages.size() == BagSize || bag.bytes >= BagBytes)
            handOver();
    }

private:
    struct Bag {
        std::vector<MessageSlot> messages;
        qint64 bytes = 0;
    };
    static constexpr size_t BagSize = 256;
    static constexpr qint64 BagBytes = 1 << 20;
    /// What may wait; where the thread does not keep up, it is not waited for.
    static constexpr qint64 MostBytes = 16 << 20;

    void handOver();
    void emptyBags();

    Bag bag;
    std::mutex mutex;
    std::condition_variable handedOver;
    std::vector<Bag> bags;
    qint64 waitingBytes = 0; ///< in them
    bool isEnding = false;
    std::thread thread;
};

} // namespace inspector
