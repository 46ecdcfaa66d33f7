// Internal. Where mailboxes are run.
#pragma once

namespace bus::detail {

class Mailbox;

/// Runs mailboxes: with shared workers (WorkerPool), or in one thread (ThreadExecutor).
class Executor {
public:
    virtual ~Executor() = default;

    /// Any thread. The mailbox has become Ready; it is to be claimed and run soon. Does not block.
    virtual void enqueue(Mailbox *mailbox) = 0;
    /// Whether a mailbox that was enqueued stands in a list until somebody comes to it there, so that it must not go before.
    [[nodiscard]] virtual bool listsMailboxes() const = 0;

    /// Whether the calling thread is the one that has to run the mailboxes, so that waiting for one here would be for ever.
    [[nodiscard]] virtual bool runsHere() const = 0;
    /// In that thread: runs the mailbox, if it is Ready, until it has nothing to do.
    virtual void runNow(Mailbox &mailbox) = 0;
    /// Whether that thread has come to its end, so that nobody runs the mailboxes.
    [[nodiscard]] virtual bool hasEnded() const = 0;
};

} // namespace bus::detail
