// Internal. Behind CancelToken: one message, and whether it is still being handled.
#pragma once

#include <libbus/dispatch/mailbox.h>

#include <memory>
#include <mutex>

namespace bus::detail {

class CancelWatch {
public:
    CancelWatch(std::weak_ptr<Mailbox> mailbox, BusMessage message)
        : mailbox(std::move(mailbox)), message(std::move(message))
    {
    }

    /// Any thread.
    [[nodiscard]] bool isCancelRequested()
    {
        const std::lock_guard lock(mutex);
        look();
        return requested;
    }

    /// The message is done: cancels that come now are not for it.
    void end()
    {
        const std::lock_guard lock(mutex);
        look();
        mailbox.reset();
    }

private:
    void look()
    {
        if (const auto box = mailbox.lock(); box && !requested)
            requested = box->isCancelRequestedFor(message.payload());
    }

    std::mutex mutex;
    std::weak_ptr<Mailbox> mailbox;
    const BusMessage message;
    bool requested = false;
};

} // namespace bus::detail
