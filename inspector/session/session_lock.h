// Lets other threads read a session that its own thread goes on filling.
#pragma once

#include <mutex>
#include <shared_mutex>

namespace inspector {

/// One thread writes; it takes the lock only while it changes something, and reads without. Others read a little at a
/// time. A std::shared_mutex alone would let readers that come and go keep the writer out for ever: so a writer that
/// waits shuts the door first, and waits for those inside, each of whom is there for some microseconds.
///
/// What the writer did before unlock() happens before what a reader does after lock_shared(): it sees whole rows. What
/// a reader did before unlock_shared() happens before what the writer does after its next lock(): memory that it gives
/// back is not read any more. Values that were copied meanwhile (rows, QString, BusMessage) are the reader's to keep.
class SessionLock {
public:
    void lock()
    {
        const std::lock_guard shut(door);
        for (int look = 0; look < LooksBeforeSleep; ++look) {
            if (room.try_lock())
                return;
        }
        room.lock();
    }
    void unlock() { room.unlock(); }

    void lock_shared()
    {
        {
            const std::lock_guard throughTheDoor(door);
        }
        room.lock_shared();
    }
    void unlock_shared() { room.unlock_shared(); }

private:
    /// Two to four microseconds: those inside are often gone by then, and to be woken takes 20 to 30.
    static constexpr int LooksBeforeSleep = 500;

    std::mutex door;
    std::shared_mutex room;
};

} // namespace inspector
