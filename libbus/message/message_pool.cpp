// Making and releasing messages.
#include <libbus/message/message_pool.h>

#include <libbus/dispatch/observers.h>

namespace bus::detail {

namespace {

// Plain pointers, since they are read for every message: a thread_local with a destructor would be checked for its
// initialisation at each use. PoolOwner does the cleaning up.
constinit thread_local MessagePool *ownPool = nullptr;
constinit thread_local bool ownPoolIsGone = false;
constinit thread_local GatheredReturns *gathering = nullptr;

struct PoolOwner {
    PoolOwner() { ownPool = new MessagePool; }
    ~PoolOwner()
    {
        std::exchange(ownPool, nullptr)->orphan();
        ownPoolIsGone = true; // messages made by later thread_local destructors have no pool
    }
};

Q_NEVER_INLINE void makeOwnPool()
{
    static thread_local PoolOwner owner;
}

/// What a message holds goes with it: nobody knows when its sender comes round to its memory. Names stay, as senders use
/// the same ones again.
void dropContents(MessageData *message)
{
    // Most messages have been counted, and those without contents need no look at the payload, on another cache line.
    if (message->contentBytes != 0)
        message->payload = Deactivate();
}

} // namespace

MessageData *makeMessage()
{
    if (!ownPool) [[unlikely]] {
        if (ownPoolIsGone)
            return new MessageData;
        makeOwnPool();
    }
    MessageData *message = ownPool->take();
    message->references.store(1, std::memory_order_relaxed);
    message->seq = 0;
    message->contentBytes = MessageData::NotCounted;
    return message;
}

void releaseMessage(MessageData *message) noexcept
{
    // The only reference needs no atomic step to be given up: nobody else can take one meanwhile. Acquire: what
    // other holders did with the message comes before its next use.
    if (message->references.load(std::memory_order_acquire) != 1
        && message->references.fetch_sub(1, std::memory_order_acq_rel) != 1)
        return;

    if (message->observers) [[unlikely]]
        std::exchange(message->observers, nullptr)->leftByMessage();
    if (!message->home) [[unlikely]] {
        delete message;
        return;
    }
    dropContents(message);
    if (message->home == ownPool)
        ownPool->keep(message);
    else if (gathering)
        gathering->add(message);
    else
        message->home->giveBack(message, message, 1);
}

GatheredReturns::GatheredReturns() : outer(std::exchange(gathering, this)) {}

GatheredReturns::~GatheredReturns()
{
    flush();
    gathering = outer;
}

bool GatheredReturns::areGathered() noexcept
{
    return gathering;
}

void GatheredReturns::add(MessageData *message) noexcept
{
    if (count == MostGathered || (count > 0 && first->home != message->home))
        flush();
    message->next = first;
    first = message;
    if (count++ == 0)
        last = message;
}

void GatheredReturns::flush() noexcept
{
    if (count == 0)
        return;
    first->home->giveBack(first, last, count);
    first = last = nullptr;
    count = 0;
}

} // namespace bus::detail
