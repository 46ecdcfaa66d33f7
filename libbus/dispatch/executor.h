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

    /// If the calling thread is the one that has to run the mailbox, so that waiting for it here would be for ever: runs
    /// it now until it has nothing to do, and returns true.
    virtual bool runHere(Mailbox &mailbox) = 0;
};

} // namespace bus::detail
